"""Whatever an embedder holds goes in, and the kind that was given comes out."""

from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import mumrules as mr
from tests.engine.perm import POINTS_2022
from tests.engine.rules import shown

PLAN = mr.load("mum@2022")
FRAME = pl.read_csv(POINTS_2022)
RECORDS = FRAME.to_dicts()
EXPECTED = shown(PLAN.assess(RECORDS))

KINDS = {
    "polars": (FRAME, pl.DataFrame),
    "lazy polars": (FRAME.lazy(), pl.LazyFrame),
    "pandas": (pd.DataFrame(RECORDS), pd.DataFrame),
    "pandas of texts": (pd.DataFrame(RECORDS).astype(str).replace("nan", ""), pd.DataFrame),
    "pyarrow": (FRAME.to_arrow(), pa.Table),
    "duckdb": (duckdb.from_arrow(FRAME.to_arrow()), duckdb.DuckDBPyRelation),
    "records": (RECORDS, pl.DataFrame),
    "path": (POINTS_2022, pl.DataFrame),
    "name of a file": (str(POINTS_2022), pl.DataFrame),
}


def in_memory(assessment):
    """The results in memory: those of an engine are brought."""
    return assessment.collect() if hasattr(assessment, "collect") else assessment


@pytest.mark.parametrize("kind", KINDS)
def test_all_kinds_give_the_same(kind: str):
    """The figures do not depend on what holds the table."""
    data, frame = KINDS[kind]

    assessment = PLAN.assess(data)

    assert shown(in_memory(assessment)) == EXPECTED
    assert isinstance(assessment.to_frame(), frame)


def test_a_frame_has_the_columns_that_are_promised():
    """The root's figures come first, then the score, percent and zone of every node by code."""
    found = PLAN.assess(FRAME).to_frame()

    assert found.columns[:8] == [
        "unit", "score", "percent", "zone", "rank", "coverage", "1", "1 percent",
    ]  # fmt: skip
    assert found.schema["unit"] == found.schema["zone"] == pl.String
    assert found.row(0)[:5] == (RECORDS[0]["муниципалитет"], 304.0, 15200 / 221, "зелёная", 1.0)
    assert found.row(15)[1:5] == (None, None, None, None)


def test_one_mapping_is_one_unit():
    """A mapping is scored alone, by a code, a title or an alias."""
    for record in ({"total": 304}, {"итог": 304}, {"Итог": "304,0"}):
        unit = PLAN.assess(record)

        assert (unit.score, unit.zone, unit.rank) == (304, "зелёная", None)


def test_nothing_is_a_unit_that_submitted_nothing():
    """An empty mapping, blanks and a name alone are a unit without data, never an error."""
    for record in ({}, {"1.1": None}, {"1.1": float("nan")}, {"1.1": " "}, {"unit": "A"}):
        unit = PLAN.assess(record)

        assert (unit.score, unit.hole) == (None, mr.Hole("not submitted"))


@pytest.mark.parametrize("data", [None, 5, object(), pd.Series([1]), (row for row in RECORDS)])
def test_what_is_no_table_is_told(data: object):
    """Anything else is a diagnostic, not a failure somewhere inside."""
    with pytest.raises(mr.DatasetError, match=r"is no table \[not-a-table\]"):
        PLAN.assess(data)


def test_an_error_says_one_line_a_fault(tmp_path: Path):
    """A log shows the file as it was given, the line and the column of every fault."""
    file = tmp_path / "t.csv"
    file.write_text("unit,total\nA,много\nA,3\n", encoding="utf-8")

    with pytest.raises(mr.DatasetError) as raised:
        PLAN.assess(file)

    assert str(raised.value).splitlines() == [
        f"{file}:3:1: the unit `A` stands twice [duplicate-unit]",
        f"{file}:2:3: `много` stands where a number is due [not-a-number]",
    ]
