"""The types of fields: how the text of a scalar becomes a value."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from mumrules import dates
from mumrules.holes import NOT_APPLICABLE, NOT_SUBMITTED, SUPPRESSED, UNDEFINED
from mumrules.methodology.element import Element
from mumrules.numbers import Exact, from_text

_IDENTIFIER = re.compile(r"[^\W_][\w.\-]*@[^\W_][\w.\-]*")
FLAGS = {"yes": True, "no": False, "да": True, "нет": False}


def fault(name: str, en: str, ru: str, help_en: str = "", help_ru: str = "") -> PydanticCustomError:
    """Return the error of a value, in both languages; the reader of documents gives it a place."""
    # The words travel as context: pydantic would take braces in them for a template.
    context = {"en": en, "ru": ru, "help_en": help_en, "help_ru": help_ru}
    return PydanticCustomError(name, "{en}", context)


def _number(written: Any) -> Any:
    if not isinstance(written, str):
        return written
    found = from_text(written)
    if found is None:
        if written.strip().endswith("%"):
            raise fault(
                "percent-sign",
                f"`{written}` has a percent sign",
                f"в `{written}` стоит знак процента",
                "write the number alone; `measure: percent` says what it is",
                "запишите одно число; `мера: процент` скажет, что это",
            )
        raise fault("not-a-number", f"`{written}` is not a number", f"`{written}` — не число")
    return found


def _day(written: Any) -> Any:
    if not isinstance(written, str):
        return written
    found = dates.from_text(written)
    if found:
        return found
    if dates.has_short_year(written):
        raise fault(
            "two-digit-year",
            f"`{written}` has a year of two digits",
            f"в дате `{written}` год из двух цифр",
            "write the year in full: `06.12.2022` or `2022-12-06`",
            "запишите год полностью: `06.12.2022` или `2022-12-06`",
        )
    raise fault(
        "not-a-date",
        f"`{written}` is not a date",
        f"`{written}` — не дата",
        "write it as `06.12.2022` or `2022-12-06`",
        "запишите её так: `06.12.2022` или `2022-12-06`",
    )


def _identifier(written: Any) -> Any:
    if isinstance(written, str) and not _IDENTIFIER.fullmatch(written):
        raise fault(
            "wrong-identity",
            f"`{written}` does not name a methodology and its edition",
            f"`{written}` не называет методологию и её редакцию",
            "write both, parted by @: `mum@2022`",
            "запишите и то и другое через @: `mum@2022`",
        )
    return written


def _flag(written: Any) -> Any:
    if not isinstance(written, str):
        return written
    found = FLAGS.get(written.strip().casefold())
    if found is None:
        raise fault(
            "not-yes-or-no", f"`{written}` is neither yes nor no", f"`{written}` — ни да, ни нет"
        )
    return found


def is_exact(value: Any) -> Any:
    """Refuse what is no exact number: a float, say, that code has passed in."""
    if isinstance(value, bool) or not isinstance(value, Exact):
        raise fault("not-a-number", f"`{value}` is not a number", f"`{value}` — не число")
    return value


Number = Annotated[Any, BeforeValidator(lambda v: is_exact(_number(v)))]
Day = Annotated[date, BeforeValidator(_day)]
Identifier = Annotated[str, BeforeValidator(_identifier)]
Flag = Annotated[bool, BeforeValidator(_flag)]


@dataclass(frozen=True, slots=True)
class Known:
    """Marks a text that may be one of the known words, in either language, or any other."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """Marks a table that may be written as a list of its keys, with one value for all."""

    value: str


@dataclass(frozen=True, slots=True)
class Unread:
    """Marks what stays a tree until it is used, and the model that it will be read as."""

    model: type[Element]


Reason = Annotated[str, Known((NOT_SUBMITTED, NOT_APPLICABLE, SUPPRESSED, UNDEFINED))]


class FormulaText(str):
    """The text of a formula; what it means is known once all names are."""

    __slots__ = ()


Formula = Annotated[str, AfterValidator(FormulaText)]


class PartText(str):
    """The code of a part; whether there is such a part is known once the tree is."""

    __slots__ = ()


PartCode = Annotated[str, AfterValidator(PartText)]
