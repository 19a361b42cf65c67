"""Mistakes in a number: one step off, a comma moved, digits swapped."""

import re
from collections.abc import Iterator
from decimal import Decimal

from mumrules.testing.mutation.edit import value
from mumrules.testing.mutation.mutant import Mistake
from mumrules.testing.mutation.site import Rules, Site

_DECIMAL = re.compile(r"-?\d+(?:[.,]\d+)?")
_RATIO = re.compile(r"(\d+)\s*/\s*(\d+)")


def numbers(site: Site, _: Rules) -> Iterator[Mistake]:
    """A number that is one step off, ten times too large or small, or has two digits swapped."""
    if site.due.kind == "number":
        for what, text in wrong_numbers(site.text):
            yield Mistake(what, (value(site, text),))


def wrong_numbers(text: str) -> Iterator[tuple[str, str]]:
    """Give the ways in which a number may be mistaken, each with its short name."""
    ratio = _RATIO.fullmatch(text.strip())
    if ratio:
        above, below = int(ratio[1]), int(ratio[2])
        yield "+1", f"{above + 1}/{below}"
        yield from (("-1", f"{above}/{below + 1}"), ("/10", f"{above}/{below * 10}"))
    elif _DECIMAL.fullmatch(text.strip()):
        yield from _of_decimal(text.strip())


def _of_decimal(text: str) -> Iterator[tuple[str, str]]:
    number = Decimal(text.replace(",", "."))
    step = Decimal(1).scaleb(-len(text.replace(",", ".").partition(".")[2]))
    wrong = [(f"+{step}", number + step), (f"-{step}", number - step)]
    if number:
        wrong += [("*10", number * 10), ("/10", number / 10)]
    for what, found in wrong:
        shown = f"{found.normalize():f}"
        yield what, shown.replace(".", ",") if "," in text else shown
    swapped = _digits_swapped(text)
    if swapped is not None:
        yield " digits swapped", swapped


def _digits_swapped(text: str) -> str | None:
    """Return a number with its last two different digits that stand side by side swapped."""
    for at in range(len(text) - 2, -1, -1):
        one, other = text[at], text[at + 1]
        if one.isdigit() and other.isdigit() and one != other:
            found = text[:at] + other + one + text[at + 2 :]
            return None if found[0] == "0" and found[1].isdigit() else found
    return None
