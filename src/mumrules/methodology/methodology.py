"""What the author wrote: one edition of a methodology."""

from typing import ClassVar, Literal

from mumrules.methodology.element import Element
from mumrules.methodology.fields import Day, Formula, Identifier
from mumrules.methodology.findings import Finding
from mumrules.methodology.method import MethodCall
from mumrules.methodology.missing import Missing
from mumrules.methodology.node import Better, InputElement, Node, Ranks, Show
from mumrules.methodology.sources import Cited, Source

Status = Literal["draft", "reconstruction", "in force", "repealed"]


class Defaults(Element):
    """What holds for every node that does not say otherwise."""

    scale: MethodCall | None = None
    aggregate: MethodCall | None = None
    better: Better | None = None
    missing: Missing | None = None
    show: Show | None = None


class Derived(Cited):
    """A value that is worked out from inputs, for several formulas to use.

    Attributes:
        formula: How.
        title: What it is called.
    """

    shorthand: ClassVar[str] = "formula"

    formula: Formula
    title: str | None = None


class Methodology(Cited):
    """One edition.

    Attributes:
        mumrules: The version of the language, `1`.
        methodology: Its identity, `mum@2022`.
        title: What it is called.
        unit: What is scored: region, municipality, school.
        status: Draft, reconstruction, in force or repealed.
        valid_from: The first day it is in force.
        valid_to: The last day it is in force.
        repeals: The acts or editions it repeals.
        repealed_by: The act that repealed it.
        sources: The documents that it cites, by name.
        defaults: What holds for every node.
        inputs: Columns that several formulas use, by name.
        derived: Values worked out from inputs, by name.
        total: The root of the tree.
        outputs: Further figures that belong to no total, by code.
        ranks: How units are ranked.
        findings: What rules say about a unit, by name.
    """

    mumrules: Literal["1"]
    methodology: Identifier
    title: str
    unit: str | None = None
    status: Status
    valid_from: Day | None = None
    valid_to: Day | None = None
    repeals: tuple[str, ...] = ()
    repealed_by: str | None = None
    sources: dict[str, Source] = {}
    defaults: Defaults = Defaults()
    inputs: dict[str, InputElement] = {}
    derived: dict[str, Derived] = {}
    total: Node
    outputs: dict[str, Node] = {}
    ranks: Ranks | None = None
    findings: dict[str, Finding] = {}
