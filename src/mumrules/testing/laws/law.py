"""What a law is, what it is tried on, and what is said where it is broken."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from hypothesis import strategies as st

from mumrules.language import Text
from mumrules.testing.case import Case
from mumrules.testing.laws.subject import Subject
from mumrules.testing.strategies.units import Record

Records: TypeAlias = list[Record]


@dataclass(frozen=True, slots=True)
class Example:
    """What a law is tried on.

    Attributes:
        before: The units.
        after: The same with something changed that the law speaks of; None where it speaks of
            one table alone.
    """

    before: Records
    after: Records | None = None


@dataclass(frozen=True, slots=True)
class Breach:
    """What is not as a law says.

    Attributes:
        says: What was found, in a sentence.
        case: The data, and what the law expects of them, as a case; None where there are none.
    """

    says: Text
    case: Case | None = None


@dataclass(frozen=True, slots=True)
class Law:
    """What holds of every table that a methodology scores.

    Attributes:
        breaches: The law itself: gives what is not so of an example.
        says: What holds, in a sentence.
        unfit: Why it says nothing of a methodology; None where it applies.
        examples: What to try it on.
    """

    breaches: Callable[[Subject, Example], Iterator[Breach]]
    says: Text
    examples: Callable[[Subject], st.SearchStrategy[Example]]
    unfit: Callable[[Subject], Text | None] = lambda _: None

    @property
    def name(self) -> str:
        """Its name: that of its function, with hyphens."""
        return self.breaches.__name__.replace("_", "-")
