"""From a file of claims to a publication."""

from dataclasses import dataclass
from pathlib import Path

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document import from_yaml, source
from mumrules.document.into_model import into_model
from mumrules.document.places import Places
from mumrules.language import Text
from mumrules.publication.claims import Publication


@dataclass(frozen=True, slots=True)
class PublicationReading:
    """What became of a file of claims.

    Attributes:
        publication: The publication; None where the file has faults.
        places: Where every claim stands.
        text: The text of the file, for showing faults in their lines.
        diagnostics: All faults of the file.
    """

    publication: Publication | None
    places: Places
    text: str
    diagnostics: tuple[Diagnostic, ...]


def read(path: Path) -> PublicationReading:
    """Read the file of claims at *path*; its tables are read by others."""
    found = source.read(path)
    if found.text is None:
        return PublicationReading(None, Places(), "", found.diagnostics)
    return read_text(found.text, str(path))


def read_text(text: str, file: str) -> PublicationReading:
    """Read the *text* of a file of claims."""
    document = from_yaml.read(text, file)
    if document.root is None:
        return PublicationReading(None, Places(), text, document.diagnostics)
    reading = into_model(document.root, Publication)
    faults = [*document.diagnostics, *reading.diagnostics]
    publication: Publication | None = reading.value
    if publication is not None and not publication.tables:
        message = Text("the publication has no tables", "в публикации нет таблиц")
        faults.append(Diagnostic("no-tables", message, reading.places.key(("tables",))))
        publication = None
    return PublicationReading(publication, reading.places, text, tuple(dict.fromkeys(faults)))
