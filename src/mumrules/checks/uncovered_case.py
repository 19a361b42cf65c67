"""The check `uncovered-case`."""

from collections.abc import Iterator

from mumrules.checks.decision_tables import decision_tables
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.language import Text
from mumrules.methods.decisions.options import LISTS
from mumrules.plan.graph import Graph


def uncovered_case(graph: Graph) -> Iterator[Diagnostic]:
    """Values for which no rule of a decision table fires.

    ## What it checks
    That some rule fires for all values that the inputs may have, or that the first output says
    what holds `otherwise`. A table that collects a list or counts gives nothing there, which is
    a result.

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
              - {age: < 18, group: young}
              - {age: "> 18", group: adult}

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
        options = found.table.options
        if found.table.otherwise[0] is not None or options.hit_policy in {*LISTS, "collect count"}:
            continue
        witness = found.space.outside(range(len(found.table.rules)))
        if witness is None:
            continue
        shown = found.shown(witness)
        yield Diagnostic(
            "uncovered-case",
            Text(f"no rule fires for {shown.en}", f"не срабатывает ни одно правило: {shown.ru}"),
            graph.places.value((*found.node.resolved.call_path, "rules")),
            help=(
                Text(
                    "add a rule, or say what the output is `otherwise`",
                    "добавьте правило или укажите у результата, что «иначе»",
                ),
            ),
            severity=Severity.WARNING,
        )
