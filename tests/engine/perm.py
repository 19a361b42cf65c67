"""The published points of the Perm municipalities, read without the library."""

import csv
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "examples" / "perm-2022"
POINTS_2022 = FOLDER / "points-2022.csv"
IMPROVED = FOLDER / "municipalities-improved.csv"
POINTS_2021 = FOLDER / "points-2021.csv"


def points(file: Path) -> dict[str, int]:
    """Return the points of a table by municipality; those without points are left out."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.reader(lines))[1:]
    return {name: int(total) for name, total in rows if total}


def names(file: Path) -> list[str]:
    """Return the municipalities of a published table, its row of means left out."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return [row["municipality"] for row in csv.DictReader(lines) if row["no"]]
