"""The rules of findings, one for each node that they are asked of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mumrules.document.places import Path
from mumrules.expression.expr import Expr
from mumrules.methodology.findings import DIMENSIONS, PARAMETERS, Finding
from mumrules.methodology.methodology import Methodology
from mumrules.plan.resolve import ROOT, Resolved


@dataclass(frozen=True, slots=True)
class FindingRule:
    """A finding as it is asked of one node.

    Attributes:
        id: Its name in the file.
        code: The node.
        finding: What the author wrote.
        path: Where it stands in the file.
    """

    id: str
    code: str
    finding: Finding
    path: Path

    @property
    def formula(self) -> Path:
        """Under which path its formula is read: the same text means other figures elsewhere."""
        return (*self.path, "if_", self.code)


@dataclass(frozen=True, slots=True)
class GraphFinding:
    """A finding as a plan holds it.

    Attributes:
        rule: The rule.
        holds: Whether it is true of a unit.
    """

    rule: FindingRule
    holds: Expr


def finding_rules(methodology: Methodology, nodes: Mapping[str, Resolved]) -> Iterator[FindingRule]:
    """Give every rule of every finding: those of the file first, then node by node.

    Nodes that a finding names and that do not exist are left out.
    """
    for name, finding in methodology.findings.items():
        yield from _rules(name, finding, ("findings", name), nodes[ROOT], nodes)
    for node in nodes.values():
        for name, finding in node.element.findings.items():
            yield from _rules(name, finding, (*node.path, "findings", name), node, nodes)


def is_condition(path: Path) -> bool:
    """Whether a formula at *path* is the condition of a finding."""
    return len(path) > 2 and path[-3] == "findings" and path[-1] == "if_"


def named(finding: Finding, at: Resolved, nodes: Mapping[str, Resolved]) -> Sequence[str]:
    """Return the codes of the nodes that a finding names; `parameters` are those below *at*."""
    found: list[str] = []
    for name in finding.nodes or (at.code,):
        if name in nodes or name not in {PARAMETERS, DIMENSIONS}:
            found.append(name)
            continue
        wanted = name == DIMENSIONS
        below = (code for code, node in nodes.items() if node.path[: len(at.path)] == at.path)
        found += [code for code in below if bool(nodes[code].parts) is wanted and code != at.code]
    return tuple(dict.fromkeys(found))


def _rules(
    name: str, finding: Finding, path: Path, at: Resolved, nodes: Mapping[str, Resolved]
) -> Iterator[FindingRule]:
    for code in named(finding, at, nodes):
        if code in nodes:
            yield FindingRule(name, code, finding, path)
