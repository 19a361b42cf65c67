"""Every exception that the library raises on purpose."""

from collections.abc import Sequence

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.render import concise


class MumrulesError(Exception):
    """The root of all exceptions that mumrules raises on purpose."""


class DiagnosedError(MumrulesError):
    """A file or a table is at fault.

    Attributes:
        diagnostics: All faults that were found, in the order of their places.
    """

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__(concise.render(self.diagnostics, language="en"))


class MethodologyError(DiagnosedError):
    """A methodology file cannot be used, or asks for what cannot be done."""


class DatasetError(DiagnosedError):
    """A table cannot be used with this methodology."""


class PublicationError(DiagnosedError):
    """The file of claims that goes with a published table cannot be used."""


class PluginError(MumrulesError):
    """A plugin is at fault.

    Attributes:
        plugin: The name of the plugin.
    """

    def __init__(self, plugin: str, message: str) -> None:
        self.plugin = plugin
        super().__init__(f"{plugin}: {message}")
