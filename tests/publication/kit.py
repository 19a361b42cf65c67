"""Reads publications and editions from files, as the engine does."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from mumrules.assessment.assess import GraphOf
from mumrules.dataset.table import Table
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document import from_yaml
from mumrules.document.into_model import into_model
from mumrules.methodology.methodology import Methodology
from mumrules.methods.builtin import AGGREGATES, SCALES
from mumrules.plan.draft import drafted
from mumrules.plan.from_methodology import from_methodology
from mumrules.plan.resolve import Methods
from mumrules.publication.from_document import PublicationReading, read
from mumrules.publication.reconcile import reconcile
from mumrules.publication.reconciliation import Reconciliation
from mumrules.readers.csv import read_csv
from mumrules.readers.reader import ReadOptions
from mumrules.readers.xlsx import read_xlsx

ROOT = Path(__file__).parents[2]
METHODS = Methods.of(SCALES, AGGREGATES)


def graph_of(text: str, file: str = "edition.yaml") -> GraphOf:
    """Return the graphs of the edition that a text holds."""
    document = from_yaml.read(text, file)
    assert document.root is not None
    reading = into_model(document.root, Methodology)
    assert reading.value is not None, reading.diagnostics
    draft = drafted(reading.value, reading.places, METHODS).draft
    return lambda given: from_methodology(draft, given)


def shipped(methodology: str) -> GraphOf | Sequence[Diagnostic]:
    """Return the graphs of an edition that ships with mumrules."""
    name, _, edition = methodology.partition("@")
    path = ROOT / "methodologies" / name / f"{edition}.yaml"
    return graph_of(path.read_text("utf-8"), str(path)) if path.exists() else ()


def tables_of(reading: PublicationReading, folder: Path) -> Mapping[int, Table]:
    """Read the tables of a publication."""
    found: dict[int, Table] = {}
    assert reading.publication is not None, reading.diagnostics
    for index, claim in enumerate(reading.publication.tables):
        path = folder / claim.file
        options = ReadOptions(sheet=claim.sheet)
        table = (read_xlsx if path.suffix == ".xlsx" else read_csv)(path, options).table
        assert table is not None
        found[index] = table
    return found


def reconciled(
    claims: Path, editions: Callable[[str], GraphOf | Sequence[Diagnostic]] = shipped
) -> Reconciliation:
    """Reconcile the publication that a file of claims describes."""
    reading = read(claims)
    assert reading.publication is not None, reading.diagnostics
    tables = tables_of(reading, claims.parent)
    return reconcile(reading.publication, reading.places, tables, editions)
