"""The check `idle-coverage`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.language import Text
from mumrules.plan.draft import Draft
from mumrules.plan.resolve import Resolved

EXCLUDE = "exclude"


def idle_coverage(draft: Draft) -> Iterator[Diagnostic]:
    """A minimum of coverage where every hole is excluded.

    ## What it checks
    That `minimum coverage` is not asked of a node below which all holes are excluded.

    ## Why it matters
    What is excluded is not due, so that nothing of what is due is ever absent: coverage is
    always whole, and the minimum keeps nobody out.

    ## Example
        defaults:
          missing: exclude
        total:
          aggregate: mean
          minimum coverage: 0.5
          parts:
            "1": {scale: points, maximum: 5}
            "2": {scale: points, maximum: 5}

    Use instead:
        defaults:
          missing: exclude
        total:
          aggregate: mean
          scored if: present(parts) >= 1
          parts:
            "1": {scale: points, maximum: 5}
            "2": {scale: points, maximum: 5}
    """
    for code, node in draft.nodes.items():
        if node.element.minimum_coverage is None or not node.parts:
            continue
        if not all(_excludes(leaf) for leaf in _leaves(draft, node)):
            continue
        name, key = called(code, draft.places), draft.places.word("minimum coverage")
        words = {word: draft.places.word(word) for word in ("scored if", "parts")}
        yield Diagnostic(
            "idle-coverage",
            Text(
                f"`{key}` of `{name}` keeps nobody out: what is excluded is not due",
                f"`{key}` у `{name}` никого не отсеивает: исключённое не требуется",
            ),
            draft.places.key((*node.path, "minimum_coverage")),
            help=(
                Text(
                    f"count the parts: `{words['scored if']}: present({words['parts']}) >= 2`",
                    f"считайте части: `{words['scored if']}: есть({words['parts']}) >= 2`",
                ),
            ),
            severity=Severity.WARNING,
        )


def _leaves(draft: Draft, node: Resolved) -> Iterator[Resolved]:
    for part in map(draft.nodes.__getitem__, node.parts):
        if part.parts:
            yield from _leaves(draft, part)
        else:
            yield part


def _excludes(leaf: Resolved) -> bool:
    return {leaf.missing.any, *leaf.missing.actions().values()} == {EXCLUDE}
