"""A plan's graph: every node of the tree with its expressions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from mumrules.dataset.inputs import Input
from mumrules.document.places import Path, Places
from mumrules.expression.expr import Expr
from mumrules.methodology.methodology import Methodology
from mumrules.methods.call import Aggregate, Answers, Scale
from mumrules.numbers import Exact
from mumrules.plan.assumptions import Assumption
from mumrules.plan.findings import GraphFinding
from mumrules.plan.resolve import Resolved


@dataclass(frozen=True, slots=True)
class GraphNode:
    """One node and the expressions of its figures.

    Attributes:
        resolved: What the author wrote, with what the node inherits.
        title: What reports call it.
        weight: Its weight in the node above.
        maximum: The most it can score when all its parts count; None where there is none.
        least: The least it can score; None where nothing is proven.
        scored: What its method makes of the value or of the parts, before holes are dealt with.
        score: The score.
        counts: Whether it counts in the node above, for this unit.
        coverage: The share of what was due that is present.
        value: The value that is scored, for a parameter.
        raw: The observed value, where the file puts another in its place: for a hole, for an
            outlier; else None.
        most: The maximum of this unit, where excluded parts are left out.
        percent: 100 times score over maximum; None where there is no maximum.
        zone: The id of its zone; None where it has no zones.
        basis: What decides the zone.
        rank: The place of a unit by this node; None where it ranks nothing.
        rankings: The places in its further rankings, by name.
        given: The input under which its total may be given directly; None for a parameter.
        answers: All that its scale makes, where that is more than a score.
    """

    resolved: Resolved
    title: str
    weight: Exact
    maximum: Exact | None
    least: Exact | None
    scored: Expr
    score: Expr
    counts: Expr
    coverage: Expr
    value: Expr | None = None
    raw: Expr | None = None
    most: Expr | None = None
    percent: Expr | None = None
    zone: Expr | None = None
    basis: Expr | None = None
    rank: Expr | None = None
    given: Expr | None = None
    answers: Answers | None = None
    rankings: Mapping[str, Expr] = field(default_factory=dict)

    def mapped(self, change: Callable[[Expr], Expr]) -> "GraphNode":
        """Return the node with a *change* of all its expressions."""
        found = {field.name: getattr(self, field.name) for field in fields(self)}
        changed: dict[str, Any] = {n: change(e) for n, e in found.items() if isinstance(e, Expr)}
        changed["rankings"] = {name: change(rank) for name, rank in self.rankings.items()}
        if self.answers is not None:
            changed["answers"] = self.answers.mapped(change)
        return replace(self, **changed)

    @property
    def observed(self) -> Expr | None:
        """The value of a parameter before anything is put in place of its holes."""
        return self.value if self.raw is None else self.raw

    @property
    def code(self) -> str:
        """Its code; `total` for the root."""
        return self.resolved.code

    @property
    def path(self) -> Path:
        """Where it stands in the file."""
        return self.resolved.path

    @property
    def method(self) -> Scale | Aggregate:
        """Its scale or aggregate."""
        assert self.resolved.method is not None
        return self.resolved.method

    @property
    def options(self) -> Any:
        """The options of its method."""
        return self.resolved.options


@dataclass(frozen=True, slots=True)
class CrosswalkNode:
    """A part of a crosswalk and the expressions of its figures.

    Attributes:
        code: Its code; `total` for the whole crosswalk.
        title: What reports call it.
        path: Where it stands in the file.
        parts: The codes of the parts below.
        nodes: The nodes of the tree whose points it takes, and the share of each.
        note: What else is to be read beside it.
        score: The sum of the points that it takes.
        counts: Whether any of them count for a unit.
        most: The most that this unit can score of them; None where there is no maximum.
        maximum: The same when all of them count.
        percent: 100 times score over maximum; None where there is no maximum.
    """

    code: str
    title: str
    path: Path
    parts: tuple[str, ...]
    nodes: Mapping[str, Exact]
    note: str | None
    score: Expr
    counts: Expr
    most: Expr | None
    maximum: Exact | None
    percent: Expr | None


@dataclass(frozen=True, slots=True)
class CrosswalkGraph:
    """A second taxonomy over the points of a graph.

    Attributes:
        name: Its name.
        title: What reports call it.
        nodes: Its parts by code, the whole first, in the order of the file.
    """

    name: str
    title: str
    nodes: Mapping[str, CrosswalkNode]


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """One edition, ready to be read; no two are equal.

    Attributes:
        methodology: What the author wrote.
        places: Where every element stands in the file.
        content_hash: A hash of all that decides a score; the same in both languages.
        nodes: The nodes by code, the root first, in the order of the file.
        inputs: What is asked of a table, parameters first, then totals that may be given.
        hole_words: Which text of a cell means which reason.
        assumptions: What its authors had to suppose, said or unsaid.
        given: The codes of the dimensions whose totals are given directly.
        crosswalks: The crosswalks by name, in the order of the file.
        findings: What rules say about a unit.
        members: Whether a unit belongs to the cohort; None where all do.
        apart: The inputs that say who a unit is, and nothing of what it submitted.
    """

    methodology: Methodology
    places: Places
    content_hash: str
    nodes: Mapping[str, GraphNode]
    inputs: tuple[Input, ...]
    hole_words: Mapping[str, str]
    assumptions: tuple[Assumption, ...] = ()
    given: frozenset[str] = frozenset()
    crosswalks: Mapping[str, CrosswalkGraph] = field(default_factory=dict)
    findings: tuple[GraphFinding, ...] = ()
    members: Expr | None = None
    apart: frozenset[str] = frozenset()

    @property
    def period(self) -> str | None:
        """The input that tells the period of a row; None where units stand once."""
        return self.methodology.comparison.period

    @property
    def root(self) -> GraphNode:
        """The root of the tree."""
        return next(iter(self.nodes.values()))

    @property
    def rank(self) -> Expr | None:
        """The place of a unit by the root; None where the file ranks nothing."""
        return self.root.rank

    @property
    def compares(self) -> bool:
        """Whether a figure of a unit depends on its cohort; its place in the ranking aside."""
        figures = (
            figure
            for node in self.nodes.values()
            for figure in (node.score, node.percent, node.zone)
            if figure is not None
        )
        return any(figure.stage > 0 for figure in figures)
