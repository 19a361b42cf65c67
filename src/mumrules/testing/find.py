"""From ids, files and folders to the files of cases."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.engine.engine import Engine, is_id
from mumrules.errors import DiagnosedError
from mumrules.plugins.files import files
from mumrules.testing import faults
from mumrules.testing.from_document import is_case_file


def case_files(asked: Sequence[str], engine: Engine) -> tuple[Path, ...]:
    """Return the files of cases of what is *asked* for; of this folder where nothing is.

    Args:
        asked: Ids (`mum@2022`, or `mum` for all its editions), files of cases, methodology
            files, folders.
        engine: Knows the editions.

    Raises:
        DiagnosedError: Something has no cases, or is not there.
    """
    found: list[Path] = []
    told: list[Diagnostic] = []
    for what in asked or (".",):
        there = list(_files(what, engine))
        found += [each for each in there if isinstance(each, Path)]
        told += [each for each in there if isinstance(each, Diagnostic)] if there else []
        if not there:
            told.append(faults.no_cases(what))
    if told:
        raise DiagnosedError(told)
    return tuple(dict.fromkeys(found))


def _files(what: str, engine: Engine) -> Iterator[Path | Diagnostic]:
    path = Path(what)
    if path.is_dir():
        yield from (file for file in files(path) if is_case_file(file.name))
    elif is_case_file(path.name):
        yield path
    elif is_id(what):
        yield from _of_editions(what, engine)
    else:
        yield from _beside([path])


def _of_editions(what: str, engine: Engine) -> Iterator[Path | Diagnostic]:
    name, _, edition = what.partition("@")
    catalogue = engine.catalogue
    editions = [one for one in catalogue.editions if one.id == name]
    if edition or not editions:
        found = catalogue.find(what)
        if isinstance(found, Diagnostic):
            yield found
            return
        editions = [found]
    yield from _beside(one.path for one in editions)


def _beside(methodologies: Iterable[Path]) -> Iterator[Path]:
    for path in methodologies:
        cases = path.with_name(f"{path.stem}.cases{path.suffix}")
        if cases.is_file():
            yield cases
