"""What the rules of a decision table cover, proven without data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from mumrules.expression.expr import literal_value
from mumrules.expression.ranges import Range
from mumrules.methods.decisions.atoms import Atom, atoms
from mumrules.methods.decisions.table import Table

Witness: TypeAlias = tuple[Atom, ...]
MOST_STEPS: Final = 100_000


@dataclass(frozen=True, slots=True)
class Space:
    """All combinations of inputs that a table can tell apart.

    Attributes:
        atoms: The atoms of each input.
        rules: For each input and atom, the rules that take it.
    """

    atoms: tuple[tuple[Atom, ...], ...]
    rules: tuple[tuple[frozenset[int], ...], ...]

    def common(self, one: int, other: int) -> Witness | None:
        """Return a combination for which two rules fire; None where there is none."""
        found: list[Atom] = []
        for column, members in zip(self.atoms, self.rules, strict=True):
            both = (
                atom
                for atom, rules in zip(column, members, strict=True)
                if one in rules and other in rules
            )
            atom = next(both, None)
            if atom is None:
                return None
            found.append(atom)
        return tuple(found)

    def outside(self, rules: Iterable[int], within: int | None = None) -> Witness | None:
        """Return a combination for which none of *rules* fires, and *within* would.

        None where there is no such combination, or where the search takes too long to tell.
        """
        return _Search(self, within).witness(0, frozenset(rules))

    def is_possible(self, rule: int) -> bool:
        """Whether a rule can fire at all."""
        return self.outside((), within=rule) is not None


def space(table: Table, possible: Sequence[Range], whole: Sequence[bool]) -> Space:
    """Return the space of a table whose inputs lie in *possible* ranges."""
    columns = tuple(
        atoms(table, column, possible[column], whole=whole[column])
        for column in range(len(table.kinds))
    )
    return Space(
        columns,
        tuple(
            tuple(_taking(table, index, atom) for atom in column)
            for index, column in enumerate(columns)
        ),
    )


def _taking(table: Table, column: int, atom: Atom) -> frozenset[int]:
    with_holes = table.has_hole_cell(column)
    return frozenset(
        index
        for index, rule in enumerate(table.rules)
        if literal_value(rule.cells[column].test(atom.value, with_holes=with_holes)) is True
    )


class _Search:
    """Looks for a combination column by column; what has failed once is not tried again."""

    def __init__(self, searched: Space, within: int | None) -> None:
        self._space = searched
        self._within = within
        self._failed: set[tuple[int, frozenset[int]]] = set()
        self._steps = 0

    def witness(self, column: int, alive: frozenset[int]) -> Witness | None:
        """Return the rest of a combination that leaves none of the rules *alive*."""
        self._steps += 1
        if column == len(self._space.atoms):
            return None if alive else ()
        if (column, alive) in self._failed or self._steps > MOST_STEPS:
            return None
        members = self._space.rules[column]
        for atom, rules in zip(self._space.atoms[column], members, strict=True):
            if self._within is None or self._within in rules:
                rest = self.witness(column + 1, alive & rules)
                if rest is not None:
                    return (atom, *rest)
        self._failed.add((column, alive))
        return None
