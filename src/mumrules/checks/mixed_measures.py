"""The check `mixed-measures`."""

from collections.abc import Iterator, Mapping

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.expr import Expr, walk
from mumrules.language import Text
from mumrules.plan.draft import Draft
from mumrules.plan.inputs import all_inputs

_TOGETHER = {"add", "min", "max", "lt", "le", "eq", "case", "coalesce"}


def mixed_measures(draft: Draft) -> Iterator[Diagnostic]:
    """A percent and a share in one sum or comparison.

    ## What it checks
    That what is added to, compared with or put in place of one another is not percent here
    (45) and share there (0.45).

    ## Why it matters
    The result is wrong a hundredfold, and looks like a number.

    ## Example
        total:
          aggregate: sum
          parts:
            "1":
              inputs:
                cities: {kind: number, measure: percent}
                villages: {kind: number, measure: share}
              value: cities + villages
              scale: points

    Use instead:
        total:
          aggregate: sum
          parts:
            "1":
              inputs:
                cities: {kind: number, measure: percent}
                villages: {kind: number, measure: share}
              value: cities + 100 * villages
              scale: points
    """
    measures = {
        name: element.measure
        for name, element, _ in all_inputs(draft.methodology, draft.nodes.values())
        if element.measure is not None
    }
    for path, expr in draft.formulas.items():
        for percent, share in _mixed(expr, measures):
            yield Diagnostic(
                "mixed-measures",
                Text(
                    f"`{percent}` is a percent and `{share}` a share",
                    f"`{percent}` — процент, а `{share}` — доля",
                ),
                draft.places.value(path),
                help=(
                    Text(
                        f"multiply the share by 100: `100 * {share}`",
                        f"умножьте долю на 100: `100 * {share}`",
                    ),
                ),
            )


def _mixed(expr: Expr, measures: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for step in walk(expr):
        if step.op not in _TOGETHER:
            continue
        names = [name for arg in step.args if (name := _column(arg)) in measures]
        percents = [name for name in names if measures[name] == "percent"]
        shares = [name for name in names if measures[name] == "share"]
        if percents and shares:
            yield percents[0], shares[0]


def _column(expr: Expr) -> str:
    """Return the input that an operand is, its sign aside; an empty text for any other."""
    if expr.op == "mul" and len(expr.args) == 2:
        one, other = expr.args
        for sign, plain in ((one, other), (other, one)):
            if sign.op == "literal" and sign.options[0] == -1:
                expr = plain
    return str(expr.options[0]) if expr.op == "input" else ""
