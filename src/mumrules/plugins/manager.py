"""Loading: find the plugins, ask each of them once, and leave out what is broken."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pluggy

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.plugins import builtin, faults, spec
from mumrules.plugins.asking import gifts_of, is_hook, wrong_hooks
from mumrules.plugins.candidate import Candidate
from mumrules.plugins.catalogue import MethodologyFolder
from mumrules.plugins.folder import folder_plugins
from mumrules.plugins.gifts import Gifts
from mumrules.plugins.installed import installed_plugins
from mumrules.plugins.loaded import Loaded, PluginReport
from mumrules.plugins.names import Names
from mumrules.plugins.search_path import search_path
from mumrules.version import VERSION

_BUILT_IN: Final = Candidate(
    "mumrules", VERSION, "built-in", str(Path(builtin.__file__).parents[1]), builtin
)


def load(folders: Sequence[Path] = (), *, installed: bool = True) -> Loaded:
    """Load the built-ins, then what is installed, then what lies in folders.

    A broken plugin is left out with the reason, and the others work. Of two plugins that
    give the same name, the later is the broken one.

    Args:
        folders: Where to look for plugins that are folders, before the standing places.
        installed: Whether to load installed distributions.
    """
    distributions = installed_plugins() if installed else ()
    candidates = (_BUILT_IN, *distributions, *folder_plugins(search_path(folders)))
    loading = _Loading()
    return _together(tuple(loading.report(candidate) for candidate in candidates))


class _Door(pluggy.PluginManager):
    """A manager that knows a hook by its name alone, without a decorator to forget."""

    def __init__(self) -> None:
        super().__init__("mumrules")
        self.add_hookspecs(spec)

    def parse_hookimpl_opts(self, plugin: object, name: str) -> pluggy.HookimplOpts | None:
        """Take every function that is named like a hook for one."""
        return _OPTIONS if is_hook(plugin, name) else None

    def hooks_of(self, plugin: object) -> dict[str, Callable[..., Any]]:
        """Return the hooks of a registered plugin by name."""
        return {
            caller.name: hook.function
            for caller in self.get_hookcallers(plugin) or ()
            for hook in caller.get_hookimpls()
            if hook.plugin is plugin
        }


_OPTIONS: Final = pluggy.HookimplOpts(
    wrapper=False,
    hookwrapper=False,
    optionalhook=False,
    tryfirst=False,
    trylast=False,
    specname=None,
)


@dataclass(slots=True)
class _Loading:
    door: _Door = field(default_factory=_Door)
    names: Names = field(default_factory=Names)
    places: dict[str, str] = field(default_factory=dict)

    def report(self, candidate: Candidate) -> PluginReport:
        """Ask one plugin, and report what came of it."""
        answer = self._ask(candidate)
        gifts, found = (answer, ()) if isinstance(answer, Gifts) else (Gifts(), answer)
        return PluginReport(
            name=candidate.name,
            version=candidate.version,
            kind=candidate.kind,
            where=candidate.where,
            gifts=gifts,
            diagnostics=(*candidate.diagnostics, *found),
        )

    def _ask(self, candidate: Candidate) -> Gifts | tuple[Diagnostic, ...]:
        name, plugin = candidate.name, candidate.plugin
        if plugin is None:
            return ()
        if name in self.places:
            return (faults.duplicate_plugin(name, self.places[name], candidate.where),)
        self.places[name] = candidate.where
        try:
            if wrong := wrong_hooks(name, plugin):
                return wrong
            self.door.register(plugin, name)
        except faults.FAILURES as error:
            return (faults.load_failed(name, error),)
        gifts = gifts_of(name, self.door.hooks_of(plugin))
        taken = self.names.take(name, gifts) if isinstance(gifts, Gifts) else gifts
        if taken:
            self.door.unregister(plugin)
            return taken
        return gifts


def _together(reports: tuple[PluginReport, ...]) -> Loaded:
    return Loaded(
        scales=tuple(scale for report in reports for scale in report.gifts.scales),
        aggregates=tuple(each for report in reports for each in report.gifts.aggregates),
        checks=tuple(check for report in reports for check in report.gifts.checks),
        readers=tuple(reader for report in reports for reader in report.gifts.readers),
        writers=tuple(writer for report in reports for writer in report.gifts.writers),
        methodology_folders=tuple(
            MethodologyFolder(path, report.name)
            for report in reports
            for path in report.gifts.methodology_folders
        ),
        plugins=reports,
    )
