"""What the ranges reader proves to be idle."""

import pytest

from mumrules.expression.build import case, data_input, equals, greatest, least, missing, ranked
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.expression.prove import Proof
from mumrules.testing.mutation.narrowed import narrowed

X = data_input("x", Kind.NUMBER)
CAPPED = least(greatest(X, 0), 10)
LEVEL = case((missing(X), 1), otherwise=2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (least(CAPPED, 20), least(CAPPED, 30)),
        (greatest(CAPPED, -1), CAPPED),
        (case((LEVEL < 3, X), otherwise=1), case((LEVEL < 4, X), otherwise=2)),
        (CAPPED < 20, CAPPED <= 11),
        (CAPPED > 20, CAPPED < -3),
        (ranked(100 * X / 3), ranked(X)),
    ],
)
def test_idle_bounds_make_no_difference(one: Expr, other: Expr):
    """Expressions that differ in what never binds are the same once narrowed."""
    assert one is not other
    first, second = narrowed([one, other], Proof())
    assert first is second


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (least(X, 20), least(X, 30)),
        (CAPPED < 10, CAPPED < 11),
        (CAPPED < 20, CAPPED > 20),
        (equals(X, 1), equals(X, 2)),
        (ranked(-2 * X), ranked(X)),
    ],
)
def test_what_binds_stays(one: Expr, other: Expr):
    """Expressions that can differ are not taken for the same."""
    first, second = narrowed([one, other], Proof())
    assert first is not second
