"""Asking one plugin for all that it gives."""

import inspect
from collections.abc import Callable, Sequence
from typing import Any, Final

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.plugins import faults, spec
from mumrules.plugins.gifts import HOOKS, KINDS, Gifts, misfit
from mumrules.plugins.spec import PREFIX

_VARIABLE: Final = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)


def is_hook(plugin: object, name: str) -> bool:
    """Whether *name* is a function of *plugin* that is named like a hook."""
    return name.startswith(PREFIX) and inspect.isroutine(getattr(plugin, name))


def wrong_hooks(name: str, plugin: object) -> tuple[Diagnostic, ...]:
    """Return every function named like a hook that cannot be called as one."""
    found: list[Diagnostic] = []
    for hook in dir(plugin):
        if not is_hook(plugin, hook):
            continue
        function = getattr(plugin, hook)
        if hook not in HOOKS:
            found.append(faults.unknown_hook(name, hook, function))
        elif surplus := [a for a in _needed(function) if a not in _needed(getattr(spec, hook))]:
            found.append(faults.wrong_arguments(name, hook, surplus, function))
    return tuple(found)


def _needed(function: Callable[..., Any]) -> list[str]:
    """Return the arguments that a call of *function* must give."""
    parameters = inspect.signature(function).parameters.values()
    return [p.name for p in parameters if p.default is p.empty and p.kind not in _VARIABLE]


def gifts_of(name: str, hooks: dict[str, Callable[..., Any]]) -> Gifts | tuple[Diagnostic, ...]:
    """Call each of *hooks* and return what they give, or everything that is wrong with it."""
    given: dict[str, Any] = {}
    found: list[Diagnostic] = []
    for hook, function in hooks.items():
        try:
            answer = function()
            fault = _wrong_gift(name, hook, answer, function)
        except faults.FAILURES as error:
            fault = faults.hook_failed(name, hook, error)
        if fault is None:
            given[hook.removeprefix(PREFIX)] = tuple(answer)
        else:
            found.append(fault)
    return tuple(found) if found else Gifts(**given)


def _wrong_gift(
    name: str, hook: str, answer: Any, function: Callable[..., Any]
) -> Diagnostic | None:
    if not isinstance(answer, Sequence) or isinstance(answer, str):
        return faults.not_a_list(name, hook, answer, function)
    for item in answer:
        if found := misfit(KINDS[hook.removeprefix(PREFIX)], item):
            return faults.wrong_gift(name, hook, found, function)
        if hook == "mumrules_methodology_folders" and not item.is_dir():
            return faults.folder_missing(name, str(item), function)
    return None
