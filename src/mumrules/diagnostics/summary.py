"""How many faults there are, in one line."""

from collections.abc import Sequence

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text, plural_ru


def summary(diagnostics: Sequence[Diagnostic]) -> Text:
    """Return the counts of errors and warnings: `2 errors, 1 warning`."""
    errors = sum(diagnostic.is_error for diagnostic in diagnostics)
    warnings = len(diagnostics) - errors
    counts = [text for n, text in ((errors, _errors(errors)), (warnings, _warnings(warnings))) if n]
    if not counts:
        return Text("no faults", "замечаний нет")
    return Text(", ".join(c.en for c in counts), ", ".join(c.ru for c in counts))


def _errors(n: int) -> Text:
    en = "error" if n == 1 else "errors"
    return Text(f"{n} {en}", f"{n} {plural_ru(n, 'ошибка', 'ошибки', 'ошибок')}")


def _warnings(n: int) -> Text:
    en = "warning" if n == 1 else "warnings"
    ru = plural_ru(n, "предупреждение", "предупреждения", "предупреждений")
    return Text(f"{n} {en}", f"{n} {ru}")
