"""What a field of a model takes, as far as somebody who writes it can be mistaken."""

import types
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from mumrules.methodology.element import Element
from mumrules.methodology.fields import Flag, Formula, Known, Number, Unread
from mumrules.methodology.rounding import Rounding

_MARKS = {get_args(t)[1]: kind for t, kind in ((Number, "number"), (Flag, "flag"))}
_FORMULA = get_args(Formula)[1]


@dataclass(frozen=True, slots=True)
class Due:
    """What is due at a place.

    Attributes:
        kind: What a scalar is: `number`, `formula`, `flag`, `rounding`, or empty for any text.
        words: The keywords that a scalar may be.
        model: The model of a mapping with keywords.
        values: What each value of a mapping with the author's own keys is.
        items: What each item of a list is.
    """

    kind: str = ""
    words: tuple[str, ...] = ()
    model: type[Element] | None = None
    values: Any = None
    items: Any = None


@cache
def due_of(model: type[Element], field: str) -> Due:
    """Return what a field of *model* takes."""
    info = model.model_fields[field]
    return due(Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation)


def due(annotation: Any) -> Due:
    """Return what a value of a type is."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(args[0], args[1:])
    if origin is Literal:
        return Due(words=args)
    if origin in {Union, types.UnionType}:
        return _union([due(arg) for arg in args if arg is not type(None)])
    if origin is tuple:
        return Due(items=args[0])
    if origin is dict:
        return Due(values=args[1])
    if isinstance(annotation, type) and issubclass(annotation, Element):
        return Due(model=annotation)
    return Due("rounding") if annotation is Rounding else Due()


def _annotated(inner: Any, marks: tuple[Any, ...]) -> Due:
    found = due(inner)
    for mark in marks:
        if isinstance(mark, Unread):
            return Due(model=mark.model)
        if isinstance(mark, Known):
            found = Due(found.kind, mark.words)
        elif mark is _FORMULA:
            found = Due("formula")
        elif mark in _MARKS:
            found = Due(_MARKS[mark], found.words)
    return found


def _union(members: list[Due]) -> Due:
    if len(members) == 1:
        return members[0]
    kind = next((member.kind for member in members if member.kind), "")
    return Due(kind, tuple(word for member in members for word in member.words))
