"""The assessment of one unit."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from mumrules.expression.values import Value, is_hole
from mumrules.holes import Hole
from mumrules.numbers import Exact

if TYPE_CHECKING:
    from mumrules.assessment.results import Results


@dataclass(frozen=True, slots=True)
class NodeAssessment:
    """The figures of one node for one unit; None where there is no figure.

    Attributes:
        code: The code of the node; `total` for the root.
        title: What the order calls it.
        value: The value that was scored, for a parameter.
        score: The score, exact.
        maximum: The most that this unit can score here.
        percent: 100 times score over maximum, exact.
        zone: The id of the zone.
        coverage: The share of what was due that is present, from 0 to 1.
        hole: Why there is no score; None where there is one.
    """

    code: str
    title: str
    value: Value | None
    score: Exact | None
    maximum: Exact | None
    percent: Exact | None
    zone: str | None
    coverage: Exact | None
    hole: Hole | None


@dataclass(frozen=True, slots=True)
class UnitAssessment:
    """All figures of one unit.

    Attributes:
        unit: Its name.
        rank: Its place in the cohort; None where it is not ranked.
        parts: The figures of every node by code, the root (`total`) first.
    """

    unit: str
    rank: Exact | None
    parts: Mapping[str, NodeAssessment]

    @property
    def total(self) -> NodeAssessment:
        """The figures of the root."""
        return next(iter(self.parts.values()))

    @property
    def score(self) -> Exact | None:
        """The score, exact; None where there is none."""
        return self.total.score

    @property
    def percent(self) -> Exact | None:
        """100 times score over maximum, exact; None where there is none."""
        return self.total.percent

    @property
    def zone(self) -> str | None:
        """The id of the zone that the author wrote; None where there is none."""
        return self.total.zone

    @property
    def coverage(self) -> Exact | None:
        """The share of what was due that is present, from 0 to 1; None where not known."""
        return self.total.coverage

    @property
    def hole(self) -> Hole | None:
        """Why there is no score; None where there is one."""
        return self.total.hole


def unit_at(results: "Results", row: int) -> UnitAssessment:
    """Return the figures of the unit in *row*."""
    parts = {code: _node(results, code, row) for code in results.graph.nodes}
    return UnitAssessment(results.dataset.units[row], number(results.ranks[row]), parts)


def number(value: Value | None) -> Exact | None:
    """Return a number that is there, else None."""
    return value if isinstance(value, int | Fraction) and not isinstance(value, bool) else None


def _node(results: "Results", code: str, row: int) -> NodeAssessment:
    def figure(name: str) -> Value | None:
        return results.figure(code, name, row)

    score, zone = figure("score"), figure("zone")
    return NodeAssessment(
        code=code,
        title=results.graph.nodes[code].title,
        value=figure("value"),
        score=number(score),
        maximum=number(figure("most")),
        percent=number(figure("percent")),
        zone=zone if isinstance(zone, str) else None,
        coverage=number(figure("coverage")),
        hole=score if score is not None and is_hole(score) else None,
    )
