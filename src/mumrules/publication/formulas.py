"""Formulas over the columns of a published table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mumrules.assessment.exact.reader import ExactReader
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.document.places import Places
from mumrules.expression.build import data_input
from mumrules.expression.expr import Expr
from mumrules.expression.formula.parse import parse
from mumrules.expression.kinds import Kind
from mumrules.expression.values import Value
from mumrules.language import Text
from mumrules.publication.figures import Figures
from mumrules.publication.published_table import Column


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula over columns.

    Attributes:
        text: What is written.
        expr: What it says.
        positions: The columns that it uses, in its own order.
    """

    text: str
    expr: Expr
    positions: tuple[int, ...]


def formula_over(
    figures: Figures, text: str, span: Span | None, kind: Kind
) -> Formula | tuple[Diagnostic, ...]:
    """Read a formula whose names are the headers of a table."""
    headers = figures.table.table.headers
    names = {
        header: data_input(header, Kind.TEXT if position in figures.texts else Kind.NUMBER)
        for position, header in reversed([*enumerate(headers)])
        if header
    }
    reading = parse(text, names, span=span)
    if reading.expr is None:
        return reading.diagnostics
    if reading.expr.kind is not kind:
        return (_wrong_kind(text, span, kind),)
    return Formula(text, reading.expr, tuple(headers.index(name) for name in reading.names))


def evaluated(
    figures: Figures, formula: Formula, columns: Mapping[int, Sequence[Value]]
) -> list[Value]:
    """Return the value of a formula for every unit of a table."""
    headers, rows = figures.table.table.headers, len(figures.table.units)
    named = {headers[position]: columns[position] for position in formula.positions}
    reader = ExactReader({})
    reference = reader.reference([formula.expr], named, rows)
    [values] = reader.rows([formula.expr], named, rows, reference)
    return values


def follow(figures: Figures, places: Places, diagnostics: list[Diagnostic]) -> None:
    """Work out the columns that follow from others, those first that the next ones need."""
    waiting: dict[int, tuple[Column, Formula]] = {}
    for column in figures.table.columns:
        if column.claim.formula is not None:
            span = places.value((*column.path, "formula"))
            formula = formula_over(figures, column.claim.formula, span, Kind.NUMBER)
            if isinstance(formula, Formula):
                waiting[column.position] = (column, formula)
            else:
                diagnostics += formula
    while ready := [p for p, (_, f) in waiting.items() if not waiting.keys() & set(f.positions)]:
        for position in ready:
            _, formula = waiting.pop(position)
            _work_out(figures, position, formula)
    diagnostics += _circles(column for column, _ in waiting.values())


def known(figures: Figures, formula: Formula) -> bool:
    """Whether the exact figures of all columns of a formula could be had."""
    return all(position in figures.exact for position in formula.positions)


def _work_out(figures: Figures, position: int, formula: Formula) -> None:
    if not known(figures, formula):
        return
    printed = {p: figures.printed_values(p) for p in formula.positions}
    figures.exact[position] = evaluated(figures, formula, figures.exact)
    figures.from_printed[position] = evaluated(figures, formula, printed)


def _circles(columns: Iterator[Column]) -> Iterator[Diagnostic]:
    for column in columns:
        message = Text(
            f"`{column.header}` follows from itself", f"`{column.header}` следует из самого себя"
        )
        yield Diagnostic("circular-formula", message, column.claimed_at)


def _wrong_kind(text: str, span: Span | None, kind: Kind) -> Diagnostic:
    due = {
        Kind.NUMBER: Text("a number", "число"),
        Kind.BOOLEAN: Text("a condition", "условие"),
    }[kind]
    message = Text(f"`{text}` is not {due.en}", f"`{text}` — не {due.ru}")
    return Diagnostic("wrong-kind", message, span)
