"""The cohort that an edition is locked with, and what the edition makes of it."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from hashlib import sha256

from mumrules.assessment.results import Results
from mumrules.dataset.inputs import Input
from mumrules.dataset.table import Table
from mumrules.diagnostics.place import Cell
from mumrules.engine.plan import Plan
from mumrules.numbers import plain, to_text
from mumrules.plan.resolve import ROOT
from mumrules.testing.boundaries import boundaries
from mumrules.testing.case import UNIT
from mumrules.testing.case_units import hole_of
from mumrules.testing.constants import Constant
from mumrules.testing.expected import as_written
from mumrules.testing.figures import FINDINGS, figure_called
from mumrules.testing.locks.lock import Grid

UNITS = 10
_HOLES = ("", "(not applicable)")
_STEPS = 50
_SPREAD = 100
_OWN = ("score", "percent", "zone", "rank", "coverage", FINDINGS)


def cohort_of(plan: Plan) -> Grid:
    """Return units on the bounds of the rules and between them, two equal ones, one with holes.

    The same plan always gives the same units.
    """
    asked = [i for i in plan.graph.inputs if i.required]
    bounds = boundaries(plan)
    units = [[_cell(_value(i, bounds[i.name], unit), i) for i in asked] for unit in range(UNITS)]
    lacking = [_HOLES[at // 2 % 2] if at % 2 == 0 else text for at, text in enumerate(units[2])]
    rows = [*units, units[0], lacking]
    names = [str(number + 1) for number in range(len(rows))]
    header = (UNIT, *(i.name for i in asked))
    return (header, *((name, *row) for name, row in zip(names, rows, strict=True)))


def assessed(plan: Plan, cohort: Grid) -> Grid:
    """Return what an edition makes of a cohort: scores, zones, places, unit by unit.

    Raises:
        DatasetError: The cohort is not one of this edition.
    """
    header, *rows = cohort
    cells = [[hole_of(cell) or cell or None for cell in row] for row in rows]
    table = Table(header, cells, lambda row, column: Cell("", "", row, header[column]))
    results = plan.assess(table, unit_column=UNIT).results
    names = tuple(_figures(results))
    found = zip(results.dataset.units, range(len(rows)), strict=True)
    lines = ((unit, *(_written(results, name, row) for name in names)) for unit, row in found)
    return ((UNIT, *names), *lines)


def _value(asked: Input, bounds: Sequence[Constant], unit: int) -> Constant:
    """Return a value: every second unit stands on bounds, the others anywhere between them."""
    numbers = [bound for bound in bounds if isinstance(bound, int | Fraction)]
    drawn = _drawn(f"{unit} {asked.name}")
    if unit % 2 or asked.kind != "number" or not numbers:
        return bounds[drawn % len(bounds)]
    low, high = min(numbers), max(numbers)
    high = high if high > 1 or asked.measure == "share" else _SPREAD
    value = low + Fraction(drawn % (_STEPS + 1), _STEPS) * (high - low)
    return round(value) if asked.whole else plain(Fraction(round(value * 100), 100))


def _drawn(seed: str) -> int:
    """Return a number that looks drawn by lot and is always the same."""
    return int.from_bytes(sha256(seed.encode()).digest()[:4])


def _cell(value: Constant, asked: Input) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | Fraction):
        text = to_text(value)
        return f"{text} %" if asked.measure == "percent" and text else text
    return str(value)


def _figures(results: Results) -> Iterator[str]:
    """Give the names of the figures that are locked."""
    yield from _OWN
    for code, node in results.graph.nodes.items():
        if code == ROOT:
            continue
        yield code
        figures: Mapping[str, object] = {"zone": node.zone, "rank": node.rank}
        yield from (f"{code} {name}" for name, expr in figures.items() if expr is not None)
    for name, crosswalk in results.graph.crosswalks.items():
        yield from (f"{name} {code}" for code in crosswalk.nodes if code != ROOT)


def _written(results: Results, name: str, row: int) -> str:
    figure = figure_called(results, name)
    found = None if figure is None else figure.find(results, row)
    if isinstance(found, tuple):
        return "; ".join(as_written(item, "en") for item in found)
    return "" if found is None else as_written(found, "en")
