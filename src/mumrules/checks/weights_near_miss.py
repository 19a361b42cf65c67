"""The check `weights-near-miss`."""

from collections.abc import Iterator
from fractions import Fraction

from mumrules.checks.called import added_up, called
from mumrules.checks.weights import is_weighted, written
from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.language import Text
from mumrules.numbers import Exact, to_text
from mumrules.plan.draft import Draft

_WHOLES = (1, 100)
_NEAR = Fraction(2, 100)


def weights_near_miss(draft: Draft) -> Iterator[Diagnostic]:
    """Weights that all but add up to 1 or to 100.

    ## What it checks
    That the weights of a weighted aggregate do not miss 1 or 100 by 2 % or less, where the
    file does not say what they add up to.

    ## Why it matters
    99 in all is more often a slip of the pen than an intention.

    ## Example
        total:
          aggregate: weighted mean
          parts:
            "1": {scale: points, maximum: 5, weight: 60}
            "2": {scale: points, maximum: 5, weight: 39}

    Use instead:
        total:
          aggregate: weighted mean
          parts:
            "1": {scale: points, maximum: 5, weight: 60}
            "2": {scale: points, maximum: 5, weight: 40}
    """
    for code, node in draft.nodes.items():
        weights = written(node)
        is_sum_known = node.element.weights_add_up_to is not None
        if not is_weighted(node) or is_sum_known or len(weights) < len(node.parts):
            continue
        found = sum(weights.values())
        whole = _nearly(found)
        if whole is None:
            continue
        name, word = called(code, draft.places), draft.places.word("weights add up to")
        sum_ = added_up(tuple(weights.values()))
        yield Diagnostic(
            "weights-near-miss",
            Text(
                f"the weights in `{name}` sum to {to_text(found)}, which is almost {whole}",
                f"веса в `{name}` дают в сумме {to_text(found)} — почти {whole}",
            ),
            draft.places.key((*node.path, "parts")),
            label=Text(sum_, sum_),
            help=(
                Text(
                    f"mend a weight, or confirm the sum: `{word}: {to_text(found)}`",
                    f"исправьте вес или подтвердите сумму: `{word}: {to_text(found)}`",
                ),
            ),
            severity=Severity.WARNING,
        )


def _nearly(found: Exact) -> int | None:
    for whole in _WHOLES:
        if found != whole and abs(Fraction(found - whole)) <= whole * _NEAR:
            return whole
    return None
