"""From a methodology file to a checked graph: the stages in their order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mumrules.checks.check import Check
from mumrules.checks.run import of_draft, of_graph
from mumrules.diagnostics.diagnostic import Diagnostic, has_errors
from mumrules.document import source
from mumrules.document.into_model import ModelReading, into_model
from mumrules.document.template_places import with_uses
from mumrules.document.templates import Use, expanded
from mumrules.document.tree import Tree
from mumrules.engine.edition import FindBase, beside, read_edition
from mumrules.methodology.methodology import Methodology
from mumrules.plan.builder import NoGraphError
from mumrules.plan.draft import Draft, drafted
from mumrules.plan.from_methodology import from_methodology
from mumrules.plan.graph import Graph
from mumrules.plan.resolve import Methods

# Faults that may only come of what could not be read.
CONSEQUENCES = frozenset(
    {
        "missing-formula",
        "missing-method",
        "missing-weight",
        "no-direction",
        "no-parts",
        "unknown-source",
        "weights-off",
    }
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What became of a methodology file.

    Attributes:
        file: Its path.
        sources: Its text and those of the files it extends, for showing faults in their lines.
        draft: The methodology with its methods; None where it could not be read so far.
        graph: The graph; None where there are errors.
        diagnostics: All faults, of every stage that was reached.
        tree: The tree of the whole edition, templates not written out; None where there is none.
    """

    file: str
    sources: Mapping[str, str]
    draft: Draft | None
    graph: Graph | None
    diagnostics: tuple[Diagnostic, ...]
    tree: Tree | None = None


def prepare(
    path: Path, methods: Methods, checks: Sequence[Check], find: FindBase = beside
) -> Prepared:
    """Read a file and what it extends, check it and make its graph; faults are values."""
    read = source.read(path)
    if read.text is None:
        return Prepared(str(path), {}, None, None, read.diagnostics)
    return prepare_text(read.text, str(path), methods, checks, find)


def prepare_text(
    text: str,
    file: str,
    methods: Methods,
    checks: Sequence[Check],
    find: FindBase = beside,
) -> Prepared:
    """Do the same for a text that has been read."""
    edition = read_edition(text, file, find, methods.words)
    read = Prepared(file, edition.sources, None, None, edition.diagnostics, edition.tree)
    return prepare_tree(read, methods, checks)


def prepare_tree(read: Prepared, methods: Methods, checks: Sequence[Check]) -> Prepared:
    """Do the same for the tree of an edition that has been *read*."""
    diagnostics = list(read.diagnostics)
    uses: tuple[Use, ...] = ()
    draft, graph = None, None
    if read.tree is not None:
        expansion = expanded(read.tree)
        uses = expansion.uses
        diagnostics += expansion.diagnostics
        for stage in _stages(expansion.tree, methods, checks):
            diagnostics += stage.diagnostics
            draft, graph = stage.draft or draft, stage.graph or graph
            if has_errors(diagnostics):
                graph = None
                break
    ordered = with_uses(dict.fromkeys(diagnostics), uses)
    return Prepared(read.file, read.sources, draft, graph, ordered, read.tree)


@dataclass(frozen=True, slots=True)
class _Stage:
    diagnostics: tuple[Diagnostic, ...]
    draft: Draft | None = None
    graph: Graph | None = None


def _stages(tree: Tree, methods: Methods, checks: Sequence[Check]) -> Iterator[_Stage]:
    reading = into_model(tree, Methodology)
    if reading.value is None:
        yield _Stage((*reading.diagnostics, *_further(reading, methods, checks)))
        return
    made = drafted(reading.value, reading.places, methods)
    yield _Stage((*made.diagnostics, *of_draft(checks, made.draft)), made.draft)
    try:
        graph = from_methodology(made.draft)
    except NoGraphError as error:
        yield _Stage((error.diagnostic,), made.draft)
        return
    yield _Stage(tuple(of_graph(checks, graph)), made.draft, graph)


def _further(
    reading: ModelReading, methods: Methods, checks: Sequence[Check]
) -> Iterator[Diagnostic]:
    """Give the faults of a file that could not be read in full, so that all come in one go."""
    if reading.legible is None:
        return
    made = drafted(reading.legible, reading.places, methods)
    for fault in (*made.diagnostics, *of_draft(checks, made.draft)):
        if fault.is_error and fault.name not in CONSEQUENCES:
            yield fault
