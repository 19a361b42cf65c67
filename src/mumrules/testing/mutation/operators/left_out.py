"""Something that is left out: a part, a row, a gate, a rounding, a word for a hole."""

from collections.abc import Iterator

from mumrules.testing.mutation.edit import left_out
from mumrules.testing.mutation.mutant import Mistake
from mumrules.testing.mutation.site import Rules, Site

# Lists and tables whose entries are rules.
_LISTS = {
    "parts",
    "outputs",
    "crosswalks",
    "list",
    "table",
    "tables",
    "points",
    "rules",
    "overrides",
    "then by",
    "findings",
    "rankings",
    "words",
    "reasons",
    "nodes",
}
# What may be forgotten beside other keys.
_FIELDS = {
    "weight",
    "only if",
    "scored if",
    "at most",
    "at least",
    "only",
    "minimum coverage",
    "compare within",
    "within",
    "outliers",
    "missing",
    "not submitted",
    "not applicable",
    "suppressed",
    "undefined",
    "round",
    "score",
    "percent",
    "zones",
    "ranks",
    "better",
    "measure",
    "cap",
    "if best is zero",
    "if all equal",
}


def omissions(site: Site, rules: Rules) -> Iterator[Mistake]:
    """What the order says and the file does not."""
    entry = site.is_item and site.field in _LISTS
    if (entry or (not site.is_item and site.field in _FIELDS)) and _may_go(site, rules):
        yield Mistake(" left out", (left_out(site),))


def _may_go(site: Site, rules: Rules) -> bool:
    """Whether the place is an entry of its own, and not all that its holder says."""
    holder = rules.sites.get(site.path[:-1])
    return holder is None or holder.where != site.where
