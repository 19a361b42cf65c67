"""Made-up units that stand in an engine, and what memory makes of them."""

from typing import Any

import narwhals as nw
import polars as pl
import pytest

from mumrules.engine import lazy
from mumrules.engine.plan import Plan

RULES = """
mumrules: 1
methodology: made@1
title: Made up
status: draft
defaults: {missing: zero, better: higher}
total:
  aggregate: weighted sum
  parts:
    a:
      weight: 0.1
      maximum: 5
      scale: {method: points, cap: yes}
    b:
      weight: 0.3
      inputs: {b_a: whole, b_b: whole}
      value: b_a / b_b * 100
      scale:
        method: bands
        table:
          - {score: 0, below: 50}
          - {score: 1, from: 50, below: 57}
          - {score: 2, from: 57}
    c:
      weight: 0.02
      scale: {method: share of the best, if best is zero: 0}
  zones:
    by: percent
    list:
      - {zone: green, from: 70}
      - {zone: yellow, from: 40}
      - {zone: red}
ranks: {by: score}
"""
ROWS = 90
UNITS = pl.DataFrame(
    {
        "unit": [f"unit {i}" for i in range(ROWS)],
        "a": [None if i % 11 == 3 else (i * 7 % 60) / 10 for i in range(ROWS)],
        "b_a": [i % 58 for i in range(ROWS)],
        "b_b": [0 if i % 17 == 5 else 100 for i in range(ROWS)],
        "c": [None if i % 13 == 1 else (i * 31 % 97) / 3 for i in range(ROWS)],
    }
)
# How many cells of the units, and of their figures, may be brought to memory.
ROADS = {"units brought": (10**8, 10**8), "figures brought": (0, 10**8), "all stay": (0, 0)}
WANTED = ["score", "percent", "zone", "rank"]


def take(road: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make tables of any size go a road."""
    most_cells, most_figures = ROADS[road]
    monkeypatch.setattr(lazy, "MOST_CELLS", most_cells)
    monkeypatch.setattr(lazy, "MOST_FIGURES", most_figures)


def decides_as_memory(plan: Plan, frame: Any) -> bool:
    """Whether units of a *frame* get their zones and places, and come back in its kind."""
    due = plan.assess(UNITS, only=["unit", *WANTED]).to_frame().sort("unit")
    found = plan.assess(frame, only=WANTED).to_frame()
    collected = nw.from_native(found).collect().sort("unit")
    columns = pl.DataFrame({name: collected[name].to_list() for name in due.columns})
    near = all((columns[name] - due[name]).abs().max() < 1e-12 for name in ("score", "percent"))
    exact = ["unit", "zone", "rank"]
    return type(found) is type(frame) and near and columns[exact].equals(due[exact])
