"""What came of laws, as a person reads it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from mumrules.language import Language, Text
from mumrules.testing.laws.verdict import Standing, Verdict
from mumrules.testing.printing import print_case

_VAIN = Text(
    "the law holds or does not apply: the waiver is to go",
    "закон выполняется или не применяется: отступление лишнее",
)
_PASTE = Text("as a case, ready to paste:", "как случай, готовый к вставке:")


def line(verdict: Verdict, language: Language) -> str:
    """Return one line: the law, how it stands, and why."""
    standing = verdict.standing.value.in_language(language)
    why = "" if verdict.why is None else f": {verdict.why.in_language(language)}"
    return f"{verdict.law.name:24}{standing}{why}"


def details(verdict: Verdict, language: Language) -> str:
    """Return what is to be said of a law that needs mending; empty where none does."""
    says = verdict.law.says.in_language(language)
    if verdict.standing is Standing.IDLE:
        return f"{verdict.law.name}: {_VAIN.in_language(language)}"
    if verdict.standing is not Standing.BROKEN or verdict.breach is None:
        return ""
    lines = [f"{verdict.law.name}: {says}", f"  {verdict.breach.says.in_language(language)}"]
    if verdict.breach.case is not None:
        shown = print_case(replace(verdict.breach.case, title=says), language)
        lines += [f"  {_PASTE.in_language(language)}", shown.rstrip()]
    return "\n".join(lines)


def report(verdicts: Iterable[Verdict], language: Language) -> str:
    """Return all lines, and then all details."""
    listed = list(verdicts)
    lines = [line(verdict, language) for verdict in listed]
    blocks = [details(verdict, language) for verdict in listed]
    return "\n\n".join(["\n".join(lines), *filter(None, blocks)])


def plain(verdicts: Iterable[Verdict], language: Language) -> Iterator[dict[str, Any]]:
    """Give what came of laws as JSON can hold it."""
    for verdict in verdicts:
        breach = verdict.breach
        case = None if breach is None else breach.case
        yield {
            "law": verdict.law.name,
            "says": verdict.law.says.in_language(language),
            "standing": verdict.standing.value.en,
            "why": None if verdict.why is None else verdict.why.in_language(language),
            "breach": None if breach is None else breach.says.in_language(language),
            "case": None if case is None else print_case(case, language),
        }
