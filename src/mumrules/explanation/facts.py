"""The facts that an entry holds: plain values, all of them exact."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mumrules.diagnostics.place import Place, Span
from mumrules.explanation.stretches import Fired
from mumrules.expression.values import Value
from mumrules.holes import Hole
from mumrules.methodology.sources import Citation
from mumrules.numbers import Number, difference


class Kind(StrEnum):
    """What a step of a node does to its score."""

    SCALE = "scale"
    BALANCE = "balance"
    ROUNDING = "rounding"
    HOLE = "hole"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Step:
    """A node's own entry: what it adds to the scores that its parts bring.

    Attributes:
        kind: What is done.
        before: The score before it; None where there was none.
        after: The score after it.
    """

    kind: Kind
    before: Number | None
    after: Number

    @property
    def amount(self) -> Number:
        """What the step adds, with its sign."""
        return difference(self.after, self.before or 0)


@dataclass(frozen=True, slots=True)
class Observed:
    """A value that the unit has submitted, and the cell where it stands."""

    name: str
    value: Value
    place: Place | None


@dataclass(frozen=True, slots=True)
class HoleRule:
    """What the policy for holes made of a missing value.

    Attributes:
        hole: Why the value is missing.
        action: What the methodology says: `zero`, `exclude`, …
        gave: The value or the score that stands in for it; None where there is none.
    """

    hole: Hole
    action: str
    gave: Number | None


@dataclass(frozen=True, slots=True)
class CohortFact:
    """What the cohort gave to a score.

    Attributes:
        reduction: `max`, `min`, `mean`, …
        value: What it came to.
        holders: The units whose value it is, for the greatest and the least.
    """

    reduction: str
    value: Value
    holders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ZoneFact:
    """The zone of a node.

    Attributes:
        zone: Its id.
        by: What decides it: `score`, `percent`, …
        fired: Where it begins and ends, and what its neighbours are.
        titles: What reports call the zones, by id, where it is not the id.
    """

    zone: str
    by: str
    fired: Fired | None
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a rule stands and what it rests on.

    Attributes:
        place: Where the node stands in the file.
        method_place: Where its scale or aggregate stands; None where that is in the node itself.
        citations: The sources cited by the node or the nearest one above it, and by its method.
        assumptions: The indices of its assumptions in the list of the ledger.
    """

    place: Span | None
    method_place: Span | None
    citations: tuple[Citation, ...]
    assumptions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Scoring:
    """How the value of a parameter became its score.

    Attributes:
        observed: What the unit submitted here, or what its scale asks.
        value: The value that was scored; None for a scale that takes none.
        hole: What the policy for holes did, where it was asked.
        bands: The tables of intervals that were read on the way.
        cohort: What the cohort gave.
        rules: Where the rules of a decision table stand that fire.
        outputs: Its outputs that are not the score, by name; a list as one text.
    """

    observed: tuple[Observed, ...]
    value: Value | None
    hole: HoleRule | None
    bands: tuple[Fired, ...]
    cohort: tuple[CohortFact, ...]
    rules: tuple[Span, ...] = ()
    outputs: tuple[tuple[str, Value], ...] = ()
