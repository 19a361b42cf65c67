"""Results as a frame of the kind that was given."""

from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import Any

from mumrules.engine.tables import Kind
from mumrules.errors import UnsupportedDataError
from mumrules.expression.values import Value

DEFAULTS: tuple[Kind, ...] = ("polars", "pandas", "pyarrow")


def to_frame(listed: Mapping[str, Sequence[Value | None]], kind: Kind | None) -> Any:
    """Return a listing as a frame; numbers become floats, a hole is null.

    Numbers of a large table that were worked out in floats lie within a few units of their last
    place; all others are the nearest floats.

    Args:
        listed: The columns by header.
        kind: The name of the dataframe package; the first that is installed where not given.

    Raises:
        UnsupportedDataError: No dataframe package is installed.
    """
    backend = kind or next((name for name in DEFAULTS if find_spec(name)), None)
    if backend is None:
        raise UnsupportedDataError.without("polars", "data")
    # Narwhals takes a while to import: it is loaded where a frame is wanted.
    from mumrules.writers.series import framed, series  # noqa: PLC0415

    columns = {name: series(name, values, backend) for name, values in listed.items()}
    return framed(columns, backend)
