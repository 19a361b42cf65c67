"""A reconciliation as a person reads it on the terminal."""

from collections.abc import Iterator

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Cell, Place
from mumrules.diagnostics.render.words import HELP, SEVERITIES, sentence
from mumrules.language import Language, Text
from mumrules.publication.claims import Publication
from mumrules.publication.reconciliation import Reading, Reconciliation

READINGS = Text("How the figures were made", "Как получены числа")
NOTHING = Text("Everything that was checked follows.", "Всё проверенное следует из данных.")


def render(publication: Publication, found: Reconciliation, language: Language) -> str:
    """Render what was checked, how the figures were made, and what does not follow."""
    lines = [publication.title] if publication.title else []
    lines.append(_counts(found).in_language(language))
    if found.readings:
        lines += ["", READINGS.in_language(language)]
        lines += [f"  {sentence(_reading(one), language)}" for one in found.readings]
    if not found.findings:
        return "\n".join([*lines, "", NOTHING.in_language(language)])
    number = len(found.findings)
    lines += ["", Text(f"Findings: {number}", f"Замечаний: {number}").in_language(language)]
    file = None
    for finding in found.findings:
        if _file(finding) != file:
            file = _file(finding)
            lines += ["", file] if file else [""]
        lines += _finding(finding, language)
    return "\n".join(lines)


def _counts(found: Reconciliation) -> Text:
    return Text(
        f"Checked: {found.checked}, of which {found.agreed} follow.",
        f"Проверено утверждений: {found.checked}, из них следуют {found.agreed}.",
    )


def _reading(one: Reading) -> Text:
    declared = Text(", as claimed", ", как заявлено") if one.declared else Text("", "")
    return Text(
        f"{one.subject.en}: {one.way.en}{declared.en} ({one.reproduced} of {one.cells})",
        f"{one.subject.ru}: {one.way.ru}{declared.ru} ({one.reproduced} из {one.cells})",
    )


def _file(finding: Diagnostic) -> str:
    place = finding.place
    if isinstance(place, Cell) and place.sheet:
        return f"{place.file} [{place.sheet}]"
    return "" if place is None else place.file


def _where(place: Place | None) -> str:
    if isinstance(place, Cell):
        return place.name
    return "" if place is None else f"{place.line}:{place.column}"


def _finding(finding: Diagnostic, language: Language) -> Iterator[str]:
    where = _where(finding.place)
    warning = "" if finding.is_error else f"{sentence(SEVERITIES[finding.severity], language)}: "
    yield f"  {where:<7} {warning}{sentence(finding.message, language)} [{finding.name}]"
    for remedy in finding.help:
        yield f"          {sentence(HELP, language)}: {sentence(remedy, language)}"
