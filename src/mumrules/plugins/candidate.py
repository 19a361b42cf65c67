"""A plugin that was found, before it is asked for anything."""

from dataclasses import dataclass
from typing import Literal

from mumrules.diagnostics.diagnostic import Diagnostic

PluginKind = Literal["built-in", "folder", "installed"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A plugin that was found.

    Attributes:
        name: Its name.
        version: Its version; empty where none is known.
        kind: Where it comes from: mumrules itself, a folder, an installed distribution.
        where: Where it was found.
        plugin: The module or object that has the hooks; None where there are faults.
        diagnostics: What is wrong with it so far.
    """

    name: str
    version: str
    kind: PluginKind
    where: str
    plugin: object | None
    diagnostics: tuple[Diagnostic, ...] = ()
