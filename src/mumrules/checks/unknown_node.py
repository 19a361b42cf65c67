"""The check `unknown-node`."""

from collections.abc import Iterator

from mumrules.checks.crosswalk_shares import named
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.suggest import did_you_mean, nearest
from mumrules.document.places import Path
from mumrules.language import Text
from mumrules.plan.draft import Draft
from mumrules.plan.resolve import ROOT


def unknown_node(draft: Draft) -> Iterator[Diagnostic]:
    """A node that a crosswalk names and the total does not have.

    ## What it checks
    That every code in the `nodes` and under `leaves out` of a crosswalk is that of a node of
    the total.

    ## Why it matters
    A crosswalk parts the points of the total; what is not in the total has none to part.

    ## Example
        total:
          aggregate: sum
          parts:
            "1.1": {scale: points, maximum: 5}
        crosswalks:
          school:
            parts:
              knowledge: {nodes: ["1.1", "1.2"]}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1.1": {scale: points, maximum: 5}
        crosswalks:
          school:
            parts:
              knowledge: {nodes: "1.1"}
    """
    known = [code for code, node in draft.nodes.items() if node.path[0] == ROOT]
    for code, path in _codes(draft):
        if code not in known:
            yield Diagnostic(
                "unknown-node",
                Text(f"the total has no node `{code}`", f"в итоге нет узла `{code}`"),
                draft.places.value(path) if path[-2] == "leaves_out" else draft.places.key(path),
                help=did_you_mean(nearest(code, known)),
            )


def _codes(draft: Draft) -> Iterator[tuple[str, Path]]:
    for name, crosswalk in draft.methodology.crosswalks.items():
        base = ("crosswalks", name)
        yield from ((code, path) for code, _, path in named(crosswalk.parts, base))
        for index, code in enumerate(crosswalk.leaves_out):
            yield code, (*base, "leaves_out", index)
