"""Coverage beside the lines of the file, as one page that needs nothing else."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from mumrules.language import Language, Text
from mumrules.testing.coverage.report import failing, summary, whose
from mumrules.testing.coverage.rule import Coverage, Rule

_STYLE = """
:root { color-scheme: light dark; --paper: #fff; --ink: #1f2328; --faint: #6e7781;
  --line: #d8dee4; --hit: #1a7f37; --hit-paper: #e6f4ea; --miss: #b3261e; --miss-paper: #fdecea;
  --part: #8a5a00; --part-paper: #fff4d6; }
@media (prefers-color-scheme: dark) { :root { --paper: #15181c; --ink: #e3e6ea; --faint: #8b949e;
  --line: #30363d; --hit: #6fdd8b; --hit-paper: #16301f; --miss: #ff8f86; --miss-paper: #3d1a18;
  --part: #f2c55c; --part-paper: #382b0d; } }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--paper);
  color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; margin: 0 0 1rem; } h2 { font-size: 1rem; color: var(--faint); }
.bar { height: .6rem; border-radius: .3rem; background: var(--miss-paper); overflow: hidden; }
.bar div { height: 100%; background: var(--hit); }
.file { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; }
table { border-collapse: collapse; width: 100%; font: 13px/1.6 ui-monospace, monospace; }
td { padding: 0 .7rem; vertical-align: top; white-space: pre; }
td.no, td.hits { text-align: right; color: var(--faint); user-select: none; width: 1%; }
td.hits { border-right: 3px solid transparent; }
tr.hit td.hits { color: var(--hit); border-color: var(--hit); }
tr.part td { background: var(--part-paper); }
tr.part td.hits { color: var(--part); border-color: var(--part); }
tr.miss td { background: var(--miss-paper); }
tr.miss td.hits { color: var(--miss); border-color: var(--miss); }
.fails { color: var(--miss); }
tr.note td { color: var(--faint); font: 13px/1.6 system-ui, sans-serif; white-space: normal; }
tr.note.miss td { color: var(--miss); }
"""
_MARGIN = Text(
    "The margin counts the units that went by the rules of a line.",
    "На полях – сколько объектов прошло по правилам строки.",
)
_NEVER = Text("never", "ни разу")
_CANNOT = Text("cannot happen", "невозможно")


def page(coverages: Sequence[Coverage], sources: Mapping[str, str], language: Language) -> str:
    """Return the page.

    Args:
        coverages: What is covered of each methodology.
        sources: The texts of their files.
        language: The language of the sentences.
    """
    title = Text("Coverage by cases", "Покрытие случаями").in_language(language)
    body = "\n".join(part for one in coverages for part in _of_one(one, sources, language))
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n"
        "</body>\n</html>\n"
    )


def _of_one(coverage: Coverage, sources: Mapping[str, str], language: Language) -> Iterator[str]:
    yield f"<h1>{escape(summary(coverage).in_language(language))}</h1>"
    yield f'<div class="bar"><div style="width: {float(coverage.percent):.1f}%"></div></div>'
    yield f"<p>{_MARGIN.in_language(language)}</p>"
    for title in coverage.failing:
        yield f'<p class="fails">{escape(failing(title).in_language(language))}</p>'
    by_line: dict[str, dict[int, list[Rule]]] = {}
    for rule in coverage.rules:
        if rule.place is not None:
            by_line.setdefault(rule.place.file, {}).setdefault(rule.place.line, []).append(rule)
    for file, lines in by_line.items():
        yield f'<h2>{escape(file)}</h2>\n<div class="file"><table>'
        for number, text in enumerate(sources.get(file, "").splitlines(), 1):
            yield from _line(number, text, lines.get(number, ()), language)
        yield "</table></div>"


def _line(number: int, text: str, rules: Sequence[Rule], language: Language) -> Iterator[str]:
    """Give a line with its hits in the margin, and below it what was never hit."""
    hits = str(sum(rule.hits for rule in rules)) if rules else ""
    told = "&#10;".join(escape(_said(rule, language)) for rule in rules)
    yield (
        f'<tr class="{_kind(rules)}" title="{told}"><td class="no">{number}</td>'
        f'<td class="hits">{hits}</td><td>{escape(text)}</td></tr>'
    )
    for rule in rules:
        if not rule.hits:
            kind = "note miss" if rule.missing else "note"
            said = escape(_said(rule, language))
            yield f'<tr class="{kind}"><td></td><td class="hits"></td><td>{said}</td></tr>'


def _kind(rules: Sequence[Rule]) -> str:
    due = [rule for rule in rules if rule.possible or rule.hits]
    missing = [rule for rule in due if rule.missing]
    if not due:
        return ""
    if not missing:
        return "hit"
    return "miss" if len(missing) == len(due) else "part"


def _said(rule: Rule, language: Language) -> str:
    hits = (
        str(rule.hits)
        if rule.hits
        else (_NEVER if rule.possible else _CANNOT).in_language(language)
    )
    return f"{whose(rule, language)}: {rule.text.in_language(language)} – {hits}"
