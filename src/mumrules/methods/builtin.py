"""The table of built-in methods."""

from mumrules.methods.bands import BANDS
from mumrules.methods.call import Aggregate, Scale
from mumrules.methods.choice import CHOICE, YES_OR_NO
from mumrules.methods.decision_table import DECISION_TABLE
from mumrules.methods.distance import DISTANCE_TO_A_TARGET
from mumrules.methods.fraction_of_maximum import FRACTION_OF_MAXIMUM
from mumrules.methods.from_the_best import ENHANCED_ACCURACY, ZAVADSKAS_TURSKIS
from mumrules.methods.geometric import (
    GEOMETRIC_MEAN,
    PRODUCT,
    WEIGHTED_GEOMETRIC_MEAN,
    WEIGHTED_PRODUCT,
)
from mumrules.methods.harmonic import HARMONIC_MEAN, WEIGHTED_HARMONIC_MEAN
from mumrules.methods.logarithmic import LOGARITHMIC
from mumrules.methods.means import MEAN, WEIGHTED_MEAN
from mumrules.methods.min_max import MIN_MAX
from mumrules.methods.optimum import OPTIMUM
from mumrules.methods.ordered import MAXIMUM, MEAN_OF_THE_WORST, MEDIAN, MINIMUM
from mumrules.methods.piecewise_linear import PIECEWISE_LINEAR
from mumrules.methods.places import BORDA, PERCENTILE_RANK, PLACE
from mumrules.methods.points import POINTS
from mumrules.methods.power import POWER
from mumrules.methods.power_means import POWER_MEAN, WEIGHTED_POWER_MEAN
from mumrules.methods.share_of_the_best import SHARE_OF_THE_BEST
from mumrules.methods.share_of_the_sum import SHARE_OF_THE_SUM
from mumrules.methods.sums import SUM, WEIGHTED_SUM
from mumrules.methods.thresholds import THRESHOLDS
from mumrules.methods.value import VALUE
from mumrules.methods.vector import VECTOR
from mumrules.methods.z_score import Z_SCORE

SCALES: tuple[Scale, ...] = (
    POINTS,
    VALUE,
    BANDS,
    THRESHOLDS,
    PIECEWISE_LINEAR,
    OPTIMUM,
    CHOICE,
    YES_OR_NO,
    DECISION_TABLE,
    SHARE_OF_THE_BEST,
    FRACTION_OF_MAXIMUM,
    MIN_MAX,
    DISTANCE_TO_A_TARGET,
    Z_SCORE,
    PLACE,
    BORDA,
    PERCENTILE_RANK,
    SHARE_OF_THE_SUM,
    VECTOR,
    LOGARITHMIC,
    ENHANCED_ACCURACY,
    ZAVADSKAS_TURSKIS,
    POWER,
)
AGGREGATES: tuple[Aggregate, ...] = (
    SUM,
    WEIGHTED_SUM,
    MEAN,
    WEIGHTED_MEAN,
    GEOMETRIC_MEAN,
    WEIGHTED_GEOMETRIC_MEAN,
    HARMONIC_MEAN,
    WEIGHTED_HARMONIC_MEAN,
    POWER_MEAN,
    WEIGHTED_POWER_MEAN,
    PRODUCT,
    WEIGHTED_PRODUCT,
    MINIMUM,
    MAXIMUM,
    MEDIAN,
    MEAN_OF_THE_WORST,
)
