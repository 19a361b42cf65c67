"""Plugins that are installed: distributions with an entry point in the group `mumrules`."""

from collections.abc import Iterator
from importlib.metadata import Distribution, EntryPoint, distributions
from typing import Final

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.plugins import faults
from mumrules.plugins.candidate import Candidate

GROUP: Final = "mumrules"


def installed_plugins() -> Iterator[Candidate]:
    """Import every installed plugin; one that cannot be imported bears its fault."""
    seen: set[str] = set()
    for distribution in distributions():
        # Most distributions have nothing for us, and some have files that nobody can read.
        if f"[{GROUP}]" not in (distribution.read_text("entry_points.txt") or ""):
            continue
        try:
            name, points = distribution.name, _points(distribution)
        except faults.FAILURES:
            where = str(distribution.locate_file(""))
            fault = faults.entry_points_unreadable(where)
            yield Candidate(where, "", "installed", where, None, (fault,))
            continue
        # The first of a name on the path is the one that Python would import.
        if name not in seen:
            seen.add(name)
            yield from (_candidate(distribution, point) for point in points)


def _points(distribution: Distribution) -> tuple[EntryPoint, ...]:
    return tuple(distribution.entry_points.select(group=GROUP))


def _candidate(distribution: Distribution, point: EntryPoint) -> Candidate:
    where = f"{distribution.name}: {point.value}"
    try:
        plugin, fault = point.load(), None
    except faults.FAILURES as error:
        plugin, fault = None, _not_loaded(point, error)
    found = () if fault is None else (fault,)
    return Candidate(point.name, distribution.version, "installed", where, plugin, found)


def _not_loaded(point: EntryPoint, error: BaseException) -> Diagnostic:
    own = isinstance(error, ModuleNotFoundError) and f"{point.module}.".startswith(f"{error.name}.")
    if own:
        return faults.module_missing(point.name, point.module)
    return faults.load_failed(point.name, error)
