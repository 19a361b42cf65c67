"""The check `weight-not-positive`."""

from collections.abc import Iterator

from mumrules.checks.weights import is_weighted, written
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.language import Text
from mumrules.numbers import Exact, to_text
from mumrules.plan.draft import Draft


def weight_not_positive(draft: Draft) -> Iterator[Diagnostic]:
    """A weight of zero, or below zero.

    ## What it checks
    That weights are above zero.

    ## Why it matters
    A part of weight zero never counts. Under a weight below zero a better score of the part
    makes the whole worse, which only a penalty should do.

    ## Example
        total:
          aggregate: weighted sum
          parts:
            "1": {scale: points, maximum: 5, weight: 1}
            "2": {scale: points, maximum: 5, weight: 0}

    Use instead:
        total:
          aggregate: weighted sum
          parts:
            "1": {scale: points, maximum: 5, weight: 1}
            "2": {scale: points, maximum: 5, weight: 2}
    """
    for node in draft.nodes.values():
        for part, weight in written(node).items():
            if is_weighted(node) and weight <= 0:
                yield Diagnostic(
                    "weight-not-positive",
                    _message(part, weight),
                    draft.places.value((*node.path, "parts", part, "weight")),
                    severity=Severity.WARNING,
                )


def _message(part: str, weight: Exact) -> Text:
    if weight == 0:
        return Text(
            f"the weight of `{part}` is 0: it never counts",
            f"вес у `{part}` — 0: он никогда не учитывается",
        )
    return Text(
        f"the weight of `{part}` is {to_text(weight)}: the better it is, the worse the whole",
        f"вес у `{part}` — {to_text(weight)}: чем он лучше, тем хуже целое",
    )
