"""Vector norm: a value over the length of the vector of all values.

C.-L. Hwang, K. Yoon, Multiple Attribute Decision Making, 1981, section 2.3.
"""

from mumrules.expression.build import over_cohort, root
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methods.call import NoOptions, Scale, ScaleCall
from mumrules.methods.present import present


def vector(call: ScaleCall) -> Expr:
    """`x / sqrt(sum(x**2))`, or `1 - x / sqrt(sum(x**2))` where less is better."""
    share = call.value / root(over_cohort("sum", call.value * call.value))
    return present(call.value, 1 - share if call.better == "lower" else share)


VECTOR = Scale(Text("vector norm", "векторная норма"), vector, NoOptions, directed=True)
