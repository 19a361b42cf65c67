"""From a table and its claims to a published table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mumrules.dataset.headers import folded
from mumrules.dataset.table import Table
from mumrules.dataset.units import find_unit_column, named_column
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Path, Places
from mumrules.publication import layout_faults as faults
from mumrules.publication.claims import ColumnClaim, Publication, TableClaim
from mumrules.publication.lay_out_rows import lay_out_rows
from mumrules.publication.published_table import Column, PublishedTable


@dataclass(slots=True)
class Layout:
    """The published tables, and what is wrong with claims and tables.

    Attributes:
        tables: The tables that could be laid out.
        diagnostics: All faults.
    """

    tables: list[PublishedTable] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def lay_out(publication: Publication, places: Places, tables: Mapping[int, Table]) -> Layout:
    """Find the columns and the rows of every table that could be read."""
    layout = Layout()
    for index, table in sorted(tables.items()):
        found = _table(publication, places, index, table, layout.diagnostics)
        if found is not None:
            layout.tables.append(found)
    seen = {folded(header) for table in tables.values() for header in table.headers}
    for header in publication.columns:
        if tables and folded(header) not in seen:
            at = places.key(("columns", header))
            layout.diagnostics.append(faults.column_nowhere(header, at, tables))
    return layout


def _table(
    publication: Publication,
    places: Places,
    index: int,
    table: Table,
    diagnostics: list[Diagnostic],
) -> PublishedTable | None:
    claim = publication.tables[index]
    columns = list(_columns(publication, places, index, table, diagnostics))
    named = claim.unit or publication.unit
    unit = (
        find_unit_column(table, {column.position for column in columns})
        if named is None
        else named_column(table, named)
    )
    if unit is None:
        unit = faults.no_unit_column(places.key(("tables", index, "file")), table)
    if isinstance(unit, Diagnostic):
        diagnostics.append(unit)
        return None
    rows = lay_out_rows(publication, places, index, table, unit)
    diagnostics += rows.diagnostics
    return PublishedTable(
        index,
        claim,
        table,
        unit,
        tuple(column for column in columns if column.position != unit),
        tuple(rows.units),
        tuple(rows.units.values()),
        tuple(rows.summaries),
    )


def _columns(
    publication: Publication,
    places: Places,
    index: int,
    table: Table,
    diagnostics: list[Diagnostic],
) -> Iterator[Column]:
    claims = _claims(publication, index)
    for header, (claim, path) in claims.items():
        at = places.key(path)
        positions = positions_of(table, header)
        if len(positions) > 1:
            diagnostics.append(faults.ambiguous(table, header, positions))
        elif not positions:
            known = {folded(other) for other in claims}
            free = [h for h in table.headers if h and folded(h) not in known]
            fault = faults.column_not_found(header, at, table, free)
            if path[0] == "tables" or fault.help:
                diagnostics.append(fault)
        else:
            methodology = _methodology(publication, publication.tables[index], claim)
            if methodology or claim.formula is not None:
                yield Column(
                    table.headers[positions[0]], positions[0], claim, path, at, methodology
                )
            else:
                diagnostics.append(faults.methodology_missing(header, at, places))


def positions_of(table: Table, header: str) -> list[int]:
    """Return the columns that bear a header: exactly, or else but for case, spaces and «ё»."""
    exact = [c for c, written in enumerate(table.headers) if written == header]
    return exact or [
        c for c, written in enumerate(table.headers) if folded(written) == folded(header)
    ]


def _claims(publication: Publication, index: int) -> dict[str, tuple[ColumnClaim, Path]]:
    """Return the claims of a table's columns; its own come before those of all tables."""
    own = publication.tables[index].columns
    path: Path = ("tables", index, "columns")
    found = {header: (claim, (*path, header)) for header, claim in own.items()}
    known = {folded(header) for header in own}
    for header, claim in publication.columns.items():
        if folded(header) not in known:
            found[header] = (claim, ("columns", header))
    return found


def _methodology(publication: Publication, table: TableClaim, claim: ColumnClaim) -> str:
    if claim.formula is not None:
        return ""
    return claim.methodology or table.methodology or publication.methodology or ""
