"""Methods called on plain values, read by the slow and plain reader."""

from collections.abc import Mapping, Sequence
from typing import Any

from mumrules.expression.build import number_input
from mumrules.expression.expr import Expr, literal, literal_value
from mumrules.expression.prove import Proof
from mumrules.expression.ranges import Range
from mumrules.expression.values import Value
from mumrules.holes import Hole
from mumrules.methods.call import Aggregate, AggregateCall, Part, Scale, ScaleCall
from tests.assessment.naive import NaiveCohort

VALUE = number_input("a")


def expression(
    scale: Scale,
    better: str = "higher",
    formulas: Mapping[str, Any] | None = None,
    **options: Any,
) -> Expr:
    """Return what a scale makes of the value `a`; *formulas* are options that are formulas."""
    given = {
        (name,): value if isinstance(value, Expr) else literal(value)
        for name, value in (formulas or {}).items()
    }
    written = {**options, **dict.fromkeys(formulas or {}, "0")}
    read = scale.options.model_validate(written)
    return scale.score(ScaleCall(VALUE, read, better, None, given))


def scores(
    scale: Scale,
    values: Sequence[Any],
    better: str = "higher",
    formulas: Mapping[str, Any] | None = None,
    **options: Any,
) -> list[Any]:
    """Return the scores of a cohort with these *values*."""
    units = [{"a": value} for value in values]
    cohort = NaiveCohort(units, [True] * len(units))
    return cohort.values(expression(scale, better, formulas, **options))


def aggregate(
    method: Aggregate,
    listed: Sequence[Any],
    weights: Sequence[Any] | None = None,
    counts: Sequence[bool] | None = None,
    **options: Any,
) -> Value:
    """Return what an aggregate makes of the *listed* scores."""
    parts = tuple(
        Part(as_literal(score), weight, literal(counted))
        for score, weight, counted in zip(
            listed, weights or [1] * len(listed), counts or [True] * len(listed), strict=True
        )
    )
    found = method.score(AggregateCall(parts, method.options.model_validate(options)))
    assert found.op == "literal"
    return literal_value(found)


def as_literal(score: Any) -> Expr:
    """Return a score as an expression."""
    return literal(score, VALUE.kind) if isinstance(score, Hole) else literal(score)


def proven(expr: Expr) -> Range:
    """Return where the scores of a cohort lie."""
    return Proof()(expr)
