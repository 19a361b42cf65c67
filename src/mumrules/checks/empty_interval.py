"""The check `empty-interval`."""

from collections.abc import Iterator

from mumrules.checks.interval_tables import IntervalTable, tables
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text
from mumrules.methodology.intervals import partition
from mumrules.plan.draft import Draft


def empty_interval(draft: Draft) -> Iterator[Diagnostic]:
    """A zone, or a row of a table, that holds no number.

    ## What it checks
    That every interval ends after it begins, that no two rows of a ladder (where each row
    states only where it begins, or only where it ends) have the same bound, and that one
    row at most has no bounds.

    ## Why it matters
    Such a row never applies. Most often its bounds have changed places.

    ## Example
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 100}
          zones:
            list:
              - {zone: green, from: 60, to: 40}
              - {zone: red}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 100}
          zones:
            list:
              - {zone: green, from: 40, to: 60}
              - {zone: red}
    """
    for table in tables(iter(draft.nodes.values())):
        for row in _empty(table):
            name = table.called(row)
            yield Diagnostic(
                "empty-interval",
                Text(
                    f"{name.en} holds no number",
                    f"{name.ru} пуста: в неё не попадает ни одно число",
                ),
                draft.places.value((*table.path, row)),
            )


def _empty(table: IntervalTable) -> Iterator[int]:
    parted = partition(table.rows)
    used = {row for row in parted.rows if row is not None}
    used |= {row for fault in parted.faults for row in fault.rows}
    rest = [row for row, interval in enumerate(table.rows) if interval.is_rest]
    yield from (row for row in range(len(table.rows)) if row not in used and row not in rest[:1])
