"""Whether the rows of a table stand in the order that is claimed."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from mumrules.dataset.headers import folded
from mumrules.dataset.table import HEADER
from mumrules.diagnostics.diagnostic import Diagnostic, Label
from mumrules.document.places import Places
from mumrules.expression.values import Value, is_hole
from mumrules.language import Text
from mumrules.publication import layout_faults, words
from mumrules.publication.figures import Figures, number
from mumrules.publication.lay_out import positions_of
from mumrules.publication.reconciliation import Reconciliation, together


def check_order(tables: Sequence[Figures], places: Places) -> Reconciliation:
    """Find the rows that stand out of order in each table."""
    return together(_table(figures, places) for figures in tables)


def _table(figures: Figures, places: Places) -> Reconciliation:
    table, claim = figures.table, figures.table.claim.sorted_by
    if claim is None:
        return Reconciliation()
    positions = positions_of(table.table, claim.column)
    at = places.value(("tables", table.index, "sorted_by", "column"))
    if not positions:
        free = [header for header in table.table.headers if header]
        return Reconciliation(
            (layout_faults.column_not_found(claim.column, at, table.table, free),)
        )
    position = positions[0]
    rising = claim.order == "rising" if claim.order else _rises(figures, position)
    ways = [figures.printed_values(position)]
    if position in figures.exact:
        ways.append(list(figures.exact[position]))
    found = [(values, _out_of_order(values, rising=rising)) for values in ways]
    values, rows = min(found, key=lambda pair: len(pair[1]))
    findings = [_finding(figures, position, row, values, rising=rising) for row in rows]
    count = len(table.units)
    return Reconciliation(tuple(findings), (), count, count - len(rows))


def _rises(figures: Figures, position: int) -> bool:
    """Places rise, and so do texts: an alphabet. Every other figure falls."""
    ranks = {c.position for c in figures.table.columns if c.claim.shows == "rank"}
    return position in ranks or position in figures.texts


def _out_of_order(values: Sequence[Value], *, rising: bool) -> list[int]:
    """Return the fewest rows without which the others stand in order."""
    keys: list[tuple[Any, int]] = []
    for row, value in enumerate(values):
        if not is_hole(value):
            keys.append((_key(value, rising=rising), row))
    ends: list[Any] = []
    at: list[int] = []
    for key, _ in keys:
        index = bisect_right(ends, key)
        ends[index : index + 1] = [key]
        at.append(index)
    kept: set[int] = set()
    length = len(ends) - 1
    for (_, row), index in reversed([*zip(keys, at, strict=True)]):
        if index == length:
            kept.add(row)
            length -= 1
    return [row for _, row in keys if row not in kept]


def _key(value: Any, *, rising: bool) -> Any:
    if isinstance(value, str):
        return folded(value)
    return value if rising else -value


def _finding(
    figures: Figures, position: int, row: int, values: Sequence[Value], *, rising: bool
) -> Diagnostic:
    table = figures.table
    header, unit = table.table.headers[position], table.units[row]
    found = number(values[row])
    shown = Text(str(values[row]), str(values[row])) if found is None else words.number(found)
    en, ru = ("rises", "по возрастанию") if rising else ("falls", "по убыванию")
    message = Text(
        f"`{unit}` stands out of order: `{header}` {en}, and its figure is {shown.en}",
        f"«{unit}» стоит не по порядку: `{header}` идёт {ru}, а здесь {shown.ru}",
    )
    others = (
        Label(table.table.place(HEADER, position), Text("sorted by this", "порядок по нему")),
    )
    return Diagnostic("out-of-order", message, table.place(row, position), others=others)
