"""The values that the tables of a publication give for one edition."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from mumrules.dataset.dataset import Settled
from mumrules.dataset.headers import folded
from mumrules.dataset.values import BLANK
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Place
from mumrules.expression.values import is_hole
from mumrules.publication import edition_faults as faults
from mumrules.publication.published_table import Column, PublishedTable


@dataclass(frozen=True, slots=True)
class Given:
    """One value and where it stands."""

    value: Settled
    place: Place


@dataclass(slots=True)
class Gathered:
    """Values by input and unit; a unit may have some in one table and some in another.

    Attributes:
        units: The names of the units, in the order of the tables.
        rows: The row of each unit, by its folded name.
        named: Where each unit is first named.
        found: The header of each input.
        values: The values by input and row.
        diagnostics: What contradicts itself.
    """

    units: list[str] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    named: list[Place] = field(default_factory=list)
    found: dict[str, str] = field(default_factory=dict)
    values: dict[str, dict[int, Given]] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def name_units(self, table: PublishedTable) -> None:
        """Add the units of a table that are not known yet."""
        for index, unit in enumerate(table.units):
            if folded(unit) not in self.rows:
                self.rows[folded(unit)] = len(self.units)
                self.units.append(unit)
                self.named.append(table.place(index, table.unit))

    def take(
        self, table: PublishedTable, column: Column, name: str, values: Sequence[Settled]
    ) -> None:
        """Add the values of a column."""
        self.name_units(table)
        self.found.setdefault(name, column.header)
        known = self.values.setdefault(name, {})
        for index, (unit, value) in enumerate(zip(table.units, values, strict=True)):
            row = self.rows[folded(unit)]
            given = Given(value, table.place(index, column.position))
            first = known.setdefault(row, given)
            if first is given or is_hole(value):
                continue
            if is_hole(first.value):
                known[row] = given
            elif first.value == value:
                here, there = table.place(index, table.unit), first.place
                self.diagnostics.append(faults.in_two_tables(unit, here, there))
            else:
                self.diagnostics.append(faults.given_twice(unit, name, first, given))

    def column(self, name: str) -> list[Settled]:
        """Return the values of an input, one a unit."""
        known = self.values.get(name, {})
        return [known[row].value if row in known else BLANK for row in range(len(self.units))]

    def place(self, row: int, name: str) -> Place:
        """Return where a value stands, or where its unit is named."""
        given = self.values.get(name, {}).get(row)
        return self.named[row] if given is None else given.place
