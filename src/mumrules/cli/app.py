"""The table of commands; each stands in a file of its own."""

from typing import Annotated

import typer

from mumrules.cli.check import check
from mumrules.cli.checks import checks
from mumrules.cli.coverage import coverage
from mumrules.cli.ending import ending
from mumrules.cli.explain import explain
from mumrules.cli.laws import laws
from mumrules.cli.list import list_editions
from mumrules.cli.lock import lock
from mumrules.cli.mutate import mutate
from mumrules.cli.plugins import plugins
from mumrules.cli.reconcile import reconcile
from mumrules.cli.score import score
from mumrules.cli.show import show
from mumrules.cli.test import run_cases
from mumrules.cli.verify import verify
from mumrules.version import VERSION

app = typer.Typer(
    help="Score units by the rules of a methodology file, exactly, and explain every number.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

app.command("list")(ending(list_editions))
app.command()(ending(show))
app.command()(ending(check))
app.command()(ending(checks))
app.command()(ending(score))
app.command()(ending(explain))
app.command()(ending(reconcile))
app.command()(ending(verify))
app.command("test")(ending(run_cases))
app.command()(ending(coverage))
app.command()(ending(lock))
app.command()(ending(mutate))
app.command()(ending(laws))
app.command()(ending(plugins))


def _version(asked: bool) -> None:  # noqa: FBT001 - typer's own way of calling
    if asked:
        print(VERSION)
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Score units by the rules of a methodology file, exactly, and explain every number."""
