"""The expressions of a parameter: value, score, and what its holes do."""

from dataclasses import dataclass

from mumrules.expression.build import (
    case,
    coalesce,
    looked_up,
    missing,
    over_cohort,
    reason,
)
from mumrules.expression.expr import Expr, literal
from mumrules.expression.kinds import Kind
from mumrules.expression.ranges import Range
from mumrules.holes import UNDEFINED, Hole
from mumrules.methodology.missing import Missing
from mumrules.methods.call import Answers, Scale, ScaleCall
from mumrules.methods.outliers import treated
from mumrules.numbers import Exact
from mumrules.plan.adjust import adjusted
from mumrules.plan.builder import Builder
from mumrules.plan.inputs import inputs_of
from mumrules.plan.resolve import Resolved


@dataclass(frozen=True, slots=True)
class Leaf:
    """What a parameter brings to the node above.

    Attributes:
        raw: The value as it was, where outliers are drawn in; else None.
        value: The value that is scored; None for a scale that takes none.
        scored: The score before holes are dealt with.
        score: The score.
        counts: Whether it counts above.
        maximum: The most it can score.
        least: The least it can score.
        coverage: 1 where the value is there, or all that is asked, else 0.
        answers: All that the scale makes, where that is more than a score.
    """

    raw: Expr | None
    value: Expr | None
    scored: Expr
    score: Expr
    counts: Expr
    maximum: Exact | None
    least: Exact | None
    coverage: Expr
    answers: Answers | None


_NO_VALUE = literal(Hole(UNDEFINED), Kind.NUMBER)


def leaf(builder: Builder, node: Resolved) -> Leaf:
    """Make the expressions of a parameter."""
    scale = node.method
    assert isinstance(scale, Scale)
    raw = _value(builder, node) if scale.valued else None
    value = raw if raw is None or node.outliers is None else treated(raw, node.outliers)
    formulas = builder.formulas_below(node.call_path)
    better, maximum = node.better or "higher", node.element.maximum
    # A scale without a value never looks at the one that it is given.
    call = ScaleCall(_NO_VALUE if value is None else value, node.options, better, maximum, formulas)
    answers = None if scale.answers is None else scale.answers(call)
    scored = adjusted(builder, node, scale.score(call) if answers is None else answers.score)
    maximum, least = bounds(builder.proof(scored), node, scale)
    return Leaf(
        None if value is raw else raw,
        value,
        scored,
        after_holes(scored, node.missing, least),
        counting(scored, node.missing),
        maximum,
        least,
        _coverage(value, scored, answers),
        answers,
    )


def _value(builder: Builder, node: Resolved) -> Expr:
    formula = builder.formula(*node.path, "value")
    return builder.inputs[next(iter(inputs_of(node)))] if formula is None else formula


def _coverage(value: Expr | None, scored: Expr, answers: Answers | None) -> Expr:
    """Return 1 where the value is there, or else a result in spite of holes in what is asked."""
    if value is not None:
        return case((missing(value), 0), otherwise=1)
    asked = answers.asked.values() if answers is not None else ()
    return case((~missing(scored), 1), *((missing(a), 0) for a in asked), otherwise=1)


def bounds(proven: Range, node: Resolved, scale: Scale) -> tuple[Exact | None, Exact | None]:
    """Return the most and the least that a parameter can score.

    Points beyond 0 and the maximum are reported, not scored as better, so that the written
    maximum bounds them.
    """
    if scale.bounded:
        high = node.element.maximum if node.element.maximum is not None else proven.high
        return high, 0 if proven.low is None else proven.low
    return proven.high, proven.low


def after_holes(score: Expr, policy: Missing, least: Exact | None) -> Expr:
    """Return *score* with the scores that stand in for holes."""
    instead = {why: _stand_in(action, score, least) for why, action in policy.actions().items()}
    for_any = _stand_in(policy.any, score, least)
    if all(stand_in is for_any for stand_in in instead.values()):
        return score if for_any is None else coalesce(score, for_any)
    otherwise = score if for_any is None else coalesce(score, for_any)
    rows = [(why, score if s is None else s) for why, s in instead.items()]
    return looked_up(reason(score), rows, otherwise)


def counting(score: Expr, policy: Missing) -> Expr:
    """Return whether a parameter counts for a unit: not where its hole is excluded."""
    actions = policy.actions()
    out = [why for why, action in actions.items() if action == "exclude"]
    kept = [why for why, action in actions.items() if action != "exclude"]
    if policy.any == "exclude":
        return looked_up(reason(score), [(why, True) for why in ("", *kept)], otherwise=False)
    if not out:
        return literal(True)
    return looked_up(reason(score), [(why, False) for why in out], otherwise=True)


def _stand_in(action: str, score: Expr, least: Exact | None) -> Expr | None:
    if action == "zero":
        return literal(0)
    if action == "worst":
        return literal(least) if least is not None else over_cohort("min", score)
    return None
