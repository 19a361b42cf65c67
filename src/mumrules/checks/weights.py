"""The weights that stand on the parts of a node."""

from mumrules.methods.call import Aggregate
from mumrules.numbers import Exact
from mumrules.plan.resolve import Resolved


def written(node: Resolved) -> dict[str, Exact]:
    """Return the weights that are written on the parts of *node*, by code."""
    parts = node.element.parts or {}
    return {code: part.weight for code, part in parts.items() if part.weight is not None}


def is_weighted(node: Resolved) -> bool:
    """Whether the aggregate of *node* uses weights."""
    return isinstance(node.method, Aggregate) and node.method.weighted
