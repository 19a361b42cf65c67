"""Values of one unit that are doubtful without the rest of its table, and so not taken in."""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from mumrules.dataset.inputs import Input

Look: TypeAlias = Literal["whole", "percent"]
"""What the values of an input are looked at for."""

_WHOLE = re.compile(r"\d+(?:[.,]0*)?")


def looks_of(inputs: Iterable[Input]) -> dict[str, Look]:
    """Return what the values of *inputs* are looked at for, by name; most for nothing."""
    found: dict[str, Look] = {}
    for asked in inputs:
        if asked.whole:
            found[asked.name] = "whole"
        elif asked.measure == "percent":
            found[asked.name] = "percent"
    return found


def is_whole(value: Any) -> bool:
    """Whether *value* is seen at once to be a whole number, or nothing."""
    if isinstance(value, str):
        return _WHOLE.fullmatch(value) is not None
    if isinstance(value, Decimal):
        return value.is_finite() and value == value.to_integral_value()
    return value is None or isinstance(value, int) or (type(value) is float and not value % 1)


def is_no_share(value: Any) -> bool:
    """Whether *value* is seen at once not to lie between 0 and 1, or to be nothing."""
    if isinstance(value, str):
        return value[:1] in {"1", "2", "3", "4", "5", "6", "7", "8", "9"}
    if isinstance(value, Decimal) and not value.is_finite():
        return False
    return value is None or (isinstance(value, int | float | Decimal) and not 0 < value < 1)


PASSES: Mapping[Look, Callable[[Any], bool]] = {"whole": is_whole, "percent": is_no_share}
"""Whether a value that is looked at is seen to be in order."""
