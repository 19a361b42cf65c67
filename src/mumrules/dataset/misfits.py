"""Why a cell does not show what is due there."""

from dataclasses import dataclass
from typing import Any

from mumrules.language import Text

LONGEST = 40


@dataclass(frozen=True, slots=True)
class Misfit:
    """A cell that does not show what is due; where it stands makes it a diagnostic.

    Attributes:
        name: The name of the diagnostic.
        message: What stands there.
        help: The remedy, if there is one to name.
    """

    name: str
    message: Text
    help: tuple[Text, ...] = ()


def shown(raw: Any) -> str:
    """Return a raw value as one line that is not too long."""
    text = " ".join(str(raw).split()).replace("`", "'")
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def not_a_number(raw: Any) -> Misfit:
    """Return what is said of a cell that shows no number."""
    return _due("not-a-number", raw, Text("a number", "нужно число"), (_HOLE_WORD,))


def not_finite(raw: Any) -> Misfit:
    """Return what is said of an infinity."""
    return _due("not-finite", raw, Text("a finite number", "нужно конечное число"))


def not_whole(raw: Any) -> Misfit:
    """Return what is said of a number with decimals where whole ones are due."""
    return _due("not-whole", raw, Text("a whole number", "нужно целое число"))


def not_a_text(raw: Any) -> Misfit:
    """Return what is said of a cell that shows no text."""
    return _due("not-a-text", raw, Text("a text", "нужен текст"))


def not_yes_or_no(raw: Any) -> Misfit:
    """Return what is said of a cell that says neither yes nor no."""
    help_ = Text("write `yes` or `no`", "напишите `да` или `нет`")
    return _due("not-yes-or-no", raw, Text("yes or no", "нужно «да» или «нет»"), (help_,))


def not_a_date(raw: Any) -> Misfit:
    """Return what is said of a cell that shows no date."""
    help_ = Text(
        "write it as `06.12.2022` or `2022-12-06`", "запишите её так: `06.12.2022` или `2022-12-06`"
    )
    return _due("not-a-date", raw, Text("a date", "нужна дата"), (help_,))


def two_digit_year(raw: Any) -> Misfit:
    """Return what is said of a date whose century is anybody's guess."""
    help_ = Text("write the year in full", "запишите год полностью")
    message = Text(
        f"`{shown(raw)}` has a year of two digits", f"в дате `{shown(raw)}` год из двух цифр"
    )
    return Misfit("two-digit-year", message, (help_,))


def ambiguous_number(raw: Any) -> Misfit:
    """Return what is said of a number with a point and a comma."""
    message = Text(
        f"`{shown(raw)}` has a point and a comma, and either may be the decimal mark",
        f"в `{shown(raw)}` и точка, и запятая: десятичным знаком может быть любая",
    )
    help_ = Text(
        "keep the decimal mark alone: `1234.5` or `1234,5`",
        "оставьте только десятичный знак: `1234.5` или `1234,5`",
    )
    return Misfit("ambiguous-number", message, (help_,))


def percent_sign(raw: Any) -> Misfit:
    """Return what is said of a percent where the measure is neither percent nor share."""
    message = Text(
        f"`{shown(raw)}` has a percent sign where a plain number is due",
        f"в `{shown(raw)}` стоит знак процента, а нужно простое число",
    )
    help_ = Text(
        "write the number alone, or give the input a `measure` in the methodology",
        "запишите одно число или задайте `мера` в методологии",
    )
    return Misfit("percent-sign", message, (help_,))


def error_in_cell(raw: Any) -> Misfit:
    """Return what is said of a cell that shows an error of Excel."""
    message = Text(f"the cell shows the error `{raw}`", f"в ячейке ошибка `{raw}`")
    help_ = Text(
        "mend the formula, or leave the cell blank if there is no value",
        "исправьте формулу или оставьте ячейку пустой, если значения нет",
    )
    return Misfit("error-in-cell", message, (help_,))


def _due(name: str, raw: Any, due: Text, help_: tuple[Text, ...] = ()) -> Misfit:
    message = Text(
        f"`{shown(raw)}` stands where {due.en} is due",
        f"`{shown(raw)}` стоит там, где {due.ru}",
    )
    return Misfit(name, message, help_)


_HOLE_WORD = Text(
    "leave the cell blank if there is no value, or list the word in the methodology",
    "если значения нет, оставьте ячейку пустой или внесите это слово в методологию",
)
