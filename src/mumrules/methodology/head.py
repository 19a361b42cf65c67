"""Which edition a file is, and when it is in force."""

from typing import Literal

from mumrules.methodology.element import Element
from mumrules.methodology.fields import Day, Identifier

Status = Literal["draft", "reconstruction", "in force", "repealed"]


class Head(Element):
    """What no edition takes over from another.

    Attributes:
        methodology: Its identity, `mum@2022`.
        status: Draft, reconstruction, in force or repealed.
        valid_from: The first day it is in force.
        valid_to: The last day it is in force.
        repeals: The acts or editions it repeals.
        repealed_by: The act or edition that repealed it.
    """

    methodology: Identifier
    status: Status
    valid_from: Day | None = None
    valid_to: Day | None = None
    repeals: tuple[str, ...] = ()
    repealed_by: str | None = None
