"""Values that a single unit may bring past the checks of a table, without a second look."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from mumrules.dataset.inputs import Input

_WHOLE = re.compile(r"\d+(?:[.,]0*)?")


class PlainLook:
    """Says whether a record needs no look of a table at its whole numbers and percents."""

    def __init__(self, inputs: Iterable[Input]) -> None:
        listed = tuple(inputs)
        self._whole = tuple(asked.name for asked in listed if asked.whole)
        self._percent = tuple(asked.name for asked in listed if asked.measure == "percent")

    def __call__(self, record: Mapping[str, Any]) -> bool:
        """Whether all of it is seen at once to be in order."""
        get = record.get
        # Most values are whole ints and floats: no function is called for those.
        for name in self._whole:
            value = get(name)
            if value.__class__ is float:
                if value % 1:
                    return False
            elif value.__class__ is not int and not is_whole(value):
                return False
        return all(is_no_share(get(name)) for name in self._percent)


def is_whole(value: Any) -> bool:
    """Whether *value* is seen at once to be a whole number, or nothing."""
    if isinstance(value, str):
        return _WHOLE.fullmatch(value) is not None
    return value is None or isinstance(value, int)


def is_no_share(value: Any) -> bool:
    """Whether *value* is seen at once not to lie between 0 and 1, or to be nothing."""
    if isinstance(value, str):
        return value[:1] in {"1", "2", "3", "4", "5", "6", "7", "8", "9"}
    return value is None or (isinstance(value, int | float | Decimal) and not 0 < value < 1)
