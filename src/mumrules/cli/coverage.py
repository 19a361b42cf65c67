"""`mumrules coverage`: which rules of a methodology no case goes by."""

import json
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mumrules.cli.ending import FINDINGS, code_of
from mumrules.cli.options import Language, Plugins, engine
from mumrules.cli.say import console, say, show_faults, spoken
from mumrules.language import Text

if TYPE_CHECKING:
    from mumrules.testing.coverage.rule import Coverage, Rule
    from mumrules.testing.suite import Suite

COLUMNS = (Text("rule of", "правило"), Text("place", "место"), Text("never happens", "не бывает"))


def coverage(
    what: Annotated[
        list[str],
        typer.Argument(
            metavar="ID | FILE…", help="Editions, methodology files, files of cases, folders."
        ),
    ],
    to_json: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write all rules as JSON.")
    ] = None,
    to_html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write a page with the lines.")
    ] = None,
    fail_under: Annotated[
        int, typer.Option(metavar="PERCENT", help="End with 1 where less is covered.")
    ] = 0,
    plugins: Plugins = None,
    language: Language = None,
) -> int:
    """Show which rules of a methodology are not covered by its cases: bands, zones, holes, ties."""
    from mumrules.testing.coverage.html import page  # noqa: PLC0415 - the help must not wait for it
    from mumrules.testing.coverage.report import as_data  # noqa: PLC0415 - likewise
    from mumrules.testing.find import case_files  # noqa: PLC0415 - likewise
    from mumrules.testing.suite import Suites  # noqa: PLC0415 - likewise

    found = engine(plugins, language)
    reader = Suites(found)
    suites = [reader.read(path) for path in case_files(what, found)]
    faults = [fault for suite in suites for fault in suite.diagnostics]
    sources = {file: text for suite in suites for file, text in suite.sources.items()}
    show_faults(faults, sources)
    covered = _measured(suites)
    for one in covered:
        _print(one)
    if to_json is not None:
        data = [as_data(one, spoken()) for one in covered]
        _write(to_json, json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    if to_html is not None:
        _write(to_html, page(covered, sources, spoken()))
    if faults:
        return code_of(faults)
    short = any(one.percent < Fraction(fail_under) or one.failing for one in covered)
    return FINDINGS if short else 0


def _measured(suites: "Sequence[Suite]") -> "list[Coverage]":
    """Return what is covered of each methodology by all of its cases."""
    from mumrules.testing.coverage.measure import coverage_of  # noqa: PLC0415 - likewise

    plans = {id(suite.plan): suite.plan for suite in suites}
    return [
        coverage_of(
            plan,
            [
                case
                for suite in suites
                if suite.plan is plan and suite.cases is not None
                for case in suite.cases.cases
            ],
        )
        for plan in plans.values()
        if plan is not None
    ]


def _print(covered: "Coverage") -> None:
    from mumrules.testing.coverage.report import failing, summary  # noqa: PLC0415 - likewise

    say(summary(covered))
    for title in covered.failing:
        say(failing(title))
    if covered.missing:
        _table(covered.missing, COLUMNS)
    if covered.impossible:
        cannot = Text("cannot happen", "невозможно")
        _table(covered.impossible, (*COLUMNS[:2], cannot))


def _table(rules: "Sequence[Rule]", columns: Sequence[Text]) -> None:
    from rich.markup import escape  # noqa: PLC0415 - likewise
    from rich.table import Table  # noqa: PLC0415 - likewise

    from mumrules.testing.coverage.report import at, whose  # noqa: PLC0415 - likewise

    table = Table(*(column.in_language(spoken()) for column in columns), box=None)
    for rule in rules:
        cells = (whose(rule, spoken()), at(rule), rule.text.in_language(spoken()))
        table.add_row(*map(escape, cells))
    console().print(table)


def _write(path: Path, text: str) -> None:
    from mumrules.writers.atomic import replacing  # noqa: PLC0415 - likewise

    with replacing(path) as draft:
        draft.write_text(text, "utf-8")
