"""The check `weights-off`."""

from collections.abc import Iterator

from mumrules.checks.called import added_up, called
from mumrules.checks.weights import written
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text
from mumrules.numbers import to_text
from mumrules.plan.draft import Draft


def weights_off(draft: Draft) -> Iterator[Diagnostic]:
    """Weights that do not add up to what the file says.

    ## What it checks
    That the weights of the parts sum to the number beside `weights add up to`.

    ## Why it matters
    A reader takes a weight for a share of the whole. Weights that sum to 0.95 are a slip of
    the pen, or a part is forgotten.

    ## Example
        total:
          aggregate: weighted mean
          weights add up to: 1
          parts:
            "1": {scale: points, maximum: 5, weight: 0.6}
            "2": {scale: points, maximum: 5, weight: 0.35}

    Use instead:
        total:
          aggregate: weighted mean
          weights add up to: 1
          parts:
            "1": {scale: points, maximum: 5, weight: 0.6}
            "2": {scale: points, maximum: 5, weight: 0.4}
    """
    for code, node in draft.nodes.items():
        due, weights = node.element.weights_add_up_to, written(node)
        if due is None or not weights or len(weights) < len(node.parts):
            continue
        found = sum(weights.values())
        if found == due:
            continue
        name = called(code, draft.places)
        message = Text(
            f"the weights in `{name}` sum to {to_text(found)}, not to {to_text(due)}",
            f"веса в `{name}` дают в сумме {to_text(found)}, а не {to_text(due)}",
        )
        sum_ = added_up(tuple(weights.values()))
        yield Diagnostic(
            "weights-off",
            message,
            draft.places.value((*node.path, "weights_add_up_to")),
            label=Text(sum_, sum_),
        )
