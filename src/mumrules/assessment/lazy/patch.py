"""Values that were worked out apart, put in their place by the key of their unit."""

from collections.abc import Mapping, Sequence
from typing import Any

import narwhals as nw

from mumrules.assessment.lazy.layers import PREFIX

# So many units are told one by one; more are joined.
MOST_TOLD = 50


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
    small = beside(
        frame,
        {key: keys, there: [1.0] * len(keys)}
        | {fresh[name]: list(values) for name, values in columns.items()},
    )
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


def beside(frame: "nw.LazyFrame[Any]", columns: Mapping[str, Sequence[Any]]) -> "nw.LazyFrame[Any]":
    """Return a small table as a frame of the same engine."""
    return nw.from_native(_native(frame, columns)).lazy()


def _native(frame: "nw.LazyFrame[Any]", columns: Mapping[str, Sequence[Any]]) -> Any:
    kind = frame.implementation
    space = kind.to_native_namespace()
    if kind.is_polars():
        return space.LazyFrame(columns)
    if kind.is_ibis():
        return space.memtable(_arrow(columns))
    if kind.is_duckdb():
        return space.from_arrow(_arrow(columns))
    if kind.is_dask():
        import pandas  # noqa: ICN001, PLC0415 - there where its frames are

        return space.from_pandas(pandas.DataFrame(columns), npartitions=1)
    native: Any = frame.to_native()
    session = native.sparkSession
    rows = list(zip(*columns.values(), strict=True))
    return session.createDataFrame(rows, _schema(columns))


def _arrow(columns: Mapping[str, Sequence[Any]]) -> Any:
    import pyarrow as pa  # noqa: PLC0415 - there where its engines are

    return pa.table(dict(columns))


def _schema(columns: Mapping[str, Sequence[Any]]) -> str:
    types = {str: "string", float: "double", int: "bigint", bool: "boolean"}
    found = {
        name: next((types[type(v)] for v in values if type(v) in types), "double")
        for name, values in columns.items()
    }
    return ", ".join(f"`{name}` {kind}" for name, kind in found.items())
