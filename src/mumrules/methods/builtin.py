"""The table of built-in methods."""

from mumrules.methods.bands import BANDS
from mumrules.methods.call import Aggregate, Scale
from mumrules.methods.choice import CHOICE, YES_OR_NO
from mumrules.methods.decision_table import DECISION_TABLE
from mumrules.methods.means import MEAN, WEIGHTED_MEAN
from mumrules.methods.points import POINTS
from mumrules.methods.share_of_the_best import SHARE_OF_THE_BEST
from mumrules.methods.sums import SUM, WEIGHTED_SUM
from mumrules.methods.thresholds import THRESHOLDS

SCALES: tuple[Scale, ...] = (
    POINTS,
    BANDS,
    THRESHOLDS,
    CHOICE,
    YES_OR_NO,
    DECISION_TABLE,
    SHARE_OF_THE_BEST,
)
AGGREGATES: tuple[Aggregate, ...] = (SUM, WEIGHTED_SUM, MEAN, WEIGHTED_MEAN)
