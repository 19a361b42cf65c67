"""`mumrules laws`: try laws on a methodology."""

import json
from importlib.util import find_spec
from typing import Annotated, Literal

import typer

from mumrules.cli.ending import FINDINGS
from mumrules.cli.options import Edition, Language, Plugins, engine
from mumrules.cli.say import spoken
from mumrules.errors import UnsupportedDataError


def laws(
    edition: Edition,
    examples: Annotated[
        int, typer.Option(min=1, help="How many tables each law is tried on.")
    ] = 50,
    seed: Annotated[int, typer.Option(help="Another seed gives other tables.")] = 0,
    form: Annotated[
        Literal["text", "json"], typer.Option("--format", help="How to print.")
    ] = "text",
    plugins: Plugins = None,
    language: Language = None,
) -> int:
    """Try laws on a methodology; the exit code is 1 where one is broken, or waived in vain."""
    used = engine(plugins, language)
    plan = used.load(edition)
    if find_spec("hypothesis") is None:
        raise UnsupportedDataError.without("hypothesis", "testing")
    # It takes a while to import.
    from mumrules.testing.laws.report import details, line, plain  # noqa: PLC0415
    from mumrules.testing.laws.trying import tried  # noqa: PLC0415

    found = []
    for verdict in tried(plan, engine=used, examples=examples, seed=seed):
        found.append(verdict)
        if form == "text":
            print(line(verdict, spoken()), flush=True)
    if form == "json":
        print(json.dumps([*plain(found, spoken())], ensure_ascii=False, indent=2))
    else:
        for verdict in found:
            said = details(verdict, spoken())
            print(f"\n{said}" if said else "", end="\n" if said else "")
    return 0 if all(verdict.passed for verdict in found) else FINDINGS
