"""The result of one machine operation."""

from typing import Any, TypeAlias


class Slot:
    """A column that a tape makes.

    Attributes:
        op: The operation; `input` for a column of the table.
        args: Slots and constants.
        dtype: What its values are.
    """

    __slots__ = ("args", "dtype", "op")

    def __init__(self, op: str, args: tuple[Any, ...], dtype: str) -> None:
        self.op = op
        self.args = args
        self.dtype = dtype


Operand: TypeAlias = Any
"""A slot or a constant."""
