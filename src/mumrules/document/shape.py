"""What a field of a model expects in a file: a scalar, words, a list, a table or a mapping."""

import types
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from mumrules.methodology.element import Element
from mumrules.methodology.fields import Known, Listed, Unread


@dataclass(frozen=True, slots=True)
class ScalarShape:
    """One scalar.

    Attributes:
        words: The keywords that it may be.
        open: Whether it may be any other text as well.
    """

    words: tuple[str, ...] = ()
    open: bool = True


@dataclass(frozen=True, slots=True)
class ListShape:
    """A sequence of items, all alike."""

    item: "Shape"


@dataclass(frozen=True, slots=True)
class TableShape:
    """A mapping whose keys are the author's own, its values all alike.

    Attributes:
        value: What each value is.
        listed: The value of every key where the keys alone are listed; none may be where empty.
    """

    value: "Shape"
    listed: str = ""


@dataclass(frozen=True, slots=True)
class ModelShape:
    """A mapping whose keys are keywords."""

    model: type[Element]


@dataclass(frozen=True, slots=True)
class TreeShape:
    """Anything; another reader will take it.

    Attributes:
        model: What it will be read as, where that is known.
    """

    model: type[Element] | None = None


Shape: TypeAlias = ScalarShape | ListShape | TableShape | ModelShape | TreeShape


@cache
def fields_of(model: type[Element]) -> dict[str, "Shape"]:
    """Return the shape of every field of *model*, by the field's name."""
    return {
        name: _shape(
            Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
        )
        for name, info in model.model_fields.items()
    }


def _shape(annotation: Any) -> Shape:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(args[0], args[1:])
    if origin is Literal:
        return ScalarShape(tuple(args), open=False)
    if origin in {Union, types.UnionType}:
        return _union([arg for arg in args if arg is not type(None)])
    if origin is tuple:
        return ListShape(_shape(args[0]))
    if origin is dict:
        return TableShape(_shape(args[1]))
    if isinstance(annotation, type) and issubclass(annotation, Element):
        return ModelShape(annotation)
    return TreeShape() if annotation is Any else ScalarShape()


def _annotated(inner: Any, marks: tuple[Any, ...]) -> Shape:
    """A type with a validator of its own reads a scalar, whatever it makes of it."""
    for mark in marks:
        if isinstance(mark, Known):
            return ScalarShape(mark.words)
        if isinstance(mark, Unread):
            return TreeShape(mark.model)
        if isinstance(mark, Listed):
            return TableShape(_shape(get_args(inner)[1]), mark.value)
    found = _shape(inner)
    return found if isinstance(found, ListShape | TableShape) else ScalarShape()


def _union(members: list[Any]) -> Shape:
    shapes = [_shape(member) for member in members]
    if len(shapes) == 1:
        return shapes[0]
    words = tuple(w for s in shapes if isinstance(s, ScalarShape) for w in s.words)
    return ScalarShape(words, open=any(isinstance(s, ScalarShape) and s.open for s in shapes))
