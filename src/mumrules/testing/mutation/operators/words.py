"""Another word than the right one: direction, ties, basis, policy, reason, kind, unit."""

from collections.abc import Iterator

from mumrules.methodology.missing import VALUES
from mumrules.testing.mutation.edit import value
from mumrules.testing.mutation.mutant import Mistake
from mumrules.testing.mutation.site import Rules, Site

_FLAGS = {"yes": "no", "no": "yes", "да": "нет", "нет": "да"}
_NO_RULE = {"mumrules", "status", "colour"}
# Policies that nobody writes by mistake for another.
_RARE = {*VALUES, "fail"}


def words(site: Site, rules: Rules) -> Iterator[Mistake]:
    """A keyword in the place of another that may stand there too."""
    if not site.text or site.field in _NO_RULE:
        return
    own = site.words.meaning(site.text, site.due.words)
    for word in site.due.words:
        if word != own and word not in _RARE:
            spelled = site.words.spelling(word, rules.language)
            yield Mistake(f"={word}", (value(site, spelled),))


def flags(site: Site, _: Rules) -> Iterator[Mistake]:
    """Yes in the place of no."""
    other = _FLAGS.get(site.text.casefold()) if site.due.kind == "flag" else None
    if other is not None:
        yield Mistake(f"={other}", (value(site, other),))
