"""What a ledger says of one node: plain values, all of them exact."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from mumrules.diagnostics.place import Place, Span
from mumrules.explanation.shown import shown_as
from mumrules.explanation.stretches import Fired
from mumrules.expression.values import Value, number
from mumrules.holes import Hole
from mumrules.language import Text
from mumrules.methodology.node import Show
from mumrules.methodology.rounding import Rounding
from mumrules.methodology.sources import Citation
from mumrules.numbers import Exact, plain


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
    before: Exact | None
    after: Exact

    @property
    def amount(self) -> Exact:
        """What the step adds, with its sign."""
        return plain(Fraction(self.after) - (self.before or 0))


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
        gave: The score that stands in for it; None where there is none.
        excluded: Whether the part is left out of the node above.
    """

    hole: Hole
    action: str
    gave: Exact | None
    excluded: bool


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
        method_place: Where its scale or aggregate stands.
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
        observed: What the unit submitted here.
        value: The value that was scored.
        hole: What the policy for holes did, where it was asked.
        bands: The tables of intervals that were read on the way.
        cohort: What the cohort gave.
    """

    observed: tuple[Observed, ...]
    value: Value
    hole: HoleRule | None
    bands: tuple[Fired, ...]
    cohort: tuple[CohortFact, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One node for one unit.

    The score is what the parts bring and what the steps add; that holds exactly.

    Attributes:
        code: The code of the node; `total` for the root.
        title: What the order calls it.
        depth: How far below the root it stands.
        method: Its scale or aggregate.
        weight: Its weight in the node above; None where none is written.
        score: The score, or the hole that stands there.
        maximum: The most that this unit can score here.
        percent: 100 times score over maximum; None where there is none.
        show: How score and percent are printed.
        coverage: The share of what was due that is present; None where not known.
        brought: What it adds to the score of the node above; None where that has none.
        lost: What it adds less than at its maximum; None where there is no maximum.
        given: Whether the total was given directly.
        scoring: How the score of a parameter came about; None for a dimension.
        rounding: How the score is rounded for all that uses it.
        steps: What the node itself adds.
        zone: The zone; None where it has none.
        provenance: Where the rule stands and what it rests on.
        parts: The entries of the nodes below.
    """

    code: str
    title: str
    depth: int
    method: Text
    weight: Exact | None
    score: Value
    maximum: Exact | None
    percent: Exact | None
    show: Show
    coverage: Exact | None
    brought: Exact | None
    lost: Exact | None
    given: bool
    scoring: Scoring | None
    rounding: Rounding | None
    steps: tuple[Step, ...]
    zone: ZoneFact | None
    provenance: Provenance
    parts: tuple["Entry", ...]

    @property
    def shown_score(self) -> Exact | None:
        """The score as it is printed; None where it is printed as it is."""
        return shown_as(number(self.score), self.show.score)

    @property
    def shown_percent(self) -> Exact | None:
        """The percent as it is printed; None where it is printed as it is."""
        return shown_as(self.percent, self.show.percent)

    @property
    def hole(self) -> HoleRule | None:
        """What the policy for holes did; None where it was not asked."""
        return None if self.scoring is None else self.scoring.hole

    @property
    def excluded(self) -> bool:
        """Whether it is left out of the node above."""
        return self.hole is not None and self.hole.excluded

    def walk(self) -> Iterator["Entry"]:
        """Give this entry and all below it, in the order of the file."""
        yield self
        for part in self.parts:
            yield from part.walk()
