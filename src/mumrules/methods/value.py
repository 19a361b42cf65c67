"""Value: the score is the value as it is."""

from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methods.call import NoOptions, Scale, ScaleCall


def value(call: ScaleCall) -> Expr:
    """`x`: the value itself, in any range; no maximum, unless the value has one."""
    return call.value


VALUE = Scale(Text("value", "значение"), value, NoOptions)
