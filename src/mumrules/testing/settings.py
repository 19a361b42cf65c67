"""How Hypothesis runs inside the kit."""

from hypothesis import HealthCheck, Phase, settings


def quiet(examples: int) -> settings:
    """Return settings that keep no database, whatever the machine's pace."""
    return settings(
        max_examples=examples,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )
