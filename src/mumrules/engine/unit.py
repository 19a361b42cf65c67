"""The assessment of one unit: figures, each made when it is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mumrules.assessment.answers import Answer, answers
from mumrules.assessment.results import Results, found_in
from mumrules.expression.values import Value, hole, is_hole, number, text
from mumrules.holes import Hole
from mumrules.numbers import Number
from mumrules.plan.findings import FindingRule
from mumrules.plan.graph import Graph
from mumrules.plan.resolve import ROOT

FigureOf = Callable[[str, str], Value | None]


@dataclass(frozen=True, slots=True)
class NodeAssessment:
    """The figures of one node for one unit; None where there is no figure.

    Attributes:
        code: The code of the node; `total` for the root.
        title: What the order calls it.
        value: The value that was scored, for a parameter.
        imputed: Why the value was not observed, where another was put in its place.
        observed: The value that was observed, where it was an outlier and drawn in.
        score: The score, exact.
        maximum: The most that this unit can score here.
        percent: 100 times score over maximum, exact.
        zone: The id of the zone.
        coverage: The share of what was due that is present, from 0 to 1.
        hole: Why there is no score; None where there is one.
        outputs: All outputs of a scale that gives several, by name; a list as a tuple.
    """

    code: str
    title: str
    value: Value | None
    imputed: Hole | None
    observed: Value | None
    score: Number | None
    maximum: Number | None
    percent: Number | None
    zone: str | None
    coverage: Number | None
    hole: Hole | None
    outputs: Mapping[str, Answer]


class UnitAssessment:
    """All figures of one unit.

    Attributes:
        unit: Its name; empty for a unit that was scored without one.
        period: The period of its row; None where units stand once.
    """

    __slots__ = ("_figure", "_graph", "period", "unit")

    def __init__(
        self,
        unit: str,
        graph: Graph,
        figure: FigureOf,
        period: Value | None = None,
    ) -> None:
        self.unit = unit
        self.period = period
        self._graph = graph
        self._figure = figure

    @property
    def score(self) -> Number | None:
        """The score, exact; None where there is none."""
        return number(self._figure(ROOT, "score"))

    @property
    def percent(self) -> Number | None:
        """100 times score over maximum, exact; None where there is none."""
        return number(self._figure(ROOT, "percent"))

    @property
    def zone(self) -> str | None:
        """The id of the zone that the author wrote; None where there is none."""
        return text(self._figure(ROOT, "zone"))

    @property
    def coverage(self) -> Number | None:
        """The share of what was due that is present, from 0 to 1; None where not known."""
        return number(self._figure(ROOT, "coverage"))

    @property
    def hole(self) -> Hole | None:
        """Why there is no score; None where there is one."""
        return hole(self._figure(ROOT, "score"))

    @property
    def findings(self) -> tuple[FindingRule, ...]:
        """What the rules of the methodology say about the unit."""
        return found_in(self._graph, self._figure)

    @property
    def rank(self) -> Number | None:
        """The place in the cohort; None where it is not ranked.

        Beside a cohort that was fixed beforehand it is the place that the unit has in it, or,
        from outside, would take: one more than there are better units.
        """
        return number(self._figure(ROOT, "rank"))

    @property
    def ranks(self) -> Mapping[str, Number | None]:
        """The places in the further rankings by the total, by name."""
        rankings = self._graph.root.rankings
        return {name: number(self._figure(ROOT, f"rank {name}")) for name in rankings}

    @property
    def parts(self) -> Mapping[str, NodeAssessment]:
        """The figures of every node by code, the root (`total`) first."""
        return MappingProxyType({code: self._node(code) for code in self._graph.nodes})

    def __repr__(self) -> str:
        return f"<UnitAssessment {self.unit!r}: score {self.score}, zone {self.zone}>"

    def _node(self, code: str) -> NodeAssessment:
        score = self._figure(code, "score")
        return NodeAssessment(
            code=code,
            title=self._graph.nodes[code].title,
            value=self._figure(code, "value"),
            imputed=_imputed(self._figure(code, "value"), self._figure(code, "raw")),
            observed=_observed(self._figure(code, "value"), self._figure(code, "raw")),
            score=number(score),
            maximum=number(self._figure(code, "most")),
            percent=number(self._figure(code, "percent")),
            zone=text(self._figure(code, "zone")),
            coverage=number(self._figure(code, "coverage")),
            hole=hole(score),
            outputs=answers(self._graph.nodes[code], lambda name: self._figure(code, name)),
        )


def _imputed(value: Value | None, raw: Value | None) -> Hole | None:
    return None if value is None or is_hole(value) else hole(raw)


def _observed(value: Value | None, raw: Value | None) -> Value | None:
    return None if raw is None or is_hole(raw) or raw == value else raw


def unit_at(results: Results, row: int) -> UnitAssessment:
    """Return the figures of the unit in *row*."""
    return UnitAssessment(
        results.dataset.units[row],
        results.graph,
        lambda code, name: results.figure(code, name, row),
        None if results.dataset.periods is None else results.dataset.periods[row],
    )
