"""`mumrules check`: the faults of methodology files."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from mumrules.cli.ending import code_of
from mumrules.cli.options import Language, Plugins, engine
from mumrules.cli.say import say, spoken
from mumrules.diagnostics.order import in_order
from mumrules.diagnostics.render.formats import FORMATS
from mumrules.diagnostics.summary import summary


def check(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="Files, or ids of editions.")],
    form: Annotated[
        Literal["full", "concise", "json", "sarif"], typer.Option("--format", help="How to print.")
    ] = "full",
    plugins: Plugins = None,
    language: Language = None,
) -> int:
    """Check methodology files; the exit code is 1 where anything was found."""
    found = engine(plugins, language)
    prepared = [found.prepare(file if "@" in file else Path(file)) for file in files]
    diagnostics = in_order([d for one in prepared for d in one.diagnostics])
    sources = {file: text for one in prepared for file, text in one.sources.items()}
    if diagnostics or form in {"json", "sarif"}:
        print(FORMATS[form](diagnostics, sources=sources, language=spoken()))
    if form == "full":
        say(summary(diagnostics))
    return code_of(diagnostics)
