"""The command `score` on a file that is read stretch by stretch."""

from pathlib import Path

import polars as pl
import pytest

from mumrules.cli import streamed
from tests.cli.conftest import Run
from tests.engine.made import RULES, UNITS

TABLE = """\
made@1  Made up
┌────────┬────┐
│ units  │ 90 │
│ green  │  7 │
│ yellow │ 37 │
│ red    │ 46 │
└────────┴────┘
"""


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A methodology beside its units; every file counts as large."""
    monkeypatch.setattr(streamed, "LARGE", 0)
    path = tmp_path / "made.yaml"
    path.write_text(RULES, "utf-8")
    UNITS.write_csv(tmp_path / "units.csv")
    return path


def test_a_large_file_is_summed_up(mumrules: Run, rules: Path, tmp_path: Path):
    """What is printed are the units in each zone; the rest stands in what is written."""
    done = mumrules("score", rules, tmp_path / "units.csv", "-o", tmp_path / "out.parquet")

    assert (done.code, done.out) == (0, TABLE)
    assert done.err.startswith(f"written: {tmp_path / 'out.parquet'}\n")
    assert pl.read_parquet(tmp_path / "out.parquet").height == 90


def test_quiet_prints_only_what_is_wrong(mumrules: Run, rules: Path, tmp_path: Path):
    """With --quiet only diagnostics remain."""
    done = mumrules("score", rules, tmp_path / "units.csv", "-o", tmp_path / "out.csv", "-q")

    assert done.out == ""
    assert "written" not in done.err
    assert "warning[undefined]" in done.err


def test_rules_that_need_all_units_are_scored_as_ever(mumrules: Run, rules: Path, tmp_path: Path):
    """A total beside its parts sends the file through the memory, and the program says why."""
    with_total = UNITS.with_columns(total=pl.lit(None, float))
    with_total.write_csv(tmp_path / "units.csv")

    done = mumrules("score", rules, tmp_path / "units.csv", "-o", tmp_path / "out.csv")

    assert done.code == 0
    assert "the rules need the table in the memory as a whole" in done.err
    assert "unit 0" in done.out
    assert pl.read_csv(tmp_path / "out.csv").height == 90
