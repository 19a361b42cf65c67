"""Points: the value is the score."""

from mumrules.expression.build import greatest, least
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methodology.fields import Flag
from mumrules.methods.call import Scale, ScaleCall


class PointsOptions(Element):
    """Options of points.

    Attributes:
        cap: Whether points beyond 0 and the maximum are cut to them; without it they are
            kept and reported.
    """

    cap: Flag = False


def points(call: ScaleCall) -> Expr:
    """The value itself, from 0 to the parameter's maximum: `min(max(x, 0), maximum)` with a cap."""
    if not call.options.cap:
        return call.value
    floored = greatest(call.value, 0)
    return floored if call.maximum is None else least(floored, call.maximum)


POINTS = Scale(
    Text("points", "баллы"),
    points,
    PointsOptions,
    Kind.NUMBER,
    bounded=True,
    keys={"cap": "ограничить"},
)
