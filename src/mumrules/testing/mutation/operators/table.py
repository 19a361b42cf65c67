"""The table of mistakes that people make."""

from mumrules.testing.mutation.mutant import Operator
from mumrules.testing.mutation.operators.bounds import bounds, intervals
from mumrules.testing.mutation.operators.formulas import conditions, formulas
from mumrules.testing.mutation.operators.left_out import omissions
from mumrules.testing.mutation.operators.methods import methods
from mumrules.testing.mutation.operators.neighbours import copied, moved, swapped
from mumrules.testing.mutation.operators.numbers import numbers
from mumrules.testing.mutation.operators.roundings import roundings
from mumrules.testing.mutation.operators.words import flags, words

OPERATORS: tuple[Operator, ...] = (
    numbers,
    bounds,
    intervals,
    words,
    flags,
    methods,
    roundings,
    formulas,
    conditions,
    swapped,
    copied,
    moved,
    omissions,
)
