"""How much of a methodology rests on a source."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from mumrules.document.places import Path
from mumrules.methodology.node import Node
from mumrules.methodology.sources import Cited
from mumrules.plan.draft import Draft

_FIGURES = ("weight", "maximum", "value", "round", "minimum_coverage", "weights_add_up_to")
"""What a node states in a few characters; it cites what the node cites."""


def sourced_share(draft: Draft) -> Fraction:
    """Return the share of the rules that are taken from a source, 0 to 1.

    A rule is what the file states once: a node, each figure that a node states, each scale,
    aggregate, set of zones, policy for holes, and the ranking. It is taken from a source where
    it cites one, itself or by what it stands in, and no assumption is made of it.
    """
    rules = list(_rules(draft.cited))
    return Fraction(sum(_is_sourced(path, draft.cited) for path in rules), len(rules))


def _rules(elements: Mapping[Path, Cited]) -> Iterator[Path]:
    """Give the path of the element that answers for each rule."""
    for path, element in elements.items():
        if path == ():
            continue
        yield path
        if isinstance(element, Node):
            yield from (path for name in _FIGURES if name in element.model_fields_set)


def _is_sourced(path: Path, elements: Mapping[Path, Cited]) -> bool:
    if elements[path].assumption is not None:
        return False
    above = (path[:length] for length in range(len(path), -1, -1))
    return any(elements[step].source is not None for step in above if step in elements)
