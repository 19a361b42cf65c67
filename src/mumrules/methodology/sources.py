"""Where a rule comes from, and what its authors had to suppose."""

from typing import ClassVar

from mumrules.methodology.element import Element
from mumrules.methodology.fields import Day


class Source(Element):
    """A document that rules are taken from.

    Attributes:
        title: What the document is called.
        act: The number of the act: `Р-293 от 06.12.2022`.
        day: The day of the act.
        link: Where it can be read.
    """

    shorthand: ClassVar[str] = "title"

    title: str
    act: str | None = None
    day: Day | None = None
    link: str | None = None


class Citation(Element):
    """A reference to a source, as close to the words as can be given.

    Attributes:
        of: The name of an entry of `sources`.
        clause: The clause, paragraph or table.
        slide: The slide or page.
    """

    shorthand: ClassVar[str] = "of"

    of: str
    clause: str | None = None
    slide: str | None = None

    def __str__(self) -> str:
        return ", ".join(part for part in (self.of, self.clause, self.slide) if part)


class Cited(Element):
    """An element that may cite its source and own to an assumption.

    Attributes:
        source: Where the rule is taken from.
        assumption: What had to be supposed, and why.
    """

    source: Citation | None = None
    assumption: str | None = None
