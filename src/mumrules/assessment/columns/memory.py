"""What a column reader keeps from one table to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mumrules.assessment.columns.scene import Names

if TYPE_CHECKING:
    from collections.abc import Callable

    from mumrules.expression.expr import Expr

# What is kept is kept for a plan: more than this comes of a caller who asks ever something else.
MOST = 1000


class Memory:
    """Codes, names, and what was made of expressions before.

    A table keeps the memory that it began with, so that its codes stay true.

    Attributes:
        names: The codes of holes and texts.
    """

    def __init__(self) -> None:
        self.names = Names()
        self._inputs: dict[Expr, str] = {}
        self._made: dict[Any, Any] = {}

    @property
    def is_full(self) -> bool:
        """Whether the next table had better begin anew."""
        codes = len(self.names.holes.values) + len(self.names.texts.values)
        return max(codes, len(self._inputs), len(self._made)) > MOST

    def name(self, expr: Expr) -> str:
        """Return the name of the input that stands for what is known; no column has such a name."""
        return self._inputs.setdefault(expr, f"\0{len(self._inputs)}")

    def once(self, function: Callable[..., Any], *given: Any) -> Any:
        """Return what a pure function gives, worked out once."""
        key = (function, *given)
        if key not in self._made:
            self._made[key] = function(*given)
        return self._made[key]
