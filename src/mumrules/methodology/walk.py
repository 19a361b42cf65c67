"""Everything that is nested in an element, with its path."""

from collections.abc import Iterable
from typing import Any, TypeAlias

from pydantic import BaseModel

Path: TypeAlias = tuple[str | int, ...]


def walk(value: Any, path: Path = ()) -> list[tuple[Path, Any]]:
    """Return *value* and all that is written in it, however deep, in the order of the model."""
    found: list[tuple[Path, Any]] = []
    _collect(value, path, found)
    return found


def _collect(value: Any, path: Path, found: list[tuple[Path, Any]]) -> None:
    found.append((path, value))
    if isinstance(value, _LEAVES):
        return
    for key, item in _nested(value):
        if item is not None:
            _collect(item, (*path, key), found)


def _nested(value: Any) -> Iterable[tuple[str | int, Any]]:
    if isinstance(value, tuple):
        return enumerate(value)
    if isinstance(value, dict):
        return value.items()
    return value.__dict__.items() if isinstance(value, BaseModel) else ()


# Most of what is written; told apart from models far faster than models from it.
_LEAVES = (str, int)
