"""What holds of any publication: invented tables of points and percents."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from mumrules.dataset.table import HEADER, Table
from mumrules.diagnostics.place import Cell
from mumrules.expression.rounding import MODES, round_to
from mumrules.publication.from_document import read_text
from mumrules.publication.reconcile import reconcile
from mumrules.publication.reconciliation import Reconciliation
from tests.publication.kit import graph_of

EDITION = """
mumrules: 1
methodology: points@1
title: Points
status: draft
total:
  scale: points
  maximum: {maximum}
"""
CLAIMS = """
publication: 1
methodology: points@1
columns:
  points:
    gives: total
  percent:
    shows: percent
  lost:
    formula: 100 - percent
summaries:
  - row: Mean
    shows: mean
tables:
  - file: table
"""
FAR = 7


@st.composite
def publications(draw: st.DrawFn) -> tuple[int, list[list[object]]]:
    """Points of some units, and percents that one rounding makes of them."""
    maximum = draw(st.integers(50, 999))
    points = draw(st.lists(st.integers(0, maximum), min_size=4, max_size=12))
    step = Fraction(1, 10 ** draw(st.integers(0, 2)))
    mode = draw(st.sampled_from(sorted(MODES)))

    def shown(value: Fraction) -> str:
        return str(Decimal(int(round_to(value, step, mode) / step)) * Decimal(str(float(step))))

    percents = [Fraction(100 * one, maximum) for one in points]
    rows: list[list[object]] = [
        [f"unit {i}", one, shown(percent), shown(100 - percent)]
        for i, (one, percent) in enumerate(zip(points, percents, strict=True))
    ]
    mean = sum(percents) / len(percents)
    mean_points = shown(Fraction(sum(points), len(points)))
    rows.append(["Mean", mean_points, shown(mean), shown(100 - mean)])
    return maximum, rows


def found_in(maximum: int, rows: Sequence[Sequence[object]]) -> Reconciliation:
    """Reconcile one table."""

    def place(row: int, column: int) -> Cell:
        return Cell("table", "", row + 2 if row != HEADER else 1, "ABCD"[column])

    table = Table(("unit", "points", "percent", "lost"), rows, place)
    reading = read_text(CLAIMS, "claims.yaml")
    assert reading.publication is not None, reading.diagnostics
    graphs = graph_of(EDITION.format(maximum=maximum))
    return reconcile(reading.publication, reading.places, {0: table}, lambda _: graphs)


@given(publications())
def test_what_one_rounding_makes_follows(publication: tuple[int, list[list[object]]]):
    """Figures that were made by one rounding all follow, and the reading reproduces them all."""
    found = found_in(*publication)

    assert [finding.message.en for finding in found.findings] == []
    assert found.checked == found.agreed
    assert all(reading.reproduced == reading.cells for reading in found.readings)


@given(publications(), st.data())
def test_a_wrong_cell_is_the_only_finding(
    publication: tuple[int, list[list[object]]], data: st.DataObject
):
    """One figure that no rounding gives is found at its cell, and nothing else is."""
    maximum, rows = publication
    row = data.draw(st.integers(0, len(rows) - 1))
    column = data.draw(st.sampled_from((2, 3)))
    cell = str(rows[row][column])
    rows[row][column] = str(Decimal(cell) + FAR)

    found = found_in(maximum, rows)

    assert [f.name for f in found.findings] == ["does-not-follow"]
    assert found.findings[0].place == Cell("table", "", row + 2, "ABCD"[column])
    assert found.agreed == found.checked - 1


@given(publications(), st.randoms())
def test_the_order_of_rows_does_not_matter(publication, random):
    """Shuffled rows reconcile alike."""
    maximum, rows = publication
    before = found_in(maximum, rows)
    random.shuffle(rows)

    after = found_in(maximum, rows)

    assert (after.readings, after.findings) == (before.readings, before.findings)
