"""The check `finding-of-unknown-node`."""

from collections.abc import Iterator, Mapping

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.suggest import did_you_mean, nearest
from mumrules.document.places import Path
from mumrules.language import Text
from mumrules.methodology.findings import Finding
from mumrules.plan.draft import Draft
from mumrules.plan.findings import named
from mumrules.plan.resolve import ROOT, Resolved


def finding_of_unknown_node(draft: Draft) -> Iterator[Diagnostic]:
    """A finding about a node that does not exist.

    ## What it checks
    That every code under `nodes` of a finding is the code of a node.

    ## Why it matters
    The finding would never be made.

    ## Example
        total:
          aggregate: sum
          parts:
            "1.1": {scale: points, maximum: 5}
        findings:
          low:
            title: Low
            nodes: "1.2"
            if: score < 2

    Use instead:
        total:
          aggregate: sum
          parts:
            "1.1": {scale: points, maximum: 5}
        findings:
          low:
            title: Low
            nodes: "1.1"
            if: score < 2
    """
    for path, finding, at in _findings(draft):
        for name in named(finding, at, draft.nodes):
            if name in draft.nodes:
                continue
            index = finding.nodes.index(name)
            yield Diagnostic(
                "finding-of-unknown-node",
                Text(f"there is no node `{name}`", f"узла `{name}` нет"),
                draft.places.value((*path, "nodes", index)),
                help=did_you_mean(nearest(name, draft.nodes)),
            )


def _findings(draft: Draft) -> Iterator[tuple[Path, Finding, Resolved]]:
    of_file: Mapping[str, Finding] = draft.methodology.findings
    for name, finding in of_file.items():
        yield ("findings", name), finding, draft.nodes[ROOT]
    for node in draft.nodes.values():
        for name, finding in node.element.findings.items():
            yield (*node.path, "findings", name), finding, node
