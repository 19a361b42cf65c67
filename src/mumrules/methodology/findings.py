"""Findings: what a rule says about a unit, why it may be so, and what to do."""

from typing import Annotated, ClassVar

from mumrules.methodology.element import Element
from mumrules.methodology.fields import Formula, Known
from mumrules.methodology.sources import Cited

PARAMETERS = "parameters"
DIMENSIONS = "dimensions"

NodeName = Annotated[str, Known((PARAMETERS, DIMENSIONS, "total"))]


class Cause(Element):
    """What may have led to a finding.

    Attributes:
        cause: The cause.
        remedy: What to do about it.
    """

    shorthand: ClassVar[str] = "cause"

    cause: str
    remedy: str | None = None


class Finding(Cited):
    """A rule that says something about a unit.

    Attributes:
        title: What it says.
        if_: When it says so; a formula.
        nodes: The nodes that it is asked of, by code, or all parameters, or all dimensions;
            by default the node where it stands.
        causes: What may have led to it.
    """

    title: str
    if_: Formula
    nodes: tuple[NodeName, ...] = ()
    causes: tuple[Cause, ...] = ()
