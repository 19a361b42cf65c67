"""What cannot be done in an engine, told by its name before any work."""

from typing import Any

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.errors import UnsupportedDataError
from mumrules.language import Text

COLLECT = Text(
    "bring the data into memory first: collect the frame, or hand over a pandas, Polars or "
    "PyArrow one",
    "сначала заберите данные в память: передайте таблицу pandas, Polars или PyArrow",
)


def engine(frame: Any) -> str:
    """Return what an engine is called."""
    kind: str = frame.implementation.value
    return kind


def not_in_engine(frame: Any, what: Text) -> UnsupportedDataError:
    """Return the error of what an engine cannot do."""
    name = engine(frame)
    message = Text(f"{what.en} is not worked out in {name}", f"{what.ru}: в {name} не считается")
    return UnsupportedDataError([Diagnostic("not-in-engine", message, help=(COLLECT,))])


def no_key(frame: Any) -> UnsupportedDataError:
    """Return the error of units that must be found again and have no names."""
    name = engine(frame)
    message = Text(
        f"some units lie too close to a bound for {name}, and no column names them",
        f"некоторые объекты слишком близки к границе для {name}, а столбца с названиями нет",
    )
    remedy = Text(
        "name the column of the units: `unit_column`", "назовите столбец объектов: `unit_column`"
    )
    return UnsupportedDataError([Diagnostic("no-unit-key", message, help=(remedy, COLLECT))])
