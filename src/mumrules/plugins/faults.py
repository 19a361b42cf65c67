"""What can be wrong with the Python of a plugin."""

import inspect
import linecache
import traceback
from collections.abc import Callable, Iterable
from typing import Any, Final

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.diagnostics.suggest import did_you_mean, nearest
from mumrules.language import Text
from mumrules.plugins.gifts import HOOKS

# What a plugin may raise without taking mumrules down; an interrupt is not among it.
FAILURES: Final = (Exception, SystemExit)
_LONGEST = 200


def entry_points_unreadable(where: str) -> Diagnostic:
    """A distribution has entry points for mumrules that cannot be read."""
    text = Text(
        f"a distribution in `{where}` has entry points that cannot be read",
        f"у дистрибутива в `{where}` не читаются точки входа",
    )
    remedy = Text("install it anew", "переустановите его")
    return Diagnostic("entry-points-unreadable", text, help=(remedy,))


def module_missing(plugin: str, module: str) -> Diagnostic:
    """The entry point names a module that is not there."""
    text = Text(
        f"plugin `{plugin}` names the module `{module}`, which is not there",
        f"плагин `{plugin}` ссылается на модуль `{module}`, которого нет",
    )
    remedy = Text(
        "install the distribution anew, or mend its entry point",
        "переустановите дистрибутив или исправьте его точку входа",
    )
    return Diagnostic("module-missing", text, help=(remedy,))


def load_failed(plugin: str, error: BaseException) -> Diagnostic:
    """The plugin raises an exception while it is imported or looked at."""
    said = _said(error)
    text = Text(
        f"plugin `{plugin}` cannot be loaded: `{said}`",
        f"плагин `{plugin}` не загружается: `{said}`",
    )
    return Diagnostic("load-failed", text, _raised_at(error))


def duplicate_plugin(plugin: str, first: str, again: str) -> Diagnostic:
    """Two plugins bear one name."""
    text = Text(
        f"two plugins are called `{plugin}`: `{first}` and `{again}`",
        f"два плагина называются `{plugin}`: `{first}` и `{again}`",
    )
    return Diagnostic("duplicate-plugin", text)


def unknown_hook(plugin: str, hook: str, function: Callable[..., Any]) -> Diagnostic:
    """The plugin has a function that looks like a hook and is none."""
    text = Text(
        f"plugin `{plugin}` has `{hook}`, which is no hook",
        f"в плагине `{plugin}` есть `{hook}`, а такого хука нет",
    )
    meant = nearest(hook, HOOKS)
    listed = ", ".join(f"`{name}`" for name in HOOKS)
    choices = Text(f"the hooks are {listed}", f"есть хуки {listed}")
    help_ = did_you_mean(meant) or (choices,)
    return Diagnostic("unknown-hook", text, _defined_at(function), help=help_)


def wrong_arguments(
    plugin: str, hook: str, arguments: Iterable[str], function: Callable[..., Any]
) -> Diagnostic:
    """A hook of the plugin asks for arguments that it is not given."""
    listed = ", ".join(f"`{argument}`" for argument in arguments)
    text = Text(
        f"`{hook}` of plugin `{plugin}` asks for {listed}, which it is not given",
        f"`{hook}` плагина `{plugin}` ждёт {listed}, а этого хуку не передают",
    )
    due = Text(f"write `def {hook}():`", f"запишите `def {hook}():`")
    return Diagnostic("wrong-hook-arguments", text, _defined_at(function), help=(due,))


def hook_failed(plugin: str, hook: str, error: BaseException) -> Diagnostic:
    """A hook of the plugin raises an exception."""
    said = _said(error)
    text = Text(
        f"`{hook}` of plugin `{plugin}` fails: `{said}`",
        f"`{hook}` плагина `{plugin}` завершается ошибкой: `{said}`",
    )
    return Diagnostic("hook-failed", text, _raised_at(error))


def not_a_list(plugin: str, hook: str, answer: Any, function: Callable[..., Any]) -> Diagnostic:
    """A hook of the plugin gives no list."""
    found = type(answer).__name__
    text = Text(
        f"`{hook}` of plugin `{plugin}` gives `{found}`, not a list",
        f"`{hook}` плагина `{plugin}` отдаёт `{found}`, а не список",
    )
    return Diagnostic("wrong-gift", text, _defined_at(function))


def wrong_gift(plugin: str, hook: str, misfit: Text, function: Callable[..., Any]) -> Diagnostic:
    """A hook of the plugin gives a list of something else than it must."""
    text = Text(
        f"`{hook}` of plugin `{plugin}` gives {misfit.en}",
        f"`{hook}` плагина `{plugin}` отдаёт не то: {misfit.ru}",
    )
    return Diagnostic("wrong-gift", text, _defined_at(function))


def folder_missing(plugin: str, folder: str, function: Callable[..., Any]) -> Diagnostic:
    """A folder of methodologies is not there."""
    text = Text(
        f"plugin `{plugin}` names the folder `{folder}`, which is not there",
        f"плагин `{plugin}` ссылается на папку `{folder}`, которой нет",
    )
    return Diagnostic("folder-missing", text, _defined_at(function))


def _said(error: BaseException) -> str:
    last = traceback.format_exception_only(error)[-1].strip()
    return last.splitlines()[0][:_LONGEST].replace("`", "'")


def _raised_at(error: BaseException) -> Span | None:
    """Return the line of the plugin that raised *error*, if the error came from a file."""
    if isinstance(error, SyntaxError) and error.filename and error.lineno:
        return _line(error.filename, error.lineno, (error.offset or 1) - 1)
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if not frame.filename.startswith("<")][1:]
    if not own or not own[-1].lineno:
        return None
    return _line(own[-1].filename, own[-1].lineno)


def _defined_at(function: Callable[..., Any]) -> Span | None:
    """Return the line of `def`, below any decorators."""
    code = getattr(inspect.unwrap(function), "__code__", None)
    if code is None:
        return None
    number = code.co_firstlineno
    while (line := linecache.getline(code.co_filename, number)).lstrip().startswith("@"):
        number += 1
    start = max(line.find(code.co_name), 0) + 1
    return Span(code.co_filename, number, start, number, start + len(code.co_name))


def _line(file: str, number: int, start: int | None = None) -> Span:
    text = linecache.getline(file, number).rstrip()
    begin = len(text) - len(text.lstrip()) if start is None else start
    return Span(file, number, begin + 1, number, max(len(text), begin + 1) + 1)
