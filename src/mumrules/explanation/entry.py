"""What a ledger says of one node."""

from collections.abc import Iterator
from dataclasses import dataclass

from mumrules.explanation.facts import HoleRule, Provenance, Scoring, Step, ZoneFact
from mumrules.explanation.shown import shown_as
from mumrules.expression.values import Value, is_hole, number
from mumrules.holes import NOT_SUBMITTED, Hole
from mumrules.language import Text
from mumrules.methodology.node import Show
from mumrules.methodology.rounding import Rounding
from mumrules.numbers import Number


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
    weight: Number | None
    score: Value
    maximum: Number | None
    percent: Number | None
    show: Show
    coverage: Number | None
    brought: Number | None
    lost: Number | None
    given: bool
    scoring: Scoring | None
    rounding: Rounding | None
    steps: tuple[Step, ...]
    zone: ZoneFact | None
    provenance: Provenance
    parts: tuple["Entry", ...]

    @property
    def shown_score(self) -> Number | None:
        """The score as it is printed; None where it is printed as it is."""
        return shown_as(number(self.score), self.show.score)

    @property
    def shown_percent(self) -> Number | None:
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

    @property
    def silent(self) -> bool:
        """Whether nothing was submitted below it, and nothing below it has a score."""
        below = [entry for part in self.parts for entry in part.walk()]
        return bool(below) and all(is_hole(e.score) and not e.submitted for e in below)

    @property
    def submitted(self) -> bool:
        """Whether anything was submitted for this node itself: a value, or why it is missing."""
        observed = () if self.scoring is None else self.scoring.observed
        return any(found.value != Hole(NOT_SUBMITTED) for found in observed)

    def walk(self) -> Iterator["Entry"]:
        """Give this entry and all below it, in the order of the file."""
        yield self
        for part in self.parts:
            yield from part.walk()
