"""What cases can cover of a methodology, and what of it they did."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from mumrules.diagnostics.place import Span
from mumrules.language import Text
from mumrules.methodology.sources import Citation


@dataclass(frozen=True, slots=True)
class Rule:
    """One way that a rule of the file can go: a band, a branch, a zone, what a hole does.

    Attributes:
        place: Where it stands in the file.
        text: What it is called.
        codes: The nodes that it is a rule of; none for a rule of the whole file.
        citations: What these nodes cite.
        hits: How many units went this way.
        possible: Whether a unit can go this way at all, as far as that can be proven.
    """

    place: Span | None
    text: Text
    codes: tuple[str, ...]
    citations: tuple[Citation, ...]
    hits: int
    possible: bool

    @property
    def missing(self) -> bool:
        """Whether a unit can go this way, and none did."""
        return self.possible and not self.hits


@dataclass(frozen=True)
class Coverage:
    """How much of a methodology its cases cover.

    Attributes:
        methodology: Its identity and edition.
        rules: All rules, in the order of the file.
        failing: The titles of the cases that do not pass; they cover nothing.
    """

    methodology: str
    rules: Sequence[Rule]
    failing: Sequence[str] = ()

    @cached_property
    def missing(self) -> tuple[Rule, ...]:
        """The rules that no case covers."""
        return tuple(rule for rule in self.rules if rule.missing)

    @cached_property
    def impossible(self) -> tuple[Rule, ...]:
        """The rules that no unit can go by; they are not counted."""
        return tuple(rule for rule in self.rules if not rule.possible and not rule.hits)

    @property
    def percent(self) -> Fraction:
        """The share of the rules that are covered, from 0 to 100."""
        due = len(self.rules) - len(self.impossible)
        return Fraction(100 * (due - len(self.missing)), due) if due else Fraction(100)
