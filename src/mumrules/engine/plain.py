"""Values that a single unit may bring past the checks of a table, without a second look."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, TypeAlias

from mumrules.dataset.inputs import Input

Look: TypeAlias = Callable[[Any], bool]


def looks(inputs: Iterable[Input]) -> list[tuple[str, Look]]:
    """Return the inputs that a table checks further than their kind, each with its look."""
    whole = [(asked.name, is_whole) for asked in inputs if asked.whole]
    percent = [(asked.name, is_no_share) for asked in inputs if asked.measure == "percent"]
    return [*whole, *percent]


def is_whole(value: Any) -> bool:
    """Whether *value* is seen at once to be a whole number, or nothing."""
    if isinstance(value, str):
        return value.isdecimal()
    return value is None or isinstance(value, int) or (isinstance(value, float) and value % 1 == 0)


def is_no_share(value: Any) -> bool:
    """Whether *value* is seen at once not to lie between 0 and 1, or to be nothing."""
    if isinstance(value, str):
        return value[:1] in {"1", "2", "3", "4", "5", "6", "7", "8", "9"}
    return value is None or (isinstance(value, int | float | Decimal) and not 0 < value < 1)
