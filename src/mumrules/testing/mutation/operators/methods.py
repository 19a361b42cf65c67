"""Another scale or aggregate than the right one."""

from collections.abc import Iterator, Mapping

from mumrules.glossary import normalise
from mumrules.methods.call import Aggregate, Scale
from mumrules.testing.mutation.edit import value
from mumrules.testing.mutation.mutant import Mistake
from mumrules.testing.mutation.site import Rules, Site

# By English name: what a method is taken for by mistake.
_TAKEN_FOR = {
    "sum": ("mean", "maximum"),
    "mean": ("sum", "median", "geometric mean"),
    "median": ("mean",),
    "weighted mean": ("mean", "weighted sum", "weighted geometric mean"),
    "weighted sum": ("sum", "weighted mean"),
    "geometric mean": ("mean", "product"),
    "weighted geometric mean": ("weighted mean", "geometric mean"),
    "harmonic mean": ("mean",),
    "product": ("sum", "geometric mean"),
    "minimum": ("maximum", "mean"),
    "maximum": ("minimum", "mean"),
    "share of the best": ("fraction of maximum", "min-max"),
    "fraction of maximum": ("share of the best", "min-max"),
    "min-max": ("share of the best", "z-score"),
    "z-score": ("min-max",),
    "percentile rank": ("min-max",),
    "points": ("yes or no",),
    "value": ("points",),
}


def methods(site: Site, rules: Rules) -> Iterator[Mistake]:
    """A method that is taken for another one."""
    if site.field != "method" or site.path[-2] not in ("scale", "aggregate"):
        return
    table: Mapping[str, Scale | Aggregate] = (
        rules.methods.scales if site.path[-2] == "scale" else rules.methods.aggregates
    )
    own = table.get(normalise(site.text))
    for name in _TAKEN_FOR.get(own.name.en, ()) if own else ():
        if name in table:
            other = table[name].name.in_language(rules.language)
            yield Mistake(f"={name}", (value(site, other),))
