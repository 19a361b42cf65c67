"""The check `overlap`."""

from collections.abc import Iterator

from mumrules.checks.interval_tables import IntervalTable, tables
from mumrules.diagnostics.diagnostic import Diagnostic, Label
from mumrules.document.places import Places
from mumrules.language import Text
from mumrules.methodology.intervals import Fault, partition
from mumrules.numbers import to_text
from mumrules.plan.draft import Draft


def overlap(draft: Draft) -> Iterator[Diagnostic]:
    """Numbers that two zones, or two rows of a table, claim.

    ## What it checks
    That no number belongs to two zones of a node, or to two rows of a table.

    ## Why it matters
    A unit with that figure would have two zones, or two scores.

    ## Example
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 100}
          zones:
            list:
              - {zone: red, to: 60}
              - {zone: green, from: 60}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 100}
          zones:
            list:
              - {zone: red, below: 60}
              - {zone: green, from: 60}
    """
    for table in tables(iter(draft.nodes.values())):
        pairs = {f.rows: f for f in reversed(partition(table.rows).faults) if len(f.rows) > 1}
        for fault in reversed(pairs.values()):
            yield _diagnostic(table, fault, draft.places)


def _diagnostic(table: IntervalTable, fault: Fault, places: Places) -> Diagnostic:
    number = to_text(fault.witness)
    below, above = places.word("below"), places.word("above")
    first, *rest = (
        Label(place, table.called(row))
        for row in fault.rows
        if (place := places.value((*table.path, row))) is not None
    )
    return Diagnostic(
        "overlap",
        Text(f"{number} is covered more than once", f"{number} попадает сразу в несколько строк")
        if table.zones is None
        else Text(f"{number} lies in several zones", f"{number} попадает сразу в несколько зон"),
        first.place,
        label=first.text,
        others=tuple(rest),
        help=(
            Text(
                f"move a bound, or leave it out on one side: `{below}` or `{above}`",
                f"сдвиньте границу или исключите её с одной стороны: `{below}` или `{above}`",
            ),
        ),
    )
