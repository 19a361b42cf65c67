"""The expressions of a parameter: value, score, and what its holes do."""

from dataclasses import dataclass

from mumrules.expression.build import case, missing
from mumrules.expression.expr import Expr, literal
from mumrules.expression.kinds import Kind
from mumrules.expression.ranges import Range
from mumrules.holes import UNDEFINED, Hole
from mumrules.methods.call import Answers, Scale, ScaleCall
from mumrules.methods.outliers import treated
from mumrules.numbers import Exact
from mumrules.plan import holes
from mumrules.plan.adjust import adjusted
from mumrules.plan.builder import Builder
from mumrules.plan.inputs import inputs_of
from mumrules.plan.resolve import Resolved


@dataclass(frozen=True, slots=True)
class Leaf:
    """What a parameter brings to the node above.

    Attributes:
        value: The value that is scored; None for a scale that takes none.
        raw: The observed value, where the file puts another in its place: for a hole, for an
            outlier; else None.
        scored: The score before holes are dealt with.
        score: The score.
        counts: Whether it counts above.
        maximum: The most it can score.
        least: The least it can score.
        coverage: 1 where the value was observed, or all that is asked, else 0.
        answers: All that the scale makes, where that is more than a score.
    """

    value: Expr | None
    raw: Expr | None
    scored: Expr
    score: Expr
    counts: Expr
    maximum: Exact | None
    least: Exact | None
    coverage: Expr
    answers: Answers | None


_NO_VALUE = literal(Hole(UNDEFINED), Kind.NUMBER)


def leaf(builder: Builder, node: Resolved) -> Leaf:
    """Make the expressions of a parameter.

    The order is fixed: the input, its formula, what stands in for holes, the scale, and what
    stands in for a score.
    """
    scale = node.method
    assert isinstance(scale, Scale)
    raw = _value(builder, node) if scale.valued else None
    value = None if raw is None else holes.imputed(builder, node.missing, raw)
    if value is not None and node.outliers is not None:
        value = treated(value, node.outliers)
    formulas = builder.formulas_below(node.call_path, value)
    better, maximum = node.better or "higher", node.element.maximum
    # A scale without a value never looks at the one that it is given.
    call = ScaleCall(_NO_VALUE if value is None else value, node.options, better, maximum, formulas)
    answers = None if scale.answers is None else scale.answers(call)
    scored = adjusted(builder, node, scale.score(call) if answers is None else answers.score)
    maximum, least = bounds(builder.proof(scored), node, scale)
    return Leaf(
        value,
        None if raw is value else raw,
        scored,
        holes.after_scale(scored, node.missing, least),
        holes.counting(scored, node.missing),
        maximum,
        least,
        _coverage(raw, scored, answers),
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
