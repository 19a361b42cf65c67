"""`mumrules score`: score a table."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from mumrules.cli.options import (
    Data,
    Edition,
    Encoding,
    Language,
    On,
    Plugins,
    Separator,
    Sheet,
    UnitColumn,
    engine,
    reading,
)
from mumrules.cli.say import say, show_faults, spoken
from mumrules.diagnostics.diagnostic import Diagnostic, has_errors
from mumrules.errors import DiagnosedError
from mumrules.language import Text


def score(
    methodology: Edition,
    data: Data,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "-o", "--output", help="A file to write (xlsx, csv, json, parquet); may be given again."
        ),
    ] = None,
    before: Annotated[
        tuple[str, Path] | None,
        typer.Option(
            help="An earlier edition and its table, to show the change.", metavar="ID DATA"
        ),
    ] = None,
    crosswalk: Annotated[
        str | None, typer.Option(help="A crosswalk of the edition, to show its parts as well.")
    ] = None,
    form: Annotated[
        Literal["table", "json", "csv"], typer.Option("--format", help="How to print.")
    ] = "table",
    on: On = None,
    unit_column: UnitColumn = None,
    sheet: Sheet = None,
    separator: Separator = None,
    encoding: Encoding = None,
    plugins: Plugins = None,
    language: Language = None,
    quiet: Annotated[
        bool, typer.Option("-q", "--quiet", help="Print nothing but what is wrong.")
    ] = False,
) -> int:
    """Score a table: points, percents, zones and places of every unit.

    A CSV or Parquet file of 20 MB or more that is written to CSV or Parquet need not fit into
    the memory.
    """
    from mumrules.assessment.listing import listing  # noqa: PLC0415 - the help must not wait
    from mumrules.cli.crosswalk import crosswalk_table  # noqa: PLC0415 - likewise
    from mumrules.cli.ranking import print_csv, printed  # noqa: PLC0415 - likewise
    from mumrules.cli.streamed import is_large, score_large  # noqa: PLC0415 - likewise
    from mumrules.dataset.cell_faults import few  # noqa: PLC0415 - likewise

    found = engine(plugins, language)
    writers = [(found.writer(path), path) for path in output or []]
    _keep([Path(methodology), data, *(before or ())[1:]], output or [])
    options = reading(sheet, separator, encoding)
    plan = found.load(methodology, on=on)
    if form == "table" and not before and not crosswalk and is_large(plan, data, output or []):
        done = score_large(plan, data, output or [], unit_column, options, quiet=quiet)
        if done is not None:
            return done
    assessment = plan.assess(data, unit_column=unit_column, reading=options)
    earlier = found.load(before[0]).assess(before[1], reading=options) if before else None
    crossed = None if crosswalk is None else assessment.crosswalk(crosswalk)
    # Written before anything is printed: whoever reads our output may close it early.
    for writer, path in writers:
        writer.write(assessment.results, path, spoken())
        if not quiet:
            say(Text(f"written: {path}", f"записано: {path}"), error=True)
    if form == "csv" and not quiet:
        print_csv(crossed or listing(assessment.results))
    elif not quiet:
        printed(assessment.results, earlier.results if earlier else None, form)
        if crosswalk is not None and form == "table":
            crosswalk_table(assessment.results, crosswalk)
    faults = [*assessment.diagnostics, *(earlier.diagnostics if earlier else ())]
    show_faults(tuple(few(faults)))
    return 1 if has_errors(faults) else 0


def _keep(inputs: Sequence[Path], outputs: Sequence[Path]) -> None:
    """Refuse to write over what is read."""
    kept = {path.resolve() for path in inputs}
    faults = [
        Diagnostic(
            "input-overwritten",
            Text(f"`{path}` is read and would be written over", f"`{path}` — исходный файл"),
            help=(Text("name another file to write", "укажите для записи другой файл"),),
        )
        for path in outputs
        if path.resolve() in kept
    ]
    if faults:
        raise DiagnosedError(faults)
