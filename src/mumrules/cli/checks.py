"""`mumrules checks`: what is checked, and the page of one check."""

from typing import Annotated

import typer

from mumrules.cli.options import Language, Plugins, engine
from mumrules.cli.say import console
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.suggest import did_you_mean, nearest
from mumrules.errors import DiagnosedError
from mumrules.language import Text


def checks(
    name: Annotated[str | None, typer.Argument(help="The name of a check.")] = None,
    plugins: Plugins = None,
    language: Language = None,
) -> int:
    """List the checks of methodologies, or print the page of one."""
    from inspect import cleandoc  # noqa: PLC0415 - the help must not wait for it

    from mumrules.checks.check import name_of, page_of  # noqa: PLC0415 - likewise

    pages = {name_of(c): cleandoc(page_of(c)) for c in engine(plugins, language).loaded.checks}
    if name is None:
        for known, page in sorted(pages.items()):
            console().print(f"[bold]{known}[/bold]  {page.splitlines()[0]}")
        return 0
    if name not in pages:
        message = Text(f"no check is named `{name}`", f"проверки `{name}` нет")
        meant = did_you_mean(nearest(name, pages))
        raise DiagnosedError([Diagnostic("unknown-check", message, help=meant)])
    print(f"# {name}\n\n{pages[name]}")
    return 0
