"""What came of loading: everything that plugins give, and a report of each plugin."""

from dataclasses import dataclass

from mumrules.checks.check import Check
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Language, Text
from mumrules.methods.call import Aggregate, Scale
from mumrules.plugins.candidate import PluginKind
from mumrules.plugins.catalogue import Catalogue, MethodologyFolder
from mumrules.plugins.gifts import KINDS, Gifts
from mumrules.plugins.names import shown_name
from mumrules.readers.reader import Reader
from mumrules.writers.writer import Writer


@dataclass(frozen=True, slots=True)
class PluginReport:
    """What became of one plugin.

    Attributes:
        name: Its name.
        version: Its version; empty where none is known.
        kind: `built-in`, `folder` or `installed`.
        where: Where it was found.
        gifts: What it gives; nothing, if it is quarantined.
        diagnostics: What is wrong with it; any error quarantines it.
    """

    name: str
    version: str
    kind: PluginKind
    where: str
    gifts: Gifts
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def quarantined(self) -> Diagnostic | None:
        """The first reason why it is left out; None if it works."""
        return next((fault for fault in self.diagnostics if fault.is_error), None)

    @property
    def gives(self) -> Text:
        """What it gives, in one line: `scales: desirability`."""
        return Text(self._gives("en"), self._gives("ru"))

    def _gives(self, language: Language) -> str:
        return "; ".join(
            f"{kind.title.in_language(language)}: {', '.join(names)}"
            for field, kind in KINDS.items()
            if (names := self._names(field, language))
        )

    def _names(self, field: str, language: Language) -> list[str]:
        if field == "methodology_folders":
            folders = [MethodologyFolder(f, self.name) for f in self.gifts.methodology_folders]
            return [listed.identity for listed in Catalogue.of(folders).editions]
        return [shown_name(item, language) for item in getattr(self.gifts, field)]


@dataclass(frozen=True, slots=True)
class Loaded:
    """Everything that plugins give, built-ins first.

    Attributes:
        scales: All scales.
        aggregates: All aggregates.
        checks: All checks.
        readers: All readers of tables.
        writers: All writers of assessments.
        methodology_folders: All folders of methodologies, with the plugin that gives each.
        plugins: A report of each plugin, the quarantined ones too.
    """

    scales: tuple[Scale, ...]
    aggregates: tuple[Aggregate, ...]
    checks: tuple[Check, ...]
    readers: tuple[Reader, ...]
    writers: tuple[Writer, ...]
    methodology_folders: tuple[MethodologyFolder, ...]
    plugins: tuple[PluginReport, ...]

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is wrong with any plugin."""
        return tuple(fault for report in self.plugins for fault in report.diagnostics)
