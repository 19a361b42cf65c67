"""Mistakes in a rounding: its mode, its decimals."""

import re
from collections.abc import Iterator

from mumrules.methodology.rounding import MODES
from mumrules.testing.mutation.edit import value
from mumrules.testing.mutation.mutant import Mistake
from mumrules.testing.mutation.operators.numbers import wrong_numbers
from mumrules.testing.mutation.site import Rules, Site

_WRITTEN = re.compile(r"(\S+\s+)(\S+?)(\s*[,;]\s+)(\D.*)")


def roundings(site: Site, rules: Rules) -> Iterator[Mistake]:
    """A rounding of another mode, or with one decimal more or less."""
    found = _WRITTEN.fullmatch(site.text.strip()) if site.due.kind == "rounding" else None
    if found is None:
        return
    head, step, between, mode = found.groups()
    own = site.words.meaning(mode, MODES)
    for other in MODES:
        if other != own:
            spelled = site.words.spelling(other, rules.language)
            yield Mistake(f"={other}", (value(site, f"{head}{step}{between}{spelled}"),))
    for what, wrong in wrong_numbers(step):
        if what in ("*10", "/10"):
            yield Mistake(what, (value(site, f"{head}{wrong}{between}{mode}"),))
