"""From the file of a publication to what does not follow in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mumrules.assessment.assess import GraphOf
from mumrules.dataset.table import Table
from mumrules.diagnostics.diagnostic import Diagnostic, has_errors
from mumrules.engine.engine import Engine
from mumrules.engine.plan import Plan
from mumrules.engine.tables import read_file
from mumrules.errors import PublicationError
from mumrules.publication import from_document
from mumrules.publication.claims import Publication
from mumrules.publication.reconcile import reconcile
from mumrules.publication.reconciliation import Reconciliation
from mumrules.readers.reader import ReadOptions


@dataclass(frozen=True, slots=True)
class Reconciled:
    """A publication, and what came of holding it against its editions."""

    publication: Publication
    found: Reconciliation


def reconcile_file(engine: Engine, path: Path) -> Reconciled:
    """Hold a publication against the editions that it names.

    Args:
        engine: Gives the editions and the readers of tables.
        path: The file of claims; its tables are looked for beside it.

    Raises:
        PublicationError: The file of claims or a table cannot be read.
    """
    reading = from_document.read(path)
    publication, faults = reading.publication, list(reading.diagnostics)
    if publication is None or has_errors(faults):
        raise PublicationError(faults)
    tables: dict[int, Table] = {}
    for index, claim in enumerate(publication.tables):
        options = ReadOptions(sheet=claim.sheet)
        table = read_file(path.parent / claim.file, engine.loaded.readers, options)
        faults += table.diagnostics
        if table.table is not None:
            tables[index] = table.table
    if has_errors(faults):
        raise PublicationError(faults)
    found = reconcile(publication, reading.places, tables, _Editions(engine))
    return Reconciled(publication, found)


class _Editions:
    """The editions of an engine, each loaded once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._plans: dict[str, Plan] = {}

    def __call__(self, methodology: str) -> GraphOf | Sequence[Diagnostic]:
        """Return the graphs of an edition, or the faults that forbid it."""
        if methodology not in self._plans:
            prepared = self._engine.prepare(methodology)
            if prepared.draft is None or prepared.graph is None:
                return prepared.diagnostics
            self._plans[methodology] = Plan(
                prepared.draft, prepared.graph, (), self._engine.loaded.readers
            )
        return self._plans[methodology].graph_of
