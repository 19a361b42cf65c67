"""The check `missing-weight`."""

from collections.abc import Iterator

from mumrules.checks.called import called
from mumrules.checks.weights import is_weighted, written
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text
from mumrules.plan.draft import Draft


def missing_weight(draft: Draft) -> Iterator[Diagnostic]:
    """A part without a weight under an aggregate that weighs its parts.

    ## What it checks
    That every part of a weighted aggregate has a weight.

    ## Why it matters
    A weight that is not written would silently be 1.

    ## Example
        total:
          aggregate: weighted mean
          parts:
            "1": {scale: points, maximum: 5, weight: 0.6}
            "2": {scale: points, maximum: 5}

    Use instead:
        total:
          aggregate: weighted mean
          parts:
            "1": {scale: points, maximum: 5, weight: 0.6}
            "2": {scale: points, maximum: 5, weight: 0.4}
    """
    for code, node in draft.nodes.items():
        if node.method is None or not is_weighted(node):
            continue
        weights = written(node)
        name, word = called(code, draft.places), draft.places.word("weight")
        method = node.method.name
        for part in node.parts:
            if part in weights:
                continue
            yield Diagnostic(
                "missing-weight",
                Text(
                    f"`{part}` has no `{word}`, and `{name}` is a `{method.en}`",
                    f"у `{part}` нет ключа `{word}`, а `{name}` — это `{method.ru}`",
                ),
                draft.places.key((*node.path, "parts", part)),
            )
