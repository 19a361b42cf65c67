"""What the author wrote: one edition of a methodology."""

from typing import Annotated, Any, ClassVar, Literal

from mumrules.methodology.cohort import Cohort
from mumrules.methodology.crosswalk import Crosswalk
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Formula, Unread
from mumrules.methodology.findings import Finding
from mumrules.methodology.head import Head
from mumrules.methodology.method import MethodCall
from mumrules.methodology.missing import Missing
from mumrules.methodology.node import Better, InputElement, Node, Ranks, Show
from mumrules.methodology.outliers import Outliers
from mumrules.methodology.sources import Cited, Source
from mumrules.methodology.waivers import Waivers


class Defaults(Element):
    """What holds for every node that does not say otherwise."""

    outliers: Outliers | None = None
    scale: MethodCall | None = None
    aggregate: MethodCall | None = None
    better: Better | None = None
    missing: Missing | None = None
    show: Show | None = None
    ranks: Ranks | None = None


class Derived(Cited):
    """A value that is worked out from inputs, for several formulas to use.

    Attributes:
        formula: How.
        title: What it is called.
    """

    shorthand: ClassVar[str] = "formula"

    formula: Formula
    title: str | None = None


class Methodology(Cited, Head):
    """One edition.

    Attributes:
        mumrules: The version of the language, `1`.
        extends: The edition, or the file beside it, that this one states the changes of.
        remove: What of that edition goes: codes of parts, or keys.
        title: What it is called.
        unit: What is scored: region, municipality, school.
        sources: The documents that it cites, by name.
        defaults: What holds for every node.
        templates: Nodes to be used by name, as they are written.
        inputs: Columns that several formulas use, by name.
        derived: Values worked out from inputs, by name.
        total: The root of the tree.
        outputs: Further figures that belong to no total, by code.
        crosswalks: Other ways to part the points of the tree, by name.
        cohort: Who is compared with whom.
        ranks: How units are ranked.
        rankings: Further rankings by the total, by name.
        findings: What rules say about a unit, by name.
        waivers: Laws of the testing kit that the rules break on purpose.
    """

    mumrules: Literal["1"]
    extends: str | None = None
    remove: tuple[str, ...] = ()
    title: str
    unit: str | None = None
    sources: dict[str, Source] = {}
    defaults: Defaults = Defaults()
    templates: dict[str, Annotated[Any, Unread(Node)]] = {}
    inputs: dict[str, InputElement] = {}
    derived: dict[str, Derived] = {}
    total: Node
    outputs: dict[str, Node] = {}
    crosswalks: dict[str, Crosswalk] = {}
    cohort: Cohort | None = None
    ranks: Ranks | None = None
    rankings: dict[str, Ranks] = {}
    findings: dict[str, Finding] = {}
    waivers: Waivers = Waivers()

    @property
    def comparison(self) -> Cohort:
        """Who is compared with whom; all with all where the file says nothing."""
        return Cohort() if self.cohort is None else self.cohort
