"""What is known of a column of floats before anything is worked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mumrules.dataset.kept import kept

if TYPE_CHECKING:
    from numpy.typing import NDArray

DECIMALS = (0, 2, 4, 6)
SAMPLE = 1024
BLOCK = 65_536
MOST_ODD = 64
LARGEST = 1e15


@dataclass(frozen=True)
class Lattice:
    """The shortest decimals of nearly all floats of a column are whole steps.

    Attributes:
        decimals: A step is one over ten to the power of this.
        odd: How many floats are something else.
    """

    decimals: int
    odd: int

    @property
    def scale(self) -> float:
        """How many steps make one."""
        return 10.0**self.decimals


class Facts:
    """Bounds and shape of a column.

    Attributes:
        floats: The column; NaN is a hole.
        empty: Whether there is no number at all.
        low: The least number; 0 where there is none.
        high: The greatest.
        gaps: How many holes there are.
    """

    def __init__(self, floats: NDArray[np.float64]) -> None:
        self.floats = floats
        least, most = (float(pick.reduce(floats, initial=np.nan)) for pick in (np.fmin, np.fmax))
        self.empty = bool(np.isnan(least))
        some = bool(np.isnan(floats.min(initial=0.0)))
        self.gaps = int(np.count_nonzero(np.isnan(floats))) if some else 0
        self.low, self.high = (0.0, 0.0) if self.empty else (least, most)

    @property
    def is_whole(self) -> bool:
        """Whether all numbers are whole."""
        return self.empty or (self.lattice is not None and self.lattice == Lattice(0, 0))

    @property
    def most(self) -> float:
        """The greatest magnitude."""
        return max(abs(self.low), abs(self.high))

    @kept
    def lattice(self) -> Lattice | None:
        """The coarsest steps of nearly all numbers; None where they have more decimals."""
        step = max(1, len(self.floats) // SAMPLE)
        sample = Facts(np.ascontiguousarray(self.floats[::step])) if step > 1 else self
        for decimals in DECIMALS:
            if step == 1 or _is_rare(sample._odd(decimals), len(sample.floats)):  # noqa: SLF001
                odd = self._odd(decimals)
                if _is_rare(odd, len(self.floats)):
                    return Lattice(decimals, odd)
        return None

    def _odd(self, decimals: int) -> int:
        """Count what is no whole number of steps, or too large to be sure of it."""
        scale = 10.0**decimals
        count = 0
        with np.errstate(all="ignore"):
            for start in range(0, len(self.floats), BLOCK):
                floats = self.floats[start : start + BLOCK]
                steps = np.rint(floats * scale) if decimals else np.rint(floats)
                odd = (steps / scale if decimals else steps) != floats
                if self.most * scale >= LARGEST:
                    odd |= np.abs(steps) >= LARGEST
                count += int(np.count_nonzero(odd))
        return count - self.gaps


def _is_rare(odd: int, rows: int) -> bool:
    return odd * MOST_ODD <= rows
