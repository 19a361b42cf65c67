"""Everything that is nested in an element, with its path."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from pydantic import BaseModel

Path: TypeAlias = tuple[str | int, ...]


def walk(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Give *value* and all that is nested in it, in the order of the model."""
    stack = [(path, value)]
    while stack:
        path, value = stack.pop()
        yield path, value
        stack += [((*path, key), item) for key, item in reversed(_nested(value))]


def _nested(value: Any) -> Sequence[tuple[str | int, Any]]:
    if isinstance(value, BaseModel):
        return tuple(value)
    if isinstance(value, tuple):
        return tuple(enumerate(value))
    return tuple(value.items()) if isinstance(value, dict) else ()
