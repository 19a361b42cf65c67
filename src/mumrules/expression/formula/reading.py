"""What became of the text of a formula."""

from dataclasses import dataclass

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.expression.expr import Expr


@dataclass(frozen=True, slots=True)
class FormulaReading:
    """An expression, or the faults that stand in its way.

    Attributes:
        expr: The expression; None where the formula has faults.
        diagnostics: All faults that were found, in the order of their places.
        names: The names and codes that the formula uses, each once, in order.
    """

    expr: Expr | None
    diagnostics: tuple[Diagnostic, ...] = ()
    names: tuple[str, ...] = ()
