"""The decision tables of a graph, with what their rules cover."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mumrules.document.places import Path
from mumrules.expression.expr import Expr, walk
from mumrules.expression.prove import Proof
from mumrules.language import Text
from mumrules.methods.decisions.options import DecisionTableOptions
from mumrules.methods.decisions.space import Space, Witness, space
from mumrules.methods.decisions.table import Table, read_table
from mumrules.plan.graph import Graph, GraphNode
from mumrules.plan.inputs import all_inputs


@dataclass(frozen=True, slots=True)
class DecisionTable:
    """One decision table.

    Attributes:
        node: The node that it scores.
        table: The table.
        space: What its rules cover.
        independent: Whether each input can be anything, whatever the others are; where they
            are made of the same data, some combinations may never occur.
    """

    node: GraphNode
    table: Table
    space: Space
    independent: bool

    def rule(self, index: int) -> Path:
        """Return where a rule stands."""
        return (*self.node.resolved.call_path, "rules", index)

    def shown(self, witness: Witness) -> Text:
        """Return a combination of inputs in words: `age = 17; risk = High`."""
        names = self.table.options.inputs
        pairs = list(zip(names, witness, strict=True))
        return Text(
            "; ".join(f"{name} = {atom.shown.en}" for name, atom in pairs),
            "; ".join(f"{name} = {atom.shown.ru}" for name, atom in pairs),
        )


def decision_tables(graph: Graph) -> Iterator[DecisionTable]:
    """Give every decision table of *graph*."""
    proof = Proof()
    inputs = all_inputs(graph.methodology, (n.resolved for n in graph.nodes.values()))
    whole = {name for name, element, _ in inputs if element.kind == "whole"}
    for node in graph.nodes.values():
        options, answers = node.options, node.answers
        if not isinstance(options, DecisionTableOptions) or answers is None:
            continue
        asked = answers.asked
        table = read_table(options, {name: expr.kind for name, expr in asked.items()}).table
        assert table is not None, "a table with faults makes no graph"
        ranges = [proof(expr) for expr in asked.values()]
        counted = [_is_whole(expr, whole) for expr in asked.values()]
        covered = space(table, ranges, counted)
        yield DecisionTable(node, table, covered, _independent(asked.values()))


def _independent(asked: Iterable[Expr]) -> bool:
    read = [{step for step in walk(expr) if step.op == "input"} for expr in asked]
    return sum(map(len, read)) == len(set().union(*read))


def _is_whole(asked: Expr, whole: set[str]) -> bool:
    return asked.op == "input" and asked.options[0] in whole
