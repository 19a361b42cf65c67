"""What the author wrote: one edition of a methodology."""

from typing import Literal

from mumrules.methodology.element import Element
from mumrules.methodology.fields import Day, Identifier
from mumrules.methodology.method import MethodCall
from mumrules.methodology.missing import Missing
from mumrules.methodology.node import Better, Node, Show
from mumrules.methodology.sources import Cited, Source

Status = Literal["draft", "reconstruction", "in force", "repealed"]


class Defaults(Element):
    """What holds for every node that does not say otherwise."""

    scale: MethodCall | None = None
    aggregate: MethodCall | None = None
    better: Better | None = None
    missing: Missing | None = None
    show: Show | None = None


class Ranks(Cited):
    """How units are ranked.

    Attributes:
        by: What is compared.
        ties: What equal units get: competition (1-2-2-4), dense (1-2-2-3) or the mean place.
    """

    by: Literal["score", "percent", "shown score", "shown percent"] = "score"
    ties: Literal["competition", "dense", "mean"] = "competition"


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
        total: The root of the tree.
        ranks: How units are ranked.
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
    total: Node
    ranks: Ranks | None = None
