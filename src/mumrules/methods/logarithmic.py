"""Logarithmic norm: a logarithm over the logarithm of the product of all values.

E. K. Zavadskas, Z. Turskis, "A new logarithmic normalization method in games theory",
Informatica 19(2), 2008, pp. 303-314.
"""

from mumrules.expression.build import logarithm, over_cohort
from mumrules.expression.expr import Expr
from mumrules.language import Text
from mumrules.methods.call import NoOptions, Scale, ScaleCall
from mumrules.methods.present import present


def logarithmic(call: ScaleCall) -> Expr:
    """`ln(x) / ln(product of x)`, or `(1 - that) / (n - 1)` where less is better.

    Undefined for a value that is not above zero.
    """
    value = logarithm(call.value)
    share = value / over_cohort("sum", value)
    if call.better == "lower":
        share = (1 - share) / (over_cohort("count", value) - 1)
    return present(value, share)


LOGARITHMIC = Scale(
    Text("logarithmic norm", "логарифмическая норма"), logarithmic, NoOptions, directed=True
)
