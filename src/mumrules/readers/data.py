"""Data that a caller holds already: a dataframe, records, or one record."""

from collections.abc import Mapping
from typing import Any

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text
from mumrules.readers.reader import TableReading
from mumrules.readers.records import read_mapping, read_records


def read_data(data: Any) -> TableReading:
    """Read what a caller holds: any dataframe, a list of mappings, or one mapping."""
    if isinstance(data, Mapping):
        return read_mapping(data)
    if isinstance(data, list | tuple):
        return read_records(data)
    # Narwhals takes a while to import, and records do not need it.
    from mumrules.readers.frames import is_frame, read_frame  # noqa: PLC0415

    if is_frame(data):
        return read_frame(data)
    kind = type(data).__name__
    message = Text(f"`{kind}` is no table", f"`{kind}` — не таблица")
    help_ = Text(
        "give a dataframe, a list of mappings, or one mapping",
        "передайте датафрейм, список словарей или один словарь",
    )
    return TableReading(None, (Diagnostic("not-a-table", message, help=(help_,)),))
