"""Functions that look at the cohort, or at the group of a unit."""

from typing import Any

from mumrules.expression import build
from mumrules.expression.expr import Expr, walk
from mumrules.expression.formula.faults import RefusedError
from mumrules.expression.values import number
from mumrules.language import Text


def over_cohort(reduction: str, value: Expr, *within: Expr) -> Expr:
    """A reduction of *value* over the cohort, or over the unit's group.

    Raises:
        RefusedError: A group is not told by inputs.
    """
    return build.over_cohort(reduction, value, *map(_group, within))


def place(value: Expr, *within: Expr) -> Expr:
    """The place of a unit by *value*, in the cohort or in its group.

    Raises:
        RefusedError: A group is not told by inputs.
    """
    return build.ranked(value, *map(_group, within))


def where(value: Expr, condition: Expr) -> Expr:
    """*value* where *condition* holds, else a hole that no reduction looks at."""
    return build.only_where(condition, value)


def quantile(value: Expr, share: Expr, *within: Expr) -> Expr:
    """The value below which a written share of the cohort lies, or of the unit's group.

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
    return build.quantile(value, written, *map(_group, within))


def _group(key: Expr) -> Expr:
    if key.stage or any(expr.op == "figure" for expr in walk(key)):
        raise RefusedError(
            "group-not-from-inputs",
            Text("a group is told by something else than inputs", "группа задана не данными"),
            Text("name the column that tells the group", "укажите столбец, который задаёт группу"),
        )
    return key
