"""A key between braces that has no value."""

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.traps.written import quote
from mumrules.document.tree import Scalar
from mumrules.language import Text


def bare_key(key: Scalar) -> Diagnostic:
    """Return the fault of `{школы}` or `{от:5}`: a word alone."""
    name, colon, value = key.text.partition(":")
    if colon and value and not key.quoted:
        shown = f"{name}: {value.strip()}"
        help_ = Text(
            f"put a space after the colon: `{shown}`",
            f"поставьте пробел после двоеточия: `{shown}`",
        )
    else:
        help_ = Text(f"give it a value: `{key.text}: …`", f"дайте ему значение: `{key.text}: …`")
    return Diagnostic(
        "bare-key",
        Text(
            f"the key `{key.text}` in braces has no value",
            f"у ключа `{key.text}` в фигурных скобках нет значения",
        ),
        place=key.span,
        help=(help_,),
    )


def comma_in_text(key: Scalar, text: Scalar) -> Diagnostic:
    """Return the fault of `{название: Кадры, школы}`: a *text* that a comma has cut in two."""
    return Diagnostic(
        "bare-key",
        Text(
            f"a comma in braces separates: `{text.text}` is cut at its comma",
            f"запятая в фигурных скобках разделяет: `{text.text}` обрывается на запятой",
        ),
        place=text.span,
        help=(
            Text(
                f"write it without braces, on a line of its own: `{key.text}: {text.text}`",
                f"пишите без скобок, отдельной строкой: `{key.text}: {text.text}`",
            ),
            Text(
                f"or quote it: `{key.text}: {quote(text.text)}`",
                f"или возьмите в кавычки: `{key.text}: {quote(text.text)}`",
            ),
        ),
    )
