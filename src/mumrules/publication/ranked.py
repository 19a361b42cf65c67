"""What decides the places of a node, unit by unit."""

from collections.abc import Sequence
from dataclasses import dataclass

from mumrules.assessment.ladder import Ladder
from mumrules.assessment.order import in_order
from mumrules.assessment.ranking import ordered
from mumrules.expression.values import Value, is_hole
from mumrules.plan.graph import GraphNode
from mumrules.plan.resolve import ROOT
from mumrules.plan.zones import best
from mumrules.publication.scored import Scored


@dataclass(frozen=True, slots=True)
class Ranked:
    """What decides places.

    Attributes:
        values: The compared figure of each unit; a hole for one that is not ranked.
        best: Which end is the best: `highest` or `lowest`.
        ties: What equal units get.
    """

    values: Sequence[Value]
    best: str
    ties: str

    def places(self, ties: str) -> list[Value]:
        """Return the place of each unit where equal ones get what *ties* says."""
        order = in_order([(ordered(self.values, self.best), 1)])
        place_of = Ladder(order, self.best, ties)
        return [value if is_hole(value) else place_of(value) for value in self.values]


def ranked_values(scored: Scored, node: GraphNode) -> Ranked:
    """Return what decides the places of a node: as the edition says, else its score."""
    results, rank = scored.results, scored.graph.rank
    ties = "competition" if rank is None else str(rank.options[1])
    if node.code != ROOT or rank is None:
        return Ranked(results.figures[node.code, "score"], best(node.resolved), ties)
    rows = len(results.dataset.units)
    [values] = scored.reader.rows([rank.args[0]], results.dataset.columns, rows, results.reference)
    ranked = [
        place if is_hole(place) else value
        for value, place in zip(values, results.ranks, strict=True)
    ]
    return Ranked(ranked, str(rank.options[0]), ties)
