"""The values of expressions by name, each worked out when it is first asked for."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from mumrules.assessment.reference import Reference
from mumrules.expression.expr import Expr
from mumrules.expression.values import Value

Key: TypeAlias = "tuple[str, ...]"
"""The code of a node and the name of its figure; of a crosswalk its name, the part, the figure."""


class Figures(Mapping[Key, Sequence[Value]]):
    """Values of all units, by the name of an expression.

    Attributes:
        named: The expressions.
    """

    def __init__(self, named: Mapping[Key, Expr]) -> None:
        self.named = named
        self._made: dict[Key, Sequence[Value]] = {}

    def __getitem__(self, key: Key) -> Sequence[Value]:
        if key not in self._made:
            self.want([key])
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self.named

    def __iter__(self) -> Iterator[Key]:
        return iter(self.named)

    def __len__(self) -> int:
        return len(self.named)

    def want(self, keys: Iterable[Key]) -> None:
        """Work several out in one go."""
        fresh = [key for key in dict.fromkeys(keys) if key not in self._made]
        if fresh:
            self._made |= zip(fresh, self._worked_out(fresh), strict=True)

    def at(self, key: Key, row: int) -> Value:
        """Return the value of one unit."""
        return self[key][row]

    @property
    @abstractmethod
    def reference(self) -> Reference:
        """The cohort that the units are compared with."""

    @abstractmethod
    def _worked_out(self, keys: Sequence[Key]) -> Sequence[Sequence[Value]]:
        """Return the values of each of *keys*, which are all named."""
