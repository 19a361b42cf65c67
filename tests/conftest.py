"""How all tests run."""

import os

from hypothesis import HealthCheck, settings

# A slow machine is no reason to fail.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

settings.register_profile("dev", PATIENT, max_examples=100)
settings.register_profile("ci", PATIENT, max_examples=100, derandomize=True)
settings.register_profile("night", PATIENT, max_examples=20_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))
