"""A method, called by name with its options."""

from typing import Any, ClassVar

from mumrules.methodology.sources import Cited


class MethodCall(Cited):
    """A scale or an aggregate, named, with options that its own model will read.

    Attributes:
        method: The name, in English or in Russian.
        options: What is written beside it, untouched.
    """

    shorthand: ClassVar[str] = "method"
    rest: ClassVar[str] = "options"

    method: str
    options: Any = None
