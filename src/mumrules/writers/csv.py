"""Results as CSV."""

import csv
from pathlib import Path
from typing import Any

from mumrules.assessment.listing import listing
from mumrules.assessment.results import Results
from mumrules.language import Language
from mumrules.numbers import is_number, to_json
from mumrules.writers.atomic import replacing


def write(results: Results, path: Path, _: Language) -> None:
    """Write the listing: a header, then one row a unit; numbers with a point.

    The file begins with a byte-order mark, so that Excel reads its Cyrillic as UTF-8.
    """
    columns = listing(results)
    with replacing(path) as whole, whole.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for row in zip(*columns.values(), strict=True):
            writer.writerow([_cell(value) for value in row])


def _cell(value: Any) -> Any:
    if is_number(value):
        return to_json(value)
    return "" if value is None else harmless(value)


def harmless(value: Any) -> Any:
    """Return a text that a spreadsheet would take for a formula with an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value[:1] in {"=", "+", "-", "@"} else value
