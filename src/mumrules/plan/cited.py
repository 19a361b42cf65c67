"""Every element of a methodology that may cite its source."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from mumrules.document.places import Path
from mumrules.methodology.methodology import Methodology
from mumrules.methodology.sources import Cited


def cited(methodology: Methodology) -> Iterator[tuple[Path, Cited]]:
    """Give every element that may cite its source, with its path, in the order of the model."""
    yield from _walk(methodology, ())


def _walk(value: Any, path: Path) -> Iterator[tuple[Path, Cited]]:
    if isinstance(value, Cited):
        yield path, value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _walk(getattr(value, name), (*path, name))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _walk(item, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(item, (*path, index))
