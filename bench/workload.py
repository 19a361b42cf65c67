"""Random units for the rules, as whole numbers that are known exactly."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import isnan
from typing import Any, TypeAlias

import numpy as np
from rules import Rules

Array: TypeAlias = np.ndarray[Any, Any]
HOLE = -(2**31)


@dataclass(frozen=True)
class Workload:
    """Units in columns.

    Attributes:
        rules: What they are scored by.
        whole: Each column in whole steps; `HOLE` for what is missing. A step is 1 for counts,
            a hundredth for the rest.
    """

    rules: Rules
    whole: Mapping[str, Array]

    @cached_property
    def floats(self) -> dict[str, Array]:
        """The columns as a user has them: the float of each decimal, NaN for a hole."""
        return {name: self._float(name, steps) for name, steps in self.whole.items()}

    def _float(self, name: str, steps: Array) -> Array:
        found = steps / (1 if name.endswith(("_a", "_b")) else 100)
        found[steps == HOLE] = np.nan
        return found

    def records(self) -> list[dict[str, float | None]]:
        """Return one mapping for each unit."""
        lists = [[None if isnan(v) else v for v in c.tolist()] for c in self.floats.values()]
        return [dict(zip(self.floats, row, strict=True)) for row in zip(*lists, strict=True)]

    @property
    def best(self) -> dict[str, float]:
        """The greatest value of each column that is compared with the best."""
        return {code: float(np.nanmax(self.floats[code])) for code in self.rules.shares}


def draw(rules: Rules, count: int, seed: int = 1) -> Workload:
    """Return random units, good and bad ones, with two values in a hundred missing."""
    rng = np.random.default_rng((seed, count))
    columns = {}
    for name, steps in _columns(rules, count, rng):
        columns[name] = np.where(rng.random(count) < 0.02, HOLE, np.rint(steps)).astype(np.int64)
    return Workload(rules, columns)


def _columns(rules: Rules, count: int, rng: np.random.Generator) -> Iterator[tuple[str, Array]]:
    quality = rng.beta(3, 2, count)
    for code, (cap, _) in rules.points.items():
        yield code, 100 * float(cap) * (1.5 * quality + 0.6 * rng.random(count) - 0.4)
    for code in rules.bands:
        of = np.rint(rng.lognormal(5, 1.2, count)) + 1
        share = np.minimum(0.35 + 0.5 * quality + 0.35 * rng.random(count), 1)
        yield f"{code}_a", of * share
        yield f"{code}_b", np.where(rng.random(count) < 0.005, 0, of)
    for code in rules.shares:
        yield code, 10_000 * (0.15 + 0.6 * quality + 0.25 * rng.random(count))
