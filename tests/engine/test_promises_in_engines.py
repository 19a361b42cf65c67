"""What is promised of memory holds in engines: the files of conformance go every road."""

from io import StringIO
from pathlib import Path
from typing import Any

import duckdb
import narwhals as nw
import polars as pl
import pytest
import yaml

import mumrules as mr
from mumrules.engine.engine import Engine
from tests.conformance.export import FILES
from tests.engine.made import ROADS, take

ENGINES = {"polars": pl.DataFrame.lazy, "duckdb": lambda frame: duckdb.from_arrow(frame.to_arrow())}


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_what_is_promised_holds_in_engines(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """An engine gives what memory gives, or says that it cannot."""
    said = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)
    written = tmp_path / "methodology.yaml"
    written.write_text(said["methodology"], "utf-8")
    try:
        plan = Engine(installed=False).load(written)
    except mr.MethodologyError:
        return
    frame = pl.read_csv(StringIO(said["data"]))
    due = figures(plan, frame)
    for road in ROADS:
        take(road, monkeypatch)
        for made in ENGINES.values():
            found = figures(plan, made(frame))
            if due is None or road == "units brought":
                assert (found is None) == (due is None)
            assert found is None or due is None or agree(found, due), road


def figures(plan: mr.Plan, frame: Any) -> pl.DataFrame | None:
    """The figures of a frame by unit; None where they are refused."""
    try:
        found = plan.assess(frame).to_frame()
    except (mr.DatasetError, mr.UnsupportedDataError):
        return None
    columns = nw.from_native(found).lazy().collect().to_polars()
    return columns.with_columns(pl.col("unit").cast(pl.String)).sort("unit")


def agree(found: pl.DataFrame, due: pl.DataFrame) -> bool:
    """Whether an engine gives nothing but what memory gives; scores are floats."""
    pairs = [(found[name], due[name]) for name in found.columns]
    return all(
        one.is_null().equals(other.is_null())
        and (
            (one.fill_null(0) - other.fill_null(0)).abs().max() < 1e-9
            if one.dtype.is_float()
            else one.to_list() == other.to_list()
        )
        for one, other in pairs
    )
