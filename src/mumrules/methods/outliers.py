"""Outliers drawn in before the scale: one by one until the values are regular, or at quantiles.

OECD/JRC, Handbook on Constructing Composite Indicators, 2008, step 5, and the practice of the
JRC: skewness above 2 together with kurtosis above 3.5. Skewness and kurtosis are those of
type 2 in D. N. Joanes, C. A. Gill, "Comparing measures of sample skewness and kurtosis", The
Statistician 47(1), 1998.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from mumrules.expression.build import (
    case,
    greatest,
    least,
    logarithm,
    nothing,
    over_cohort,
    quantile,
)
from mumrules.expression.expr import Expr
from mumrules.methodology.outliers import AtQuantiles, OneByOne, Outliers

_HUNDREDTH = Fraction(1, 100)


def treated(value: Expr, outliers: Outliers) -> Expr:
    """Return the value after its outliers are drawn in."""
    if outliers.one_by_one is not None:
        return _one_by_one(value, outliers.one_by_one)
    assert outliers.at_quantiles is not None, "validated when the file was read"
    return _at_quantiles(value, outliers.at_quantiles)


def _at_quantiles(value: Expr, how: AtQuantiles) -> Expr:
    drawn = value
    if how.low is not None:
        drawn = greatest(drawn, quantile(value, how.low))
    if how.high is not None:
        drawn = least(drawn, quantile(value, how.high))
    return drawn


def _one_by_one(value: Expr, how: OneByOne) -> Expr:
    """All steps are written out; from where the values are regular on, a step keeps them."""
    step = value
    for _ in range(how.up_to):
        moments = _Moments(step)
        step = case((moments.regular(how), step), otherwise=_drawn_in(step, moments))
    if how.otherwise == "keep":
        return step
    return case((_Moments(step).regular(how), step), otherwise=_logarithm(value))


def _drawn_in(value: Expr, moments: "_Moments") -> Expr:
    """The values with the farthest ones, of the side that is skewed, at the next one."""
    top, bottom = over_cohort("max", value), over_cohort("min", value)
    elsewhere = nothing("the farthest value")
    next_top = over_cohort("max", case((value < top, value), otherwise=elsewhere))
    next_bottom = over_cohort("min", case((value > bottom, value), otherwise=elsewhere))
    drawn_down, drawn_up = least(value, next_top), greatest(value, next_bottom)
    return case((moments.third >= 0, drawn_down), otherwise=drawn_up)


def _logarithm(value: Expr) -> Expr:
    """`ln(x - min + 0.01 * (max - min))`."""
    bottom = over_cohort("min", value)
    return logarithm(value - bottom + _HUNDREDTH * (over_cohort("max", value) - bottom))


@dataclass(frozen=True)
class _Moments:
    """The central moments of a cohort's values, as sums of powers of the deviations."""

    value: Expr

    @cached_property
    def deviation(self) -> Expr:
        return self.value - over_cohort("mean", self.value)

    @cached_property
    def number(self) -> Expr:
        return over_cohort("count", self.value)

    @cached_property
    def second(self) -> Expr:
        return over_cohort("sum", self.deviation * self.deviation)

    @cached_property
    def third(self) -> Expr:
        squared = self.deviation * self.deviation
        return over_cohort("sum", squared * self.deviation)

    @cached_property
    def fourth(self) -> Expr:
        squared = self.deviation * self.deviation
        return over_cohort("sum", squared * squared)

    def regular(self, how: OneByOne) -> Expr:
        """Whether the values need no drawing in; too few or equal ones never do.

        The skewness is `n * sqrt(n - 1) / (n - 2) * third / second ** 1.5`; its square is
        compared, so that everything stays rational.
        """
        n = self.number
        cubed = self.second * self.second * self.second
        skewed = n * n * (n - 1) * self.third * self.third
        bound = how.skewness_below * how.skewness_below * (n - 2) * (n - 2) * cubed
        return case(
            (n < 4, True),
            (self.second <= 0, True),
            (skewed < bound, True),
            otherwise=self._kurtosis() < how.kurtosis_below,
        )

    def _kurtosis(self) -> Expr:
        n = self.number
        plain = n * self.fourth / (self.second * self.second) - 3
        return ((n + 1) * plain + 6) * (n - 1) / ((n - 2) * (n - 3))
