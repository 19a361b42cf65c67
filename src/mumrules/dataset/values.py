"""One raw cell: the value that it shows, or why it shows none."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeAlias

from mumrules import dates, numbers
from mumrules.dataset import misfits
from mumrules.dataset.dataset import Settled
from mumrules.dataset.inputs import Input
from mumrules.dataset.misfits import Misfit
from mumrules.holes import NOT_SUBMITTED, Hole

ReadCell: TypeAlias = Callable[[Any], Settled | Misfit]

BLANK = Hole(NOT_SUBMITTED)
YES_NO = {
    "yes": True, "true": True, "да": True, "истина": True, "1": True,
    "no": False, "false": False, "нет": False, "ложь": False, "0": False,
}  # fmt: skip
EXCEL_ERRORS = frozenset({
    "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!",
    "#ДЕЛ/0!", "#Н/Д", "#ИМЯ?", "#ПУСТО!", "#ЧИСЛО!", "#ССЫЛКА!", "#ЗНАЧ!",
})  # fmt: skip


def cell_reader(asked: Input, hole_words: Mapping[str, str]) -> ReadCell:
    """Return the function that reads a cell of the column *asked* for.

    Args:
        asked: What the methodology asks of the column.
        hole_words: Which text of a cell means which reason for a hole.
    """
    reasons = {plain_word(text): reason for text, reason in hole_words.items()}
    read = _OF_KIND[asked.kind]

    def read_cell(raw: Any) -> Settled | Misfit:
        if isinstance(raw, str):
            raw = raw.strip()
            if not raw:
                return BLANK
            reason = reasons.get(plain_word(raw))
            if reason is not None:
                return Hole(reason)
            if raw in EXCEL_ERRORS:
                return misfits.error_in_cell(raw)
        elif isinstance(raw, Hole):
            return raw
        elif is_blank(raw):
            return BLANK
        return read(raw, asked)

    return read_cell


def plain_word(text: str) -> str:
    """Return *text* without what two spellings of one word may differ in."""
    return " ".join(text.casefold().split())


def is_blank(raw: Any) -> bool:
    """Whether a raw value says that there is none: None, NaN and their kin."""
    if raw is None:
        return True
    try:
        return bool(raw != raw)  # noqa: PLR0124 - NaN and its kin differ from themselves
    except TypeError:  # pandas' NA does not say whether it equals itself
        return True
    except (ValueError, ArithmeticError):  # an array; a signalling NaN
        return isinstance(raw, Decimal)


def exact_number(raw: Any) -> numbers.Exact | None:
    """Return the exact number that a raw value shows, or None if it is none."""
    if isinstance(raw, bool):
        return None
    if isinstance(raw, float):
        return numbers.from_float(raw)
    if isinstance(raw, int):
        return int(raw)
    if isinstance(raw, Fraction):
        return numbers.plain(raw)
    if isinstance(raw, str):
        return numbers.from_text(raw)
    if isinstance(raw, Decimal):
        return numbers.from_decimal(raw)
    return _of_array_scalar(raw)


def _of_array_scalar(raw: Any) -> numbers.Exact | None:
    """A NumPy scalar: an integer, or a float at the shortest decimal of its own width."""
    return numbers.from_text(str(raw)) if _array_kind(raw) in {"i", "u", "f"} else None


def _array_kind(raw: Any) -> str:
    return str(getattr(getattr(raw, "dtype", None), "kind", ""))


def _number(raw: Any, asked: Input) -> numbers.Exact | Misfit:
    signed = isinstance(raw, str) and raw.endswith("%")
    found = _percent(raw, asked) if signed else exact_number(raw)
    if found is None:
        return _no_number(raw)
    if asked.whole and isinstance(found, Fraction):
        return misfits.not_whole(raw)
    return found


def _percent(raw: str, asked: Input) -> numbers.Exact | Misfit | None:
    found = numbers.from_text(raw[:-1])
    if found is None:
        return None
    if asked.measure == "percent":
        return found
    if asked.measure == "share":
        return numbers.plain(Fraction(found) / 100)
    return misfits.percent_sign(raw)


def _no_number(raw: Any) -> Misfit:
    if isinstance(raw, float) or (isinstance(raw, Decimal) and raw.is_infinite()):
        return misfits.not_finite(raw)
    if isinstance(raw, str) and "," in raw and "." in raw:
        digits = raw.replace(",", "").replace(".", "").rstrip("% ")
        if numbers.from_text(digits) is not None:
            return misfits.ambiguous_number(raw)
    return misfits.not_a_number(raw)


def _text(raw: Any, _: Input) -> str | Misfit:
    if isinstance(raw, str):
        return raw
    found = exact_number(raw)
    return misfits.not_a_text(raw) if found is None else numbers.to_text(found)


def _condition(raw: Any, _: Input) -> bool | Misfit:
    if isinstance(raw, str):
        found = YES_NO.get(plain_word(raw))
    elif isinstance(raw, bool) or _array_kind(raw) == "b":
        found = bool(raw)
    else:
        number = exact_number(raw)
        found = bool(number) if number in {0, 1} else None
    return misfits.not_yes_or_no(raw) if found is None else found


def _date(raw: Any, _: Input) -> date | Misfit:
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    if not isinstance(raw, str):
        return misfits.not_a_date(raw)
    found = dates.from_text(raw)
    if found is None and dates.has_short_year(raw):
        return misfits.two_digit_year(raw)
    return found or misfits.not_a_date(raw)


_OF_KIND: dict[str, Callable[[Any, Input], Settled | Misfit]] = {
    "number": _number,
    "text": _text,
    "boolean": _condition,
    "date": _date,
}
