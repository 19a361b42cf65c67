"""What holds of every methodology that can be read."""

from collections.abc import Container
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tests.checks.reading import checked, completed
from tests.checks.strategies import methodologies

TABLE = """\
total:
  aggregate: sum
  parts:
    "1":
      scale:
        method: bands
        table:
"""
ends = st.sampled_from((None, 0, 2, 3, 5))
intervals = st.tuples(
    ends, ends, st.sampled_from(("from", "above")), st.sampled_from(("to", "below"))
)


@given(methodologies())
def test_every_methodology_ends_in_a_graph_or_in_faults(text: str) -> None:
    """Whatever can be read makes a graph, or is told what is wrong with it, and where."""
    found = checked(text)
    assert found.graph is not None or any(d.is_error for d in found.diagnostics)
    assert all(diagnostic.place is not None for diagnostic in found.diagnostics)


@given(st.lists(intervals, min_size=2, max_size=4))
def test_a_table_is_whole_exactly_where_every_number_has_one_row(
    rows: list[tuple[int | None, int | None, str, str]],
) -> None:
    """Of rows with both ends, a number in two shows an overlap, one in none a gap."""
    closed = [row for row in rows if row[0] is not None and row[1] is not None]
    whole = [(None, 0, "", "below"), *closed, (5, None, "above", "")]
    names = checked(completed(TABLE + "".join(map(_line, whole)))).names
    holding = [sum(_holds(row, Fraction(n, 2)) for row in whole) for n in range(11)]
    assert ("gap" in names) == (0 in holding)
    assert ("overlap" in names) == (max(holding) > 1)


@given(st.sampled_from(("pupils", "pupils + 1", "max(pupils; 3)", "round(share; 1; 'down')")))
def test_between_two_whole_numbers_lies_none_that_is_whole(value: str) -> None:
    """A formula over whole numbers leaves no gap between 2 and 3; a half or a mean does."""
    table = "[{score: 0, to: 2}, {score: 1, from: 3}]"

    def names(formula: str, more: str = "") -> Container[str]:
        text = f"inputs: {{pupils: whole, share: number}}\ntotal:\n  value: {formula}\n"
        scale = f"  scale: {{method: bands, table: {table}}}\n"
        return checked(completed(text + scale + more)).names

    assert "gap" not in names(value)
    assert "gap" in names(f"({value}) / 2")
    assert "gap" in names(value, "  missing: cohort mean\n")


def _line(row: tuple[int | None, int | None, str, str]) -> str:
    low, high, opening, closing = row
    bounds = [f"{opening}: {low}"] * (low is not None) + [f"{closing}: {high}"] * (high is not None)
    return f"          - {{{', '.join(bounds)}, score: 0}}\n"


def _holds(row: tuple[int | None, int | None, str, str], number: Fraction) -> bool:
    low, high, opening, closing = row
    above = low is None or number > low or (number == low and opening == "from")
    below = high is None or number < high or (number == high and closing == "to")
    return above and below
