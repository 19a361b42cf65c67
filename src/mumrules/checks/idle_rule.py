"""The check `idle-rule`."""

from collections.abc import Iterator, Sequence

from mumrules.checks.decision_tables import DecisionTable, decision_tables
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.language import Text
from mumrules.methods.decisions.hit_policies import Firing
from mumrules.plan.graph import Graph


def idle_rule(graph: Graph) -> Iterator[Diagnostic]:
    """A rule of a decision table that never has a say.

    ## What it checks
    That every rule can fire for values which its inputs may have, and, where the first or the
    most important rule decides, that others do not always come before it.

    ## Why it matters
    Its author believes that it does something. Most often rules have changed places.

    ## Example
        inputs: {age: whole}
        total:
          scale:
            method: decision table
            inputs: {age: age}
            outputs: {points: number}
            hit policy: first
            rules:
              - {age: ">= 12", points: 1}
              - {age: ">= 18", points: 2}
              - {points: 0}

    Use instead:
        inputs: {age: whole}
        total:
          scale:
            method: decision table
            inputs: {age: age}
            outputs: {points: number}
            hit policy: first
            rules:
              - {age: ">= 18", points: 2}
              - {age: ">= 12", points: 1}
              - {points: 0}
    """
    for found in decision_tables(graph):
        before: list[int] = []
        for rule in _order(found):
            if found.space.outside(before, within=rule) is None:
                yield _idle(found, rule, graph)
            if found.table.options.hit_policy in {"first", "priority"}:
                before.append(rule)


def _order(found: DecisionTable) -> Sequence[int]:
    if found.table.options.hit_policy == "priority":
        return Firing(found.table, ()).by_priority()
    return range(len(found.table.rules))


def _idle(found: DecisionTable, rule: int, graph: Graph) -> Diagnostic:
    number = rule + 1
    text = Text(f"rule {number} never fires", f"правило {number} никогда не сработает")
    if found.space.is_possible(rule):
        text = Text(
            f"rule {number} decides nothing: the rules before it always do",
            f"правило {number} ничего не решает: раньше всегда срабатывают другие",
        )
    return Diagnostic(
        "idle-rule", text, graph.places.value(found.rule(rule)), severity=Severity.WARNING
    )
