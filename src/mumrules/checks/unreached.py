"""The rows of a table that no number can reach."""

from mumrules.checks.interval_tables import IntervalTable, stretches
from mumrules.language import Text
from mumrules.methodology.intervals import Edge, partition
from mumrules.numbers import to_text


def unreached(table: IntervalTable, low: Edge | None, high: Edge | None) -> list[int]:
    """Return the rows that hold no number between two edges."""
    found = stretches(partition(table.rows))
    reached = {s.row for s in found if s.within(low, high) is not None}
    return [row for row in range(len(table.rows)) if row not in reached]


def in_words(low: Edge | None, high: Edge | None) -> Text:
    """Return what lies between two edges: `from 0 to 442`."""
    ends: list[Text] = []
    if low is not None:
        ends.append(Text(f"from {to_text(low.value)}", f"от {to_text(low.value)}"))
    if high is not None:
        number = to_text(high.value)
        without = Text("", "") if high.after else Text(f", without {number}", f", без {number}")
        ends.append(Text(f"to {number}{without.en}", f"до {number}{without.ru}"))
    if not ends:
        return Text("any number", "любое число")
    return Text(" ".join(end.en for end in ends), " ".join(end.ru for end in ends))
