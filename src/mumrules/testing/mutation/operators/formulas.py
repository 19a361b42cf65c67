"""Mistakes in a formula: a sign, a number, a name, a text, a function, the whole condition."""

from collections import Counter
from collections.abc import Iterator

from mumrules.expression.formula.faults import Faults
from mumrules.expression.formula.tokens import Sort, Token, tokens_of
from mumrules.expression.formula.words import with_roles
from mumrules.testing.mutation.edit import value
from mumrules.testing.mutation.mutant import Mistake
from mumrules.testing.mutation.operators.numbers import wrong_numbers
from mumrules.testing.mutation.site import Rules, Site

_SIGNS = {
    "<": ("<=", ">"),
    "<=": ("<", ">="),
    ">": (">=", "<"),
    ">=": (">", "<="),
    "==": ("!=",),
    "!=": ("==",),
    "+": ("-",),
    "-": ("+",),
    "*": ("/",),
    "/": ("*",),
}
_WORDS = {
    "and": "or",
    "or": "and",
    "и": "или",
    "или": "и",
    "min": "max",
    "max": "min",
    "мин": "макс",
    "макс": "мин",
    "any": "all",
    "all": "any",
    "любой": "все",
    "все": "любой",
    "mean": "median",
    "среднее": "медиана",
}
_CONDITIONS = {"if", "only if", "scored if", "only"}


def formulas(site: Site, rules: Rules) -> Iterator[Mistake]:
    """A formula with one token wrong."""
    if site.due.kind != "formula" or not site.text:
        return
    seen: Counter[str] = Counter()
    for token in with_roles(tokens_of(Faults(site.text, site.tree.span))):
        written = site.text[token.start : token.end]
        seen[written] += 1
        which = f"#{seen[written]}" if seen[written] > 1 else ""
        for wrong in _wrong(token, written, rules):
            text = site.text[: token.start] + wrong + site.text[token.end :]
            yield Mistake(f" {written}{which} → {wrong}", (value(site, text),))


def conditions(site: Site, rules: Rules) -> Iterator[Mistake]:
    """A condition that is taken the other way round."""
    if site.due.kind == "formula" and site.field in _CONDITIONS:
        word = "не" if rules.language == "ru" else "not"
        yield Mistake(" negated", (value(site, f"{word} ({site.text})"),))


def _wrong(token: Token, written: str, rules: Rules) -> Iterator[str]:
    """Give what may stand in the place of a token by mistake."""
    match token.sort:
        case Sort.SIGN:
            yield from _SIGNS.get(token.text, ())
        case Sort.NUMBER:
            yield from (wrong for _, wrong in wrong_numbers(written) if not wrong.startswith("-"))
            if written == "100":
                yield "1"
        case Sort.TEXT:
            yield f"{written[0]}?{written[-1]}"
        case Sort.WORD | Sort.FUNCTION:
            if written in _WORDS:
                yield _WORDS[written]
        case Sort.NAME | Sort.CODE:
            other = _other_name(token.text, rules)
            if other is not None:
                yield f"[{other}]"


def _other_name(name: str, rules: Rules) -> str | None:
    """Return the name that stands before or after *name* where it is declared."""
    for site in rules.sites.values():
        if site.is_item and site.path[-1] == name and site.field in ("inputs", "derived", "parts"):
            names = [str(other.path[-1]) for other in rules.below(site.path[:-1])]
            index = names.index(name)
            others = [*reversed(names[:index]), *names[index + 1 :]]
            return others[0] if others else None
    return None
