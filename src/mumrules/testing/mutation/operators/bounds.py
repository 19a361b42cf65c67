"""Mistakes at a bound: inclusive or not, least or most."""

from collections.abc import Iterator

from mumrules.testing.mutation.edit import key, value
from mumrules.testing.mutation.mutant import Mistake
from mumrules.testing.mutation.operators.numbers import wrong_numbers
from mumrules.testing.mutation.site import Rules, Site

_OTHER_KEYS = {
    "from": "above",
    "above": "from",
    "to": "below",
    "below": "to",
    "at most": "at least",
    "at least": "at most",
    "low": "high",
    "high": "low",
}
_OTHER_BRACKETS = {"[": "(", "(": "[", "]": ")", ")": "]"}


def bounds(site: Site, rules: Rules) -> Iterator[Mistake]:
    """A bound that belongs to the wrong side, or a cap that is taken for a floor."""
    other = None if site.is_item or site.key is None else _OTHER_KEYS.get(site.field)
    if other is not None:
        spelled = site.words.spelling(other, rules.language)
        yield Mistake(f" as {other}", (key(site, spelled),))


def intervals(site: Site, _: Rules) -> Iterator[Mistake]:
    """An interval in brackets with a wrong bracket or a wrong end."""
    text = site.text.strip()
    if site.field != "interval" or text[:1] not in _OTHER_BRACKETS or ";" not in text:
        return
    left, right = text[0], text[-1]
    low, high = text[1:-1].split(";", maxsplit=1)
    yield Mistake(f" {left}", (value(site, f"{_OTHER_BRACKETS[left]}{text[1:]}"),))
    yield Mistake(f" {right}", (value(site, f"{text[:-1]}{_OTHER_BRACKETS[right]}"),))
    for what, wrong in wrong_numbers(low):
        yield Mistake(f" low{what}", (value(site, f"{left}{wrong};{high}{right}"),))
    for what, wrong in wrong_numbers(high):
        yield Mistake(f" high{what}", (value(site, f"{left}{low}; {wrong}{right}"),))
