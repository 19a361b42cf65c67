"""The options of desirability, and what they must agree on."""

from itertools import pairwise
from typing import Annotated, Any, Self

from pydantic import AfterValidator, model_validator

from mumrules.plugins import Element, Number, fault

MOST_STEPS = 9


def _whole(value: Any) -> Any:
    if value not in range(1, MOST_STEPS + 1):
        raise fault(
            "wrong-exponent",
            f"the exponent is {value}, and not a whole number from 1 to {MOST_STEPS}",
            f"степень {value} — не целое число от 1 до {MOST_STEPS}",
        )
    return value


class DesirabilityOptions(Element):
    """Options of desirability.

    Attributes:
        low: The value that is not acceptable yet; without it less is better.
        target: The value that is as good as can be.
        high: The value that is not acceptable any more; without it more is better.
        exponent: How fast desirability falls away from the target, 1 to 9.
        best_gets: What the target scores.
    """

    low: Number | None = None
    target: Number
    high: Number | None = None
    exponent: Annotated[Number, AfterValidator(_whole)] = 1
    best_gets: Number = 100

    @model_validator(mode="after")
    def _has_a_side(self) -> Self:
        if self.low is None and self.high is None:
            raise fault(
                "no-limits",
                "desirability has a target and neither `low` nor `high`",
                "у желательности есть цель, но нет ни нижней, ни верхней границы",
                "write `low` where more is better, `high` where less is, both around a target",
                "запишите нижнюю границу, если лучше больше, верхнюю, если лучше меньше, "
                "или обе вокруг цели",
            )
        return self

    @model_validator(mode="after")
    def _rises(self) -> Self:
        stated = [limit for limit in (self.low, self.target, self.high) if limit is not None]
        if any(one >= other for one, other in pairwise(stated)):
            raise fault(
                "limits-out-of-order",
                f"the limits do not rise: {', '.join(map(str, stated))}",
                f"границы идут не по возрастанию: {', '.join(map(str, stated))}",
                "the order is `low`, `target`, `high`",
                "порядок такой: нижняя граница, цель, верхняя граница",
            )
        return self
