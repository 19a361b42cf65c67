"""`mumrules reconcile`: which published figures do not follow."""

import json
from pathlib import Path
from typing import Annotated, Literal

import typer

from mumrules.cli.options import Language, Plugins, engine
from mumrules.cli.say import spoken


def reconcile(
    publication: Annotated[
        Path, typer.Argument(metavar="PUBLICATION", help="A file of claims beside its tables.")
    ],
    form: Annotated[
        Literal["text", "json"], typer.Option("--format", help="How to print.")
    ] = "text",
    plugins: Plugins = None,
    language: Language = None,
) -> int:
    """Recompute a publication and report what does not follow; the exit code is 1 then."""
    from mumrules.engine.reconcile import reconcile_file  # noqa: PLC0415 - the help must not wait
    from mumrules.publication.json import plain  # noqa: PLC0415 - likewise
    from mumrules.publication.text import render  # noqa: PLC0415 - likewise

    done = reconcile_file(engine(plugins, language), publication)
    said = (done.publication, done.found, spoken())
    if form == "json":
        print(json.dumps(plain(*said), ensure_ascii=False, indent=2))
    else:
        print(render(*said))
    return 1 if done.found.findings else 0
