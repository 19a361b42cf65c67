"""The check `unreadable-table`."""

from collections.abc import Iterator

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.kinds import Kind
from mumrules.methods.decisions.options import DecisionTableOptions
from mumrules.methods.decisions.table import read_table
from mumrules.plan.draft import Draft
from mumrules.plan.resolve import Resolved


def unreadable_table(draft: Draft) -> Iterator[Diagnostic]:
    """A decision table with a cell that says nothing where it stands.

    ## What it checks
    That every cell of a rule is a condition for its input, or a value of its output; that every
    rule gives every output, and one of the values that the output may have; and that the
    outputs are fit for the hit policy.

    ## Why it matters
    `> high` compares a text, and `1,5` may be one number or two.

    ## Example
        inputs: {risk: text}
        total:
          scale:
            method: decision table
            inputs: {risk: risk}
            outputs: {points: number}
            rules:
              - {risk: "> low", points: 1}

    Use instead:
        inputs: {risk: text}
        total:
          scale:
            method: decision table
            inputs: {risk: risk}
            outputs:
              points: {kind: number, otherwise: 0}
            rules:
              - {risk: not(low), points: 1}
    """
    for node in draft.nodes.values():
        kinds = _kinds(node, draft)
        if kinds is None:
            continue
        for fault in read_table(node.options, kinds).faults:
            yield Diagnostic(
                "unreadable-table",
                fault.message,
                draft.places.value((*node.call_path, *fault.path)),
                help=() if fault.remedy is None else (fault.remedy,),
            )


def _kinds(node: Resolved, draft: Draft) -> dict[str, Kind] | None:
    """Return the kind of each input; None where there is no table, or a formula has faults."""
    if not isinstance(node.options, DecisionTableOptions):
        return None
    paths = {name: (*node.call_path, "inputs", name, "formula") for name in node.options.inputs}
    if any(path not in draft.formulas for path in paths.values()):
        return None
    return {name: draft.formulas[path].kind for name, path in paths.items()}
