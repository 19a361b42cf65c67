"""All figures of one run, exact, by node and by unit."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from mumrules.assessment.answers import Answer, answers
from mumrules.assessment.reference import Reference
from mumrules.dataset.dataset import Dataset
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.values import Value
from mumrules.plan.findings import FindingRule
from mumrules.plan.graph import Graph

FIGURES = (
    "value",
    "raw",
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


def finding_figure(index: int) -> tuple[str, str]:
    """Return under which key the figures hold whether the finding at *index* is true."""
    return ("", f"finding {index}")


def found_in(graph: Graph, figure: Callable[[str, str], Value | None]) -> tuple[FindingRule, ...]:
    """Return the rules that are true of one unit; *figure* gives the values of its figures."""
    return tuple(
        finding.rule
        for index, finding in enumerate(graph.findings)
        if figure(*finding_figure(index)) is True
    )


def is_place(figure: str) -> bool:
    """Whether a figure is a place: `rank`, or `rank NAME` of a further ranking."""
    return figure == "rank" or figure.startswith("rank ")


@dataclass(frozen=True, slots=True)
class Results:
    """The figures of every node for every unit.

    Attributes:
        graph: The graph that was read.
        dataset: What was observed.
        reference: The cohort that the units were compared with.
        members: Which units belong to the cohort.
        figures: The values of a figure, one a unit, by the node's code and the figure's name
            (one of `FIGURES`, or `rank NAME` for a further ranking); figures that a node does
            not have are absent.
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

    def findings(self, row: int) -> tuple[FindingRule, ...]:
        """Return what rules say about a unit; a condition that is a hole says nothing."""
        return found_in(self.graph, lambda code, name: self.figure(code, name, row))

    def answers(self, code: str, row: int) -> dict[str, Answer]:
        """Return the outputs of a node's scale by name; none where it only gives a score."""
        return answers(self.graph.nodes[code], lambda name: self.figure(code, name, row))
