"""Results as a frame of the kind that was given."""

from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import Any

from mumrules.engine.tables import Kind
from mumrules.errors import UnsupportedDataError
from mumrules.expression.values import Value
from mumrules.numbers import is_number

DEFAULTS: tuple[Kind, ...] = ("polars", "pandas", "pyarrow")


def to_frame(listed: Mapping[str, Sequence[Value | None]], kind: Kind | None) -> Any:
    """Return a listing as a frame; numbers become the nearest floats.

    Args:
        listed: The columns by header.
        kind: The name of the dataframe package; the first that is installed where not given.

    Raises:
        UnsupportedDataError: No dataframe package is installed.
    """
    backend = kind or next((name for name in DEFAULTS if find_spec(name)), None)
    if backend is None:
        raise UnsupportedDataError.without("polars", "data")
    import narwhals as nw  # noqa: PLC0415 - loaded where a frame is wanted

    columns = {name: _floats(values) for name, values in listed.items()}
    schema = {name: _type(name, values) for name, values in columns.items()}
    return nw.from_dict(columns, schema, backend=backend).to_native()


def _type(name: str, values: Sequence[Any]) -> Any:
    import narwhals as nw  # noqa: PLC0415 - loaded where a frame is wanted

    texts = any(isinstance(value, str) for value in values)
    return nw.String() if texts or name == "unit" or name.endswith("zone") else nw.Float64()


def _floats(values: Sequence[Any]) -> list[Any]:
    return [float(v) if is_number(v) else v for v in values]
