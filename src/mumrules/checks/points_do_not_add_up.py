"""The check `points-do-not-add-up`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.checks.crosswalk_shares import named
from mumrules.checks.pointing import pointing
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.document.places import Path
from mumrules.language import Text
from mumrules.methods.call import Aggregate
from mumrules.plan.draft import Draft
from mumrules.plan.resolve import Resolved

_CHANGES = ("at_most", "at_least", "overrides", "round")
"""What a node may do to the sum of its parts."""


def points_do_not_add_up(draft: Draft) -> Iterator[Diagnostic]:
    """A crosswalk over nodes whose points do not simply add up.

    ## What it checks
    That the nodes above those that a crosswalk names are sums or means. Where such a node
    bounds or rounds the sum of its parts, or has special cases, it is a warning: the crosswalk
    parts the points as they were before.

    ## Why it matters
    A crosswalk adds up what every node brings to the total; under a minimum or a product a node
    brings no points of its own.

    ## Example
        total:
          aggregate: sum
          at most: "10"
          parts:
            "1": {scale: points, maximum: 7}
            "2": {scale: points, maximum: 7}
        crosswalks:
          school:
            parts:
              knowledge: {nodes: ["1", "2"]}

    Use instead:
        total:
          aggregate: sum
          parts:
            "1": {scale: points, maximum: 7}
            "2": {scale: points, maximum: 7}
        crosswalks:
          school:
            parts:
              knowledge: {nodes: ["1", "2"]}
    """
    told: set[tuple[str, str]] = set()
    for name, crosswalk in draft.methodology.crosswalks.items():
        for code, _, path in named(crosswalk.parts, ("crosswalks", name)):
            for above in _above(draft, code):
                severity = _severity(above)
                if severity is None or (name, above.code) in told:
                    continue
                told.add((name, above.code))
                yield _fault(draft, above, path, severity)


def _above(draft: Draft, code: str) -> Iterator[Resolved]:
    node = draft.nodes.get(code)
    while node is not None and node.parent is not None:
        node = draft.nodes[node.parent]
        yield node


def _severity(node: Resolved) -> Severity | None:
    if isinstance(node.method, Aggregate) and not node.method.additive:
        return Severity.ERROR
    changed = any(field in node.element.model_fields_set for field in _CHANGES)
    return Severity.WARNING if changed else None


def _fault(draft: Draft, above: Resolved, path: Path, severity: Severity) -> Diagnostic:
    node = called(above.code, draft.places)
    return Diagnostic(
        "points-do-not-add-up",
        Text(
            f"a crosswalk parts the points of `{node}`, which is not the sum of its parts",
            f"сопоставление делит баллы узла `{node}`, а он не равен сумме частей",
        ),
        draft.places.key(path),
        others=pointing(draft.places.key(above.path), Text("this node", "этот узел")),
        severity=severity,
    )
