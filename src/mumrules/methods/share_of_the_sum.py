"""Share of the sum: what part of the cohort's total a value is.

The sum normalisation of multi-criteria analysis: C.-L. Hwang, K. Yoon, Multiple Attribute
Decision Making, 1981.
"""

from mumrules.expression.build import over_cohort
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number
from mumrules.methods.call import Scale, ScaleCall
from mumrules.methods.present import present


class ShareOfTheSumOptions(Element):
    """Options of share of the sum.

    Attributes:
        all_get: What all shares add up to.
    """

    all_get: Number = 100


def share_of_the_sum(call: ScaleCall) -> Expr:
    """`all_get * x / sum(x)`, or `all_get * (1/x) / sum(1/x)` where less is better."""
    value = 1 / call.value if call.better == "lower" else call.value
    return present(value, call.options.all_get * (value / over_cohort("sum", value)))


SHARE_OF_THE_SUM = Scale(
    Text("share of the sum", "доля от суммы"),
    share_of_the_sum,
    ShareOfTheSumOptions,
    directed=True,
    keys={"all get": "всем вместе"},
)
