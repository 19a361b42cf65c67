"""All figures of one run, exact, by node and by unit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mumrules.assessment.reference import Reference
from mumrules.dataset.dataset import Dataset
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.values import Value
from mumrules.plan.graph import Graph

FIGURES = (
    "value",
    "scored",
    "score",
    "counts",
    "most",
    "percent",
    "coverage",
    "zone",
    "basis",
    "rank",
)

CROSSWALK_FIGURES = ("score", "most", "percent")


@dataclass(frozen=True, slots=True)
class Results:
    """The figures of every node for every unit.

    Attributes:
        graph: The graph that was read.
        dataset: What was observed.
        reference: The cohort that the units were compared with.
        members: Which units belong to the cohort.
        figures: The values of a figure, one a unit, by the node's code and the figure's name
            (one of `FIGURES`); figures that a node does not have are absent.
        ranks: The place of each unit; a hole for those that are not ranked.
        diagnostics: What was met on the way, at the cells that caused it.
        crosswalks: The values of a figure of a part of a crosswalk, one a unit, by the name of
            the crosswalk, the part's code and the figure's name (one of `CROSSWALK_FIGURES`).
    """

    graph: Graph
    dataset: Dataset
    reference: Reference
    members: tuple[bool, ...]
    figures: Mapping[tuple[str, str], Sequence[Value]]
    ranks: Sequence[Value]
    diagnostics: tuple[Diagnostic, ...]
    crosswalks: Mapping[tuple[str, str, str], Sequence[Value]] = field(default_factory=dict)

    def figure(self, code: str, name: str, row: int) -> Value | None:
        """Return one figure; None where the node has no such figure."""
        values = self.figures.get((code, name))
        return None if values is None else values[row]
