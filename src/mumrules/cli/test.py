"""`mumrules test`: run the cases beside methodologies."""

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from mumrules.cli.ending import FINDINGS, code_of
from mumrules.cli.options import Language, Plugins, engine
from mumrules.cli.say import say, show_faults, spoken
from mumrules.errors import DiagnosedError
from mumrules.language import Text

if TYPE_CHECKING:
    from mumrules.testing.case import Case
    from mumrules.testing.done import Done
    from mumrules.testing.suite import Suite, Suites

Form = Literal["text", "json", "junit"]


def run_cases(
    what: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID | FILE | FOLDER]…",
            help="Editions, methodology files, files of cases, folders; by default, this folder.",
        ),
    ] = None,
    words: Annotated[
        str, typer.Option("-k", metavar="WORDS", help="Only cases with these words in the title.")
    ] = "",
    until_failure: Annotated[
        bool, typer.Option("-x", "--exitfirst", help="Stop after the first case that fails.")
    ] = False,
    accept: Annotated[
        bool, typer.Option("--accept", help="Write what was found in place of what was expected.")
    ] = False,
    form: Annotated[Form, typer.Option("--format", help="How to print.")] = "text",
    plugins: Plugins = None,
    language: Language = None,
) -> int:
    """Run the cases beside methodologies; the exit code is 1 where one does not pass."""
    from mumrules.testing.done import run_all  # noqa: PLC0415 - the help must not wait for it
    from mumrules.testing.faults import no_case_matches  # noqa: PLC0415 - likewise
    from mumrules.testing.find import case_files  # noqa: PLC0415 - likewise
    from mumrules.testing.suite import Suites  # noqa: PLC0415 - likewise

    found = engine(plugins, language)
    reader = Suites(found)
    suites = [reader.read(path) for path in case_files(what or [], found)]
    done = list(run_all(suites, _wanted(words), until_failure=until_failure))
    faults = [fault for suite in suites for fault in suite.diagnostics]
    if words and not faults and not any(one.outcomes for one in done):
        raise DiagnosedError([no_case_matches(words)])
    _print(done, form, with_ledger=not accept)
    sources = {file: text for suite in suites for file, text in suite.sources.items()}
    show_faults(faults, sources)
    if faults:
        return code_of(faults)
    failed = any(one.failed for one in done)
    if accept and failed:
        return _accept(done, reader, aside=form != "text")
    return FINDINGS if failed else 0


def _wanted(words: str) -> "Callable[[Suite, Case], bool]":
    return lambda _, case: words.casefold() in case.title.casefold()


def _print(done: "Sequence[Done]", form: Form, *, with_ledger: bool) -> None:
    from mumrules.testing.done import plain, summary  # noqa: PLC0415 - likewise
    from mumrules.testing.junit import junit  # noqa: PLC0415 - likewise

    if form == "json":
        print(json.dumps(plain(done, spoken()), ensure_ascii=False, indent=2))
    elif form == "junit":
        print(junit(done, spoken()))
    else:
        for one in done:
            _print_failures(one, with_ledger=with_ledger)
        if any(one.outcomes for one in done):
            say(summary(done))


def _print_failures(done: "Done", *, with_ledger: bool) -> None:
    from mumrules.testing.render import render  # noqa: PLC0415 - likewise

    for outcome in done.failed:
        title = f"{done.suite.path}: {outcome.case.title}"
        say(Text(f"FAILED {title}", f"НЕ ПРОШЁЛ {title}"))
        said = render(outcome, done.suite.sources, spoken(), with_ledger=with_ledger)
        print(f"{said}\n")


def _accept(done: "Sequence[Done]", reader: "Suites", *, aside: bool) -> int:
    """Rewrite what differs, and say what still does not pass, *aside* from what programs read."""
    from mumrules.testing.accept import accept  # noqa: PLC0415 - likewise
    from mumrules.testing.running import run  # noqa: PLC0415 - likewise

    left = 0
    for one in done:
        language = one.suite.cases.language if one.suite.cases else spoken()
        differences = [d for outcome in one.failed for d in outcome.differences]
        written = accept(one.suite.path, differences, language)
        if written:
            path = one.suite.path
            say(Text(f"{path}: {written} accepted", f"{path}: принято: {written}"), error=aside)
        titles = {outcome.case.title for outcome in one.failed}
        again = reader.read(one.suite.path)
        for case in again.cases.cases if again.cases and again.plan else ():
            if case.title in titles and again.plan and not run(case, again.plan).passed:
                left += 1
    if left:
        say(Text(f"{left} still failed", f"всё ещё не прошло: {left}"), error=aside)
    return FINDINGS if left else 0
