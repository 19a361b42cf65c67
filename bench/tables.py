"""Frames in and out: hand-written code against ours, in one run."""

from collections.abc import Mapping
from typing import Any

import ours
import pandas as pd
import polars as pl
from peers import with_duckdb, with_numpy, with_pandas, with_polars
from timing import Work, medians
from workload import Workload, draw

import mumrules as mr

# Each way of ours, and the hand-written way that it is held against.
AGAINST = {
    "ours, pandas": ("numpy", "pandas"),
    "ours, Polars": ("numpy", "Polars lazy"),
    "ours, Polars lazy": ("Polars lazy",),
    "ours, DuckDB": ("DuckDB SQL",),
}


def compared(rules: Any, plan: mr.Plan, count: int) -> dict[str, Any]:
    """Return the medians of every way for *count* units, and the ratios of ours."""
    times = medians(ways(draw(rules, count), plan))
    ratios = {
        f"{name} / {peer}": times[name] / times[peer]
        for name, peers in AGAINST.items()
        for peer in peers
        if name in times
    }
    return {"units": count, "seconds": times, "ratios": ratios}


def ways(workload: Workload, plan: mr.Plan) -> dict[str, Work]:
    """Return every way that is installed."""
    rules, columns = workload.rules, workload.floats
    frame = pd.DataFrame(columns, copy=False)
    eager = pl.DataFrame(columns, nan_to_null=True)
    return {
        "numpy": lambda: with_numpy.assess(rules, columns),
        "ours, pandas": lambda: ours.assess(plan, frame),
        "pandas": lambda: with_pandas.assess(rules, frame),
        "ours, Polars": lambda: ours.assess(plan, eager),
        "Polars lazy": lambda: with_polars.assess(rules, eager.lazy()).collect(),
        "ours, Polars lazy": lambda: ours.assess(plan, eager.lazy()),
        **_duckdb(workload, plan, eager),
    }


def _duckdb(workload: Workload, plan: mr.Plan, eager: pl.DataFrame) -> Mapping[str, Work]:
    try:
        import duckdb  # noqa: PLC0415
    except ImportError:
        print("DuckDB is not installed: left out")
        return {}
    connection = duckdb.connect()
    connection.register("given", eager.to_arrow())
    connection.execute("create table units as select * from given")
    sql = with_duckdb.query(workload.rules, "units")
    return {
        "DuckDB SQL": lambda: connection.sql(sql).pl(),
        "ours, DuckDB": lambda: ours.assess(plan, connection.table("units")),
    }
