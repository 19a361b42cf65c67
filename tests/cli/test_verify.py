"""`mumrules verify`: what was written follows, or what differs is named."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.engine.perm import POINTS_2022

RULES = """\
mumrules: 1
methodology: small@2024
title: Small
status: draft
total:
  aggregate: sum
  parts:
    a:
      title: First
      scale: points
      maximum: 10
    b:
      title: Second
      scale: points
      maximum: 30
"""
TABLE = "unit,a,b\nNorth,1,2\nSouth,3,4\n"


@pytest.fixture
def folder(mumrules: Run, tmp_path: Path) -> Path:
    """A folder with rules, a table, and the result of scoring it."""
    (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    done = mumrules(
        "score", tmp_path / "rules.yaml", tmp_path / "table.csv", "-o", tmp_path / "result.json"
    )
    assert done.code == 0
    return tmp_path


def verified(mumrules: Run, folder: Path) -> Any:
    """Verify the result in *folder* against its rules and table."""
    where = (folder / "result.json", folder / "table.csv")
    return mumrules("verify", *where, "--methodology", folder / "rules.yaml")


def test_a_result_follows(mumrules: Run, folder: Path):
    """Untouched, everything follows, whatever the order of the rows."""
    assert verified(mumrules, folder).code == 0
    (folder / "table.csv").write_text("unit,b,a\nSouth,4,3\nNorth,2,1\n", encoding="utf-8")

    assert verified(mumrules, folder).code == 0


def test_the_receipt_names_the_edition(mumrules: Run, tmp_path: Path):
    """Without a methodology, the one that the receipt names is taken."""
    mumrules("score", "mum@2022", POINTS_2022, "-o", tmp_path / "r.json")

    assert mumrules("verify", tmp_path / "r.json", POINTS_2022).code == 0


def edit_score(found: dict[str, Any]) -> None:
    """Lift a score by a point."""
    found["units"][0]["score"] += 1


def edit_part(found: dict[str, Any]) -> None:
    """Lift the score of a part."""
    found["units"][1]["parts"]["a"]["score"] += 1


def edit_rank(found: dict[str, Any]) -> None:
    """Lift a unit to the first place."""
    found["units"][0]["rank"] = 1


def drop_unit(found: dict[str, Any]) -> None:
    """Leave a unit out."""
    found["units"].pop()


def add_unit(found: dict[str, Any]) -> None:
    """Make a unit up."""
    found["units"].append({**found["units"][0], "unit": "East"})


@pytest.mark.parametrize(
    ("edit", "fault"),
    [
        (edit_score, "figure-differs"),
        (edit_part, "figure-differs"),
        (edit_rank, "figure-differs"),
        (drop_unit, "unit-new"),
        (add_unit, "unit-gone"),
    ],
)
def test_a_changed_result_is_told(
    mumrules: Run, folder: Path, edit: Callable[[dict[str, Any]], None], fault: str
):
    """A figure, a place or a unit that was changed by hand is named."""
    file = folder / "result.json"
    found = json.loads(file.read_text(encoding="utf-8"))
    edit(found)
    file.write_text(json.dumps(found), encoding="utf-8")

    done = verified(mumrules, folder)

    assert done.code == 1
    assert f"[{fault}]" in done.err


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("table.csv", "South,3,4", "South,3,5", "input-changed"),
        ("rules.yaml", "maximum: 30", "maximum: 31", "methodology-changed"),
    ],
)
def test_other_sources_are_told(
    mumrules: Run, folder: Path, file: str, old: str, new: str, fault: str
):
    """A table or a methodology that says something else is named."""
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    done = verified(mumrules, folder)

    assert done.code == 1
    assert f"[{fault}]" in done.err


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"receipt": 1, "units": 2}', "[" * 100_000, '{"units": [1]}', "\0"]
)
def test_what_is_no_result_is_told(mumrules: Run, folder: Path, text: str):
    """Any other file is refused in words."""
    (folder / "result.json").write_text(text, encoding="utf-8")

    done = verified(mumrules, folder)

    assert (done.code, "[not-a-result]" in done.err) == (2, True)
