"""What is taken from the neighbour by mistake: copied, swapped, put into another section."""

from collections.abc import Iterator
from dataclasses import replace

from mumrules.document.tree import Entry, Mapping
from mumrules.testing.mutation.edit import left_out, put, value
from mumrules.testing.mutation.mutant import Mistake, label
from mumrules.testing.mutation.site import Rules, Site

_NO_RULE = {
    "title",
    "also",
    "unit",
    "colour",
    "advice",
    "note",
    "assumption",
    "source",
    "of",
    "act",
    "day",
    "link",
    "clause",
    "slide",
    "cause",
    "remedy",
    "method",
}


def swapped(site: Site, rules: Rules) -> Iterator[Mistake]:
    """Two neighbours whose values are exchanged: weights, zones, points, formulas, nodes."""
    other = _other(site, rules)
    if other is not None:
        called = label(other.path, rules)
        yield Mistake(f" <> {called}", (value(site, other.text), value(other, site.text)))


def copied(site: Site, rules: Rules) -> Iterator[Mistake]:
    """A value that is copied from the neighbour."""
    other = _other(site, rules)
    if other is not None:
        yield Mistake(f" = {label(other.path, rules)}", (value(site, other.text),))


def _other(site: Site, rules: Rules) -> Site | None:
    """Return the same value of the neighbour before, where it is another one."""
    if not site.text or site.key is None or site.field in _NO_RULE:
        return None
    other = rules.beside(site)
    return None if other is None or other.text in ("", site.text) else other


def moved(site: Site, rules: Rules) -> Iterator[Mistake]:
    """The first part of a section that stands in the section before."""
    if not site.is_part or site.key is None:
        return
    parts, section = list(rules.below(site.path[:-1])), rules.sites[site.path[:-2]]
    before = rules.beside(section) if section.is_part else None
    home = None if before is None else rules.sites.get((*before.path, "parts"))
    if before is None or home is None or site != parts[0] or len(parts) == 1:
        return
    if isinstance(home.tree, Mapping):
        whole = replace(home.tree, entries=(*home.tree.entries, Entry(site.key, site.tree)))
        shown = put(home, whole, f"{site.key.text}: …")
        yield Mistake(f" moved to {label(before.path, rules)}", (left_out(site), shown))
