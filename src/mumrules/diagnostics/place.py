"""Where a fault stands: in a text file, or in a cell of a workbook."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text file; lines and columns count from 1, the end is exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """A cell of a workbook or of a frame; rows count from 1, as the workbook shows them."""

    file: str
    sheet: str
    row: int
    column: str

    def __str__(self) -> str:
        sheet = f"[{self.sheet}]" if self.sheet else ""
        return f"{self.file}{sheet}!{self.name}"

    @property
    def name(self) -> str:
        """What the cell is called: `C7`; `1.1:7` where the column itself ends in a digit."""
        gap = ":" if self.column[-1:].isdigit() else ""
        return f"{self.column}{gap}{self.row}"


Place = Span | Cell
