"""Workbooks of Excel."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from mumrules.dataset.cell_faults import few
from mumrules.dataset.table import HEADER, Table
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Cell
from mumrules.readers import workbook_faults as faults
from mumrules.readers.files import empty, load
from mumrules.readers.header import is_empty, is_numbering, numbering
from mumrules.readers.merged import Merge, header_cells, header_rows
from mumrules.readers.reader import ReadOptions, TableReading
from mumrules.readers.workbook_parts import (
    LARGEST_SHEET,
    BrokenWorkbookError,
    Part,
    Position,
    sheet_parts,
)

OLE = b"\xd0\xcf\x11\xe0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One sheet: its cells with errors shown as text, and what is merged."""

    file: str
    name: str
    grid: Sequence[Sequence[object]]
    merges: Sequence[Merge]
    uncalculated: Sequence[Position]

    def cell(self, row: int, column: int) -> Cell:
        """Return the place of a cell, both counted from 0."""
        return Cell(self.file, self.name, row + 1, column_letters(column))


def read_xlsx(path: Path, options: ReadOptions) -> TableReading:
    """Read a sheet: the one that *options* name, else the first that is not empty."""
    try:
        from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - an extra
    except ImportError:
        return TableReading(None, (faults.excel_not_installed(),))
    data = load(path)
    if isinstance(data, Diagnostic):
        return TableReading(None, (data,))
    if data.startswith(OLE):
        fault = faults.protected if ENCRYPTED in data else faults.old_format
        return TableReading(None, (fault(path.name),))
    try:
        parts = sheet_parts(data)
        large = [name for name, part in parts.items() if part.rows * part.columns > LARGEST_SHEET]
        if large:
            return TableReading(None, (faults.stray_cells(path.name, large[0]),))
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        return _reading(path.name, workbook, parts, options)
    except (CalamineError, BrokenWorkbookError):
        return TableReading(None, (faults.broken(path.name),))


def column_letters(column: int) -> str:
    """Return the letters of a column counted from 0: A, B, … Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _reading(
    file: str, workbook: Any, parts: Mapping[str, Part], options: ReadOptions
) -> TableReading:
    names = [sheet.name for sheet in workbook.sheets_metadata if _is_plain(sheet)]
    if options.sheet is not None:
        if options.sheet not in workbook.sheet_names:
            return TableReading(None, (faults.sheet_not_found(file, options.sheet, names),))
        names = [options.sheet]
    sheets = [_sheet(file, workbook, name, parts.get(name)) for name in names]
    filled = [sheet for sheet in sheets if sheet.grid]
    if not filled:
        return TableReading(None, (empty(file),))
    others = [sheet.name for sheet in filled[1:]]
    several = (faults.several_sheets(filled[0].cell(0, 0), others),) if others else ()
    last = len(filled[0].grid) - 1
    full = (faults.full(filled[0].cell(last, 0)),) if last + 1 == faults.MOST_ROWS else ()
    reading = _table(filled[0])
    return TableReading(reading.table, (*several, *full, *reading.diagnostics))


def _is_plain(sheet: Any) -> bool:
    return "WorkSheet" in str(sheet.typ) and "Hidden" not in str(sheet.visible)


def _sheet(file: str, workbook: Any, name: str, part: Part | None) -> _Sheet:
    sheet = workbook.get_sheet_by_name(name)
    grid = [[_cell(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    for (row, column), error in (part.errors if part else {}).items():
        if row < len(grid) and column < len(grid[row]):
            grid[row][column] = error
    merges = sheet.merged_cell_ranges or ()
    return _Sheet(file, name, grid, merges, part.uncalculated if part else ())


def _cell(raw: object) -> object:
    """Return a cell: a number at 15 significant digits, as Excel shows it."""
    if isinstance(raw, float):
        return int(raw) if raw.is_integer() and abs(raw) < 1e15 else Decimal(f"{raw:.15g}")
    return None if is_empty(raw) else raw


def _table(sheet: _Sheet) -> TableReading:
    rows = header_rows(sheet.grid, sheet.merges)
    if rows is None:
        return TableReading(None, (empty(sheet.file),))
    header = header_cells(sheet.grid, sheet.merges, rows)
    below = [i for i in range(rows.stop, len(sheet.grid)) if not all(map(is_empty, sheet.grid[i]))]
    found = [
        faults.date_header(sheet.cell(rows[-1], c), h)
        for c, h in enumerate(header)
        if isinstance(h, date)
    ]
    if below and is_numbering(sheet.grid[below[0]]):
        found.append(numbering(sheet.cell(below.pop(0), 0)))
    found += few([faults.uncalculated(sheet.cell(*at)) for at in sheet.uncalculated])
    headers = tuple("" if is_empty(cell) else " ".join(str(cell).split()) for cell in header)
    numbers = frozenset(
        c for c, h in enumerate(header) if isinstance(h, int | Decimal) and not isinstance(h, bool)
    )

    def place(row: int, column: int) -> Cell:
        return sheet.cell(rows[-1] if row == HEADER else below[row], column)

    return TableReading(
        Table(headers, [sheet.grid[i] for i in below], place, numbers), tuple(found)
    )
