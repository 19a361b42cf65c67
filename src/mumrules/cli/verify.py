"""`mumrules verify`: run an assessment again and hold it against what was written."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from mumrules.cli.options import (
    Encoding,
    Language,
    Plugins,
    Separator,
    Sheet,
    UnitColumn,
    engine,
    reading,
)
from mumrules.cli.say import say, show_faults, spoken
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.errors import DiagnosedError
from mumrules.language import Text
from mumrules.readers.files import load


def verify(
    result: Annotated[Path, typer.Argument(metavar="RESULT", help="A JSON that `score` wrote.")],
    data: Annotated[Path, typer.Argument(metavar="DATA", help="The table that was scored.")],
    methodology: Annotated[
        str | None, typer.Option(help="The edition or file; by default, what the receipt names.")
    ] = None,
    unit_column: UnitColumn = None,
    sheet: Sheet = None,
    separator: Separator = None,
    encoding: Encoding = None,
    plugins: Plugins = None,
    language: Language = None,
) -> int:
    """Score a table again and say whether a result still follows from it."""
    from mumrules.writers.json import document  # noqa: PLC0415 - the help must not wait for it
    from mumrules.writers.verification import differences  # noqa: PLC0415 - likewise

    found = engine(plugins, language)
    written = _written(result)
    plan = found.load(methodology or written["receipt"]["methodology"])
    options = reading(sheet, separator, encoding)
    assessment = plan.assess(data, unit_column=unit_column, reading=options)
    faults = differences(written, document(assessment.results, spoken()), str(result))
    show_faults(faults)
    if faults:
        return 1
    units = len(written["units"])
    say(Text(f"all of {units} units follow", f"подтверждены все объекты: {units}"))
    return 0


def _written(path: Path) -> Any:
    """Return what stands in a result, as far as it is one."""
    data = load(path)
    if isinstance(data, Diagnostic):
        raise DiagnosedError([data])
    try:
        found = json.loads(data)
        units, receipt = found["units"], found["receipt"]
        whole = all(isinstance(unit["unit"], str) for unit in units)
        whole = whole and isinstance(receipt["methodology"], str)
    except (ValueError, KeyError, TypeError, RecursionError):
        whole = False
    if not whole:
        message = Text(
            f"`{path}` is no result that `mumrules score` wrote as JSON",
            f"`{path}` — не результат, который записан командой `mumrules score` в JSON",
        )
        raise DiagnosedError([Diagnostic("not-a-result", message)])
    return found
