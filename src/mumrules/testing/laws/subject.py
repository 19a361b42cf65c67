"""The methodology that laws are tried on."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from mumrules.assessment.assess import crosswalk_outputs, outputs
from mumrules.assessment.figures import Key
from mumrules.assessment.reference import Reference
from mumrules.assessment.results import Results
from mumrules.engine.engine import Engine
from mumrules.engine.plan import Plan
from mumrules.expression.expr import Expr
from mumrules.expression.prove import Proof
from mumrules.plan.graph import Graph, GraphNode
from mumrules.testing.case import UNIT

KEPT = 200


class Subject:
    """One plan, and what laws ask of it.

    Attributes:
        plan: The plan.
        engine: The engine that has made it.
    """

    def __init__(self, plan: Plan, engine: Engine) -> None:
        self.plan = plan
        self.engine = engine
        self._kept: dict[str, Results] = {}

    @property
    def graph(self) -> Graph:
        """The nodes with their expressions."""
        return self.plan.graph

    @property
    def parameters(self) -> list[GraphNode]:
        """The leaves of the tree."""
        return [node for node in self.graph.nodes.values() if not node.resolved.parts]

    @cached_property
    def proof(self) -> Proof:
        """What is proven of expressions so far."""
        return Proof()

    @cached_property
    def figures(self) -> Mapping[Key, Expr]:
        """The expression of every figure."""
        return {**dict(outputs(self.graph)), **dict(crosswalk_outputs(self.graph))}

    def results(
        self, units: Sequence[Mapping[str, Any]], against: Reference | None = None
    ) -> Results:
        """Return the figures of *units*; those of a cohort are kept for the next law."""
        if against is not None:
            return self._results(units, against)
        # A repr tells yes from 1, which are equal.
        key = repr(units)
        if key not in self._kept:
            self._kept[key] = self._results(units, None)
            if len(self._kept) > KEPT:
                del self._kept[next(iter(self._kept))]
        return self._kept[key]

    def _results(self, units: Sequence[Mapping[str, Any]], against: Reference | None) -> Results:
        found: Results = self.plan.assess([*units], against=against, unit_column=UNIT).results
        # Asked for one by one, each figure would be compiled on its own.
        found.figures.want(found.figures)
        return found

    def above(self, code: str) -> list[GraphNode]:
        """Return the nodes above *code*, the nearest first."""
        found: list[GraphNode] = []
        parent = self.graph.nodes[code].resolved.parent
        while parent is not None:
            found.append(self.graph.nodes[parent])
            parent = found[-1].resolved.parent
        return found
