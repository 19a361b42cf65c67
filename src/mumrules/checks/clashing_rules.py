"""The check `clashing-rules`."""

from collections.abc import Iterator
from itertools import combinations

from mumrules.checks.decision_tables import DecisionTable, decision_tables
from mumrules.checks.pointing import pointing
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.language import Text
from mumrules.plan.graph import Graph

_POLICIES = ("unique", "any")


def clashing_rules(graph: Graph) -> Iterator[Diagnostic]:
    """Rules of a decision table that fire together and must not.

    ## What it checks
    That under the hit policy `unique` no two rules fire for the same values, and under `any`
    no two that give different outputs. Where inputs are made of the same data, such values may
    never occur, and the clash is a warning.

    ## Why it matters
    A unit with such values has no result.

    ## Example
        inputs: {age: whole}
        total:
          scale:
            method: decision table
            inputs: {age: age}
            outputs: {group: text}
            rules:
              - {age: <= 18, group: young}
              - {age: ">= 18", group: adult}

    Use instead:
        inputs: {age: whole}
        total:
          scale:
            method: decision table
            inputs: {age: age}
            outputs: {group: text}
            rules:
              - {age: < 18, group: young}
              - {age: ">= 18", group: adult}
    """
    for found in decision_tables(graph):
        if found.table.options.hit_policy in _POLICIES:
            yield from _clashes(found, graph)


def _clashes(found: DecisionTable, graph: Graph) -> Iterator[Diagnostic]:
    rules, may_agree = found.table.rules, found.table.options.hit_policy == "any"
    for one, other in combinations(range(len(rules)), 2):
        agree = may_agree and rules[one].gives == rules[other].gives
        witness = None if agree else found.space.common(one, other)
        if witness is None:
            continue
        shown = found.shown(witness)
        yield Diagnostic(
            "clashing-rules",
            Text(
                f"rules {one + 1} and {other + 1} both fire for {shown.en}",
                f"правила {one + 1} и {other + 1} срабатывают вместе: {shown.ru}",
            ),
            graph.places.value(found.rule(other)),
            others=pointing(graph.places.value(found.rule(one)), Text("the other", "второе")),
            help=(
                Text(
                    "part their cells, or choose another `hit policy`",
                    "разведите их ячейки или выберите другое `срабатывание`",
                ),
            ),
            severity=Severity.ERROR if found.independent else Severity.WARNING,
        )
