"""The check `gap`."""

from collections.abc import Iterator
from math import ceil, floor

from mumrules.checks.domain import domain
from mumrules.checks.interval_tables import IntervalTable, Stretch, stretches, tables
from mumrules.checks.pointing import pointing
from mumrules.checks.whole import is_whole
from mumrules.diagnostics.diagnostic import Diagnostic, Label, Severity
from mumrules.document.places import Places
from mumrules.language import Text
from mumrules.methodology.intervals import Edge, between, partition
from mumrules.numbers import Exact, to_text
from mumrules.plan.draft import Draft


def gap(draft: Draft) -> Iterator[Diagnostic]:
    """Numbers that no zone and no row of a table covers.

    ## What it checks
    That zones, and the rows of a table of intervals, leave no number out. Numbers that cannot
    occur do not count: percents below 0 or above 100, places below the first, numbers between
    two whole ones where only whole ones occur. Where the first or the last row states
    both its ends, what lies beyond them is a warning.

    ## Why it matters
    A unit whose figure falls into a gap gets no zone, or no score.

    ## Example
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 100}
          zones:
            list:
              - {zone: red, to: 60}
              - {zone: green, from: 61}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 100}
          zones:
            list:
              - {zone: red, below: 61}
              - {zone: green, from: 61}
    """
    for table in tables(iter(draft.nodes.values())):
        low, high = domain(table)
        found = stretches(partition(table.rows))
        for index, stretch in enumerate(found):
            cut = stretch.within(low, high) if stretch.row is None else None
            number = None if cut is None else _witness(cut, whole=is_whole(table, draft))
            if number is not None:
                around = (found[index - 1] if index else None, *found[index + 1 : index + 2])
                yield _diagnostic(table, number, around, draft.places)


def _witness(stretch: Stretch, *, whole: bool) -> Exact | None:
    if not whole:
        return between(stretch.low, stretch.high)
    low, high = stretch.low, stretch.high
    if low is not None:
        number = floor(low.value) + 1 if low.after else ceil(low.value)
    elif high is not None:
        number = floor(high.value) if high.after else ceil(high.value) - 1
    else:
        return 0
    return number if high is None or Edge(number, 1) <= high else None


def _diagnostic(
    table: IntervalTable, number: Exact, around: tuple[Stretch | None, ...], places: Places
) -> Diagnostic:
    shown, is_zone = to_text(number), table.zones is not None
    labels = list(_labels(table, around, places))
    first = labels[0] if labels else None
    return Diagnostic(
        "gap",
        Text(
            f"nothing covers {shown}",
            f"{shown} не попадает ни в одну {'зону' if is_zone else 'строку таблицы'}",
        ),
        first.place if first else places.value(table.path),
        label=first.text if first else None,
        others=tuple(labels[1:]),
        help=(_remedy(around, places),),
        severity=_severity(table, around),
    )


def _remedy(around: tuple[Stretch | None, ...], places: Places) -> Text:
    low = around[-1].low if len(around) > 1 and around[0] and around[-1] else None
    if low is None:
        return Text(
            "move a bound; or add a row without bounds, which takes what is left",
            "сдвиньте границу или добавьте строку без границ: она возьмёт остальное",
        )
    end = f"`{places.word('to' if low.after else 'below')}: {to_text(low.value)}`"
    return Text(
        f"let the lower one end by {end}; or add a row without bounds, which takes what is left",
        f"закончите нижнюю так: {end}; или добавьте строку без границ: она возьмёт остальное",
    )


def _labels(
    table: IntervalTable, around: tuple[Stretch | None, ...], places: Places
) -> Iterator[Label]:
    said = (Text("ends here", "заканчивается здесь"), Text("begins here", "начинается здесь"))
    for stretch, text, upper in zip(around, said, (True, False), strict=False):
        if stretch is None or stretch.row is None:
            continue
        name = table.called(stretch.row)
        label = Text(f"{name.en} {text.en}", f"{name.ru} {text.ru}")
        yield from pointing(table.bound(stretch.row, places, upper=upper), label)


def _severity(table: IntervalTable, around: tuple[Stretch | None, ...]) -> Severity:
    """Return a warning where the gap lies beyond a row that states both its ends."""
    neighbours = [s for s in around if s is not None and s.row is not None]
    if len(neighbours) != 1 or neighbours[0].row is None:
        return Severity.ERROR
    row = table.rows[neighbours[0].row]
    return Severity.ERROR if row.low is None or row.high is None else Severity.WARNING
