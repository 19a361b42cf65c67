"""Faults that stand in a template, shown with the node that uses it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from mumrules.diagnostics.diagnostic import Diagnostic, Label
from mumrules.diagnostics.place import Place, Span
from mumrules.document.templates import Use
from mumrules.language import Text, plural_ru


def with_uses(diagnostics: Iterable[Diagnostic], uses: Sequence[Use]) -> tuple[Diagnostic, ...]:
    """Return the faults, each that stands in a template with the place of its first use."""
    return tuple(_with_use(diagnostic, uses) for diagnostic in diagnostics)


def _with_use(diagnostic: Diagnostic, uses: Sequence[Use]) -> Diagnostic:
    found = [use for use in uses if _holds(use.template, diagnostic.place)]
    shown = {label.place for label in diagnostic.others}
    if not found or found[0].place in shown:
        return diagnostic
    label = Label(found[0].place, _said(len(found) - 1))
    return replace(diagnostic, others=(*diagnostic.others, label))


def _said(more: int) -> Text:
    if not more:
        return Text("used here", "используется здесь")
    times_en, times_ru = ("time", "times")[more > 1], plural_ru(more, "раз", "раза", "раз")
    return Text(
        f"used here, and {more} more {times_en}", f"используется здесь и ещё {more} {times_ru}"
    )


def _holds(template: Span, place: Place | None) -> bool:
    if not isinstance(place, Span) or place.file != template.file:
        return False
    start, end = (template.line, template.column), (template.end_line, template.end_column)
    return start <= (place.line, place.column) < end
