"""What was observed: units and settled values."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TypeAlias

from mumrules.diagnostics.place import Place
from mumrules.holes import Hole

Settled: TypeAlias = int | Fraction | str | bool | date | Hole


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row of totals or means, which is no unit.

    Attributes:
        name: What the row calls itself.
        row: Its index in the table.
        place: Where it stands.
    """

    name: str
    row: int
    place: Place


@dataclass(frozen=True, slots=True)
class Dataset:
    """The observed values of a cohort.

    Attributes:
        units: The names of the units, in the order of the table.
        columns: The values of every input, one for each unit; holes where the table has none.
        found: Which header each input was found under; inputs without a column are absent.
        set_aside: The rows of totals and means that were kept out.
        place: Where the value of a unit (by index) for an input stands; for an input without
            a column, where the unit is named.
        periods: The period of each row, where a unit stands once a period; else None.
    """

    units: Sequence[str]
    columns: Mapping[str, Sequence[Settled]]
    found: Mapping[str, str]
    set_aside: tuple[SetAside, ...]
    place: Callable[[int, str], Place | None]
    periods: Sequence[Settled] | None = None
