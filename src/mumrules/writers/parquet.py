"""Results as Parquet."""

from pathlib import Path

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
    try:
        from pyarrow.parquet import write_table  # noqa: PLC0415 - an extra
    except ImportError:
        raise UnsupportedDataError.without("pyarrow", "parquet") from None
    from mumrules.writers.series import framed, series  # noqa: PLC0415 - narwhals is slow to load

    columns = [series(name, values, "pyarrow") for name, values in listing(results).items()]
    with replacing(path) as whole, whole.open("wb") as file:
        write_table(framed(columns), file)
