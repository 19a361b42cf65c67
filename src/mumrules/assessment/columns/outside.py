"""Places that units would take in a cohort that is fixed."""

from collections.abc import Sequence

from mumrules.assessment.columns.figures import Settled
from mumrules.assessment.columns.grouping import Groups
from mumrules.assessment.columns.raw import coded
from mumrules.assessment.exact.places import Places
from mumrules.assessment.reference import Reference
from mumrules.dataset.arrays import CodedColumn
from mumrules.expression.expr import Expr


def placed(
    rank: Expr, figures: Sequence[Settled], groups: Groups | None, against: Reference
) -> CodedColumn:
    """Return the place of each unit among the exact values of the cohort, one by one."""
    rows = range(figures[0].rows)
    values = list(zip(*(figure.exact(rows) for figure in figures), strict=True))
    place = Places(rank, against)
    if groups is None:
        return coded(place(value, ()) for value in values)
    keys = [*groups.keys, *((gap,) for gap in groups.gaps)]
    by_unit = (keys[code] for code in groups.codes.tolist())
    return coded(place(value, key) for value, key in zip(values, by_unit, strict=True))
