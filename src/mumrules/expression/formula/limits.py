"""How large a formula may be; told before anything is parsed or computed."""

from collections.abc import Sequence
from typing import Final

from mumrules.expression.expr import Expr
from mumrules.expression.formula.cost import too_costly
from mumrules.expression.formula.faults import Faults
from mumrules.expression.formula.nesting import depth
from mumrules.expression.formula.tokens import Token
from mumrules.language import Text

LONGEST: Final = 2_000
MOST_TOKENS: Final = 1_000
DEEPEST: Final = 50


def short_enough(faults: Faults) -> bool:
    """Whether a formula has characters, and not too many."""
    if not faults.text.strip():
        return _refused(faults, "empty-formula", "a formula is empty", "формула пуста")
    if len(faults.text) <= LONGEST:
        return True
    en = f"a formula has {len(faults.text)} characters, more than {LONGEST}"
    ru = f"в формуле {len(faults.text)} знаков, больше чем {LONGEST}"
    return _refused(faults, "formula-too-long", en, ru)


def few_enough(faults: Faults, tokens: Sequence[Token]) -> bool:
    """Whether a formula has not too many pieces."""
    if len(tokens) <= MOST_TOKENS:
        return True
    en = f"a formula has {len(tokens)} numbers, names and signs, more than {MOST_TOKENS}"
    ru = f"чисел, имён и знаков в формуле {len(tokens)}, больше чем {MOST_TOKENS}"
    return _refused(faults, "formula-too-large", en, ru)


def shallow_enough(faults: Faults, tokens: Sequence[Token]) -> bool:
    """Whether a formula whose brackets pair does not nest too deep."""
    if depth(tokens) <= DEEPEST:
        return True
    en = f"a formula nests deeper than {DEEPEST} brackets and operators"
    ru = f"вложенность формулы глубже {DEEPEST} скобок и действий"
    return _refused(faults, "formula-too-deep", en, ru)


def cheap_enough(faults: Faults, expr: Expr) -> bool:
    """Whether what a formula makes can be computed for any data."""
    if not too_costly(expr):
        return True
    en = "a formula multiplies values with one another too often"
    ru = "формула слишком много раз перемножает значения"
    return _refused(faults, "formula-too-costly", en, ru)


def _refused(faults: Faults, name: str, en: str, ru: str) -> bool:
    parts = Text("give parts of the formula names of their own", "дайте частям формулы свои имена")
    remedy = None if name == "empty-formula" else parts
    faults.add(name, Text(en, ru), 0, len(faults.text), remedy)
    return False
