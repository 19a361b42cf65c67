"""What is looked for in the traces of units."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from mumrules.diagnostics.place import Span
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.testing.coverage.choices import Known

Key: TypeAlias = tuple[Hashable, ...]
"""Names one way of one choice, the same in all graphs of an edition."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way that a choice can go.

    Attributes:
        place: Where it stands in the file.
        text: What it is called.
        code: The node whose choice it is; None for the whole file.
        possible: Whether it can be gone at all.
    """

    place: Span | None
    text: Text
    code: str | None
    possible: bool = True


@dataclass(frozen=True, slots=True)
class Trace:
    """What came of the units of one case, step by step.

    Attributes:
        units: The values of all expressions of each unit that submitted anything.
        members: Whether each of them belongs to the cohort.
    """

    units: Sequence[Known]
    members: Sequence[bool]


class Probe(Protocol):
    """Knows some ways, and finds which of them were gone."""

    @property
    def roots(self) -> Sequence[Expr]:
        """The expressions that must be traced."""

    @property
    def ways(self) -> Mapping[Key, Way]:
        """The ways."""

    def hits(self, trace: Trace) -> Iterator[Key]:
        """Give the ways that were gone, once for each unit that went."""
