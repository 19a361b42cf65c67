"""A user's mistake as a value."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from mumrules.diagnostics.place import Place
from mumrules.language import Text


class Severity(StrEnum):
    """Whether a fault stops the work."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Label:
    """A place that bears on a fault, and what is to be seen there."""

    place: Place
    text: Text


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault: a stable name, one line, a primary place, other places, help.

    Attributes:
        name: A stable name in kebab case, after the fault: `unknown-key`.
        message: What is, in one line, names in backticks.
        place: The primary place; None when the fault has none (an empty path, say).
        label: What is to be seen at the primary place.
        others: Other places that bear on the fault.
        help: Remedies, each one line.
        severity: An error stops the work, a warning does not.
        more: How many of the same kind it stands for; 0 where it stands for itself.
    """

    name: str
    message: Text
    place: Place | None = None
    label: Text | None = None
    others: tuple[Label, ...] = ()
    help: tuple[Text, ...] = ()
    severity: Severity = Severity.ERROR
    more: int = 0

    @property
    def is_error(self) -> bool:
        """Whether the fault stops the work."""
        return self.severity is Severity.ERROR


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any fault of a collection stops the work."""
    return any(diagnostic.is_error for diagnostic in diagnostics)
