"""The column forms of what looks at holes."""

import numpy as np

from mumrules.assessment.columns.column import Column
from mumrules.assessment.columns.decisions import one_scale
from mumrules.assessment.columns.scene import Scene
from mumrules.expression.expr import Expr


def missing(_: Scene, __: Expr, parts: list[Column]) -> Column:
    """Whether a value is a hole."""
    holes = parts[0].holes
    return Column(np.asarray(np.False_) if holes is None else holes != 0)


def reason(scene: Scene, _: Expr, parts: list[Column]) -> Column:
    """The reason of a hole; an empty text where there is none."""
    holes = parts[0].holes
    if holes is None:
        return Column(np.asarray(scene.texts.code("")))
    codes = np.array([scene.texts.code(hole.reason) for hole in scene.holes.values])
    return Column(codes[holes])


def coalesce(scene: Scene, expr: Expr, parts: list[Column]) -> Column:
    """The first value that is there, else the first hole."""
    factor, values = one_scale(scene, expr, parts)
    found, holes = values[-1].values, values[-1].holes
    for part in reversed(values[:-1]):
        if part.holes is None:
            found, holes = part.values, None
        else:
            found = np.where(part.holes == 0, part.values, found)
            absent = np.int16(0) if holes is None else np.where(holes != 0, part.holes, holes)
            holes = np.where(part.holes == 0, np.int16(0), absent)
    most, error = (max(getattr(v, name) for v in values) for name in ("most", "error"))
    return Column(found, holes, factor, most, error)
