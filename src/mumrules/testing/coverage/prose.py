"""An expression in one short line, for conditions that no formula of the file writes."""

from collections.abc import Mapping
from typing import TypeAlias

from mumrules.explanation.wording.phrases import REDUCTIONS
from mumrules.explanation.wording.speech import said
from mumrules.expression.expr import Expr, literal_value
from mumrules.expression.values import is_hole
from mumrules.language import Language, Text
from mumrules.testing.coverage.choices import ways

Names: TypeAlias = Mapping[Expr, Text]
"""What expressions are called that need not be written out: values, figures of nodes."""

_LONGEST = 60
_NO_RESULT = Text("no result", "нет результата")
_FORMS = {
    "missing": Text("{} is missing", "нет значения: {}"),
    "not": Text("not ({})", "не ({})"),
    "abs": Text("|{}|", "|{}|"),
}
_SIGNS = {"lt": ("<", ">"), "le": ("≤", "≥"), "eq": ("=", "=")}
_BETWEEN = {
    "mul": Text(" · ", " · "),
    "div": Text(" / ", " / "),
    "power": Text(" ^ ", " ^ "),
    "and": Text(" and ", " и "),
    "or": Text(" or ", " или "),
}


def in_words(expr: Expr, names: Names) -> Text:
    """Return an expression in words; a long one is cut short."""
    return Text(_short(_said(expr, names, "en")), _short(_said(expr, names, "ru")))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _said(expr: Expr, names: Names, language: Language) -> str:
    known = names.get(expr) or names.get(_only_way(expr))
    if known is not None:
        return known.in_language(language)
    if not expr.args or expr.op.startswith("cohort "):
        return _leaf(expr, language)
    if expr.op == "add":
        return _sum(expr, names, language)
    if expr.op in _SIGNS:
        return _comparison(expr, names, language)
    parts = [_part(arg, names, language) for arg in expr.args]
    if expr.op in _FORMS:
        return _FORMS[expr.op].in_language(language).format(*parts)
    if expr.op in _BETWEEN:
        return _BETWEEN[expr.op].in_language(language).join(parts)
    return f"{expr.op}({'; '.join(parts)})"


def _leaf(expr: Expr, language: Language) -> str:
    """Return a constant, an input or what the cohort gives."""
    if expr.op == "literal":
        found = literal_value(expr)
        return _NO_RESULT.in_language(language) if is_hole(found) else said(found, language)
    if expr.op == "input":
        return str(expr.options[0])
    return REDUCTIONS[expr.op.removeprefix("cohort ")].in_language(language)


def _only_way(expr: Expr) -> Expr:
    """Return the one way of a case that does not end in a hole, where there is one."""
    if expr.op != "case":
        return expr
    there = [way for way in ways(expr) if way.op != "literal" or not is_hole(literal_value(way))]
    return there[0] if len(there) == 1 else expr


def _part(expr: Expr, names: Names, language: Language) -> str:
    text = _said(expr, names, language)
    return f"({text})" if expr.op == "add" and expr not in names else text


def _comparison(expr: Expr, names: Names, language: Language) -> str:
    """Return a comparison, with a constant on the right."""
    one, other = (_said(arg, names, language) for arg in expr.args)
    sign, turned = _SIGNS[expr.op]
    return f"{other} {turned} {one}" if expr.args[0].op == "literal" else f"{one} {sign} {other}"


def _sum(expr: Expr, names: Names, language: Language) -> str:
    """Return a sum; what is taken times -1 is taken away."""
    text = ""
    for arg in expr.args:
        taken = arg.op == "mul" and len(arg.args) == 2 and arg.args[1].options == (-1,)
        part = _part(arg.args[0] if taken else arg, names, language)
        sign = "−" if taken else "+"
        text = f"{text} {sign} {part}" if text else f"{'−' if taken else ''}{part}"
    return text
