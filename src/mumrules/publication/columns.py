"""The columns that show figures of an edition or follow from other columns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mumrules.dataset.headers import folded
from mumrules.dataset.table import HEADER
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.values import Value
from mumrules.language import Text
from mumrules.numbers import Number
from mumrules.publication import column_faults as faults
from mumrules.publication import words
from mumrules.publication.editions import node_named
from mumrules.publication.figures import Figures, number
from mumrules.publication.published_table import Column
from mumrules.publication.scored import Scored
from mumrules.publication.subjects import Subject, subject
from mumrules.publication.trial import Compared

NUMERIC = frozenset({"score", "percent", "coverage", "value", "maximum"})
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A column with figures, in one table."""

    figures: Figures
    column: Column


def column_subjects(
    tables: Sequence[Figures], scored: Mapping[str, Scored], diagnostics: list[Diagnostic]
) -> list[Subject]:
    """Gather the columns with figures; what has no counterpart is noted as a fault."""
    found: list[Subject] = []
    for columns in _shared(tables):
        cells = [c for shown in columns for c in _cells(shown, scored, diagnostics)]
        if cells:
            first = columns[0].column
            name = Text(f"`{first.header}`", f"`{first.header}`")
            found.append(subject(name, first.header, cells, first.claim.round, first.claimed_at))
    return found


def key_of(column: Column) -> Key:
    """Return what columns of several tables have in common when they show the same."""
    return (folded(column.header), column.claim, column.methodology)


def parts_of_percent(
    shown: Shown, scored: Mapping[str, Scored]
) -> list[tuple[Value, Value]] | None:
    """Return score and maximum of every unit, for a column of percents."""
    column, units = shown.column, shown.figures.table.units
    if column.claim.shows != "percent" or column.methodology not in scored:
        return None
    edition = scored[column.methodology]
    node = node_named(edition.graph, column.claim.node)
    if node is None:
        return None
    score, most = (
        edition.column(units, edition.results.figures[node.code, name])
        for name in ("score", "most")
    )
    return [*zip(score, most, strict=True)]


def _shared(tables: Sequence[Figures]) -> Iterator[list[Shown]]:
    found: dict[Key, list[Shown]] = {}
    for figures in tables:
        for column in figures.table.columns:
            is_numeric = column.claim.shows in NUMERIC or column.claim.formula is not None
            if is_numeric and column.position in figures.exact:
                found.setdefault(key_of(column), []).append(Shown(figures, column))
    yield from found.values()


def _cells(
    shown: Shown, scored: Mapping[str, Scored], diagnostics: list[Diagnostic]
) -> Iterator[Compared]:
    figures, column = shown.figures, shown.column
    position, table = column.position, shown.figures.table
    factor = _factor(figures, column)
    if _are_shares(figures, column):
        place = table.table.place(HEADER, position)
        diagnostics.append(faults.looks_like_shares(column.header, place))
        return
    parts = parts_of_percent(shown, scored)
    for index, unit in enumerate(table.units):
        printed, exact = figures.numbers[position][index], figures.exact[position][index]
        place, found = table.place(index, position), number(exact)
        if printed is not None and found is None:
            diagnostics.append(faults.no_figure(unit, column.header, printed, exact, place))
        elif found is not None and figures.lacks(position, index):
            diagnostics.append(faults.not_published(unit, column.header, found, place))
        elif printed is not None and found is not None:
            bases = {"exact": found * factor}
            bases |= _from_printed(figures, position, index)
            made_of = None if parts is None else _of(*parts[index])
            yield Compared(unit, place, printed, bases, made_of)


def _from_printed(figures: Figures, position: int, index: int) -> dict[str, Number]:
    values = figures.from_printed.get(position)
    found = None if values is None else number(values[index])
    return {} if found is None else {"printed": found}


def _factor(figures: Figures, column: Column) -> int:
    """Return 100 for coverage that is published in percent."""
    if column.claim.shows != "coverage":
        return 1
    cells = [one for one in figures.numbers[column.position] if one is not None]
    return 100 if any(one.has_percent_sign or one.value > 1 for one in cells) else 1


def _are_shares(figures: Figures, column: Column) -> bool:
    """Whether a column of percents holds shares, and the exact percents do not."""
    if column.claim.shows != "percent":
        return False
    cells = [one for one in figures.numbers[column.position] if one is not None]
    exact = [found for v in figures.exact[column.position] if (found := number(v)) is not None]
    small = all(0 <= one.value <= 1 and not one.has_percent_sign for one in cells)
    return small and any(0 < one.value < 1 for one in cells) and max(exact, default=0) > 1


def _of(score: Value, most: Value) -> Text | None:
    above, below = number(score), number(most)
    if above is None or below is None:
        return None
    one, other = words.number(above), words.number(below)
    return Text(f"{one.en} of {other.en}", f"{one.ru} из {other.ru}")
