"""The rules of a decision table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeGuard

from mumrules.document.places import Path
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methods.call import Answers
from mumrules.methods.decisions.options import DecisionTableOptions
from mumrules.methods.decisions.table import read_table
from mumrules.plan.graph import Graph, GraphNode
from mumrules.testing.coverage.choices import Known, gone, way
from mumrules.testing.coverage.probe import Key, Trace, Way


def is_decision_table(options: object) -> TypeGuard[DecisionTableOptions]:
    """Whether *options* are those of a decision table, whose rules are looked at apart."""
    return isinstance(options, DecisionTableOptions)


@dataclass(frozen=True)
class Decisions:
    """The rules of one table: which of them has a say in an output; and that none fires.

    Attributes:
        graph: The graph.
        node: The node that has the table for a scale.
        options: The table as it is written.
        answers: What it makes.
    """

    graph: Graph
    node: GraphNode
    options: DecisionTableOptions
    answers: Answers

    @cached_property
    def roots(self) -> Sequence[Expr]:
        """The single outputs, and whether each rule fires."""
        return (self.answers.score, *self.answers.further.values(), *self._fires)

    @cached_property
    def ways(self) -> Mapping[Key, Way]:
        """The rules; and that none fires, where the file says what then."""
        found = {}
        for rule in range(len(self.options.rules)):
            text = Text(f"rule {rule + 1} decides", f"решает правило {rule + 1}")
            found[self._key(rule)] = self._way(("rules", rule), text)
        for name, output in self.options.outputs.items():
            if output.otherwise is not None:
                text = Text("no rule fires", "не срабатывает ни одно правило")
                found[self._key(None)] = self._way(("outputs", name, "otherwise"), text)
                break
        return found

    def hits(self, trace: Trace) -> Iterator[Key]:
        """Give the rules that decide, unit by unit."""
        for known in trace.units:
            if all(known.get(fires) is False for fires in self._fires):
                yield self._key(None)
            deciding = self._deciding(known)
            yield from (self._key(i) for i, fires in enumerate(self._fires) if fires in deciding)

    @cached_property
    def _fires(self) -> tuple[Expr, ...]:
        asked = self.answers.asked
        table = read_table(self.options, {name: e.kind for name, e in asked.items()}).table
        assert table is not None, "a table with faults makes no graph"
        return tuple(table.fires(rule, tuple(asked.values())) for rule in table.rules)

    def _deciding(self, known: Known) -> set[Expr]:
        """Return the conditions that hold and are why an output is what it is."""
        if self.answers.lists:
            return {fires for fires in self._fires if known.get(fires) is True}
        outputs = (self.answers.score, *self.answers.further.values())
        found: set[Expr] = set()
        for output in (each for each in outputs if each in known):
            for expr in gone(output, known, ()):
                taken = way(expr, known) if expr.op == "case" else None
                if taken is not None and taken < len(expr.args) // 2:
                    found.add(expr.args[2 * taken])
        return found

    def _key(self, rule: int | None) -> Key:
        return (self.node.code, "rule", rule)

    def _way(self, below: Path, text: Text) -> Way:
        place = self.graph.places.value((*self.node.resolved.call_path, *below))
        return Way(place, text, self.node.code)
