"""From a file that need not fit into the memory to files of results, stretch by stretch."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from mumrules.assessment.assess import assess_stretch, outputs
from mumrules.assessment.exact.stages import stages
from mumrules.assessment.listing import there
from mumrules.assessment.readers import Readers
from mumrules.assessment.results import Results
from mumrules.assessment.stream.cohort import StreamedCohort, Stretch
from mumrules.dataset.cell_faults import few
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.engine.streamed_file import StreamedFile
from mumrules.plan.graph import Graph
from mumrules.plan.resolve import ROOT
from mumrules.writers.writer import Writer


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work is.

    Attributes:
        look: Which look at the file it is, from 1.
        looks: How many there are in all, as far as that is known.
        share: How much of the file was read in this look, from 0 to 1.
    """

    look: int
    looks: int
    share: float


@dataclass(frozen=True, slots=True)
class Streamed:
    """What is known after a file was scored stretch by stretch.

    Attributes:
        graph: The graph that was read.
        units: How many units there are.
        zones: How many of them stand in each zone of the total; None for those in none.
        diagnostics: What was met on the way: of many of a kind the first, and the number of the
            rest.
    """

    graph: Graph
    units: int
    zones: Mapping[str | None, int]
    diagnostics: tuple[Diagnostic, ...]


def stream(
    graph: Graph,
    file: StreamedFile,
    readers: Readers,
    into: Sequence[tuple[Writer, Path]],
    told: Callable[[Progress], None],
) -> Streamed:
    """Score the units of a file and write the results.

    Raises:
        DatasetError: The file cannot be used with this methodology.
    """
    wanted = [expr for _, expr in outputs(graph)]
    least = max(1, len(stages(wanted))) + 1

    def read() -> Iterator[Stretch]:
        for stretch, share in file.read():
            yield stretch
            told(Progress(file.looks, max(least, file.looks), share))

    cohort = StreamedCohort(readers.columns, read)
    cohort.close(wanted)
    if not file.looks:
        # Nobody is compared with anybody, and the faults are still to be found.
        all(map(bool, read()))
    scored = (assess_stretch(graph, s, cohort.of(s), readers) for s in read())
    zones, met = _written(scored, into)
    return Streamed(graph, file.units, zones, (*file.diagnostics, *met))


def _written(
    scored: Iterator[Results], into: Sequence[tuple[Writer, Path]]
) -> tuple[Counter[str | None], list[Diagnostic]]:
    """Write results; return how many units stand in each zone, and what was met."""
    zones: Counter[str | None] = Counter()
    met: list[Diagnostic] = []
    with ExitStack() as stack:
        files = [stack.enter_context(w.stream(path)) for w, path in into if w.stream is not None]
        for results in scored:
            for add in files:
                add(results)
            met = list(few([*met, *results.diagnostics]))
            if (ROOT, "zone") in results.figures:
                zones.update(map(_zone, there(results.figures[ROOT, "zone"])))
    return zones, met


def _zone(value: object) -> str | None:
    return None if value is None else str(value)
