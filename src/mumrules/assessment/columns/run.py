"""Running a tape over columns: in blocks that stay in the cache, on all cores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from mumrules.assessment.columns.machine import COMPOSITE, OPERATIONS, Array
from mumrules.assessment.columns.slot import Slot
from mumrules.assessment.columns.tape import steps
from mumrules.dataset.parallel import cores, each

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Step: TypeAlias = tuple[Callable[..., Any], tuple[int, ...]]

# Fewer rows make the threads wait for one another between operations; more leave the cache.
BLOCK = 65_536
# Below this a thread costs more than it brings.
FEW = 32_768


class Program:
    """The steps of a tape over registers: constants, whole columns, and buffers used again."""

    def __init__(self, outputs: Sequence[Slot]) -> None:
        self._outputs = outputs
        self._made = list(dict.fromkeys(slot for slot in outputs if slot.op != "input"))
        self._registers: list[Any] = []
        self._steps: list[Step] = []
        self._buffers: dict[int, str] = {}
        listed = list(steps(self._made))
        inputs = [slot for slot in listed if slot.op == "input"]
        at = {slot: self._register(None) for slot in inputs}
        self._names = [slot.args[0] for slot in inputs]
        results = {slot: self._register(None) for slot in self._made}
        self._place(listed, at, results)

    def _register(self, value: Any) -> int:
        self._registers.append(value)
        return len(self._registers) - 1

    def _place(self, listed: Sequence[Slot], at: dict[Slot, int], results: dict[Slot, int]) -> None:
        last = {arg: slot for slot in listed for arg in slot.args if isinstance(arg, Slot)}
        free: dict[str, list[int]] = {}
        buffers = self._buffers
        for slot in listed:
            if slot.op == "input":
                continue
            operands = [a if isinstance(a, Slot) else self._register(a) for a in slot.args]
            spent = [
                arg
                for arg in dict.fromkeys(slot.args)
                if isinstance(arg, Slot) and last[arg] is slot and at[arg] in buffers
            ]
            places = tuple(at[a] if isinstance(a, Slot) else a for a in operands)
            over = [at[arg] for arg in spent if arg.dtype == slot.dtype]
            if slot in results:
                at[slot] = results[slot]
            elif over and slot.op not in COMPOSITE:
                at[slot] = over[0]
            else:
                at[slot] = free[slot.dtype].pop() if free.get(slot.dtype) else self._buffer(slot)
            self._steps.append((OPERATIONS[slot.op], (*places, at[slot])))
            for arg in spent:
                if at[arg] != at[slot]:
                    free.setdefault(arg.dtype, []).append(at[arg])

    def _buffer(self, slot: Slot) -> int:
        register = self._register(None)
        self._buffers[register] = slot.dtype
        return register

    def run(self, inputs: Mapping[object, Any], rows: int) -> list[Array]:
        """Return the columns of the outputs.

        Args:
            inputs: The columns that the tape names; a float is the same for all units.
            rows: How many units there are.
        """
        found = {slot: np.empty(rows, slot.dtype) for slot in self._made}
        columns = [*(inputs[name] for name in self._names), *found.values()]
        workers = cores() if rows > FEW else 1
        edges = [rows * i // workers for i in range(workers + 1)]
        parts = [(edges[i], edges[i + 1]) for i in range(workers)]
        each(lambda part: self._fill(columns, *part), parts, rows * len(columns))
        return [inputs[s.args[0]] if s.op == "input" else found[s] for s in self._outputs]

    def _fill(self, columns: Sequence[Any], start: int, end: int) -> None:
        """Fill the rows from *start* to *end* of the outputs, which follow the inputs."""
        size = min(BLOCK, end - start)
        whole = [(register, np.empty(size, dtype)) for register, dtype in self._buffers.items()]
        registers = [*columns, *self._registers[len(columns) :]]
        parted = [(i, column) for i, column in enumerate(columns) if column.__class__ is not float]
        with np.errstate(all="ignore"):
            for first in range(start, end, size or 1):
                block = min(size, end - first)
                for register, column in parted:
                    registers[register] = column[first : first + block]
                for register, buffer in whole:
                    registers[register] = buffer[:block]
                for function, places in self._steps:
                    function(*[registers[place] for place in places])
