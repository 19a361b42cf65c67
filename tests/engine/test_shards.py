"""A table in parts, against the cohort that was kept of the whole, has the figures of the whole."""

from collections.abc import Iterator
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import mumrules as mr
from mumrules.readers import frames
from tests.engine.cohort_rules import ALONE, Record, cohorts
from tests.engine.rules import figures


def parted(rows: list[Record], cuts: int) -> Iterator[list[Record]]:
    """Give the rows in parts, all those of a unit in one."""
    names = list(dict.fromkeys(row["unit"] for row in rows))
    for part in range(cuts):
        mine = set(names[part::cuts])
        if mine:
            yield [row for row in rows if row["unit"] in mine]


def figures_of(assessment: mr.Assessment) -> dict[Any, Any]:
    """Return every figure of every unit, with the reasons of holes."""
    results = assessment.results
    periods: Any = results.dataset.periods or [None] * len(assessment)
    return {
        (unit, period): {key: results.figures[key][row] for key in results.figures}
        for row, (unit, period) in enumerate(zip(assessment.units, periods, strict=True))
    }


def merged(plan: Any, parts: Iterator[Any], kept: mr.Reference) -> dict[Any, Any]:
    """Return the figures of all parts."""
    found: dict[Any, Any] = {}
    for part in parts:
        found |= figures_of(plan.assess(part, against=kept, unit_column="unit"))
    return found


@given(cohorts(), st.integers(1, 4))
def test_sharded_is_whole(cohort: tuple[Any, list[Record]], cuts: int) -> None:
    """Scores, percents, zones and places of parts against the saved cohort are the whole's."""
    plan, rows = cohort
    whole = plan.assess(rows, unit_column="unit")
    kept = plan.saved_reference(whole.reference.to_json())

    assert merged(plan, parted(rows, cuts), kept) == figures_of(whole)


@given(cohorts(), st.integers(1, 3))
def test_sharded_is_whole_in_columns(cohort: tuple[Any, list[Record]], cuts: int) -> None:
    """The same, where the whole and its parts are frames that are read by columns."""
    plan, rows = cohort
    due = figures_of(plan.assess(rows, unit_column="unit"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frames.read_frame, "__defaults__", (0,))
        whole = plan.assess(framed(rows), unit_column="unit")
        kept = plan.saved_reference(whole.reference.to_json())
        found = merged(plan, map(framed, parted(rows, cuts)), kept)

        assert figures_of(whole) == due
        assert found == due


def framed(rows: list[Record]) -> pl.DataFrame:
    """Return rows as a frame of texts where a column has any."""
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    texts = {n for n, cells in columns.items() if any(isinstance(c, str) for c in cells)}
    said = {
        name: [None if c is None or name not in texts else str(c) for c in cells]
        if name in texts
        else cells
        for name, cells in columns.items()
    }
    return pl.DataFrame(said, strict=False)


@given(cohorts(ALONE))
def test_a_scorer_gives_what_the_whole_gives(cohort: tuple[Any, list[Record]]) -> None:
    """One unit after another has the figures and the places that it has in its cohort."""
    plan, rows = cohort
    whole = plan.assess(rows, unit_column="unit")
    score = plan.scorer(plan.saved_reference(whole.reference.to_json()))

    for row, unit in zip(rows, whole, strict=True):
        asked = [each.name for each in plan.graph.inputs if each.required]
        found = score({name: row.get(name) for name in asked})

        assert figures(found) == figures(unit)
        assert (found.rank, found.ranks) == (unit.rank, unit.ranks)
