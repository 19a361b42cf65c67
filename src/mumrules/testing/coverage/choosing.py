"""The ways of the choices of one figure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mumrules.document.places import Path
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.prove import Proof
from mumrules.expression.values import is_hole
from mumrules.language import Text
from mumrules.plan.findings import is_condition
from mumrules.plan.graph import Graph, GraphNode
from mumrules.testing.coverage import words
from mumrules.testing.coverage.choices import CHOOSING, gone, way, ways
from mumrules.testing.coverage.figure import Figure, passes_a_hole_on
from mumrules.testing.coverage.formulas import Formula
from mumrules.testing.coverage.places import rows
from mumrules.testing.coverage.possible import Possible
from mumrules.testing.coverage.probe import Key, Trace, Way
from mumrules.testing.coverage.prose import Names

_CAPS = {
    ("min", "at_most"): (
        Text("cut to the most", "срезано сверху"),
        Text("within the most", "верхний предел не задет"),
    ),
    ("max", "at_least"): (
        Text("raised to the least", "поднято до нижнего предела"),
        Text("above the least", "нижний предел не задет"),
    ),
}
HOLDS = (Text("holds", "выполнено"), Text("does not hold", "не выполнено"))


@dataclass(frozen=True)
class Choosing:
    """The choices of one figure.

    Attributes:
        graph: The graph.
        node: The node of the figure.
        figure: The figure.
        formulas: The formulas that it may hold, the smallest first.
        names: What expressions are called.
    """

    graph: Graph
    node: GraphNode
    figure: Figure
    formulas: Sequence[Formula]
    names: Names

    @property
    def roots(self) -> Sequence[Expr]:
        """The expression of the figure."""
        return (self.figure.root,)

    @cached_property
    def ways(self) -> Mapping[Key, Way]:
        """The ways of all choices."""
        possible = Possible(self.figure.root, self.figure.stop, self.figure.known)
        proof = Proof(self.figure.known)
        return {
            self._key(choice, index): found
            for choice in self._choices
            for index, found in self._ways_of(choice, possible, proof)
        }

    def hits(self, trace: Trace) -> Iterator[Key]:
        """Give the ways that were gone."""
        for known in trace.units:
            if self.figure.root not in known:
                continue
            for expr in gone(self.figure.root, known, self.figure.stop):
                if expr not in self._choices:
                    continue
                if expr.op in CHOOSING:
                    index = way(expr, known)
                else:
                    index = None if is_hole(known[expr]) else int(not known[expr])
                if index is not None:
                    yield self._key(expr, index)

    @cached_property
    def _choices(self) -> Mapping[Expr, int]:
        conditions = frozenset(f.expr for f in self.formulas if f.expr.kind is Kind.BOOLEAN)
        found = self.figure.choices(conditions)
        if self.figure.formulas_only:
            found = tuple(expr for expr in found if self._formula(expr) is not None)
        return {expr: ordinal for ordinal, expr in enumerate(found)}

    def _key(self, choice: Expr, index: int) -> Key:
        return (self.node.code, self.figure.name, self._choices[choice], index)

    def _formula(self, choice: Expr) -> Formula | None:
        """Return the smallest formula that a choice is part of."""
        return next((f for f in self.formulas if choice in f.inside), None)

    def _ways_of(self, choice: Expr, possible: Possible, proof: Proof) -> Iterator[tuple[int, Way]]:
        if choice.op not in CHOOSING:
            yield from self._of_condition(choice, proof)
            return
        formula, written = self._formula(choice), rows(choice, self.node, self.figure)
        path = self.figure.path if formula is None else formula.path
        can = possible(choice)
        for index in self._own_ways(choice, can if formula is None else frozenset()):
            said = self._condition(choice, index) or self._cap(choice, index)
            at, text = said or written.get(index, (path, None))
            text = text or words.of_way(choice, index, self.names)
            yield index, Way(self.graph.places.value(at), text, self.node.code, index in can)

    def _own_ways(self, choice: Expr, can: frozenset[int]) -> Sequence[int]:
        """Return the ways that say something; none of a choice that has only one of them."""
        if choice.op in {"min", "max"} and len(can) == 1 and self._cap(choice, 0) is None:
            # A method only holds on to what can be proven.
            return ()
        own = [i for i in range(len(ways(choice))) if not passes_a_hole_on(choice, i)]
        return own if len(own) > 1 else ()

    def _of_condition(self, choice: Expr, proof: Proof) -> Iterator[tuple[int, Way]]:
        formula = next(f for f in self.formulas if f.expr is choice)
        values = proof(choice).values
        for index, said in enumerate(HOLDS):
            name = formula.path[-3] if is_condition(formula.path[:-1]) else formula.text
            text = Text(f"{name}: {said.en}", f"{name}: {said.ru}")
            can = values is None or (not index) in values
            yield index, Way(self.graph.places.value(formula.path), text, self.node.code, can)

    def _condition(self, choice: Expr, index: int) -> tuple[Path, Text] | None:
        """Return where the condition of a branch is written, and what the branch is called."""
        if choice.op != "case":
            return None
        number = len(choice.args) // 2
        asked = choice.args[2 * min(index, number - 1)]
        found = next((f for f in self.formulas if f.expr is asked), None)
        if found is None:
            return None
        if index < number:
            return found.path, Text(f"if {found.text}", f"если {found.text}")
        if number == 1:
            return found.path, Text(f"unless {found.text}", f"если не {found.text}")
        return found.path, words.OTHERWISE

    def _cap(self, choice: Expr, index: int) -> tuple[Path, Text] | None:
        """Return what a way of a limit is called: it cuts the score, or leaves it."""
        for (op, key), (cut, left) in _CAPS.items():
            limit = next((f for f in self.formulas if f.path == (*self.node.path, key)), None)
            if choice.op == op and limit is not None and limit.expr in choice.args:
                return limit.path, cut if choice.args[index] is limit.expr else left
        return None
