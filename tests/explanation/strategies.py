"""Random methodologies, with tables that suit them."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from hypothesis import strategies as st

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]

AGGREGATES = ("sum", "weighted sum", "mean", "weighted mean", "weakest part")
ROUNDINGS = (None, None, "to 1, half up", "to 0.5, down", "to 0.01, half even")
POLICIES = ("no score", "zero", "worst", "exclude")
WEIGHTS = ("0.2", "1", "1/3", "2.5")

HEAD = """\
mumrules: 1
methodology: random@2024
title: Random
status: draft
defaults:
  scale: points
  missing:
    not applicable: exclude
    words:
      "-": not applicable
ranks:
  by: score
total:
"""


@st.composite
def methodologies(draw: Draw) -> tuple[str, list[dict[str, Any]]]:
    """The text of a methodology, and the records of a few units."""
    leaves: list[str] = []
    dimensions: list[str] = []
    body = "\n".join(_node(draw, "total", 2, leaves, dimensions))
    given = draw(st.sets(st.sampled_from(["total", *dimensions]), max_size=2))
    names = [*leaves, *sorted(given)]
    rows = draw(st.lists(st.tuples(*(_cells() for _ in names)), min_size=1, max_size=4))
    units = [{"unit": f"U{i}", **dict(zip(names, row, strict=True))} for i, row in enumerate(rows)]
    return HEAD + body + "\n", units


def _cells() -> st.SearchStrategy[Any]:
    points = st.decimals(0, 30, places=1).map(str)
    return st.one_of(points, points, points, st.sampled_from([None, "-"]))


def _node(
    draw: Draw, code: str, height: int, leaves: list[str], dimensions: list[str]
) -> Iterator[str]:
    """Give the lines of a node, without its code."""
    rounding = draw(st.sampled_from(ROUNDINGS))
    if rounding:
        yield f"  round: {rounding}"
    if height == 0 or (code != "total" and draw(st.booleans())):
        leaves.append(code)
        yield f"  maximum: {draw(st.sampled_from(('10', '20', '12.5')))}"
        yield "  missing:"
        yield f"    any: {draw(st.sampled_from(POLICIES))}"
        return
    if code != "total":
        dimensions.append(code)
    aggregate = draw(st.sampled_from(AGGREGATES))
    yield f"  aggregate: {aggregate}"
    yield "  parts:"
    for number in range(draw(st.integers(1, 3))):
        part = f"p{number}" if code == "total" else f"{code}.{number}"
        sign = "-" if aggregate.endswith("sum") and draw(st.integers(0, 4)) == 0 else ""
        yield f"    {part}:"
        yield f"      weight: {sign}{draw(st.sampled_from(WEIGHTS))}"
        lines = _node(draw, part, height - 1, leaves, dimensions)
        yield from (f"    {line}" for line in lines)
