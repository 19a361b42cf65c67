"""From ids, files and folders to the methodologies that are meant."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.engine.engine import Engine, is_id
from mumrules.errors import DiagnosedError
from mumrules.plugins.files import methodology_files


def methodologies(asked: Sequence[str], engine: Engine) -> tuple[Path, ...]:
    """Return the methodology files of what is *asked* for; of this folder where nothing is.

    Args:
        asked: Ids (`mum@2022`, or `mum` for all its editions), methodology files, folders.
        engine: Knows the editions.

    Raises:
        DiagnosedError: No edition has such an id.
    """
    found = [each for what in asked or (".",) for each in _files(what, engine)]
    told = [each for each in found if isinstance(each, Diagnostic)]
    if told:
        raise DiagnosedError(told)
    return tuple(dict.fromkeys(each for each in found if isinstance(each, Path)))


def _files(what: str, engine: Engine) -> Iterator[Path | Diagnostic]:
    path = Path(what)
    if path.is_dir():
        yield from methodology_files(path)
    elif not is_id(what):
        yield path
    else:
        catalogue = engine.catalogue
        editions = [one.path for one in catalogue.editions if one.id == what]
        found = catalogue.find(what)
        if editions:
            yield from editions
        else:
            yield found if isinstance(found, Diagnostic) else found.path
