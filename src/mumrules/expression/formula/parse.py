"""From the text of a formula to an expression: the door of this package."""

import ast
from collections.abc import Iterable, Sequence

from mumrules.diagnostics.place import Span
from mumrules.expression.expr import Expr
from mumrules.expression.formula.compose import Composer
from mumrules.expression.formula.faults import Faults
from mumrules.expression.formula.limits import (
    cheap_enough,
    few_enough,
    shallow_enough,
    short_enough,
)
from mumrules.expression.formula.names import Known, Names
from mumrules.expression.formula.reading import FormulaReading
from mumrules.expression.formula.shape import well_shaped
from mumrules.expression.formula.tokens import Sort, Token, tokens_of
from mumrules.expression.formula.translate import Translation
from mumrules.expression.formula.words import with_roles
from mumrules.language import Text


def parse(
    text: str,
    names: Known,
    *,
    span: Span | None = None,
    vocabulary: Iterable[str] = (),
) -> FormulaReading:
    """Read a formula.

    Args:
        text: The formula as it is written in its file, without the quotes around it.
        names: What a name, or a code such as `1.10`, stands for.
        span: Where the formula stands, quotes included.
        vocabulary: All names that are known, for suggestions; a mapping brings its own.

    Returns:
        The expression, or all faults that were found.
    """
    faults = Faults(text, span)
    known = Names(names, vocabulary)
    expr = _expression(known, faults)
    diagnostics = faults.ordered()
    return FormulaReading(None if diagnostics else expr, diagnostics, known.used)


def _expression(names: Names, faults: Faults) -> Expr | None:
    if not short_enough(faults):
        return None
    tokens = with_roles(tokens_of(faults))
    if faults.found or not _readable(faults, tokens):
        return None
    translation = Translation(tokens)
    tree = _tree(translation, faults)
    if tree is None:
        return None
    expr = Composer(translation, names, faults).compose(tree)
    if expr is not None:
        cheap_enough(faults, expr)
    return expr


def _readable(faults: Faults, tokens: Sequence[Token]) -> bool:
    """Whether tokens may be parsed; the first fault in the way is noted."""
    return (
        few_enough(faults, tokens)
        and well_shaped(faults, tokens)
        and shallow_enough(faults, tokens)
    )


def _tree(translation: Translation, faults: Faults) -> ast.expr | None:
    """Return the tree that Python's parser makes; what it refuses is noted."""
    try:
        return ast.parse(translation.text, mode="eval").body
    except SyntaxError as error:
        _unreadable(faults, translation.at((error.offset or 1) - 1))
        return None


def _unreadable(faults: Faults, token: Token) -> None:
    """Note what the shape alone does not show: an unpaired `if`, a `not` after a sign."""
    if token.sort is Sort.WORD and token.text == "not":
        message = Text("`not` follows a sign without brackets", "«не» после знака стоит без скобок")
        remedy = Text("write `(not …)`", "запишите `(не …)`")
    else:
        message = Text("`if` and `else` do not pair", "«если» и «иначе» не составляют пары")
        remedy = Text("write `a if condition else b`", "запишите `если(условие; a; b)`")
    faults.add("unreadable-formula", message, token.start, token.end, remedy)
