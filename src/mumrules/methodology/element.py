"""The base of everything that an author writes."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Element(BaseModel):
    """One mapping of a methodology file.

    A key is the name of its field with spaces for underscores; a closing underscore, which
    Python's own words need (`from_`), is not part of it.

    Attributes:
        shorthand: The field that a lone scalar stands for, where one may be written instead
            of a mapping.
        rest: The field that takes the keys which are no field's, as a tree, where such keys
            are another reader's.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    shorthand: ClassVar[str] = ""
    rest: ClassVar[str] = ""
