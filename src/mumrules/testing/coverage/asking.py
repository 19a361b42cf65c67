"""Simple questions to a trace: what holds of a unit, and what does not."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mumrules.expression.expr import Expr
from mumrules.testing.coverage.choices import Known
from mumrules.testing.coverage.probe import Key, Trace, Way


@dataclass(frozen=True, slots=True)
class Asking:
    """One question.

    Attributes:
        roots: The expressions that it is about.
        ways: The possible answers.
        answers: Gives the answers for one unit.
    """

    roots: Sequence[Expr]
    ways: Mapping[Key, Way]
    answers: Callable[[Known], Iterable[Key]]

    def hits(self, trace: Trace) -> Iterator[Key]:
        """Give the answers, unit by unit."""
        for known in trace.units:
            if all(root in known for root in self.roots):
                yield from self.answers(known)
