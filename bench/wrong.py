"""How many zones and places are wrong, of floats and of ours, in cohorts that are hard."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import ours
import pandas as pd
from adversarial import COHORTS
from oracle import zones_and_places
from peers import with_numpy
from rules import ZONES
from timing import medians
from workload import Array


def wrong(count: int) -> Iterator[dict[str, Any]]:
    """Give for each cohort what is wrong, and the times of NumPy and of ours."""
    for name, make in COHORTS.items():
        workload = make(count)
        columns, rules = workload.floats, workload.rules
        frame, plan = pd.DataFrame(columns, copy=False), ours.loaded(rules)
        zones, places = zones_and_places(workload)
        floats, exact = with_numpy.assess(rules, columns), ours.assess(plan, frame)
        works = {
            "numpy": lambda r=rules, c=columns: with_numpy.assess(r, c),
            "ours": lambda p=plan, f=frame: ours.assess(p, f),
        }
        times = medians(works)
        yield {
            "cohort": name,
            "units": count,
            "wrong zones of floats": differing(floats["zone"], zones),
            "wrong ranks of floats": differing(floats["rank"], places),
            "wrong zones of ours": differing(zone_numbers(exact["zone"]), zones),
            "wrong ranks of ours": differing(exact["rank"], places),
            "seconds": times,
            "ratio": times["ours"] / times["numpy"],
        }


def zone_numbers(names: Any) -> Array:
    """Return 0, 1, 2 for the names of zones."""
    found = np.array(names)
    return np.asarray(sum((found == name) * place for place, name in enumerate(ZONES)))


def differing(one: Any, other: Any) -> int:
    """Return how many values differ."""
    return int((np.asarray(one) != np.asarray(other)).sum())
