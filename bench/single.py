"""One unit against a fixed cohort, and the time of a plan."""

from typing import Any

import ours
import pandas as pd
from peers import with_zen
from rules import STANDARD
from timing import Work, medians
from workload import draw

import mumrules as mr

UNITS = 2_500


def one_unit(plan: mr.Plan) -> dict[str, Any]:
    """Return the median time of one unit: ours, and zen-engine's where it is installed."""
    workload = draw(STANDARD, UNITS)
    records = workload.records()
    reference = plan.assess(pd.DataFrame(workload.floats)).reference
    scorers = {"ours": plan.scorer(against=reference)}
    try:
        scorers["zen-engine"] = with_zen.scorer(workload)
    except ImportError:
        print("zen-engine is not installed: left out")

    def through(score: Any) -> Work:
        return lambda: [score(record) for record in records]

    times = medians({name: through(score) for name, score in scorers.items()})
    return {name: seconds / UNITS for name, seconds in times.items()}


def loading() -> float:
    """Return the median time from the file to the plan, everything imported."""
    return medians({"load": lambda: mr.load(ours.STANDARD)})["load"]
