"""The door to one edition: what an embedder holds after loading."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from mumrules.assessment.assess import assess, crosswalk_outputs, outputs
from mumrules.assessment.columns.reader import ColumnReader
from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.exact.stages import fits
from mumrules.assessment.given import given_codes
from mumrules.assessment.kept import UnreadableError
from mumrules.assessment.readers import Readers
from mumrules.assessment.reference import Reference
from mumrules.dataset.from_table import DatasetReading, from_table, laid_out
from mumrules.dataset.table import Table
from mumrules.diagnostics.diagnostic import Diagnostic, has_errors
from mumrules.engine.assessment import Assessment
from mumrules.engine.scorer import Scorer
from mumrules.engine.stream import Progress, Streamed, stream
from mumrules.engine.streamable import able, refuse_whole, streaming
from mumrules.engine.streamed_file import Source, StreamedFile
from mumrules.engine.tables import Given, given
from mumrules.engine.unit import UnitAssessment
from mumrules.errors import DatasetError, ReferenceNeededError
from mumrules.expression.expr import Expr
from mumrules.methodology.methodology import Methodology
from mumrules.plan.draft import Draft
from mumrules.plan.from_methodology import from_methodology
from mumrules.plan.graph import Graph
from mumrules.plan.inputs import due
from mumrules.plan.provenance import sourced_share
from mumrules.readers.reader import Reader, ReadOptions
from mumrules.readers.stretches import CELLS
from mumrules.writers.writer import Writer

if TYPE_CHECKING:
    from mumrules.engine.lazy import LazyAssessment

ALONE = "1"


class Plan:
    """One edition of a methodology, ready to score.

    Attributes:
        diagnostics: Warnings about the file; a file with errors makes no plan.
    """

    def __init__(
        self,
        draft: Draft,
        graph: Graph,
        diagnostics: Iterable[Diagnostic],
        readers: Sequence[Reader],
        writers: Sequence[Writer] = (),
    ) -> None:
        self.diagnostics = tuple(diagnostics)
        self._readers = readers
        self._writers = writers
        self._draft = draft
        self._graphs = {graph.given: graph}
        words = self.graph.hole_words
        self._evaluators = Readers(ExactReader(words), ColumnReader(words))
        self._scorers: dict[int, Scorer] = {}
        self._totals = {asked.name for asked in graph.inputs if not asked.required}
        self._due_by_given: dict[frozenset[str], Collection[str]] = {}

    @property
    def id(self) -> str:
        """The identity and edition: `mum@2022`."""
        return self.methodology.methodology

    @property
    def methodology(self) -> Methodology:
        """What the author wrote."""
        return self._draft.methodology

    @property
    def draft(self) -> Draft:
        """What the graph is made of: the nodes with their methods, and the formulas read."""
        return self._draft

    @property
    def content_hash(self) -> str:
        """A hash of what the methodology says, the same in both languages."""
        return self._draft.content_hash

    @property
    def sourced_share(self) -> Fraction:
        """The share of the rules that cite a source and suppose nothing, from 0 to 1."""
        return sourced_share(self._draft)

    @property
    def graph(self) -> Graph:
        """The nodes with their expressions."""
        return self.graph_of(frozenset())

    def graph_of(self, given_codes: frozenset[str]) -> Graph:
        """Return the graph in which the totals of these dimensions may be given directly."""
        if given_codes not in self._graphs:
            self._graphs[given_codes] = from_methodology(self._draft, given_codes)
        return self._graphs[given_codes]

    @overload
    def assess(
        self,
        data: Mapping[str, Any],
        *,
        against: Reference | None = None,
        unit_column: str | None = None,
    ) -> UnitAssessment: ...

    @overload
    def assess(
        self,
        data: Any,
        *,
        against: Reference | None = None,
        unit_column: str | None = None,
        reading: ReadOptions | None = None,
        only: Sequence[str] | None = None,
    ) -> Assessment: ...

    def assess(
        self,
        data: Any,
        *,
        against: Reference | None = None,
        unit_column: str | None = None,
        reading: ReadOptions | None = None,
        only: Sequence[str] | None = None,
    ) -> "Assessment | UnitAssessment | LazyAssessment":
        """Score a table of units, or one unit.

        A frame that stands in an engine (Polars lazy, DuckDB, PySpark, Dask, Ibis) is scored
        there, and so is what `to_frame` of its `LazyAssessment` gives.

        Args:
            data: A dataframe (pandas, Polars, PyArrow, DuckDB, …), a list of records, the path
                of a file, or one mapping from column to value.
            against: The cohort to compare with; without it a table is its own cohort.
            unit_column: The column that names the units; found by itself where not given.
            reading: What is known beforehand of a file: sheet, separator, encoding.
            only: The columns that `to_frame` is to give, such as `zone` and `rank`; all where
                not given. What is not wanted is not worked out.

        Raises:
            DatasetError: The data cannot be used with this methodology.
            UnknownColumnError: There is no column of a name in *only*.
            ReferenceNeededError: One unit alone, and the rules compare it with a cohort.
        """
        if isinstance(data, Mapping):
            return self.scorer(against)(data)
        lazy = self._lazily(data, against, unit_column, only)
        if lazy is not None:
            return lazy
        found = given(data, self._readers, reading)
        return self._table(found, against, unit_column, only=only)

    def can_stream(self, data: str | Path, *outputs: str | Path) -> bool:
        """Whether `stream` reads and writes files of these endings."""
        return able(self._readers, Path(data)) is not None and all(
            able(self._writers, Path(output)) for output in outputs
        )

    def stream(
        self,
        data: str | Path,
        *outputs: str | Path,
        unit_column: str | None = None,
        reading: ReadOptions | None = None,
        told: Callable[[Progress], None] | None = None,
        cells: int = CELLS,
    ) -> Streamed:
        """Score a file of any size, CSV or Parquet, into files of either kind.

        The file is read several times, stretch by stretch; what stays in the memory is a few
        numbers for each unit.

        Args:
            data: The path of the file.
            outputs: The paths of the files to write.
            unit_column: The column that names the units; found by itself where not given.
            reading: What is known beforehand of the file: separator, encoding.
            told: Is told how far the work is.
            cells: About how many cells of the file are held at once.

        Raises:
            DatasetError: The file cannot be used with this methodology.
            UnsupportedDataError: A format, or a rule, needs all units at once.
        """
        path = Path(data)
        into = [(streaming(self._writers, Path(output)), Path(output)) for output in outputs]
        source = Source(path, streaming(self._readers, path), reading or ReadOptions())
        table = source.head()
        layout = laid_out(
            table,
            self.graph.inputs,
            unit_column=unit_column,
            required=self._due,
            called=self.methodology.unit,
        )
        if isinstance(layout, Diagnostic):
            raise DatasetError([layout])
        graph = self.graph_of(given_codes(self.graph, layout.found))
        refuse_whole(graph, layout.found)
        file = StreamedFile(source, cells, graph, layout, self._evaluators)
        return stream(graph, file, self._evaluators, into, told or _silent)

    def reference(self, data: Any, *, unit_column: str | None = None) -> Reference:
        """Return the cohort of a table as a value, to score other units against it.

        Raises:
            DatasetError: The data cannot be used with this methodology.
        """
        return self._table(given(data, self._readers), None, unit_column).reference

    def saved_reference(self, text: str) -> Reference:
        """Return the cohort that `Reference.to_json` has saved, for this edition.

        Raises:
            ReferenceNeededError: The text is none, or was saved under other rules, or in a version
                that this one does not read.
        """
        try:
            found = Reference.from_json(text, self._compared)
        except UnreadableError as error:
            raise ReferenceNeededError.unreadable(error.version) from None
        if not all(fits(found, expr) for expr in self._compared(found.given)):
            raise ReferenceNeededError.unlike(self.id)
        return found

    def _compared(self, totals: frozenset[str]) -> list[Expr]:
        """Return the figures that may be compared with a cohort which gave these *totals*."""
        if not totals <= self.graph.nodes.keys():
            raise ReferenceNeededError.unlike(self.id)
        graph = self.graph_of(totals)
        return [expr for _, expr in (*outputs(graph), *crosswalk_outputs(graph))]

    def scorer(self, against: Reference | None = None) -> Scorer:
        """Return a function that scores one unit after another against a fixed cohort.

        Raises:
            ReferenceNeededError: The rules compare a unit with a cohort, and none is given.
        """
        if against is None and self.graph.compares:
            raise ReferenceNeededError.of(self.id)
        kept = self._scorers.get(id(against))
        if kept is None:
            cohort = against or Reference()
            graph = self.graph_of(cohort.given)
            kept = Scorer(graph, self._evaluators.exact, cohort, self._alone)
            self._scorers = {id(against): kept}
        return kept

    def _lazily(
        self,
        data: Any,
        against: Reference | None,
        unit_column: str | None,
        only: Sequence[str] | None,
    ) -> "LazyAssessment | None":
        """Score a frame of an engine there; None for anything else."""
        if isinstance(data, list | tuple | str | Path | Table):
            return None
        # Narwhals takes a while to import, and records do not need it.
        from mumrules.engine.lazy import HEAD, Asked, assess_lazily  # noqa: PLC0415
        from mumrules.readers.frames import lazy_frame  # noqa: PLC0415

        frame = lazy_frame(data)
        if frame is None:
            return None
        found = given(frame.head(HEAD).collect().to_native(), self._readers)
        head = self._reading(found, unit_column)
        totals = () if head.dataset is None else given_codes(self.graph, head.dataset.found)
        asked = Asked(
            self.graph_of(frozenset(totals) | (against.given if against else frozenset())),
            frame,
            head,
            self._evaluators.exact,
            unit_column or head.named_by,
            only,
            against,
            lambda native, wanted: self._table(
                given(native, self._readers), against, unit_column, only=wanted
            ),
        )
        return assess_lazily(asked)

    def alone(
        self, data: Any, *, against: Reference | None = None, unit_column: str | None = None
    ) -> Assessment:
        """Score a table with one unit, which is no cohort of its own.

        Args:
            data: What `assess` takes, with one unit in it; columns that it leaves out are blank.
            against: The cohort to compare it with.
            unit_column: The column that names the unit; found by itself where not given.

        Raises:
            DatasetError: The values cannot be used with this methodology.
            ReferenceNeededError: The rules compare a unit with a cohort, and none is given.
        """
        if against is None and self.graph.compares:
            raise ReferenceNeededError.of(self.id)
        cohort = against or Reference()
        return self._table(given(data, self._readers), cohort, unit_column, alone=True)

    def _alone(self, record: Mapping[str, Any], against: Reference) -> UnitAssessment:
        assessment = self._table(given([record], self._readers), against, None, alone=True)
        if not assessment.units:
            # In a table this is no unit: it brings nothing, or calls itself a total.
            named = given([{**record, "unit": ALONE}], self._readers)
            assessment = self._table(named, against, "unit", alone=True)
        return next(iter(assessment))

    def _table(
        self,
        found: Given,
        against: Reference | None,
        unit_column: str | None,
        *,
        alone: bool = False,
        only: Sequence[str] | None = None,
    ) -> Assessment:
        reading = self._reading(found, unit_column, alone=alone)
        diagnostics = (*found.diagnostics, *reading.diagnostics)
        if reading.dataset is None or has_errors(diagnostics):
            raise DatasetError(diagnostics)
        results = assess(self.graph_of, reading.dataset, self._evaluators, against, diagnostics)
        return Assessment(results, found.kind, only)

    def _reading(
        self, found: Given, unit_column: str | None, *, alone: bool = False
    ) -> DatasetReading:
        if found.table is None:
            raise DatasetError(found.diagnostics)
        return from_table(
            found.table,
            self.graph.inputs,
            hole_words=self.graph.hole_words,
            unit_column=unit_column,
            required=_nothing if alone else self._due,
            period=self.graph.period,
            called=self.methodology.unit,
        )

    def _due(self, found: frozenset[str]) -> Collection[str]:
        """Return the inputs that a table must have, by those that it has."""
        given = found & self._totals
        if given not in self._due_by_given:
            self._due_by_given[given] = due(self.methodology, self._draft.nodes, given)
        return self._due_by_given[given]


def _nothing(_: frozenset[str]) -> Collection[str]:
    return ()


def _silent(_: Progress) -> None:
    """Tell nobody."""
