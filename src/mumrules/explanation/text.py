"""A ledger as text for a terminal, in English or in Russian."""

from collections.abc import Iterable, Iterator, Sequence

from mumrules.diagnostics.render import concise
from mumrules.diagnostics.render.display import shown
from mumrules.document.places import Path
from mumrules.explanation.entry import Entry
from mumrules.explanation.ledger import Ledger
from mumrules.explanation.wording.columns import WIDTH, Line, hanging, laid_out
from mumrules.explanation.wording.head import head
from mumrules.explanation.wording.phrases import phrases
from mumrules.explanation.wording.speech import figure, said, signed, word
from mumrules.explanation.wording.steps import step_in_words
from mumrules.expression.values import is_hole
from mumrules.language import Language, Text
from mumrules.plan.findings import FindingRule
from mumrules.plan.resolve import ROOT

_HEADER = (Text("score", "балл"), Text("brings", "вносит"), Text("lost", "не хватает"))
_SILENT = Text("nothing was submitted for its parts", "по частям ничего не представлено")
_FILE = Text("Lines are those of", "Строки указаны по файлу")
_SOURCES = Text("Sources", "Источники")
_ASSUMPTIONS = Text("Assumptions", "Допущения")
_FINDINGS = Text("Findings", "Выводы")
_CAUSE = Text("may be because", "возможная причина")
_REMEDY = Text("what to do", "что делать")
_DIAGNOSTICS = Text("Diagnostics", "Замечания")


def render(ledger: Ledger, language: Language) -> str:
    """Return the ledger as text, no wider than a terminal."""
    header = Line(0, "", "", tuple(text.in_language(language) for text in _HEADER))
    table = laid_out([header, *_lines(ledger.root, language)])
    blocks = [head(ledger, language), table, *_notes(ledger, language)]
    return "\n\n".join("\n".join(shown(row) for row in block) for block in blocks if block)


def _lines(entry: Entry, language: Language) -> Iterator[Line]:
    """Give the lines of an entry, of its parts and of its steps."""
    indent = 2 * entry.depth
    label = word(ROOT, language) if entry.code == ROOT else entry.code
    title = "" if entry.title == entry.code else entry.title
    yield Line(indent, label, title, _cells(entry, language))
    inner = indent + len(label) + 1
    for phrase in phrases(entry, language):
        yield Line(inner, "", phrase)
    if entry.silent:
        yield Line(inner, "", _SILENT.in_language(language))
    for part in () if entry.silent else entry.parts:
        yield from _lines(part, language)
    if entry.parts or len(entry.steps) > 1:
        for step in entry.steps:
            cells = ("", signed(step.amount, language), "")
            yield Line(indent + 2, "", step_in_words(step, entry, language), cells)


def _cells(entry: Entry, language: Language) -> tuple[str, str, str]:
    brought = "" if entry.brought is None else signed(entry.brought, language)
    lost = "" if entry.lost is None else figure(entry.lost, language)
    return _score(entry, language), brought, lost


def _score(entry: Entry, language: Language) -> str:
    if entry.excluded:
        return Text("left out", "исключён").in_language(language)
    if is_hole(entry.score):
        return word("no score", language)
    score = said(entry.score, language)
    if entry.maximum is None:
        return score
    most = figure(entry.maximum, language)
    return Text(f"{score} of {most}", f"{score} из {most}").in_language(language)


def _notes(ledger: Ledger, language: Language) -> Iterator[list[str]]:
    """Give what stands below the table: the file, sources, assumptions, diagnostics."""
    if ledger.file:
        yield [f"{_FILE.in_language(language)} {ledger.file}"]
    cited = {c.of for entry in ledger.root.walk() for c in entry.provenance.citations}
    sources = [(name, title) for name, title in ledger.sources.items() if name in cited]
    if sources:
        yield [_titled(_SOURCES, language), *_listed(f"{n} – {t}" for n, t in sources)]
    if ledger.assumptions:
        texts = [text.in_language(language) for text in ledger.assumptions]
        yield [_titled(_ASSUMPTIONS, language), *_listed(texts, numbered=True)]
    if ledger.findings:
        yield [_titled(_FINDINGS, language), *_findings(ledger.findings, language)]
    if ledger.diagnostics:
        told = concise.render(ledger.diagnostics, language=language).splitlines()
        yield [_titled(_DIAGNOSTICS, language), *_listed(told)]


def _findings(rules: Sequence[FindingRule], language: Language) -> Iterator[str]:
    """Give each finding with its nodes, then its causes and what to do about them."""
    nodes: dict[Path, list[str]] = {}
    for rule in rules:
        code = word(ROOT, language) if rule.code == ROOT else rule.code
        nodes.setdefault(rule.path, []).append(code)
    for path, finding in {rule.path: rule.finding for rule in rules}.items():
        yield from hanging(Line(2, "–", f"{finding.title}: {', '.join(nodes[path])}"), WIDTH)
        for cause in finding.causes:
            told = f"{_CAUSE.in_language(language)}: {cause.cause}"
            if cause.remedy is not None:
                told += f"; {_REMEDY.in_language(language)}: {cause.remedy}"
            yield from hanging(Line(4, "", told), WIDTH)


def _titled(title: Text, language: Language) -> str:
    return f"{title.in_language(language)}:"


def _listed(texts: Iterable[str], *, numbered: bool = False) -> Iterator[str]:
    for number, text in enumerate(texts, 1):
        yield from hanging(Line(2, f"{number}." if numbered else "", text), WIDTH)
