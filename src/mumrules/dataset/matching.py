"""Which column holds which input: exact names first, then names, number headers, titles."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from mumrules import numbers
from mumrules.dataset.headers import folded
from mumrules.dataset.inputs import Input
from mumrules.dataset.table import Table

# The next table of a plan has the headers of the last.
MOST_KEPT = 16

Rule = tuple[Callable[[int], Hashable], Callable[[Input], Collection[Hashable]]]
"""What a column is called, None for nothing, and what an input may be called: they fit if equal."""


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
    return _matched(table.headers, table.number_headers, tuple(inputs), taken)


@lru_cache(maxsize=MOST_KEPT)
def _matched(
    texts: tuple[str, ...],
    number_headers: frozenset[int],
    inputs: tuple[Input, ...],
    taken: int | None,
) -> Matching:
    matching = Matching()
    headers = [folded(header) for header in texts]
    values = {column: numbers.from_text(texts[column]) for column in number_headers}

    def text(column: int, header: str) -> str | None:
        return None if column in values else header

    rules: Sequence[Rule] = (
        (lambda column: text(column, texts[column].strip()), lambda i: {i.name}),
        (lambda column: text(column, headers[column]), lambda i: {folded(i.name)}),
        (values.get, lambda i: {numbers.from_text(i.name)}),
        (headers.__getitem__, lambda i: set(map(folded, i.titles))),
    )
    for rule in rules:
        done = matching.settled() | {taken}
        columns = [c for c, header in enumerate(headers) if header and c not in done]
        _settle(matching, columns, _left(matching, inputs), rule)
    return matching


def _left(matching: Matching, inputs: Sequence[Input]) -> list[Input]:
    done = {*matching.found, *(name for clash in matching.clashes for name in clash.inputs)}
    return [asked for asked in inputs if asked.name not in done]


def _settle(
    matching: Matching, columns: Sequence[int], inputs: Sequence[Input], rule: Rule
) -> None:
    for group_columns, group_names in _groups(list(_pairs(columns, inputs, rule))):
        if len(group_columns) == len(group_names) == 1:
            matching.found[group_names[0]] = group_columns[0]
        else:
            matching.clashes.append(Clash(group_columns, group_names))


def _pairs(
    columns: Sequence[int], inputs: Sequence[Input], rule: Rule
) -> Iterator[tuple[int, str]]:
    """Give each column with the name of each input that it fits."""
    name_of, names_of = rule
    called: dict[Hashable, list[str]] = {}
    for asked in inputs:
        for name in names_of(asked):
            called.setdefault(name, []).append(asked.name)
    for column in columns:
        name = name_of(column)
        if name is not None:
            yield from ((column, fitting) for fitting in called.get(name, ()))


def _groups(
    pairs: Sequence[tuple[int, str]],
) -> Iterator[tuple[tuple[int, ...], tuple[str, ...]]]:
    """Give the columns and the names that hang together."""
    of_column = Counter(column for column, _ in pairs)
    of_name = Counter(name for _, name in pairs)
    left = []
    for column, name in pairs:
        if of_column[column] == of_name[name] == 1:
            yield (column,), (name,)
        else:
            left.append((column, name))
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
