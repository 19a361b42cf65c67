"""The workload by this library: a frame given, a frame returned."""

import tempfile
from pathlib import Path
from typing import Any

from rules import Rules
from writing import written

import mumrules as mr

STANDARD = Path(__file__).with_name("standard.yaml")
SHOWN = ("score", "percent", "zone", "rank")


def loaded(rules: Rules, depth: int = 1) -> mr.Plan:
    """Return the plan of *rules*."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "rules.yaml")
        path.write_text(written(rules, depth), "utf-8")
        return mr.load(path)


def assess(plan: mr.Plan, frame: Any) -> Any:
    """Return score, percent, zone and rank, in the kind of frame that was given; collected."""
    found = plan.assess(frame, only=SHOWN).to_frame()
    for bring in ("collect", "pl"):  # of Polars lazy, of DuckDB
        if hasattr(found, bring):
            return getattr(found, bring)()
    return found
