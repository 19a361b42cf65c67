"""Characters that a person cannot see in an editor, and that change what a file says."""

import re

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.language import Text

# Beside the controls: the breaks of other alphabets, which only some tools count as lines.
_CONTROL = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)

_NAMES = {
    "\u00a0": Text("a non-breaking space", "неразрывный пробел"),
    "\u00ad": Text("a soft hyphen", "мягкий перенос"),
    "\u200b": Text("a zero-width space", "пробел нулевой ширины"),
    "\u200c": Text("a zero-width non-joiner", "разделитель нулевой ширины"),
    "\u200d": Text("a zero-width joiner", "соединитель нулевой ширины"),
    "\u2060": Text("a word joiner", "невидимый соединитель слов"),
    "\u2007": Text("a figure space", "цифровой пробел"),
    "\u2009": Text("a thin space", "тонкий пробел"),
    "\u202f": Text("a narrow non-breaking space", "узкий неразрывный пробел"),
    "\u3000": Text("an ideographic space", "иероглифический пробел"),
    "\ufeff": Text("a byte order mark", "метка порядка байтов"),
}
_ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff"

INVISIBLE = "".join(_NAMES)


def name(character: str) -> Text:
    """Return what an invisible *character* is called, its code point included."""
    known = _NAMES[character]
    code = f"U+{ord(character):04X}"
    return Text(f"{known.en} ({code})", f"{known.ru} ({code})")


def first_invisible(text: str) -> str | None:
    """Return the first invisible character of *text*."""
    return next((character for character in text if character in _NAMES), None)


def plain(text: str) -> str:
    """Return *text* with ordinary spaces in place of the odd ones, and nothing for no width."""
    kept = "".join(character for character in text if character not in _ZERO_WIDTH)
    return "".join(" " if character in _NAMES else character for character in kept)


def control_characters(text: str, file: str) -> tuple[Diagnostic, ...]:
    """Return the fault of a *text* that holds control characters, at the first of them."""
    found = _CONTROL.search(text)
    if found is None:
        return ()
    before = text[: found.start()].replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    code = f"U+{ord(found[0]):04X}"
    return (
        Diagnostic(
            "control-character",
            Text(
                f"the text holds the control character {code}",
                f"в тексте стоит управляющий символ {code}",
            ),
            place=Span(file, line, column, line, column + 1),
            help=(
                Text(
                    "delete the character, or save the text anew as plain text",
                    "удалите этот символ или сохраните текст заново как обычный",
                ),
            ),
        ),
    )
