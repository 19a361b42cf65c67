"""`mumrules mutate`: plants mistakes in the rules and tells which of them no case notices."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mumrules.cli.ending import FINDINGS, FINE
from mumrules.cli.options import Language, Plugins, engine
from mumrules.cli.say import console, say, show_faults, spoken

if TYPE_CHECKING:
    from mumrules.engine.engine import Engine
    from mumrules.testing.mutation.report import Report
    from mumrules.testing.mutation.verdict import Verdict


def mutate(
    what: Annotated[
        list[str],
        typer.Argument(metavar="ID…", help="Editions (mum@2022) or methodology files."),
    ],
    words: Annotated[
        str, typer.Option("-k", metavar="WORDS", help="Only mutants with these words in the name.")
    ] = "",
    processes: Annotated[
        int | None, typer.Option("--jobs", help="Processes; one for each processor by default.")
    ] = None,
    into: Annotated[
        Path | None, typer.Option("--json", help="Write what became of every mutant there.")
    ] = None,
    plugins: Plugins = None,
    language: Language = None,
) -> int:
    """Plant mistakes in the rules; the exit code is 1 where one is noticed by nobody."""
    from mumrules.testing.find import case_files  # noqa: PLC0415 - the help must not wait for it
    from mumrules.testing.mutation.report import plain  # noqa: PLC0415 - likewise

    found = engine(plugins, language)
    folders = tuple(map(str, plugins or ()))
    reports = [_report(path, found, folders, words, processes) for path in case_files(what, found)]
    for report in reports:
        show_faults(report.diagnostics)
    if into is not None:
        text = json.dumps([plain(report) for report in reports], ensure_ascii=False, indent=2)
        _write(into, text)
    return FINE if all(report.passed for report in reports) else FINDINGS


def _report(
    path: Path, found: "Engine", folders: tuple[str, ...], words: str, processes: int | None
) -> "Report":
    """Try the mutants of one methodology, and print those that survive."""
    from mumrules.testing.mutation.pool import Job, verdicts  # noqa: PLC0415 - likewise
    from mumrules.testing.mutation.render import render  # noqa: PLC0415 - likewise
    from mumrules.testing.mutation.report import report_of  # noqa: PLC0415 - likewise
    from mumrules.testing.mutation.trial import trial_of  # noqa: PLC0415 - likewise

    trial = trial_of(path, found, spoken())
    wanted = [i for i, m in enumerate(trial.mutants) if words.casefold() in m.name.casefold()]
    made = verdicts(trial, Job(path, folders, spoken()), wanted, processes)
    shown = _shown(made, wanted, trial.methodology)
    report = report_of(trial.methodology, shown, trial.explained, whole=not words)
    for survivor in report.survivors:
        print(f"{render(survivor, spoken())}\n")
    say(report.summary)
    return report


def _shown(made: Iterable["Verdict"], wanted: Sequence[int], title: str) -> Iterator["Verdict"]:
    """Give verdicts, with a bar of progress where somebody sees it."""
    shown = console(error=True)
    if not shown.is_terminal:
        yield from made
        return
    from rich.progress import track  # noqa: PLC0415 - likewise

    yield from track(made, title, len(wanted), console=shown, transient=True)


def _write(path: Path, text: str) -> None:
    from mumrules.writers.atomic import replacing  # noqa: PLC0415 - likewise

    with replacing(path) as draft:
        draft.write_text(f"{text}\n", "utf-8")
