"""Quantiles in formulas: the share is always written."""

from typing import Any

from mumrules.expression import build
from mumrules.expression.expr import Expr
from mumrules.expression.formula.faults import RefusedError
from mumrules.expression.values import number
from mumrules.language import Text


def quantile(value: Expr, share: Expr) -> Expr:
    """The value below which a written share of the cohort lies.

    Raises:
        KindError: The value is not a number.
        RefusedError: The share is not a number from 0 to 1.
    """
    written: Any = number(share.options[0]) if share.op == "literal" else None  # type: ignore[arg-type]
    if written is None or not 0 <= written <= 1:
        raise RefusedError(
            "wrong-quantile",
            Text(
                "the share of a quantile is not a number from 0 to 1",
                "доля квантиля — не число от 0 до 1",
            ),
            Text(
                "write the share as in `cohort_quantile(x; 0.25)`",
                "запишите долю как в `квантиль_по_когорте(x; 0.25)`",
            ),
        )
    return build.quantile(value, written)
