"""A file of units that is read several times, stretch by stretch; at first for its faults."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mumrules.assessment.assess import standing_of
from mumrules.assessment.readers import Readers
from mumrules.assessment.stream.cohort import Stretch
from mumrules.dataset.cell_faults import few
from mumrules.dataset.column import Percents
from mumrules.dataset.from_table import Layout, Taken, no_units, read_stretch, shares
from mumrules.dataset.table import HEADER, Table
from mumrules.diagnostics.diagnostic import Diagnostic, has_errors
from mumrules.engine.located import located
from mumrules.engine.namesakes import Namesakes
from mumrules.errors import DatasetError
from mumrules.language import Text
from mumrules.plan.graph import Graph
from mumrules.readers.reader import Reader, ReadOptions, TableReading

# By so many cells, columns are known.
HEAD = 100_000


@dataclass(frozen=True, slots=True)
class Source:
    """A file and the way to read it.

    Attributes:
        path: Where it is.
        reader: What reads it.
        options: What is known of it beforehand.
    """

    path: Path
    reader: Reader
    options: ReadOptions

    def head(self) -> Table:
        """Return the first rows.

        Raises:
            DatasetError: There are none.
        """
        reading, _ = next(self.readings(HEAD))
        if reading.table is None:
            raise DatasetError(reading.diagnostics)
        return reading.table

    def readings(self, cells: int) -> Iterator[tuple[TableReading, float]]:
        """Read it from its beginning, about so many cells at once, and tell how far it is read."""
        assert self.reader.stream is not None
        for stretch in self.reader.stream(self.path, self.options, cells):
            yield located(stretch.reading, self.path), stretch.share


class StreamedFile:
    """The units of a file.

    Attributes:
        looks: How many times the file was read.
        units: How many there are.
    """

    def __init__(
        self, source: Source, cells: int, graph: Graph, layout: Layout, readers: Readers
    ) -> None:
        self.looks = 0
        self.units = 0
        self._source = source
        self._cells = cells
        self._graph = graph
        self._layout = layout
        self._readers = readers
        self._state = self._now()
        self._met: list[Diagnostic] = list(layout.diagnostics)
        self._refused: list[Diagnostic] = []
        self._percents: dict[str, Percents] = {}
        self._names = Namesakes(named=layout.unit is not None)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was met at the first look, no error of which stops the work."""
        return (*self._met, *self._refused)

    def read(self) -> Iterator[tuple[Stretch, float]]:
        """Read all units, and tell how far the file is read.

        Raises:
            DatasetError: The file cannot be used with this methodology; all its faults are told.
        """
        self._unchanged()
        self.looks += 1
        fresh, first, table = self.looks == 1, 0, None
        for reading, share in self._source.readings(self._cells):
            if fresh:
                self._meet(reading.diagnostics)
            table = reading.table
            if table is None:
                break
            taken = self._taken(table)
            standing, refused = standing_of(self._graph, taken.dataset, self._readers)
            stretch = Stretch(taken.dataset, standing, first)
            first = stretch.last
            if fresh:
                self._refused = list(few([*self._refused, *refused]))
                self._look_at(taken)
            if not has_errors(self._met):
                yield stretch, share
        self._unchanged()
        if fresh:
            self.units = first
            self._conclude(table)

    def _taken(self, table: Table) -> Taken:
        return read_stretch(table, self._graph.inputs, self._layout, self._graph.hole_words)

    def _look_at(self, taken: Taken) -> None:
        """Take in what a stretch says of the whole."""
        self._meet(taken.diagnostics)
        self._names.add(taken.dataset.units)
        for name, found in taken.percents.items():
            self._percents[name] = found.together(self._percents.get(name, found))

    def _conclude(self, table: Table | None) -> None:
        """Find the faults of the whole."""
        if table is not None:
            self._meet(shares(table, self._layout, self._percents))
            if not self.units and not has_errors(self._met):
                self._meet([no_units(table.place(HEADER, 0))])
            self._meet(self._names.told(taken.dataset for taken in self._again()))
        if has_errors(self._met):
            raise DatasetError(self._met)

    def _again(self) -> Iterator[Taken]:
        for reading, _ in self._source.readings(self._cells):
            if reading.table is not None:
                yield self._taken(reading.table)

    def _meet(self, diagnostics: Iterable[Diagnostic]) -> None:
        self._met = list(few([*self._met, *diagnostics]))

    def _unchanged(self) -> None:
        if self._now() != self._state:
            raise DatasetError([_changed(self._source.path)])

    def _now(self) -> tuple[int, int]:
        found = self._source.path.stat()
        return found.st_size, found.st_mtime_ns


def _changed(path: Path) -> Diagnostic:
    message = Text(f"`{path}` has changed while it was read", f"`{path}` изменился во время чтения")
    help_ = Text(
        "start again when the file is at rest", "повторите, когда файл перестанет меняться"
    )
    return Diagnostic("file-changed", message, help=(help_,))
