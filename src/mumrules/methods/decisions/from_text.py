"""From the text of a cell to what it asks."""

import re
from typing import Final

from mumrules import dates
from mumrules.expression.kinds import KIND_WORDS, Kind
from mumrules.expression.values import Value
from mumrules.glossary import normalise
from mumrules.language import Text
from mumrules.methods.decisions.cell import ANYTHING, HOLE, Bound, Cell, Stretch
from mumrules.numbers import from_text

TRUTH: Final = {
    **dict.fromkeys(("yes", "true", "да", "истина"), True),
    **dict.fromkeys(("no", "false", "нет", "ложь"), False),
}
_ITEM: Final = re.compile(
    r"""\s* ( "[^"]*" | '[^']*' | «[^»]*»
            | [\[\](] [^\[\]()]*? (?: \.\. | ; ) [^\[\]()]*? [\])\[]
            | [^,;"'«\[(]+ ) \s* (?: [,;] | $ )""",
    re.VERBOSE,
)
_INTERVAL: Final = re.compile(r"([\[\](])\s*(.*?)\s*(?:\.\.|;)\s*(.*?)\s*([\])\[])")
_COMPARISON: Final = re.compile(r"(<=|>=|≤|≥|<|>)\s*(.+)")
_NEGATION: Final = re.compile(r"(?:not|не)\s*\((.*)\)", re.IGNORECASE | re.DOTALL)
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'|«[^»]*»")
_COMMA: Final = re.compile(r"\d,\d")


class CellError(Exception):
    """A text is no cell; caught where a table is read and turned into a diagnostic."""

    def __init__(self, message: Text, remedy: Text | None = None) -> None:
        self.message, self.remedy = message, remedy
        super().__init__(message.en)


def cell(text: str, kind: Kind) -> Cell:
    """Return what *text* asks of a value of *kind*.

    Raises:
        CellError: It is no cell.
    """
    written = text.strip()
    if written in {"", "-", "–", "—"}:
        return ANYTHING
    if normalise(written) in {"missing", "нет данных"}:
        return HOLE
    negation = _NEGATION.fullmatch(written)
    if negation:
        inner = cell(negation[1], kind)
        if inner.values or inner.stretches:
            return Cell(inner.values, inner.stretches, negated=not inner.negated)
        raise _no_cell(text)
    values: list[Value] = []
    stretches: list[Stretch] = []
    for item in _items(written):
        found = _item(item, kind)
        if isinstance(found, Stretch):
            stretches.append(found)
        else:
            values.append(found)
    return Cell(tuple(dict.fromkeys(values)), tuple(stretches))


def value(text: str, kind: Kind) -> Value:
    """Return the value that *text* shows.

    Raises:
        CellError: It shows no value of *kind*.
    """
    written = text.strip()
    quoted = _QUOTED.fullmatch(written)
    found: Value | None = None
    if kind is Kind.TEXT:
        found = written[1:-1] if quoted else written
    elif not quoted:
        read = {Kind.NUMBER: from_text, Kind.DATE: dates.from_text}
        found = TRUTH.get(normalise(written)) if kind is Kind.BOOLEAN else read[kind](written)
    if found is None or found == "":
        due = KIND_WORDS[kind]
        raise CellError(Text(f"`{written}` is not {due.en}", f"`{written}` — не {due.ru}"))
    return found


def kind_shown(text: str) -> Kind:
    """Return the kind of value that *text* shows by itself."""
    written = text.strip()
    if from_text(written) is not None:
        return Kind.NUMBER
    return Kind.BOOLEAN if normalise(written) in TRUTH else Kind.TEXT


def _items(text: str) -> list[str]:
    if _COMMA.search(_QUOTED.sub("", text)):
        raise CellError(
            Text(
                f"the comma in `{text}` can be read in two ways",
                f"запятую в `{text}` можно понять двояко",
            ),
            Text(
                "write `1.5` for one number, `1; 5` for two",
                "запишите `1.5` для одного числа, `1; 5` для двух",
            ),
        )
    found: list[str] = []
    end = 0
    while end < len(text):
        match = _ITEM.match(text, end)
        if match is None:
            raise _no_cell(text)
        found.append(match[1].strip())
        end = match.end()
    return found


def _item(text: str, kind: Kind) -> Value | Stretch:
    interval, comparison = _INTERVAL.fullmatch(text), _COMPARISON.fullmatch(text)
    if not interval and not comparison:
        return value(text, kind)
    if kind not in {Kind.NUMBER, Kind.DATE}:
        due = KIND_WORDS[kind]
        raise CellError(
            Text(
                f"`{text}` compares what is {due.en}",
                f"`{text}` сравнивает значение вида «{due.ru}»",
            )
        )
    if interval:
        opening, low, high, closing = interval.groups()
        return _rising(
            Stretch(_bound(low, opening == "[", kind), _bound(high, closing == "]", kind)), text
        )
    assert comparison is not None
    sign, bound = (
        comparison[1],
        _bound(comparison[2], comparison[1] in {"<=", ">=", "≤", "≥"}, kind),
    )
    return Stretch(high=bound) if sign in {"<", "<=", "≤"} else Stretch(low=bound)


def _bound(text: str, inside: bool, kind: Kind) -> Bound:  # noqa: FBT001 - a bound's own words
    return Bound(value(text, kind), inside)  # type: ignore[arg-type]  # a number or a date, by kind


def _rising(stretch: Stretch, text: str) -> Stretch:
    low, high = stretch.low, stretch.high
    assert low is not None
    assert high is not None
    if low.value < high.value or (low.value == high.value and low.inside and high.inside):  # type: ignore[operator]
        return stretch
    raise CellError(Text(f"`{text}` holds nothing", f"в `{text}` ничего не попадает"))


def _no_cell(text: str) -> CellError:
    return CellError(
        Text(f"`{text}` is no cell", f"`{text}` — не ячейка таблицы решений"),
        Text(
            "write values parted by commas, `>= 18`, `[15..30)`, `not(...)`, or `-` for any",
            "запишите значения через запятую, `>= 18`, `[15..30)`, `не(...)` или `-`: любое",
        ),
    )
