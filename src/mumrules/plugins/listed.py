"""One edition in a list."""

from dataclasses import dataclass
from pathlib import Path

from mumrules.diagnostics.place import Span


@dataclass(frozen=True, slots=True)
class Listed:
    """One edition, as its first lines present it.

    Attributes:
        id: Which methodology it is.
        edition: Which edition of it.
        title: What it is called, if the first lines say so.
        status: `draft`, `reconstruction`, `in force` or `repealed`, if the first lines say so.
        path: The file.
        plugin: The plugin that gives it.
        line: The line of the file that names it.
    """

    id: str
    edition: str
    title: str | None
    status: str | None
    path: Path
    plugin: str
    line: int

    @property
    def identity(self) -> str:
        """`id@edition`."""
        return f"{self.id}@{self.edition}"

    @property
    def place(self) -> Span:
        """Where the file names it."""
        return Span(str(self.path), self.line, 1, self.line, 1)
