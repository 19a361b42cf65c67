"""Results as Parquet."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from mumrules.assessment.listing import listing
from mumrules.assessment.results import Results
from mumrules.errors import UnsupportedDataError
from mumrules.language import Language
from mumrules.writers.atomic import replacing


def write(results: Results, path: Path, _: Language) -> None:
    """Write the listing, one row a unit: numbers as floats, a hole as null.

    Raises:
        UnsupportedDataError: PyArrow is not installed.
    """
    with stream(path) as add:
        add(results)


@contextmanager
def stream(path: Path) -> Iterator[Callable[[Results], None]]:
    """Open a file for results that come stretch by stretch.

    Raises:
        UnsupportedDataError: PyArrow is not installed.
    """
    try:
        from pyarrow.parquet import ParquetWriter  # noqa: PLC0415 - an extra
    except ImportError:
        raise UnsupportedDataError.without("pyarrow", "parquet") from None
    with replacing(path) as whole, whole.open("wb") as file, ExitStack() as stack:
        writers: list[Any] = []

        def add(results: Results) -> None:
            found = _table(results)
            if not writers:
                writers.append(stack.enter_context(ParquetWriter(file, found.schema)))
            writers[0].write_table(found)

        yield add


def _table(results: Results) -> Any:
    """Return the listing, whose columns have the same types whatever stands in them."""
    from mumrules.writers.series import framed, series  # noqa: PLC0415 - narwhals is slow to load

    listed = listing(results)
    return framed({n: series(n, values, "pyarrow") for n, values in listed.items()}, "pyarrow")
