"""The check `idle-weight`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.checks.weights import is_weighted, written
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.document.places import Path
from mumrules.language import Text
from mumrules.plan.draft import Draft
from mumrules.plan.resolve import ROOT


def idle_weight(draft: Draft) -> Iterator[Diagnostic]:
    """A weight that changes nothing.

    ## What it checks
    That weights stand only on parts of a node whose aggregate uses them.

    ## Why it matters
    The author of a weight means it to count; under a plain sum or mean it does not.

    ## Example
        total:
          aggregate: mean
          parts:
            "1": {scale: points, maximum: 5, weight: 3}
            "2": {scale: points, maximum: 5, weight: 2}

    Use instead:
        total:
          aggregate: weighted mean
          parts:
            "1": {scale: points, maximum: 5, weight: 3}
            "2": {scale: points, maximum: 5, weight: 2}
    """
    root = draft.nodes[ROOT]
    if root.element.weight is not None:
        said = Text("there is nothing above it", "над ним ничего нет")
        yield _diagnostic(ROOT, (*root.path, "weight"), said, draft)
    for code, node in draft.nodes.items():
        if node.method is None or not node.parts or is_weighted(node):
            continue
        name = called(code, draft.places)
        method = node.method.name
        said = Text(
            f"`{name}` is a `{method.en}`, which takes no weights",
            f"`{name}` — это `{method.ru}`, веса там не участвуют",
        )
        for part in written(node):
            yield _diagnostic(part, (*node.path, "parts", part, "weight"), said, draft)


def _diagnostic(code: str, path: Path, why: Text, draft: Draft) -> Diagnostic:
    name = called(code, draft.places)
    return Diagnostic(
        "idle-weight",
        Text(
            f"the weight of `{name}` changes nothing: {why.en}",
            f"вес у `{name}` ни на что не влияет: {why.ru}",
        ),
        draft.places.value(path),
        severity=Severity.WARNING,
    )
