"""What the ways of choices are called."""

from typing import Any

from mumrules.explanation.stretches import Bound, Stretch
from mumrules.explanation.wording.intervals import interval
from mumrules.explanation.wording.speech import said
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.testing.coverage.choices import ways
from mumrules.testing.coverage.prose import Names, in_words

OTHERWISE = Text("otherwise", "иначе")


def of_way(expr: Expr, index: int, names: Names) -> Text:
    """Return what way *index* of a choice is called."""
    match expr.op:
        case "case":
            return _branch(expr, index, names)
        case "bands":
            return _band(expr, index, names)
        case "lookup":
            return _row(expr, index, names)
        case "coalesce":
            found = in_words(expr.args[index], names)
            if index:
                return Text(f"instead of a hole {found.en}", f"вместо пропуска {found.ru}")
            return Text(f"{found.en} is there", f"есть {found.ru}")
        case _:
            return _end(expr, index, names)


def _branch(expr: Expr, index: int, names: Names) -> Text:
    last = index == len(ways(expr)) - 1
    # That holes are handed on says nothing.
    asked = [condition for condition in expr.args[:-1:2] if condition.op != "missing"]
    if last and len(asked) != 1:
        return OTHERWISE
    condition = asked[0] if last else expr.args[2 * index]
    found = in_words(condition, names)
    if condition in names or condition.op == "input":
        answer = Text("no", "нет") if last else Text("yes", "да")
        return Text(f"{found.en} is {answer.en}", f"{found.ru} – {answer.ru}")
    if last:
        return Text(f"unless {found.en}", f"если не {found.ru}")
    return Text(f"if {found.en}", f"если {found.ru}")


def _band(expr: Expr, index: int, names: Names) -> Text:
    cuts: tuple[Any, ...] = expr.options
    low = Bound(*cuts[index - 1]) if index else None
    high = Bound(cuts[index][0], not cuts[index][1]) if index < len(cuts) else None
    stretch, name = Stretch(low, high, None), in_words(expr.args[0], names)
    return Text(f"{name.en} {interval(stretch, 'en')}", f"{name.ru} {interval(stretch, 'ru')}")


def _row(expr: Expr, index: int, names: Names) -> Text:
    if index == len(expr.options):
        return Text("any other value", "любое другое значение")
    key: Any = expr.options[index]
    name = in_words(expr.args[0], names)
    return Text(f"{name.en} is {said(key, 'en')}", f"{name.ru} – {said(key, 'ru')}")


def _end(expr: Expr, index: int, names: Names) -> Text:
    """Return what a way of a least or a greatest is called; a constant is a limit."""
    own, most = expr.args[index], expr.op == "min"
    limit = next((arg for arg in expr.args if arg.op == "literal"), None)
    if own is limit:
        found = in_words(own, names)
        beyond = Text("above", "больше") if most else Text("below", "меньше")
        return Text(f"would be {beyond.en} {found.en}", f"вышло бы {beyond.ru} {found.ru}")
    if limit is not None and len(expr.args) == 2:
        found = in_words(limit, names)
        within = Text("at most", "не больше") if most else Text("at least", "не меньше")
        return Text(f"{within.en} {found.en}", f"{within.ru} {found.ru}")
    found = in_words(own, names)
    end = Text("least", "наименьшее") if most else Text("greatest", "наибольшее")
    return Text(f"the {end.en} is {found.en}", f"{end.ru} – {found.ru}")
