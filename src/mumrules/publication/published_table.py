"""A published table laid out by its claims: which column and which row is what."""

from dataclasses import dataclass

from mumrules.dataset.table import Table
from mumrules.diagnostics.place import Place, Span
from mumrules.document.places import Path
from mumrules.language import Text
from mumrules.publication.claims import ColumnClaim, SummaryClaim, TableClaim


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is claimed to show something.

    Attributes:
        header: Its header in the table.
        position: Its index in the table.
        claim: What it is claimed to show.
        path: Where the claim stands.
        claimed_at: Where the claim stands in the file.
        methodology: The edition of its figures; empty for a formula.
    """

    header: str
    position: int
    claim: ColumnClaim
    path: Path
    claimed_at: Span | None
    methodology: str


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A row that sums the table up."""

    claim: SummaryClaim
    row: int
    name: str


@dataclass(frozen=True, slots=True)
class PublishedTable:
    """A table and what its columns and rows are.

    Attributes:
        index: Its index among the tables of the publication.
        claim: What is claimed of it.
        table: The raw cells.
        unit: The index of the column that names the units.
        columns: The columns that are claimed to show something.
        rows: The rows of the units.
        units: The names of the units, one a row.
        summaries: The rows that sum it up.
    """

    index: int
    claim: TableClaim
    table: Table
    unit: int
    columns: tuple[Column, ...]
    rows: tuple[int, ...]
    units: tuple[str, ...]
    summaries: tuple[SummaryRow, ...]

    @property
    def name(self) -> Text:
        """What a message calls the table."""
        called = self.claim.title or self.claim.file
        return Text(f"`{called}`", f"„{called}“")

    def place(self, unit: int, position: int) -> Place:
        """Return where the cell of a unit, by its index, stands."""
        return self.table.place(self.rows[unit], position)

    def cells(self, position: int) -> list[object]:
        """Return the raw cells of the units in a column."""
        return [self.table.rows[row][position] for row in self.rows]
