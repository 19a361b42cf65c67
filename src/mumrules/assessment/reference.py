"""What a cohort fixes for its units: the values of its reductions."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mumrules.expression.expr import Expr
from mumrules.expression.values import Value


@dataclass(frozen=True, slots=True)
class Reference:
    """The cohort as an explicit value.

    Attributes:
        scalars: The exact value of each reduction.
        orders: For each ranking, the compared values of the cohort, best first.
    """

    scalars: Mapping[Expr, Value] = field(default_factory=dict)
    orders: Mapping[Expr, tuple[Value, ...]] = field(default_factory=dict)
