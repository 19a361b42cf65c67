"""`mumrules explain`: the ledger of one unit."""

import json
from typing import TYPE_CHECKING, Annotated, Literal

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
from mumrules.cli.say import show_faults, spoken
from mumrules.diagnostics.diagnostic import has_errors

if TYPE_CHECKING:
    from mumrules.engine.assessment import Assessment


def explain(
    methodology: Edition,
    data: Data,
    unit: Annotated[str, typer.Option(help="The name of the unit.")],
    period: Annotated[
        str | None, typer.Option(help="The period, where units stand once a period.")
    ] = None,
    form: Annotated[
        Literal["text", "json"], typer.Option("--format", help="How to print.")
    ] = "text",
    on: On = None,
    unit_column: UnitColumn = None,
    sheet: Sheet = None,
    separator: Separator = None,
    encoding: Encoding = None,
    plugins: Plugins = None,
    language: Language = None,
) -> int:
    """Explain every number of one unit, back to the line and the clause."""
    from mumrules.dataset.cell_faults import few  # noqa: PLC0415 - the help must not wait for it
    from mumrules.explanation.text import render  # noqa: PLC0415 - likewise

    plan = engine(plugins, language).load(methodology, on=on)
    options = reading(sheet, separator, encoding)
    assessment = plan.assess(data, unit_column=unit_column, reading=options)
    ledger = assessment.explain(unit if period is None else (unit, _period(assessment, period)))
    if form == "json":
        from mumrules.explanation import json as ledger_json  # noqa: PLC0415 - likewise

        print(json.dumps(ledger_json.document(ledger), ensure_ascii=False, indent=2))
    else:
        print(render(ledger, spoken()))
    show_faults(tuple(few(assessment.diagnostics)))
    return 1 if has_errors(assessment.diagnostics) else 0


def _period(assessment: "Assessment", written: str) -> object:
    """Return the period of the data that shows as *written*."""
    known = assessment.results.dataset.periods or ()
    return next((period for period in known if str(period) == written), written)
