"""Expressions without reductions, recorded on a tape."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from mumrules.assessment.columns import absence
from mumrules.assessment.columns.figures import HOLE_CODE
from mumrules.assessment.columns.forms import formed
from mumrules.assessment.columns.leaves import Leaf
from mumrules.assessment.columns.machine import Array
from mumrules.assessment.columns.quantity import INFINITE, Quantity, as_float, divided
from mumrules.assessment.columns.run import Program
from mumrules.assessment.columns.scene import Names, Scene
from mumrules.assessment.columns.slot import Slot
from mumrules.expression.expr import Expr, walk


@dataclass(frozen=True, eq=False)
class Recording:
    """Expressions on a tape.

    Attributes:
        quantities: One for each expression.
        holes: What gives the codes of their holes.
        doubt: What tells the units that could not be decided.
    """

    quantities: Sequence[Quantity]
    holes: Sequence[Any]
    doubt: Any

    @cached_property
    def results(self) -> Sequence[Any]:
        """Slots and constants: the values, the codes of holes, and the doubt."""
        return [*(quantity.values for quantity in self.quantities), *self.holes, self.doubt]

    @cached_property
    def program(self) -> Program:
        """What works the slots out."""
        return Program([result for result in self.results if isinstance(result, Slot)])

    def run(self, inputs: Mapping[object, Any], rows: int) -> list[Array]:
        """Return the values, the codes of the holes and the doubt, in this order.

        Args:
            inputs: The columns and the numbers that the tape names.
            rows: How many units there are.
        """
        found = iter(self.program.run(inputs, rows))
        types: list[Any] = [
            *(quantity.dtype for quantity in self.quantities),
            *([HOLE_CODE] * len(self.holes)),
            np.bool_,
        ]
        return [
            _column(next(found) if isinstance(result, Slot) else result, dtype, rows)
            for result, dtype in zip(self.results, types, strict=True)
        ]


def _column(result: Any, dtype: Any, rows: int) -> Array:
    """Return a column; where it is one value for all, without a copy of it for each."""
    if isinstance(result, np.ndarray):
        return result
    return np.broadcast_to(np.asarray(result, dtype), rows)


def recorded(
    scene: Scene, outputs: Sequence[Expr], take: Callable[[Scene, Expr], Quantity]
) -> Recording:
    """Record expressions; *take* records an input."""
    made: dict[Expr, Quantity] = {}
    for expr in walk(*outputs):
        if expr.op == "input":
            made[expr] = take(scene, expr)
        else:
            made[expr] = formed(scene, expr, [made[arg] for arg in expr.args])
    found = [_settling(scene, made[output]) for output in outputs]
    if any(as_float(quantity.factor) == INFINITE for quantity in found):
        scene.doubtful(True)
    holes = [0 if q.marks else absence.code(scene.tape, q.absent) for q in found]
    return Recording(found, holes, scene.doubt)


def inputs_of(outputs: Sequence[Expr]) -> Iterator[Expr]:
    """Give the inputs that expressions read."""
    return (expr for expr in walk(*outputs) if expr.op == "input")


def listed_inputs(outputs: Sequence[Expr]) -> Sequence[Expr]:
    """Return the inputs that expressions read."""
    return tuple(inputs_of(outputs))


def coarsely(names: Names, outputs: Sequence[Expr], leaves: Sequence[Leaf]) -> Recording:
    """Record expressions by what is known of their inputs, in the order of these."""
    by_input = dict(zip(inputs_of(outputs), leaves, strict=True))
    return recorded(
        Scene(names), outputs, lambda scene, e: by_input[e].recorded(scene, str(e.options[0]))
    )


def _settling(scene: Scene, quantity: Quantity) -> Quantity:
    """Return a quantity as it is worked out: divided, and zero as the number zero."""
    found = scene.sound(divided(scene.tape, quantity))
    return Quantity(0, found.absent) if found.factor == 0 else found
