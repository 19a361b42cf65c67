"""What comes of holding a publication against its methodologies."""

from collections.abc import Iterable
from dataclasses import dataclass

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.order import in_order
from mumrules.language import Text


@dataclass(frozen=True, slots=True)
class Reading:
    """How the figures of a column were made: the way that reproduces most of them.

    Attributes:
        subject: Which figures: `percent`, the means of `points`.
        way: The rounding, the ties of places, what a mean is made of.
        reproduced: How many of the published figures this way reproduces.
        cells: How many there are.
        declared: Whether the claims name this way, so that none was looked for.
    """

    subject: Text
    way: Text
    reproduced: int
    cells: int
    declared: bool = False


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What was checked, and what does not follow.

    Attributes:
        findings: What does not follow, and what could not be checked.
        readings: How the published figures were made.
        checked: How many published figures and conditions were checked.
        agreed: How many of them follow.
    """

    findings: tuple[Diagnostic, ...] = ()
    readings: tuple[Reading, ...] = ()
    checked: int = 0
    agreed: int = 0


def together(parts: Iterable[Reconciliation]) -> Reconciliation:
    """Join parts into one, the findings in the order of their places."""
    listed = tuple(parts)
    return Reconciliation(
        in_order(finding for part in listed for finding in part.findings),
        tuple(reading for part in listed for reading in part.readings),
        sum(part.checked for part in listed),
        sum(part.agreed for part in listed),
    )
