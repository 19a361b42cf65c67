"""Which rows of a published table are units, and which sum it up."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from mumrules.dataset.headers import folded
from mumrules.dataset.table import Table
from mumrules.dataset.totals import is_totals
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Path, Places
from mumrules.publication import layout_faults as faults
from mumrules.publication.claims import Publication, SummaryClaim
from mumrules.publication.published_table import SummaryRow

ALIKE = 0.75


@dataclass(slots=True)
class Rows:
    """The rows of a table.

    Attributes:
        units: The names of the units by row.
        summaries: The rows that sum the table up.
        diagnostics: All faults.
    """

    units: dict[int, str] = field(default_factory=dict)
    summaries: list[SummaryRow] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def lay_out_rows(
    publication: Publication, places: Places, index: int, table: Table, unit: int
) -> Rows:
    """Tell the rows of a table apart."""
    names = {row: _name(cells, unit) for row, cells in enumerate(table.rows)}
    found = Rows()
    left = {row: name for row, name in names.items() if name}
    for claim, path in _claims(publication, index):
        rows = [row for row, name in left.items() if folded(name) == folded(claim.row)]
        if not rows:
            rows = _alike(claim.row, left)
            at = places.value((*path, "row"))
            seen = table.place(rows[0], unit) if rows else None
            near = left[rows[0]] if rows else None
            found.diagnostics.append(
                faults.row_not_found(claim.row, at, publication.tables[index].file, near, seen)
            )
        found.summaries += [SummaryRow(claim, row, left.pop(row)) for row in rows]
    for row, name in left.items():
        if is_totals(name):
            found.diagnostics.append(faults.unclaimed_row(name, table.place(row, unit)))
        else:
            found.units[row] = name
    _unnamed(table, unit, names, found)
    _twice(table, unit, found)
    return found


def _claims(publication: Publication, index: int) -> list[tuple[SummaryClaim, Path]]:
    own: Path = ("tables", index, "summaries")
    found = [(claim, (*own, i)) for i, claim in enumerate(publication.tables[index].summaries)]
    known = {folded(claim.row) for claim, _ in found}
    shared: list[tuple[SummaryClaim, Path]] = [
        (claim, ("summaries", i)) for i, claim in enumerate(publication.summaries)
    ]
    return found + [(claim, path) for claim, path in shared if folded(claim.row) not in known]


def _name(cells: Sequence[object], unit: int) -> str:
    """Return what a row calls itself: in the column of units, or before it."""
    raw = cells[unit]
    if raw is not None and str(raw).strip():
        return " ".join(str(raw).split())
    before = (cell for cell in cells[:unit] if isinstance(cell, str))
    return next((" ".join(cell.split()) for cell in before if is_totals(cell)), "")


def _alike(name: str, rows: dict[int, str]) -> list[int]:
    """Return the row whose name is nearly the one that is claimed."""
    by_name = {folded(other): row for row, other in rows.items()}
    near = get_close_matches(folded(name), by_name, n=1, cutoff=ALIKE)
    return [by_name[one] for one in near]


def _unnamed(table: Table, unit: int, names: dict[int, str], found: Rows) -> None:
    for row, name in names.items():
        others = [c for i, c in enumerate(table.rows[row]) if i != unit and c is not None]
        if not name and len(others) > 1:
            found.diagnostics.append(faults.unnamed(table.place(row, unit)))


def _twice(table: Table, unit: int, found: Rows) -> None:
    seen: dict[str, int] = {}
    for row, name in list(found.units.items()):
        first = seen.setdefault(folded(name), row)
        if first != row:
            places = (table.place(row, unit), table.place(first, unit))
            found.diagnostics.append(faults.unit_twice(name, *places))
            del found.units[row]
