"""All figures of one run, exact, by node and by unit."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from mumrules.assessment.answers import Answer, answers
from mumrules.assessment.figures import Figures
from mumrules.assessment.periods import periods_of
from mumrules.assessment.reference import Reference
from mumrules.dataset.dataset import Dataset
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.values import Value, undefined
from mumrules.plan.findings import FindingRule
from mumrules.plan.graph import Graph
from mumrules.plan.resolve import ROOT

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


@dataclass(frozen=True)
class Results:
    """The figures of every node for every unit; what is not asked for is not worked out.

    Attributes:
        graph: The graph that was read.
        dataset: What was observed.
        members: Which units belong to the cohort; beside a fixed one, which may have a place in it.
        figures: The values of a figure, one a unit, by the node's code and the figure's name
            (one of `FIGURES`, or `rank NAME` for a further ranking), of a part of a crosswalk
            by the name of the crosswalk, the part's code and the figure's name (one of
            `CROSSWALK_FIGURES`); figures that a node does not have are absent.
        met: What was met before any figure was worked out.
        look: Finds what is to be said of the figures.
        fixed: Whether the units are compared with a cohort that was fixed beforehand.
    """

    graph: Graph
    dataset: Dataset
    members: NDArray[np.bool_]
    figures: Figures
    met: tuple[Diagnostic, ...]
    look: Callable[["Results"], Iterable[Diagnostic]]
    fixed: bool = False

    @cached_property
    def reference(self) -> Reference:
        """The cohort that the units were compared with."""
        found = self.figures.reference
        if self.fixed:
            return found
        return replace(found, given=self.graph.given, periods=periods_of(self.dataset))

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was met on the way, at the cells that caused it."""
        return (*self.met, *self.look(self))

    @cached_property
    def ranks(self) -> Sequence[Value]:
        """The place of each unit; a hole for those that are not ranked."""
        if (ROOT, "rank") in self.figures:
            return self.figures[ROOT, "rank"]
        return [undefined("no ranking")] * len(self.dataset.units)

    def figure(self, code: str, name: str, row: int) -> Value | None:
        """Return one figure; None where the node has no such figure."""
        key = (code, name)
        return self.figures.at(key, row) if key in self.figures else None

    def findings(self, row: int) -> tuple[FindingRule, ...]:
        """Return what rules say about a unit; a condition that is a hole says nothing."""
        return found_in(self.graph, lambda code, name: self.figure(code, name, row))

    def answers(self, code: str, row: int) -> dict[str, Answer]:
        """Return the outputs of a node's scale by name; none where it only gives a score."""
        return answers(self.graph.nodes[code], lambda name: self.figure(code, name, row))
