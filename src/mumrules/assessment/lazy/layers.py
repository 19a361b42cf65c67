"""A tape as columns of an engine's frame: what is used more than once is a column of its own."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import narwhals as nw

from mumrules.assessment.columns.slot import Slot
from mumrules.assessment.columns.tape import steps
from mumrules.assessment.lazy.machine import OPERATIONS, expression

PREFIX = "mumrules "


def with_slots(
    frame: "nw.LazyFrame[Any]", named: Mapping[str, Any], inputs: Mapping[object, nw.Expr]
) -> "nw.LazyFrame[Any]":
    """Return the frame with the columns of a tape.

    Args:
        frame: The frame that has the columns which *inputs* read.
        named: The slots, or constants, by the names of their columns.
        inputs: What each input of the tape is read by.
    """
    wanted = [slot for slot in named.values() if isinstance(slot, Slot)]
    order = list(steps(wanted))
    uses = Counter(arg for slot in order for arg in slot.args if isinstance(arg, Slot))
    depth: dict[Slot, int] = {}
    made: dict[Slot, nw.Expr] = {}
    layers: dict[int, dict[str, nw.Expr]] = {}
    for slot in order:
        below = max((depth[arg] for arg in slot.args if isinstance(arg, Slot)), default=0)
        found = _expression(slot, made, inputs)
        if uses[slot] > 1:
            name = f"{PREFIX}{len(made)}"
            layers.setdefault(below, {})[name] = found
            depth[slot], made[slot] = below + 1, nw.col(name)
        else:
            depth[slot], made[slot] = below, found
    for _, columns in sorted(layers.items()):
        frame = frame.with_columns(**columns)
    outputs = {
        name: made[slot] if isinstance(slot, Slot) else expression(slot)
        for name, slot in named.items()
    }
    return frame.with_columns(**outputs) if outputs else frame


def _expression(
    slot: Slot, made: Mapping[Slot, nw.Expr], inputs: Mapping[object, nw.Expr]
) -> nw.Expr:
    if slot.op == "input":
        return inputs[slot.args[0]]
    if slot.op == "nan":
        return inputs["nan", slot.args[0].args[0]]
    return OPERATIONS[slot.op](*(made.get(a, a) if isinstance(a, Slot) else a for a in slot.args))
