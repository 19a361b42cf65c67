"""What parts the fields of a text table."""

import csv
import re
from collections.abc import Sequence
from itertools import islice

from mumrules.readers.header import SAMPLE, header_row, is_empty

# A comma stands in texts and numbers, so that any other that fits as well comes before it.
SEPARATORS = ("\t", ";", "|", ",")
_STATED = re.compile(r"sep=(.)\s*", re.IGNORECASE)
ENOUGH = 0.9
LINES = 10 * SAMPLE


def stated_separator(lines: Sequence[str]) -> str | None:
    """Return the separator that the first line states (`sep=;`), as Excel writes it."""
    found = _STATED.fullmatch(lines[0]) if lines else None
    return found[1] if found else None


def likely_separator(lines: Sequence[str]) -> str:
    """Return the separator by which the lines fall into a table best."""
    return max(SEPARATORS, key=lambda separator: _fit(lines, separator))


def _fit(lines: Sequence[str], separator: str) -> tuple[float, int, int, int]:
    """Return how well a separator fits: rows as wide as the header, few lines above it."""
    reader = csv.reader(lines[:LINES], delimiter=separator, skipinitialspace=True)
    try:
        rows = [row for row in islice(reader, SAMPLE) if not all(map(is_empty, row))]
    except csv.Error:
        return (-1.0, 0, 0, 0)
    above = header_row(rows)
    if above is None:
        return (0.0, 0, 1, 0)
    if len(rows[above]) == 1:
        return (0.0, 0, 0, 0)
    width = len(rows[above])
    below = rows[above:]
    share = sum(len(row) == width for row in below) / len(below)
    return (min(share, ENOUGH), -above, width, -SEPARATORS.index(separator))
