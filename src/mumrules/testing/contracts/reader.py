"""The contract of a reader of tables."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

from hypothesis import strategies as st

from mumrules.dataset.table import HEADER, Table
from mumrules.dataset.values import exact_number, is_blank
from mumrules.diagnostics.diagnostic import has_errors
from mumrules.diagnostics.place import Cell, Span
from mumrules.language import Text
from mumrules.readers.reader import Reader, ReadOptions, TableReading
from mumrules.testing.contracts.clause import EXAMPLES, Clause, keep

Rows: TypeAlias = list[list[str]]
Write: TypeAlias = Callable[[Path, Sequence[str], Rows], None]
"""Writes a table of texts into a file of the reader's format: the path, headers, rows."""

HEADERS = ("unit", "А", "1.1")


@dataclass(frozen=True, slots=True)
class Tried:
    """A reader, and what writes files for it."""

    reader: Reader
    write: Write | None


def check_reader(
    reader: Reader, *, write: Write | None = None, examples: int = EXAMPLES, seed: int = 0
) -> tuple[str, ...]:
    """Hold a reader to its contract, and return the names of the laws that it keeps.

    Args:
        reader: The reader.
        write: Writes a table into a file of its format; without it the reader is given no file
            that it understands.
        examples: How many files each law is tried on.
        seed: Chooses other files.

    Raises:
        ContractBrokenError: It breaks a law, which is named.
    """
    return keep(CLAUSES, Tried(reader, write), examples, seed)


def plain_endings(tried: Tried, _: None) -> Text | None:
    """The endings of files begin with a dot and are in lower case."""
    wrong = [s for s in tried.reader.suffixes if s != s.lower() or not s.startswith(".")]
    if tried.reader.suffixes and not wrong:
        return None
    return Text(f"endings: {wrong}", f"окончания: {wrong}")


def missing_file(tried: Tried, _: None) -> Text | None:
    """A file that is not there is a fault that is told, no exception."""
    with TemporaryDirectory() as folder:
        return _fault_told(tried, Path(folder) / f"none{tried.reader.suffixes[0]}", "")


def any_bytes(tried: Tried, content: bytes) -> Text | None:
    """Whatever the file holds, there is a table or a fault that is told, no exception."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"any{tried.reader.suffixes[0]}"
        path.write_bytes(content)
        return _fault_told(tried, path, repr(content))


def whole_table(tried: Tried, rows: Rows) -> Text | None:
    """Every row has as many cells as there are headers, and every cell has a place."""
    table = _read(tried, rows).table
    if table is None:
        return Text(f"{rows}: no table", f"{rows}: таблицы нет")
    for row, cells in enumerate(_cells(table)):
        if len(cells) != len(table.headers):
            return Text(
                f"row {row}: {len(cells)} cells under {len(table.headers)} headers",
                f"строка {row}: ячеек {len(cells)}, заголовков {len(table.headers)}",
            )
    for row in range(HEADER, len(rows)):
        for column in range(len(table.headers)):
            if not isinstance(table.place(row, column), Cell | Span):
                return Text(
                    f"row {row}, column {column}: no place",
                    f"строка {row}, столбец {column}: места нет",
                )
    return None


def reads_what_is_written(tried: Tried, rows: Rows) -> Text | None:
    """Headers, texts, numbers and blanks are those of the file, in its order."""
    table = _read(tried, rows).table
    found: list[list[object]] = [] if table is None else [[*table.headers], *_cells(table)]
    due: list[list[str]] = [[*HEADERS], *rows]
    if len(found) != len(due):
        return Text(f"{found}, not {due}", f"{found}, а не {due}")
    for line, wanted in zip(found, due, strict=True):
        if [_shown(cell) for cell in line] != [_shown(text) for text in wanted]:
            return Text(f"{line}, not {wanted}", f"{line}, а не {wanted}")
    return None


def same_again(tried: Tried, rows: Rows) -> Text | None:
    """Read twice, a file gives the same cells."""
    first, second = (_read(tried, rows).table for _ in range(2))
    if first is None or second is None or _cells(first) == _cells(second):
        return None
    return Text(f"{rows}: two tables", f"{rows}: две разные таблицы")


def _fault_told(tried: Tried, path: Path, content: str) -> Text | None:
    try:
        reading = tried.reader.read(path, ReadOptions())
    except Exception as error:  # noqa: BLE001 - whatever it is, it breaks the contract
        said = f"{content} {type(error).__name__}: {error}".strip()
        return Text(said, said)
    if reading.table is not None or has_errors(reading.diagnostics):
        return None
    return Text(f"{content} neither a table nor a fault", f"{content} ни таблицы, ни замечания")


def _read(tried: Tried, rows: Rows) -> TableReading:
    assert tried.write is not None
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"units{tried.reader.suffixes[0]}"
        tried.write(path, HEADERS, rows)
        return tried.reader.read(path, ReadOptions())


def _cells(table: Table) -> list[list[object]]:
    return [list(row) for row in table.rows]


def _shown(cell: object) -> Any:
    """Return a cell as a value: a number, a text without spaces around it, None for a blank."""
    if is_blank(cell) or cell == "":
        return None
    number = exact_number(cell)
    return str(cell).strip() if number is None else number


def _once(_: Tried) -> st.SearchStrategy[None]:
    return st.none()


def _bytes(_: Tried) -> st.SearchStrategy[bytes]:
    texts = st.text(alphabet="unit,;\t\n\"'А1.,%- ", max_size=60).map(str.encode)
    return st.one_of(st.binary(max_size=60), texts)


def _rows(_: Tried) -> st.SearchStrategy[Rows]:
    cells = st.sampled_from(["", "1", "0", "-1", "12.5", "0.01", "н/д", "да"])
    drawn = st.lists(st.tuples(cells, cells), min_size=1, max_size=4)
    return drawn.map(lambda rows: [[f"У{at}", *row] for at, row in enumerate(rows)])


def _writes(tried: Tried) -> bool:
    return tried.write is not None


CLAUSES: tuple[Clause[Tried], ...] = (
    Clause(plain_endings, _once),
    Clause(missing_file, _once),
    Clause(any_bytes, _bytes),
    Clause(whole_table, _rows, _writes),
    Clause(reads_what_is_written, _rows, _writes),
    Clause(same_again, _rows, _writes),
)
