"""What can be wrong with a plugin that is a folder."""

from collections.abc import Sequence
from pathlib import Path

from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.diagnostics.place import Place, Span
from mumrules.language import Text
from mumrules.version import VERSION

_SHOWN = 3


def search_folder_missing(folder: str) -> Diagnostic:
    """A folder of the search path is not there."""
    text = Text(
        f"the folder of plugins `{folder}` is not there", f"папки с плагинами `{folder}` нет"
    )
    return Diagnostic("folder-missing", text)


def folder_unreadable(folder: str) -> Diagnostic:
    """A folder of the search path cannot be looked into."""
    text = Text(f"the folder `{folder}` cannot be read", f"папка `{folder}` не читается")
    return Diagnostic("folder-unreadable", text)


def requirement_not_met(plugin: str, wanted: str, place: Place | None) -> Diagnostic:
    """The plugin is made for another version of mumrules."""
    text = Text(
        f"plugin `{plugin}` asks for mumrules {wanted}, and this is {VERSION}",
        f"плагину `{plugin}` нужна mumrules {wanted}, а эта — {VERSION}",
    )
    return Diagnostic("requirement-not-met", text, place)


def folder_outside(plugin: str, folder: str, place: Place | None) -> Diagnostic:
    """A folder of methodologies lies outside the plugin's own."""
    text = Text(
        f"`{folder}` lies outside the folder of plugin `{plugin}`",
        f"`{folder}` лежит вне папки плагина `{plugin}`",
    )
    remedy = Text(
        "keep the methodologies inside it, or name the other folder with `--plugins`",
        "держите методологии внутри неё или укажите другую папку через `--plugins`",
    )
    return Diagnostic("folder-outside", text, place, help=(remedy,))


def no_such_folder(plugin: str, folder: str, place: Place | None) -> Diagnostic:
    """A folder of methodologies is not there."""
    text = Text(
        f"plugin `{plugin}` names the folder `{folder}`, which is not there",
        f"плагин `{plugin}` ссылается на папку `{folder}`, которой нет",
    )
    return Diagnostic("folder-missing", text, place)


def python_ignored(plugin: str, folder: Path, python: Sequence[Path]) -> Diagnostic:
    """There is Python in the folder, which is not run."""
    names = ", ".join(f"`{file.relative_to(folder)}`" for file in python[:_SHOWN])
    rest = len(python) - _SHOWN
    more = Text(f" and {rest} more", f" и ещё {rest}") if rest > 0 else Text("", "")
    text = Text(
        f"plugin `{plugin}` is a folder, so its Python is not run: {names}{more.en}",
        f"плагин `{plugin}` — папка, и Python из неё не выполняется: {names}{more.ru}",
    )
    remedy = Text(
        "a plugin with Python is installed as a distribution with an entry point",
        "плагин с кодом на Python устанавливают как дистрибутив с точкой входа",
    )
    place = Span(str(python[0]), 1, 1, 1, 1)
    return Diagnostic("python-ignored", text, place, help=(remedy,), severity=Severity.WARNING)


def no_methodologies(plugin: str) -> Diagnostic:
    """There is nothing in the folder that mumrules could use."""
    text = Text(
        f"plugin `{plugin}` holds no methodology", f"в плагине `{plugin}` нет ни одной методологии"
    )
    remedy = Text("a methodology is a file `*.yaml`", "методология — это файл `*.yaml`")
    return Diagnostic("no-methodologies", text, help=(remedy,), severity=Severity.WARNING)
