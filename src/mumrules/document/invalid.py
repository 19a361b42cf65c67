"""From what pydantic says of a model to diagnostics at their places."""

from collections.abc import Collection
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.places import Path, Places
from mumrules.language import Text


def diagnosed(
    error: ValidationError, path: Path, places: Places, refused: Collection[Path]
) -> list[Diagnostic]:
    """Return one diagnostic for each error, but for elements that were refused before."""
    found: list[Diagnostic] = []
    for details in error.errors(include_url=False):
        at = _known(path, details["loc"], places)
        if any(at[: len(r)] == r or (*at, details["loc"][-1]) == r for r in refused if at):
            continue
        found.append(_one(details, at, places))
    return list(dict.fromkeys(found))


def _one(details: ErrorDetails, at: Path, places: Places) -> Diagnostic:
    context: dict[str, Any] = details.get("ctx") or {}
    if details["type"] == "missing":
        key = places.word(str(details["loc"][-1]).strip("_"))
        text = Text(f"the key `{key}` is missing", f"нет ключа `{key}`")
        return Diagnostic("missing-key", text, places.key(at))
    if "ru" not in context:
        written = details.get("input")
        text = Text(f"`{written}` does not fit here", f"`{written}` здесь не подходит")
        return Diagnostic("wrong-value", text, places.value(at))
    remedy = (Text(context["help_en"], context["help_ru"]),) if context["help_en"] else ()
    text = Text(context["en"], context["ru"])
    return Diagnostic(details["type"], text, places.value(at), help=remedy)


def _known(path: Path, loc: tuple[int | str, ...], places: Places) -> Path:
    """Return the longest stretch of a location that was written in the file."""
    at = path
    for step in loc:
        if not places.has((*at, step)):
            break
        at = (*at, step)
    return at
