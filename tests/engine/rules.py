"""Methodologies that between them use all that a cohort can mean, and random tables for them."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

from hypothesis import strategies as st

import mumrules as mr
from mumrules.dataset.inputs import Input

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]
Record: TypeAlias = dict[str, Any]

ENGINE = mr.Engine(installed=False)
EVERY = ENGINE.load(Path(__file__).parent / "every.yaml")
PLANS = (EVERY, ENGINE.load("mum@2022"), ENGINE.load("rum@2022"))

numbers = st.one_of(
    st.integers(0, 30),
    st.decimals(0, 30, places=2),
    st.sampled_from([0, 1, Decimal("0.5"), Decimal("99.5")]),
)


@st.composite
def tables(draw: Draw, least: int = 1, most: int = 5) -> tuple[mr.Plan, list[Record]]:
    """A plan and the records of a few units; some lack a value, some all of them."""
    plan = draw(st.sampled_from(PLANS))
    count = draw(st.integers(least, most))
    asked = [i for i in plan.graph.inputs if i.required]
    rows = [{"unit": f"U{row}", **{i.name: draw(values(i)) for i in asked}} for row in range(count)]
    for row in rows:
        if draw(st.integers(0, 5)) == 0:
            row.update(dict.fromkeys((i.name for i in asked), None))
    return plan, rows


def values(asked: Input) -> st.SearchStrategy[Any]:
    """Values that an input may have, now and then none."""
    if asked.kind == "boolean":
        return st.sampled_from([True, True, False, None])
    if asked.whole or asked.measure == "percent":
        return st.one_of(st.integers(2, 90), st.integers(2, 90), st.none())
    return st.one_of(numbers, numbers, st.none())


def shown(assessment: mr.Assessment) -> dict[str, Any]:
    """Return all figures and places by unit, whatever the order of the units."""
    return {unit.unit: (figures(unit), unit.rank) for unit in assessment}


def figures(unit: mr.UnitAssessment) -> Any:
    """Return all figures of a unit but its name and place."""
    return (unit.score, unit.percent, unit.zone, unit.coverage, unit.hole, dict(unit.parts))
