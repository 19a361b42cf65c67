"""A space that is none: in an indentation or in a key."""

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document import characters
from mumrules.document.mended import Edit, Point
from mumrules.document.traps.fault import Caught, Fault
from mumrules.document.tree import Scalar
from mumrules.language import Text


def invisible_indentation(fault: Fault) -> Caught | None:
    """Catch an indentation that holds another space than the ordinary one.

    Texts copied from a word processor or from a web page bring non-breaking spaces;
    they look like an indentation, and YAML takes them for the beginning of the text.
    """
    for number in fault.suspects():
        line = fault.mended.line(number)
        indentation = line[: len(line) - len(line.lstrip(characters.INVISIBLE + " \t"))]
        odd = characters.first_invisible(indentation)
        if odd is None:
            continue
        edits = (Edit(number, 0, len(indentation), characters.plain(indentation)),)
        at = indentation.index(odd)
        place = fault.mended.span(Point(number, at), Point(number, at + 1))
        called = characters.name(odd)
        return Caught(
            Diagnostic(
                "invisible-character",
                Text(
                    f"the indentation holds {called.en}",
                    f"в отступе строки стоит {called.ru}",
                ),
                place=place,
                help=(_retype(fault.mended.mended(edits)),),
            ),
            edits,
        )
    return None


def invisible_in_key(key: Scalar) -> Diagnostic | None:
    """Return the fault of a *key* in which a character stands that nobody sees."""
    odd = characters.first_invisible(key.text)
    if odd is None:
        return None
    called = characters.name(odd)
    shown = characters.plain(key.text).strip()
    message = Text(f"the key `{shown}` holds {called.en}", f"в ключе `{shown}` стоит {called.ru}")
    if key.text.startswith(odd):
        message = Text(
            f"the key `{shown}` is indented by {called.en}",
            f"в отступе ключа `{shown}` стоит {called.ru}",
        )
    return Diagnostic(
        "invisible-character",
        message,
        place=key.span,
        help=(_retype(shown),),
    )


def _retype(shown: str) -> Text:
    return Text(
        f"type it anew with ordinary spaces: `{shown}`",
        f"наберите заново с обычными пробелами: `{shown}`",
    )
