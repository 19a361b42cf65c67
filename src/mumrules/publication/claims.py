"""What a publication claims: which column shows what, and what holds for a whole table."""

from typing import ClassVar, Literal, Self

from pydantic import model_validator

from mumrules.methodology.element import Element
from mumrules.methodology.fields import fault
from mumrules.methodology.rounding import WrittenRounding

Figure = Literal["score", "percent", "rank", "zone", "coverage", "value", "maximum"]
Summary = Literal["mean", "sum", "median", "least", "greatest"]


class ColumnClaim(Element):
    """What one column shows.

    A column either gives a value that the edition scores (`gives`), or shows a figure that
    the edition makes of such values (`shows`), or follows from other columns (`formula`).

    Attributes:
        methodology: The edition: `mum@2022`; that of the table or the publication without it.
        gives: The code or the input under which the values are scored; `total` for totals.
        shows: The figure.
        node: Whose figure it is; the root where it is not said.
        formula: How it follows from other columns, as published.
        round: How its figures are rounded; found by trial where it is not said.
    """

    methodology: str | None = None
    gives: str | None = None
    shows: Figure | None = None
    node: str = "total"
    formula: str | None = None
    round: WrittenRounding | None = None

    @model_validator(mode="after")
    def _claims_one_thing(self) -> Self:
        said = [claim for claim in (self.gives, self.shows, self.formula) if claim is not None]
        if len(said) == 1:
            return self
        raise fault(
            "claims-nothing" if not said else "claims-too-much",
            "a column gives values, shows a figure or follows from a formula: one of the three",
            "столбец либо даёт значения, либо показывает величину, либо следует из формулы",
            "write one of `gives`, `shows`, `formula`",
            "запишите одно из трёх: `даёт`, `показывает`, `формула`",
        )


class SummaryClaim(Element):
    """A row that sums a table up.

    Attributes:
        row: What the row calls itself in the column of units.
        shows: What it makes of every column.
        round: How it is rounded; found by trial where it is not said.
    """

    row: str
    shows: Summary
    round: WrittenRounding | None = None


class RowClaim(Element):
    """A condition that every row of a table is claimed to meet.

    Attributes:
        condition: A formula over the columns; figures are compared unrounded.
        title: What it means, in words.
    """

    shorthand: ClassVar[str] = "condition"

    condition: str
    title: str | None = None


class OrderClaim(Element):
    """The order of the rows of a table.

    Attributes:
        column: The header of the column that they are sorted by.
        order: Falling or rising; places rise and everything else falls where it is not said.
    """

    shorthand: ClassVar[str] = "column"

    column: str
    order: Literal["falling", "rising"] | None = None


class TableClaim(Element):
    """One published table.

    Attributes:
        file: Its path, from the folder of the claims.
        title: What the publication calls it.
        sheet: The sheet of a workbook.
        methodology: The edition of the columns that name none.
        unit: The header of the column that names the units.
        columns: What its columns show; a header that all tables share is claimed anew.
        summaries: Its rows of means and sums, beside those of all tables.
        every_row: What is claimed of every row.
        sorted_by: The column that the rows are sorted by.
    """

    file: str
    title: str | None = None
    sheet: str | None = None
    methodology: str | None = None
    unit: str | None = None
    columns: dict[str, ColumnClaim] = {}
    summaries: tuple[SummaryClaim, ...] = ()
    every_row: tuple[RowClaim, ...] = ()
    sorted_by: OrderClaim | None = None


class Publication(Element):
    """Published tables and what they claim.

    Attributes:
        publication: The version of this language, `1`.
        title: What the publication is called.
        methodology: The edition of the columns that name none.
        unit: The header of the column that names the units, in all tables.
        columns: What columns show, by header; each stands in one table at least.
        summaries: The rows of means and sums of all tables.
        tables: The tables.
    """

    publication: Literal["1"]
    title: str | None = None
    methodology: str | None = None
    unit: str | None = None
    columns: dict[str, ColumnClaim] = {}
    summaries: tuple[SummaryClaim, ...] = ()
    tables: tuple[TableClaim, ...]
