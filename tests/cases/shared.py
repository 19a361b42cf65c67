"""Published cases: where their data lie, and how our figures are held against theirs.

The data are not part of the project. The variable MUMRULES_CASES names the folder that holds
them; without it `../shared/cases` beside the project is tried, and without that the tests
of the cases are skipped.
"""

import csv
import os
from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import mumrules as mr
from mumrules.numbers import from_text

HERE = Path(__file__).parent
PROJECT = HERE.parents[1]


def folder(case: str) -> Path:
    """Return the folder of a case's data; skip the test where there is none."""
    named = os.environ.get("MUMRULES_CASES")
    found = (Path(named) if named else PROJECT.parent / "shared" / "cases") / case
    if not found.is_dir():
        pytest.skip(f"no data of the case {case}")
    return found


@cache
def rows(file: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


@dataclass
class Match:
    """How many published cells our figures give back.

    Attributes:
        case: What is compared.
        cells: How many published cells were compared.
        misses: Those that we do not give back: where, ours, theirs.
        skipped: How many published cells were not compared, by the reason.
    """

    case: str
    cells: int = 0
    misses: list[tuple[Any, ...]] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)

    def rounded(self, where: Any, ours: Any, published: str, places: int | None = None) -> None:
        """Compare with a figure rounded to *places*, or to as many as it shows."""
        if places is None:
            places = len(published.partition(".")[2])
        self.within(where, ours, published, Fraction(1, 2 * 10**places))

    def double(self, where: Any, ours: Any, published: str) -> None:
        """Compare with a figure that was computed in floating point and printed in full."""
        theirs = from_text(published)
        assert theirs is not None
        self.within(where, ours, published, max(abs(Fraction(theirs)), Fraction(1)) / 10**9)

    def within(self, where: Any, ours: Any, published: str, tolerance: Fraction) -> None:
        """Compare with a figure that may differ by as much as *tolerance*."""
        self.cells += 1
        theirs = from_text(published)
        assert theirs is not None, published
        low, high = theirs - tolerance, theirs + tolerance
        if ours is None or not low <= ours <= high:
            self.misses.append((where, None if ours is None else float(ours), published))

    def same(self, where: Any, ours: Any, published: Any) -> None:
        """Compare texts, or that both have nothing."""
        self.cells += 1
        if ours != published:
            self.misses.append((where, ours, published))

    def skip(self, reason: str, cells: int = 1) -> None:
        """Leave published cells out, for a reason that is printed."""
        self.skipped[reason] += cells

    def settle(self, least: int | None = None) -> None:
        """Print the match rate and what differs; fail where fewer than *least* cells agree.

        Without *least* all must.
        """
        agreed = self.cells - len(self.misses)
        print(f"{self.case}: {agreed} of {self.cells}")
        for where, ours, published in self.misses:
            print(f"  differs: {where}: ours {ours}, published {published}")
        for reason, cells in self.skipped.items():
            print(f"  not compared: {cells}, {reason}")
        assert self.cells > 0
        assert agreed >= (self.cells if least is None else least), self.case


def load(file: Path) -> mr.Plan:
    """Return the plan of a methodology of the tests."""
    return mr.load(str(file))
