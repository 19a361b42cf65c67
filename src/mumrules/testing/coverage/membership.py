"""Who belongs to the cohort, and who does not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.plan.graph import Graph
from mumrules.testing.coverage.probe import Key, Trace, Way

_IN = Text("belongs to the cohort", "входит в когорту")
_OUT = Text("stays outside the cohort", "остаётся вне когорты")


@dataclass(frozen=True)
class Membership:
    """One condition of belonging to the cohort.

    Attributes:
        graph: The graph.
        key: The key of the cohort where it is written.
        condition: The condition.
    """

    graph: Graph
    key: str
    condition: Expr

    @property
    def roots(self) -> Sequence[Expr]:
        """The condition."""
        return (self.condition,)

    @cached_property
    def ways(self) -> Mapping[Key, Way]:
        """In, and out."""
        place = self.graph.places.value(("cohort", self.key))
        return {
            ("cohort", self.key, True): Way(place, _IN, None),
            ("cohort", self.key, False): Way(place, _OUT, None),
        }

    def hits(self, trace: Trace) -> Iterator[Key]:
        """Give whether each unit belongs; it is not asked of units that are no cohort."""
        if any(trace.members):
            for known in trace.units:
                yield ("cohort", self.key, known[self.condition] is True)


def membership(graph: Graph, only: Expr | None) -> Iterator[Membership]:
    """Give the conditions; *only* is the formula that the file has for it."""
    if graph.members is None:
        return
    if only is not None:
        yield Membership(graph, "only", only)
    if graph.methodology.comparison.minimum_coverage is not None:
        observed = graph.members if only is None else graph.members.args[-1]
        yield Membership(graph, "minimum_coverage", observed)
