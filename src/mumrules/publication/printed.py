"""A number as it was printed: its value, and how many decimals it shows."""

import re
from dataclasses import dataclass
from fractions import Fraction

from mumrules.dataset.misfits import Misfit, not_a_number
from mumrules.dataset.values import exact_number, is_blank
from mumrules.numbers import Exact, Number, difference, plain, to_text
from mumrules.real.real import compare

_DECIMALS = re.compile(r"[.,](\d+)\s*%?$")
_SHARED = re.compile(r"(\d{1,9})\s*[-–—−]\s*(\d{1,9})")
_NOTHING = frozenset({"", "-", "–", "—", "−", "x", "х", "н/д", "нет данных", "n/a"})
_FULL = 14


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as it was printed.

    Attributes:
        text: What the cell shows.
        value: The exact value of that.
        decimals: How many digits stand behind the decimal mark.
    """

    text: str
    value: Exact
    decimals: int

    @property
    def has_percent_sign(self) -> bool:
        """Whether a percent sign stands behind it."""
        return self.text.endswith("%")

    def is_unrounded(self, exact: Number) -> bool:
        """Whether it is *exact*, or *exact* in as many digits as a workbook keeps."""
        if self.value == exact:
            return True
        digits = len(re.sub(r"\D", "", self.text).strip("0"))
        return digits >= _FULL and _is_near(self.value, exact)


def _is_near(one: Exact, other: Number) -> bool:
    apart = difference(one, other)
    return compare(apart * apart * 10**24, other * other) == -1


def printed(raw: object) -> Printed | Misfit | None:
    """Return the number that a raw cell shows; None where it shows that there is none."""
    if isinstance(raw, str):
        return _of_text(raw.strip())
    if is_blank(raw):
        return None
    found = exact_number(raw)
    if found is None:
        return not_a_number(raw)
    text = to_text(found)
    _, _, decimals = text.partition(".")
    return Printed(text, found, len(decimals))


def printed_place(raw: object) -> Printed | Misfit | None:
    """Return the place that a raw cell shows; `2–3`, shared by two units, is their mean."""
    shared = _SHARED.fullmatch(raw.strip()) if isinstance(raw, str) else None
    if shared is None:
        return printed(raw)
    first, last = int(shared[1]), int(shared[2])
    return Printed(shared[0], plain(Fraction(first + last, 2)), 0)


def _of_text(text: str) -> Printed | Misfit | None:
    if text.casefold() in _NOTHING:
        return None
    found = exact_number(text.removesuffix("%").rstrip())
    if found is None:
        return not_a_number(text)
    decimals = _DECIMALS.search(text)
    return Printed(text, found, len(decimals[1]) if decimals else 0)
