"""Values that were worked out apart, put in their place by the key of their unit."""

from collections.abc import Mapping, Sequence
from typing import Any

import narwhals as nw

from mumrules.assessment.lazy.layers import PREFIX

# So many units are told one by one; more are joined.
MOST_TOLD = 50
SQL = {nw.String(): "string", nw.Float64(): "double", nw.Int64(): "bigint"}


def patched(
    frame: "nw.LazyFrame[Any]",
    key: str,
    keys: Sequence[Any],
    columns: Mapping[str, Sequence[Any]],
) -> "nw.LazyFrame[Any]":
    """Return the frame with the values of *columns* for the units of *keys*; None is null."""
    if not keys:
        return frame
    if len(keys) <= MOST_TOLD:
        return frame.with_columns(
            **{name: _told(nw.col(name), key, keys, values) for name, values in columns.items()}
        )
    there = f"{PREFIX}there"
    fresh = {name: f"{PREFIX}fresh {i}" for i, name in enumerate(columns)}
    told_apart = {fresh[name]: list(values) for name, values in columns.items()}
    small = beside(frame, table_of(frame, {key: keys, there: [1.0] * len(keys), **told_apart}))
    joined = frame.join(small, on=key, how="left")
    known = ~nw.col(there).is_null()
    told = {
        name: nw.when(known).then(nw.col(fresh[name])).otherwise(nw.col(name)) for name in columns
    }
    return joined.with_columns(**told)


def _told(column: nw.Expr, key: str, keys: Sequence[Any], values: Sequence[Any]) -> nw.Expr:
    found = column
    for unit, value in zip(keys, values, strict=True):
        here = nw.col(key) == nw.lit(unit)
        if value is None:
            found = nw.when(~here).then(found)
        else:
            found = nw.when(here).then(nw.lit(value)).otherwise(found)
    return found


def table_of(
    frame: "nw.LazyFrame[Any]", columns: Mapping[str, Sequence[Any]]
) -> "nw.DataFrame[Any]":
    """Return columns as a table in memory, of a kind that goes with an engine."""
    backend: Any = "polars" if frame.implementation.is_polars() else "pyarrow"
    return nw.from_dict(dict(columns), backend=backend)


def beside(frame: "nw.LazyFrame[Any]", table: "nw.DataFrame[Any]") -> "nw.LazyFrame[Any]":
    """Return a table in memory as a frame of the same engine as another."""
    found: nw.LazyFrame[Any] = nw.from_native(_native(frame, table)).lazy()
    return found


def _native(frame: "nw.LazyFrame[Any]", table: "nw.DataFrame[Any]") -> Any:
    kind = frame.implementation
    space: Any = kind.to_native_namespace()
    if kind.is_polars():
        return table.to_polars()
    if kind.is_ibis():
        return space.memtable(table.to_arrow())
    if kind.is_duckdb():
        return _of_connection(frame.to_native(), table.to_arrow())
    if kind.is_dask():
        return space.from_pandas(table.to_pandas(), npartitions=1)
    session: Any = frame.to_native().sparkSession
    if kind.is_sqlframe():
        types = {name: SQL[dtype] for name, dtype in table.schema.items()}
        return session.createDataFrame(table.rows(), types)
    return session.createDataFrame(table.to_arrow())


def _of_connection(relation: Any, brought: Any) -> Any:  # noqa: ARG001 - DuckDB reads the variable
    """Return a table as a relation of the connection of another: others cannot be joined to it."""
    return relation.query("mumrules", "select * from brought")
