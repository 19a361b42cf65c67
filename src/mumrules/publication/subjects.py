"""Columns of figures and rows of means, gathered over all tables that share them."""

from collections.abc import Sequence
from dataclasses import dataclass

from mumrules.diagnostics.place import Span
from mumrules.language import Text
from mumrules.methodology.rounding import Rounding
from mumrules.publication.trial import Compared, Trial, tried


@dataclass(frozen=True, slots=True)
class Subject:
    """Published numbers that were made in one way.

    Attributes:
        name: What a message calls them: `percent`, the means of `points`.
        header: Their column.
        cells: The numbers.
        rounding: Their rounding, where it is declared.
        claimed_at: Where the claim stands.
        trial: What reproduces them.
    """

    name: Text
    header: str
    cells: Sequence[Compared]
    rounding: Rounding | None
    claimed_at: Span | None
    trial: Trial


def subject(
    name: Text,
    header: str,
    cells: Sequence[Compared],
    rounding: Rounding | None,
    claimed_at: Span | None,
) -> Subject:
    """Try all ways on published numbers."""
    return Subject(name, header, cells, rounding, claimed_at, tried(cells, rounding))
