"""Methodologies whose figures all hang on the cohort, and random tables for them."""

from collections.abc import Callable
from typing import Any, TypeAlias

from hypothesis import strategies as st

from tests.written import planned

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]
Record: TypeAlias = dict[str, Any]

MARKS = """
cohort: {group: region, only: pupils >= 10}
inputs: {pupils: whole, region: text}
defaults: {better: higher}
total:
  aggregate: weighted sum
  parts:
    "1": {weight: 1/3, missing: zero, scale: {method: share of the best, if best is zero: 0}}
    "2":
      weight: 2
      missing: {any: zero, suppressed: fail, words: {"-": suppressed}}
      scale: points
      ranks: {by: score, then by: [pupils], ties: ordinal}
  zones:
    by: share of places ahead
    list: [{zone: green, below: 1/3}, {zone: yellow, below: 2/3}, {zone: red}]
ranks: {by: score, TIES}
rankings:
  region: {within: group, TIES}
  small: {by: score, better: lower, then by: [{formula: pupils, better: lower}]}
"""

YEARS = """
cohort: {group: region, period: year}
inputs: {region: text}
defaults: {aggregate: sum, missing: zero}
total:
  parts:
    "1": {value: "[2] - previous([2])", scale: value}
    "2": {better: higher, scale: {method: share of the best, if best is zero: 0}}
ranks: {by: score}
rankings:
  region: {within: group, ties: dense}
"""

ROOTS = """
defaults: {better: higher, missing: zero}
total:
  aggregate: geometric mean
  parts:
    "1": {scale: points}
    "2": {scale: {method: share of the best, if best is zero: 0}}
ranks: {by: score}
"""

TIES = ("ties: competition", "ties: dense", "ties: mean", "ties: ordinal")
PLANS = {
    **{ties: planned(MARKS.replace("TIES", ties)) for ties in TIES},
    "years": planned(YEARS),
    "roots": planned(ROOTS),
}
ALONE = (*TIES, "roots")
"""Those under which a unit has one row, and a record of it is whole."""

numbers = st.one_of(st.integers(0, 4), st.integers(0, 400).map(lambda n: n / 100), st.none())
columns: dict[str, st.SearchStrategy[Any]] = {
    "region": st.sampled_from(["north", "south", "south", None]),
    "pupils": st.sampled_from([0, 10, 11, 11, None]),
    "1": numbers,
    "2": st.one_of(numbers, numbers, st.just("-")),
}


@st.composite
def cohorts(draw: Draw, names: tuple[str, ...] = tuple(PLANS)) -> tuple[Any, list[Record]]:
    """A plan and a table; where units stand once a year, some lack a year."""
    name = draw(st.sampled_from(names))
    drawn = {**columns, "2": numbers} if name not in TIES else columns
    rows = draw(st.lists(st.fixed_dictionaries(drawn), min_size=1, max_size=8))
    if name != "years":
        return PLANS[name], [{"unit": f"U{i}", **row} for i, row in enumerate(rows)]
    stands = st.lists(
        st.tuples(st.integers(0, 3), st.integers(2019, 2022)),
        min_size=len(rows),
        max_size=len(rows),
        unique=True,
    )
    placed = zip(draw(stands), rows, strict=True)
    return PLANS[name], [{"unit": f"U{u}", "year": year, **row} for (u, year), row in placed]
