"""The benchmark: every part in one run, a table of medians and ratios, a JSON file.

Run with `python bench/run.py [--quick] [--only PART ...]`.
"""

import argparse
import json
import os
import platform
from collections.abc import Callable
from pathlib import Path
from typing import Any

import memory
import ours
import show
from growth import growth
from rules import STANDARD
from single import loading, one_unit
from tables import compared
from wrong import wrong

import mumrules as mr

MADE = Path(__file__).parents[1] / ".made" / "bench.json"
SIZES = (87, 2_500, 40_000, 1_000_000)
MILLION = 1_000_000


def main() -> None:
    """Measure the parts that are asked for, show each, and write all of them."""
    parser = argparse.ArgumentParser(description="Measure against hand-written code.")
    parser.add_argument("--quick", action="store_true", help="no table of a million units")
    parser.add_argument("--only", nargs="+", choices=list(PARTS), default=list(PARTS))
    asked = parser.parse_args()
    largest = 40_000 if asked.quick else MILLION
    found: dict[str, Any] = {"machine": machine()}
    for name in asked.only:
        measure, shown = PARTS[name]
        found[name] = measure(mr.load(ours.STANDARD), largest)
        print(f"\n{name}\n" + "\n".join(shown(found[name])), flush=True)
    MADE.parent.mkdir(exist_ok=True)
    MADE.write_text(json.dumps(found, indent=1) + "\n", "utf-8")


def machine() -> dict[str, Any]:
    """Return what the times depend on."""
    return {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "mumrules": mr.__version__,
    }


def tables(plan: mr.Plan, largest: int) -> list[dict[str, Any]]:
    """Compare tables of every size."""
    return [compared(STANDARD, plan, size) for size in SIZES if size <= largest]


def fits(_: mr.Plan, largest: int) -> dict[str, Any]:
    """Fit the growth."""
    return growth(
        tuple(n for n in (1_000, 10_000, 40_000, 100_000, 300_000, MILLION) if n <= largest)
    )


PARTS: dict[str, tuple[Callable[[mr.Plan, int], Any], Callable[[Any], list[str]]]] = {
    "plan": (lambda *_: loading(), lambda seconds: [f"made from the file {seconds * 1e3:.1f} ms"]),
    "unit": (lambda plan, _: one_unit(plan), show.unit),
    "tables": (tables, show.tables),
    "wrong": (lambda _, largest: list(wrong(largest)), show.wrong),
    "memory": (lambda _, largest: memory.peaks(largest), show.memory),
    "growth": (fits, show.growth),
}


if __name__ == "__main__":
    main()
