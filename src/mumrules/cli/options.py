"""The options that several commands share."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

import typer

from mumrules import dates
from mumrules.cli.say import speak

if TYPE_CHECKING:
    from mumrules.engine.engine import Engine
    from mumrules.readers.reader import ReadOptions


def _day(written: str) -> date:
    found = dates.from_text(written)
    if found is None:
        raise typer.BadParameter(f"{written} is not a date; write 2022-10-01 or 01.10.2022")
    return found


Language: TypeAlias = Annotated[
    Literal["ru", "en"] | None,
    typer.Option(help="Language of the output; by default, that of the system."),
]
Plugins: TypeAlias = Annotated[
    list[Path] | None,
    typer.Option(
        "--plugins", help="A folder with plugins or methodology files; may be given again."
    ),
]
Edition: TypeAlias = Annotated[
    str, typer.Argument(metavar="ID", help="An edition (mum@2022) or a methodology file.")
]
On: TypeAlias = Annotated[
    date | None,
    typer.Option(
        parser=_day,
        metavar="DATE",
        help="The edition in force on that day (2022-10-01 or 01.10.2022); the id alone will do.",
    ),
]
Data: TypeAlias = Annotated[
    Path, typer.Argument(metavar="DATA", help="A CSV, XLSX, JSON or Parquet table.")
]
UnitColumn: TypeAlias = Annotated[
    str | None, typer.Option(help="The column that names the units; found by itself without.")
]
Sheet: TypeAlias = Annotated[str | None, typer.Option(help="The sheet of a workbook.")]
Separator: TypeAlias = Annotated[
    str | None,
    typer.Option(help="What parts the fields of a CSV: one character, \\t for a tab."),
]
Encoding: TypeAlias = Annotated[str | None, typer.Option(help="The encoding of a CSV.")]


def engine(plugins: list[Path] | None, language: Literal["ru", "en"] | None) -> "Engine":
    """Choose the language and return an engine with the plugins of these folders."""
    speak(language)
    from mumrules.engine.engine import Engine  # noqa: PLC0415 - the help must not wait for it

    return Engine(plugins or [])


def reading(sheet: str | None, separator: str | None, encoding: str | None) -> "ReadOptions":
    """Return what was said of a file beforehand."""
    from mumrules.readers.reader import ReadOptions  # noqa: PLC0415 - likewise

    return ReadOptions(sheet, "\t" if separator == "\\t" else separator, encoding)
