"""What is done with extreme values before the scale."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, model_validator

from mumrules.methodology.element import Element
from mumrules.methodology.fields import Number, fault
from mumrules.methodology.sources import Cited
from mumrules.numbers import Exact, to_text

MOST_STEPS = 20


def _steps(written: Exact) -> Exact:
    if written not in range(1, MOST_STEPS + 1):
        shown = to_text(written)
        raise fault(
            "wrong-number-of-steps",
            f"`{shown}` is not a whole number from 1 to {MOST_STEPS}",
            f"`{shown}` — не целое число от 1 до {MOST_STEPS}",
        )
    return written


def _share(written: Exact) -> Exact:
    if not 0 <= written <= 1:
        shown = to_text(written)
        raise fault("wrong-share", f"`{shown}` is not from 0 to 1", f"`{shown}` — не от 0 до 1")
    return written


Share = Annotated[Number, AfterValidator(_share)]


class OneByOne(Element):
    """The farthest value is drawn in to the next one, until the values are regular.

    They are regular where the size of their skewness or their kurtosis is below its bound.

    Attributes:
        up_to: How many steps are taken at most; equal values go in one step.
        skewness_below: The bound of the skewness.
        kurtosis_below: The bound of the kurtosis.
        otherwise: Where they are still not regular: `keep` the steps, or take the `logarithm`
            of the values as they were.
    """

    up_to: Annotated[Number, AfterValidator(_steps)]
    skewness_below: Number = 2
    kurtosis_below: Number
    otherwise: Literal["keep", "logarithm"] = "keep"


class AtQuantiles(Element):
    """Values beyond two quantiles of the cohort are drawn in to them.

    Attributes:
        low: The share of the lower quantile.
        high: The share of the upper quantile.
    """

    low: Share | None = None
    high: Share | None = None


class Outliers(Cited):
    """What is done with extreme values: one way or the other.

    Attributes:
        one_by_one: The farthest value at a time.
        at_quantiles: All values beyond two quantiles.
    """

    one_by_one: OneByOne | None = None
    at_quantiles: AtQuantiles | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.one_by_one is None) == (self.at_quantiles is None):
            raise fault(
                "no-single-way",
                "outliers are drawn in one by one or at quantiles, one of the two",
                "выбросы подтягивают либо по одному, либо по квантилям",
            )
        return self
