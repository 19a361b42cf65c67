"""Coverage as plain data, and in sentences."""

from typing import Any

from mumrules.explanation.wording.phrases import citation
from mumrules.expression.rounding import round_to
from mumrules.language import Language, Text
from mumrules.numbers import from_text, to_text
from mumrules.testing.coverage.rule import Coverage, Rule

NAMED = 3
_TENTH = from_text("0.1") or 0


def as_data(coverage: Coverage, language: Language) -> dict[str, Any]:
    """Return coverage as plain data."""
    return {
        "methodology": coverage.methodology,
        "percent": percent(coverage),
        "failing": list(coverage.failing),
        "rules": [_rule(rule, language) for rule in coverage.rules],
    }


def percent(coverage: Coverage) -> str:
    """Return the percent to one decimal, rounded down: only all is 100."""
    return to_text(round_to(coverage.percent, _TENTH, "floor"))


def summary(coverage: Coverage) -> Text:
    """Say how much is covered."""
    due = len(coverage.rules) - len(coverage.impossible)
    done, share = due - len(coverage.missing), percent(coverage)
    name, comma = coverage.methodology, share.replace(".", ",")
    return Text(
        f"{name}: {share} % of the rules are covered, {done} of {due}",
        f"{name}: случаями покрыто {comma} % правил, {done} из {due}",
    )


def failing(title: str) -> Text:
    """Say that a case covers nothing."""
    return Text(f"does not pass, covers nothing: {title}", f"не прошёл и не покрывает: {title}")


def whose(rule: Rule, language: Language) -> str:
    """Return whose rule it is: its nodes, and what they cite."""
    codes = ", ".join(rule.codes[:NAMED]) + (", …" if len(rule.codes) > NAMED else "")
    cited = "; ".join(citation(one, language) for one in rule.citations)
    return f"{codes} ({cited})" if cited and codes else codes or cited


def at(rule: Rule) -> str:
    """Return the file and the line of a rule."""
    return "" if rule.place is None else f"{rule.place.file}:{rule.place.line}"


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    return {
        "rule": rule.text.in_language(language),
        "nodes": list(rule.codes),
        "cites": [citation(one, language) for one in rule.citations],
        "file": None if rule.place is None else rule.place.file,
        "line": None if rule.place is None else rule.place.line,
        "hits": rule.hits,
        "possible": rule.possible,
    }
