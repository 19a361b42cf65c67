"""From a methodology file to a checked graph: the stages in their order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mumrules.checks.check import Check
from mumrules.checks.run import of_draft, of_graph
from mumrules.diagnostics.diagnostic import Diagnostic, has_errors
from mumrules.document import from_yaml, source
from mumrules.document.into_model import into_model
from mumrules.methodology.methodology import Methodology
from mumrules.plan.builder import NoGraphError
from mumrules.plan.draft import Draft, drafted
from mumrules.plan.from_methodology import from_methodology
from mumrules.plan.graph import Graph
from mumrules.plan.resolve import Methods


@dataclass(frozen=True, slots=True)
class Prepared:
    """What became of a methodology file.

    Attributes:
        file: Its path.
        text: Its text, for showing faults in their lines.
        draft: The methodology with its methods; None where it could not be read so far.
        graph: The graph; None where there are errors.
        diagnostics: All faults, of every stage that was reached.
    """

    file: str
    text: str
    draft: Draft | None
    graph: Graph | None
    diagnostics: tuple[Diagnostic, ...]


def prepare(path: Path, methods: Methods, checks: Sequence[Check]) -> Prepared:
    """Read a file, check it and make its graph; faults are values."""
    read = source.read(path)
    if read.text is None:
        return Prepared(str(path), "", None, None, read.diagnostics)
    return prepare_text(read.text, str(path), methods, checks, read.diagnostics)


def prepare_text(
    text: str,
    file: str,
    methods: Methods,
    checks: Sequence[Check],
    before: Sequence[Diagnostic] = (),
) -> Prepared:
    """Do the same for a text that has been read."""
    diagnostics = list(before)
    draft, graph = None, None
    for stage in _stages(text, file, methods, checks):
        diagnostics += stage.diagnostics
        draft, graph = stage.draft or draft, stage.graph or graph
        if has_errors(diagnostics):
            graph = None
            break
    ordered = tuple(dict.fromkeys(diagnostics))
    return Prepared(file, text, draft, graph, ordered)


@dataclass(frozen=True, slots=True)
class _Stage:
    diagnostics: tuple[Diagnostic, ...]
    draft: Draft | None = None
    graph: Graph | None = None


def _stages(text: str, file: str, methods: Methods, checks: Sequence[Check]) -> Iterator[_Stage]:
    document = from_yaml.read(text, file)
    if document.root is None:
        yield _Stage(document.diagnostics)
        return
    reading = into_model(document.root, Methodology)
    yield _Stage((*document.diagnostics, *reading.diagnostics))
    made = drafted(reading.value, reading.places, methods)
    yield _Stage((*made.diagnostics, *of_draft(checks, made.draft)), made.draft)
    try:
        graph = from_methodology(made.draft)
    except NoGraphError as error:
        yield _Stage((error.diagnostic,), made.draft)
        return
    yield _Stage(tuple(of_graph(checks, graph)), made.draft, graph)
