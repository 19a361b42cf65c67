"""What a fixed cohort must know of the figures of units outside it."""

from collections.abc import Mapping

from mumrules.assessment.exact.stages import fits
from mumrules.assessment.figures import Key
from mumrules.assessment.reference import Reference
from mumrules.assessment.standing import is_placing
from mumrules.errors import ReferenceNeededError
from mumrules.expression.expr import Expr


def unplaced(named: Mapping[Key, Expr], against: Reference, methodology: str) -> set[Key]:
    """Return the places that the cohort does not know: there are none then.

    Raises:
        ReferenceNeededError: Any other figure does not follow from it.
    """
    known = {expr for expr in dict.fromkeys(named.values()) if fits(against, expr)}
    lacking = {key for key, expr in named.items() if expr not in known}
    places = {expr for key, expr in named.items() if is_placing(key)}
    if not all(named[key] in places for key in lacking):
        raise ReferenceNeededError.unlike(methodology)
    return lacking
