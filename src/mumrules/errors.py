"""Every exception that the library raises on purpose."""

from mumrules.diagnostics.diagnostic import Diagnostic


class MumrulesError(Exception):
    """The root of all exceptions that mumrules raises on purpose."""


class DiagnosedError(MumrulesError):
    """A file or a table is at fault.

    Attributes:
        diagnostics: All faults that were found, in the order of their places.
    """

    def __init__(self, diagnostics: "list[Diagnostic] | tuple[Diagnostic, ...]") -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(_line(diagnostic) for diagnostic in self.diagnostics))


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


def _line(diagnostic: Diagnostic) -> str:
    place = f"{diagnostic.place}: " if diagnostic.place else ""
    return f"{place}{diagnostic.message.en} [{diagnostic.name}]"
