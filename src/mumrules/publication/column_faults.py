"""What is said of published figures that have no counterpart."""

from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.diagnostics.place import Place
from mumrules.expression.values import Value, is_hole
from mumrules.glossary import WORDS
from mumrules.language import Text
from mumrules.numbers import Number
from mumrules.publication import words
from mumrules.publication.printed import Printed


def looks_like_shares(header: str, place: Place) -> Diagnostic:
    """Return what is said of a column of percents that holds shares."""
    message = Text(
        f"`{header}` shows percents, and all its figures lie between 0 and 1",
        f"`{header}` показывает проценты, а все числа в нём лежат между 0 и 1",
    )
    help_ = Text(
        "multiply the column by 100, or write the percent sign in its cells as text",
        "умножьте столбец на 100 или запишите в ячейках знак процента текстом",
    )
    return Diagnostic("looks-like-shares", message, place, help=(help_,))


def no_figure(unit: str, header: str, printed: Printed, exact: Value, place: Place) -> Diagnostic:
    """Return what is said of a published figure where the methodology makes none."""
    reason = exact.reason if is_hole(exact) else ""
    why = Text(f": {reason}", f": {WORDS.spelling(reason, 'ru')}") if reason else Text("", "")
    message = Text(
        f"in `{header}`, {printed.text} is published for `{unit}`, and no figure follows{why.en}",
        f"в `{header}` у «{unit}» опубликовано {printed.text}, а величины нет{why.ru}",
    )
    return Diagnostic("no-figure", message, place)


def not_published(unit: str, header: str, exact: Number, place: Place) -> Diagnostic:
    """Return what is said of a blank cell where a figure follows."""
    shown = words.number(exact)
    message = Text(
        f"in `{header}`, nothing is published for `{unit}`, and {shown.en} follows",
        f"в `{header}` у «{unit}» ничего не опубликовано, а следует {shown.ru}",
    )
    return Diagnostic("figure-not-published", message, place, severity=Severity.WARNING)
