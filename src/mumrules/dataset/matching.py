"""Which column holds which input: exact names first, then names, number headers, titles."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from mumrules import numbers
from mumrules.dataset.headers import folded
from mumrules.dataset.inputs import Input
from mumrules.dataset.table import Table

Fits = Callable[[int, Input], bool]


@dataclass(frozen=True, slots=True)
class Clash:
    """Columns and inputs that fit one another in more than one way.

    Attributes:
        columns: The columns.
        inputs: The names of the inputs.
    """

    columns: tuple[int, ...]
    inputs: tuple[str, ...]


@dataclass(slots=True)
class Matching:
    """Which column holds which input.

    Attributes:
        found: The column of each input that has one.
        clashes: What fits in more than one way.
    """

    found: dict[str, int] = field(default_factory=dict)
    clashes: list[Clash] = field(default_factory=list)

    def settled(self) -> set[int]:
        """Return the columns that are matched or in a clash."""
        return {*self.found.values(), *(c for clash in self.clashes for c in clash.columns)}


def match(table: Table, inputs: Sequence[Input], taken: int | None = None) -> Matching:
    """Match the columns of *table* with *inputs*.

    Args:
        table: The table.
        inputs: What is asked of it.
        taken: A column that is no input, because it is known to name the units.
    """
    matching = Matching()
    names = {asked.name: folded(asked.name) for asked in inputs}
    titles = {asked.name: {folded(title) for title in asked.titles} for asked in inputs}
    headers = [folded(header) for header in table.headers]
    values = {column: numbers.from_text(table.headers[column]) for column in table.number_headers}
    codes = {asked.name: numbers.from_text(asked.name) for asked in inputs}

    def is_name(column: int, asked: Input) -> bool:
        return column not in values and table.headers[column].strip() == asked.name

    def is_like_name(column: int, asked: Input) -> bool:
        return column not in values and headers[column] == names[asked.name]

    def is_number(column: int, asked: Input) -> bool:
        return column in values and values[column] == codes[asked.name]

    def is_title(column: int, asked: Input) -> bool:
        return headers[column] in titles[asked.name]

    for fits in (is_name, is_like_name, is_number, is_title):
        done = matching.settled() | {taken}
        columns = [c for c, header in enumerate(headers) if header and c not in done]
        _settle(matching, columns, _left(matching, inputs), fits)
    return matching


def _left(matching: Matching, inputs: Sequence[Input]) -> list[Input]:
    done = {*matching.found, *(name for clash in matching.clashes for name in clash.inputs)}
    return [asked for asked in inputs if asked.name not in done]


def _settle(
    matching: Matching, columns: Sequence[int], inputs: Sequence[Input], fits: Fits
) -> None:
    pairs = [(c, asked.name) for c in columns for asked in inputs if fits(c, asked)]
    for group_columns, group_names in _groups(pairs):
        if len(group_columns) == len(group_names) == 1:
            matching.found[group_names[0]] = group_columns[0]
        else:
            matching.clashes.append(Clash(group_columns, group_names))


def _groups(
    pairs: Sequence[tuple[int, str]],
) -> Iterator[tuple[tuple[int, ...], tuple[str, ...]]]:
    """Give the columns and the names that hang together."""
    left = list(pairs)
    while left:
        columns, names = {left[0][0]}, {left[0][1]}
        size = 0
        while size != len(columns) + len(names):
            size = len(columns) + len(names)
            joined = [(c, name) for c, name in left if c in columns or name in names]
            columns |= {c for c, _ in joined}
            names |= {name for _, name in joined}
        left = [pair for pair in left if pair[0] not in columns]
        order = list(dict.fromkeys(name for _, name in pairs if name in names))
        yield tuple(sorted(columns)), tuple(order)
