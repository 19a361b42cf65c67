"""Records: mappings from headers to raw values."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from mumrules.dataset.cell_faults import few
from mumrules.dataset.table import HEADER, Table
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Cell, Place
from mumrules.language import Text
from mumrules.readers.header import MOST_COLUMNS, too_wide
from mumrules.readers.reader import TableReading

NO_FILE = "<data>"
NESTED = (dict, list, tuple, set, frozenset)


def read_records(records: Sequence[Mapping[str, Any]]) -> TableReading:
    """Read a list of mappings."""

    def place(row: int, header: str) -> Cell:
        return Cell(NO_FILE, "", row - HEADER, header)

    return table_of(records, place, NO_FILE, from_file=False)


def read_mapping(record: Mapping[str, Any]) -> TableReading:
    """Read one mapping: the values of a single unit."""
    return read_records([record])


def table_of(
    records: Sequence[Any], place: Callable[[int, str], Place], name: str, *, from_file: bool
) -> TableReading:
    """Make a table of records.

    Args:
        records: What should be mappings from headers to raw values.
        place: Where the value of a record (by index) under a header stands.
        name: What the source of the records is called.
        from_file: Whether a person wrote the records.
    """
    whole = all(issubclass(kind, Mapping) for kind in set(map(type, records)))
    good = records if whole else [r if isinstance(r, Mapping) else {} for r in records]
    keys = _keys(good)
    headers = tuple(map(str, keys))
    if len(headers) > MOST_COLUMNS:
        return TableReading(None, (too_wide(name, len(headers)),))
    rows = [[record.get(key) for key in keys] for record in good]
    faults = () if whole and _are_flat(rows) else few(_faults(records, place))
    numbers = frozenset(i for i, key in enumerate(keys) if is_number_header(key))

    def at(row: int, column: int) -> Place:
        return place(row, headers[column] if headers else "")

    return TableReading(Table(headers, rows, at, numbers, from_file), tuple(faults))


def _keys(records: Sequence[Mapping[Any, Any]]) -> list[Any]:
    """Return all keys, in the order of their first appearance."""
    first = records[0].keys() if records else ()
    if all(record.keys() == first for record in records):
        return list(first)
    return list(dict.fromkeys(key for record in records for key in record))


def _are_flat(rows: Sequence[Sequence[object]]) -> bool:
    """Whether no cell holds several values."""
    kinds = {kind for row in rows for kind in map(type, row)}
    return not any(issubclass(kind, NESTED) for kind in kinds)


def is_number_header(header: object) -> bool:
    """Whether a header is a number, so that trailing zeros are lost."""
    return isinstance(header, int | float | Decimal) and not isinstance(header, bool)


def _faults(records: Sequence[Any], place: Callable[[int, str], Place]) -> Iterator[Diagnostic]:
    for row, record in enumerate(records):
        if isinstance(record, Mapping):
            nested = (key for key, value in record.items() if isinstance(value, NESTED))
            yield from (nested_value(str(key), place(row, str(key))) for key in nested)
        else:
            message = Text(
                "a record is no mapping of names to values", "запись — не набор «имя: значение»"
            )
            yield Diagnostic("not-a-record", message, place(row, ""))


def nested_value(header: str, place: Place) -> Diagnostic:
    """Return what is said of a list or a structure in a cell."""
    message = Text(
        f"`{header}` holds several values where one is due",
        f"в `{header}` несколько значений, а нужно одно",
    )
    return Diagnostic("nested-value", message, place)
