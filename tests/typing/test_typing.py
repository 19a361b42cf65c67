"""The types that an embedder sees."""

import subprocess
import sys
from pathlib import Path

SNIPPET = Path(__file__).parent / "embedder.py"
ROOT = Path(__file__).parents[2]


def test_an_embedder_is_well_typed():
    """The strictest reading of an embedder's code finds nothing wrong in it."""
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", str(SNIPPET)]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.stdout == ""
    assert done.returncode == 0
