"""Columns of places: recomputed with the declared ties, then with others."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mumrules.diagnostics.diagnostic import Diagnostic, Label
from mumrules.diagnostics.place import Place
from mumrules.expression.values import Value
from mumrules.language import Text
from mumrules.numbers import Number
from mumrules.publication import column_faults, words
from mumrules.publication.columns import Key, Shown, key_of
from mumrules.publication.editions import node_named
from mumrules.publication.figures import Figures, number
from mumrules.publication.printed import Printed
from mumrules.publication.ranked import Ranked, ranked_values
from mumrules.publication.reconciliation import Reading, Reconciliation, together
from mumrules.publication.scored import Scored

TIES: Final = ("competition", "dense", "mean", "ordinal")


@dataclass(frozen=True, slots=True)
class Placed:
    """One published place.

    Attributes:
        unit: Whose place it is.
        place: Where it stands.
        printed: What is published.
        decided_by: The figure that decides it.
        due: The place by the ties that are tried; for `ordinal` all that are possible.
    """

    unit: str
    place: Place
    printed: Printed
    decided_by: Number
    due: Mapping[str, frozenset[Number]]


def check_ranks(tables: Sequence[Figures], scored: Mapping[str, Scored]) -> Reconciliation:
    """Check every column of places, over all tables that share it."""
    groups: dict[Key, list[Shown]] = {}
    for figures in tables:
        for column in figures.table.columns:
            if column.claim.shows == "rank" and column.position in figures.exact:
                groups.setdefault(key_of(column), []).append(Shown(figures, column))
    return together(_check(group, scored) for group in groups.values())


def _check(group: Sequence[Shown], scored: Mapping[str, Scored]) -> Reconciliation:
    column = group[0].column
    edition = scored[column.methodology]
    node = node_named(edition.graph, column.claim.node)
    assert node is not None, "a column whose node is unknown has no exact figures"
    ranked = ranked_values(edition, node)
    findings: list[Diagnostic] = []
    cells = [c for shown in group for c in _cells(shown, edition, ranked, findings)]
    order = list(dict.fromkeys((ranked.ties, *TIES)))
    counts = {ties: sum(cell.printed.value in cell.due[ties] for cell in cells) for ties in order}
    if counts["ordinal"] and _repeats(cells):
        counts["ordinal"] = 0
    best = max(order, key=counts.__getitem__)
    if counts[best] > counts[ranked.ties]:
        findings.append(_other_ties(group[0], ranked.ties, best, counts, cells))
    findings += [
        _wrong(column.header, c, best) for c in cells if c.printed.value not in c.due[best]
    ]
    subject = Text(f"the places in `{column.header}`", f"места в `{column.header}`")
    reading = Reading(subject, words.ties(best), counts[best], len(cells))
    agreed = counts[ranked.ties]
    return Reconciliation(tuple(findings), (reading,) if cells else (), len(cells), agreed)


def _cells(
    shown: Shown, edition: Scored, ranked: Ranked, findings: list[Diagnostic]
) -> Iterator[Placed]:
    figures, position = shown.figures, shown.column.position
    table, header = figures.table, shown.column.header
    values = edition.column(table.units, ranked.values)
    due = _due(ranked, edition, table.units)
    for index, unit in enumerate(table.units):
        printed, decided_by = figures.numbers[position][index], number(values[index])
        place = table.place(index, position)
        if printed is not None and decided_by is None:
            exact = figures.exact[position][index]
            findings.append(column_faults.no_figure(unit, header, printed, exact, place))
        elif decided_by is not None and figures.lacks(position, index):
            [exact_place] = due[index]["competition"]
            findings.append(column_faults.not_published(unit, header, exact_place, place))
        elif printed is not None and decided_by is not None:
            yield Placed(unit, place, printed, decided_by, due[index])


def _due(
    ranked: Ranked, edition: Scored, units: Sequence[str]
) -> list[dict[str, frozenset[Number]]]:
    """Return for each unit its places by every way to treat ties."""
    made = {ties: edition.column(units, ranked.places(ties)) for ties in TIES[:3]}
    equal = Counter(ranked.values)
    values = edition.column(units, ranked.values)
    return [_of_unit(made, index, equal[value]) for index, value in enumerate(values)]


def _of_unit(
    made: Mapping[str, Sequence[Value]], index: int, equal: int
) -> dict[str, frozenset[Number]]:
    places = {ties: number(values[index]) for ties, values in made.items()}
    found = {t: frozenset(() if p is None else (p,)) for t, p in places.items()}
    first = places["competition"]
    possible = () if first is None else (first + i for i in range(equal))
    return {**found, "ordinal": frozenset(possible)}


def _repeats(cells: Sequence[Placed]) -> bool:
    """Whether two units with places of their own share one."""
    good = [c.printed.value for c in cells if c.printed.value in c.due["ordinal"]]
    return len(set(good)) < len(good)


def _wrong(header: str, cell: Placed, ties: str) -> Diagnostic:
    places = sorted(cell.due[ties])
    shown = words.joined((words.decimal(p) for p in places[:3]), " / ")
    by = words.number(cell.decided_by)
    message = Text(
        f"in `{header}`, place {cell.printed.text} is published for `{cell.unit}`, "
        f"and {by.en} has place {shown.en}",
        f"в `{header}` у «{cell.unit}» опубликовано место {cell.printed.text}, "
        f"а с {by.ru} это место {shown.ru}",
    )
    return Diagnostic("wrong-rank", message, cell.place)


def _other_ties(
    shown: Shown, declared: str, best: str, counts: Mapping[str, int], cells: Sequence[Placed]
) -> Diagnostic:
    said, found, number = words.ties(declared), words.ties(best), len(cells)
    header = shown.column.header
    telling = [c for c in cells if c.printed.value in c.due[best] - c.due[declared]]
    others = tuple(Label(c.place, Text("here, say", "например, здесь")) for c in telling[:1])
    message = Text(
        f"the places in `{header}` follow with ties `{best}` ({counts[best]} of {number}), "
        f"and the methodology says `{said.en}` ({counts[declared]} of {number})",
        f"места в `{header}` получаются при равных «{found.ru}» ({counts[best]} из {number}), "
        f"а методология велит «{said.ru}» ({counts[declared]} из {number})",
    )
    return Diagnostic("other-ties", message, shown.column.claimed_at, others=others)
