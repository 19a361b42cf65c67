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
    for key, item in _nested(value):
        if item is not None:
            _collect(item, (*path, key), found)


def _nested(value: Any) -> Iterable[tuple[str | int, Any]]:
    if isinstance(value, BaseModel):
        return value.__dict__.items()
    if isinstance(value, tuple):
        return enumerate(value)
    return value.items() if isinstance(value, dict) else ()
