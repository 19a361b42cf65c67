"""The engine: its plugins, and the way from a file or an id to a plan."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from mumrules.diagnostics.diagnostic import Diagnostic, has_errors
from mumrules.document.tree import Tree
from mumrules.engine.edition import beside
from mumrules.engine.plan import Plan
from mumrules.engine.prepare import Prepared, prepare, prepare_tree
from mumrules.engine.tables import unknown_format
from mumrules.errors import (
    MethodologyError,
    NoLongerInForceError,
    NotYetInForceError,
    UnsupportedDataError,
)
from mumrules.plan.resolve import Methods
from mumrules.plugins.catalogue import Catalogue
from mumrules.plugins.listed import Listed
from mumrules.plugins.manager import load
from mumrules.writers.writer import Writer


class Engine:
    """Holds the plugins, and nothing else.

    Attributes:
        loaded: What the plugins give, and which were set aside and why.
        methods: The scales and aggregates that methodologies may call.
    """

    def __init__(self, plugins: Sequence[Path | str] = (), *, installed: bool = True) -> None:
        """Load the plugins.

        Args:
            plugins: Folders to search for plugins, besides the standing ones.
            installed: Whether plugins that are installed as packages are loaded.
        """
        self.loaded = load([Path(folder) for folder in plugins], installed=installed)
        self.methods = Methods.of(self.loaded.scales, self.loaded.aggregates)

    @property
    def catalogue(self) -> Catalogue:
        """The editions that the plugins give, as their folders stand now."""
        return Catalogue.of(self.loaded.methodology_folders)

    def prepare(self, what: Path | str, *, on: date | None = None) -> Prepared:
        """Read and check a methodology, an id or a file; faults are values."""
        found = self._found(what) if on is None else self._found_on(what, on)
        if isinstance(found, Path):
            return prepare(found, self.methods, self.loaded.checks, self._base)
        return Prepared(str(what), {}, None, None, found)

    def _found(self, what: Path | str) -> Path | tuple[Diagnostic, ...]:
        found = self.catalogue.find(str(what)) if is_id(what) else Path(what)
        if isinstance(found, Diagnostic):
            return (found,)
        return found.path if isinstance(found, Listed) else found

    def _found_on(self, what: Path | str, on: date) -> Path | tuple[Diagnostic, ...]:
        catalogue = self.catalogue
        by_name = is_id(what)
        found = catalogue.find_on(str(what), on) if by_name else catalogue.file_on(Path(what), on)
        return found.path if isinstance(found, Listed) else found

    def _base(self, name: str, file: Path) -> Path | Diagnostic:
        """Return the file of the edition that *file* extends: by its id, or beside it."""
        if not is_id(name):
            return beside(name, file)
        found = self.catalogue.find(name)
        return found.path if isinstance(found, Listed) else found

    def load(self, what: Path | str, *, on: date | None = None) -> Plan:
        """Return the plan of an edition.

        Args:
            what: An id (`mum@2022`) or the path of a file; with *on*, `mum` alone will do.
            on: The day on which the edition must be in force.

        Raises:
            NotYetInForceError: Nothing that is meant was in force on that day yet.
            NoLongerInForceError: Nothing that is meant was in force on that day any more.
            MethodologyError: It cannot be found, or has faults; all of them are told.
        """
        prepared = self.prepare(what, on=on)
        plan = self.plan(prepared)
        if plan is None:
            raise _error(prepared.diagnostics)
        return plan

    def plan(self, prepared: Prepared) -> Plan | None:
        """Return the plan of what was prepared; None where it has errors."""
        if prepared.draft is None or prepared.graph is None or has_errors(prepared.diagnostics):
            return None
        readers, writers = self.loaded.readers, self.loaded.writers
        return Plan(prepared.draft, prepared.graph, prepared.diagnostics, readers, writers)

    def prepare_tree(self, prepared: Prepared, tree: Tree) -> Prepared:
        """Check another *tree* of the same edition, which stands in no file."""
        changed = Prepared(prepared.file, prepared.sources, None, None, (), tree)
        return prepare_tree(changed, self.methods, self.loaded.checks)

    def writer(self, path: Path) -> Writer:
        """Return the writer for the ending of *path*.

        Raises:
            UnsupportedDataError: No writer knows it.
        """
        for writer in self.loaded.writers:
            if path.suffix.casefold() in writer.suffixes:
                return writer
        known = [suffix for writer in self.loaded.writers for suffix in writer.suffixes]
        raise UnsupportedDataError([unknown_format(path, known)])


def _error(diagnostics: Sequence[Diagnostic]) -> MethodologyError:
    """Return the error that goes with the first fault."""
    kinds = {"not-yet-in-force": NotYetInForceError, "no-longer-in-force": NoLongerInForceError}
    return kinds.get(diagnostics[0].name, MethodologyError)(diagnostics)


def is_id(what: Path | str) -> bool:
    """Whether *what* names an edition, not a file."""
    return isinstance(what, str) and Path(what).suffix not in {".yaml", ".yml"}
