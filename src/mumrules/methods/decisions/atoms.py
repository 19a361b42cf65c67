"""The values of an input that a decision table cannot tell apart, one to stand for each kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil, floor

from mumrules.expression.expr import Expr, literal, literal_value
from mumrules.expression.kinds import Kind
from mumrules.expression.ranges import Range
from mumrules.expression.values import Value
from mumrules.holes import NOT_SUBMITTED, Hole
from mumrules.language import Text
from mumrules.methodology.intervals import Edge, between
from mumrules.methods.decisions.cell import Bound, Cell
from mumrules.methods.decisions.table import Table
from mumrules.numbers import Exact, to_text

_OTHER = "\0"


@dataclass(frozen=True, slots=True)
class Atom:
    """One value that stands for all which the cells of its column treat alike.

    Attributes:
        value: The value.
        shown: What messages call it.
    """

    value: Expr
    shown: Text


def atoms(table: Table, column: int, possible: Range, *, whole: bool) -> tuple[Atom, ...]:
    """Return the atoms of an input of a table.

    Args:
        table: The table.
        column: Which input.
        possible: Where its values lie, as far as that is proven.
        whole: Whether only whole numbers occur.
    """
    kind = table.kinds[column]
    cells = [rule.cells[column] for rule in table.rules]
    found = _values(kind, [*cells, *table.allowed[column]], possible, whole=whole)
    kept = [_atom(v) for v in found if literal_value(table.fits(column, literal(v))) is True]
    if table.has_hole_cell(column):
        hole = literal(Hole(NOT_SUBMITTED), kind)
        kept.append(Atom(hole, Text("missing", "нет данных")))
    return tuple(kept)


def _atom(value: Value) -> Atom:
    if value == _OTHER:
        return Atom(literal(value), Text("anything else", "что-нибудь другое"))
    if isinstance(value, bool):
        return Atom(literal(value), Text("yes", "да") if value else Text("no", "нет"))
    if isinstance(value, date):
        return Atom(literal(value), Text(f"{value}", f"{value:%d.%m.%Y}"))
    shown = value if isinstance(value, str) else to_text(_number(value))
    return Atom(literal(value), Text(shown, shown))


def _values(kind: Kind, cells: list[Cell], possible: Range, *, whole: bool) -> Iterator[Value]:
    if kind is Kind.BOOLEAN:
        yield from (True, False)
    elif kind is Kind.TEXT:
        known = dict.fromkeys(value for cell in cells for value in cell.values)
        yield from known if possible.values is None else sorted(possible.values)
        if possible.values is None:
            yield _OTHER
    elif kind is Kind.DATE:
        for number in _numbers(cells, Range(), whole=True):
            if 1 <= number <= date.max.toordinal():
                yield date.fromordinal(int(number))
    else:
        yield from _numbers(cells, possible, whole=whole)


def _numbers(cells: list[Cell], possible: Range, *, whole: bool) -> Iterator[Exact]:
    """Give one number for each stretch between the ends that the cells name."""
    edges = {edge for cell in cells for edge in _edges(cell)}
    edges |= {
        Edge(end, after)
        for end, after in ((possible.low, 0), (possible.high, 1))
        if end is not None
    }
    cuts = sorted(edges)
    for low, high in zip([None, *cuts], [*cuts, None], strict=True):
        number = _whole(low, high) if whole else between(low, high)
        if number is not None and _within(number, possible):
            yield number


def _edges(cell: Cell) -> Iterator[Edge]:
    for value in cell.values:
        yield from (Edge(_number(value), 0), Edge(_number(value), 1))
    for stretch in cell.stretches:
        if stretch.low is not None:
            yield Edge(_ordinal(stretch.low), 0 if stretch.low.inside else 1)
        if stretch.high is not None:
            yield Edge(_ordinal(stretch.high), 1 if stretch.high.inside else 0)


def _ordinal(bound: Bound) -> Exact:
    return _number(bound.value)


def _number(value: Value) -> Exact:
    """Return a number itself, and a date as the number of its day."""
    if isinstance(value, date):
        return value.toordinal()
    assert isinstance(value, Exact)
    return value


def _whole(low: Edge | None, high: Edge | None) -> Exact | None:
    """Return a whole number between two edges; None where there is none."""
    if low is None:
        return 0 if high is None else floor(high.value) if high.after else ceil(high.value) - 1
    number = floor(low.value) + 1 if low.after else ceil(low.value)
    return number if high is None or Edge(number, 1) <= high else None


def _within(number: Exact, possible: Range) -> bool:
    low, high = possible.low, possible.high
    return (low is None or number >= low) and (high is None or number <= high)
