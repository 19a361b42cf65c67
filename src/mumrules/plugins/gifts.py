"""What one plugin gives, hook by hook."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from mumrules.checks.check import Check, DraftCheck, GraphCheck
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methods.call import Aggregate, Scale
from mumrules.plugins.spec import PREFIX
from mumrules.readers.reader import Reader
from mumrules.writers.writer import Writer


@dataclass(frozen=True, slots=True)
class Gifts:
    """What one plugin gives; each field is the answer to the hook of its name."""

    scales: tuple[Scale, ...] = ()
    aggregates: tuple[Aggregate, ...] = ()
    checks: tuple[Check, ...] = ()
    readers: tuple[Reader, ...] = ()
    writers: tuple[Writer, ...] = ()
    methodology_folders: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class GiftKind:
    """What a hook must give.

    Attributes:
        types: The types that an item may have.
        title: What the items are called.
        title_of_one: What one item is called.
        parts: What each attribute of an item must be.
    """

    types: tuple[type, ...]
    title: Text
    title_of_one: Text
    parts: Mapping[str, Callable[[Any], bool]]


def _is_text(value: Any) -> bool:
    return isinstance(value, Text) and _is_word(value.en) and _is_word(value.ru)


def _is_named(value: Any) -> bool:
    return callable(value) and hasattr(value, "__name__")


def _is_word(value: Any) -> bool:
    return isinstance(value, str)


def _is_words(value: Any) -> bool:
    # A lone ".csv", its comma forgotten, would pass for the suffixes ".", "c", "s" and "v".
    return isinstance(value, tuple) and all(isinstance(word, str) for word in value)


def _is_element(value: Any) -> bool:
    return isinstance(value, type) and issubclass(value, Element)


_METHOD: Final = {"name": _is_text, "score": callable, "options": _is_element}
KINDS: Final[Mapping[str, GiftKind]] = {
    "scales": GiftKind((Scale,), Text("scales", "шкалы"), Text("scale", "шкала"), _METHOD),
    "aggregates": GiftKind(
        (Aggregate,), Text("aggregates", "своды"), Text("aggregate", "свод"), _METHOD
    ),
    "checks": GiftKind(
        (DraftCheck, GraphCheck),
        Text("checks", "проверки"),
        Text("check", "проверка"),
        {"find": _is_named},
    ),
    "readers": GiftKind(
        (Reader,),
        Text("readers", "форматы чтения"),
        Text("reader", "формат чтения"),
        {"name": _is_word, "suffixes": _is_words, "read": callable},
    ),
    "writers": GiftKind(
        (Writer,),
        Text("writers", "форматы записи"),
        Text("writer", "формат записи"),
        {"name": _is_word, "suffixes": _is_words, "write": callable},
    ),
    "methodology_folders": GiftKind(
        (Path,), Text("methodologies", "методологии"), Text("folder", "папка"), {}
    ),
}
HOOKS: Final = tuple(f"{PREFIX}{field.name}" for field in fields(Gifts))


def misfit(kind: GiftKind, item: Any) -> Text | None:
    """Return what of *item* is not as it must be, or None if all fits."""
    found = type(item).__name__
    if not isinstance(item, kind.types):
        due = " | ".join(each.__name__ for each in kind.types)
        return Text(f"`{found}` in a list of `{due}`", f"`{found}` в списке из `{due}`")
    for attribute, fits in kind.parts.items():
        value = getattr(item, attribute)
        if not fits(value):
            wrong = type(value).__name__
            return Text(
                f"`{found}` with `{attribute}` of type `{wrong}`",
                f"`{found}`, где `{attribute}` имеет тип `{wrong}`",
            )
    return None
