"""Frames of PySpark, Dask and Ibis: the same call, run for real."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import duckdb
import pytest

from tests.engine.made import ROADS, RULES, UNITS, decides_as_memory, take
from tests.written import planned


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    """A session of Spark on two cores of this machine."""
    sql = pytest.importorskip("pyspark.sql", reason="PySpark is not installed")
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        pytest.skip("Spark needs Java: CONTRIBUTING.md says how to install it")
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    settings = {
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "2",
        "spark.log.level": "ERROR",
        "spark.sql.session.timeZone": "UTC",
    }
    built = sql.SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    yield built
    built.stop()


@pytest.mark.slow
@pytest.mark.parametrize("road", ROADS)
def test_spark_decides_as_memory_does(road: str, session: Any, monkeypatch: pytest.MonkeyPatch):
    """Zones and places are the same, whether units or figures stay or are brought."""
    take(road, monkeypatch)

    assert decides_as_memory(planned(RULES), session.createDataFrame(UNITS.to_arrow()))


def dask() -> Any:
    """The units in two parts."""
    frames = pytest.importorskip("dask.dataframe", reason="Dask is not installed")
    return frames.from_pandas(UNITS.to_pandas(), npartitions=2)


def dask_of_arrow() -> Any:
    """The units in two parts, their columns those of PyArrow."""
    frames = pytest.importorskip("dask.dataframe", reason="Dask is not installed")
    return frames.from_pandas(UNITS.to_pandas(use_pyarrow_extension_array=True), npartitions=2)


def ibis_of_memory() -> Any:
    """The units as a table of no database."""
    ibis = pytest.importorskip("ibis", reason="Ibis is not installed")
    return ibis.memtable(UNITS.to_arrow())


def ibis_of_duckdb() -> Any:
    """The units as a table of DuckDB."""
    ibis = pytest.importorskip("ibis", reason="Ibis is not installed")
    connection = duckdb.connect()
    frame = UNITS.to_arrow()  # noqa: F841 - DuckDB reads the variable
    connection.execute("create table units as select * from frame")
    return ibis.duckdb.from_connection(connection).table("units")


@pytest.mark.parametrize("road", ROADS)
@pytest.mark.parametrize("frame", [dask, dask_of_arrow, ibis_of_memory, ibis_of_duckdb])
def test_an_engine_decides_as_memory_does(
    frame: Callable[[], Any], road: str, monkeypatch: pytest.MonkeyPatch
):
    """Zones and places are the same, whether units or figures stay or are brought."""
    take(road, monkeypatch)

    assert decides_as_memory(planned(RULES), frame())
