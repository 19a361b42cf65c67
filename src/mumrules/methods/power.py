"""Power: points that grow as a power of the distance from a threshold.

IAAF, Scoring Tables for Combined Events, 2001.
"""

from mumrules.expression.build import greatest
from mumrules.expression.expr import Expr, operand
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number
from mumrules.methods.call import Scale, ScaleCall


class PowerOptions(Element):
    """Options of power.

    Attributes:
        factor: What the power is multiplied by.
        threshold: The value from which there are points; worse values get none.
        exponent: The power.
    """

    factor: Number = 1
    threshold: Number = 0
    exponent: Number


def power(call: ScaleCall) -> Expr:
    """`factor * (x - threshold) ** exponent`, or of `threshold - x` where less is better."""
    options: PowerOptions = call.options
    threshold = options.threshold
    way = threshold - call.value if call.better == "lower" else call.value - threshold
    raised: Expr = greatest(0, way) ** options.exponent
    return operand(options.factor) * raised


POWER = Scale(
    Text("power", "степень"),
    power,
    PowerOptions,
    directed=True,
    keys={"factor": "множитель", "threshold": "порог", "exponent": "показатель степени"},
)
