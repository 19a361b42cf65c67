"""`mumrules list`: the editions that are known."""

from mumrules.cli.options import Language, Plugins, engine
from mumrules.cli.say import console, show_faults, spoken
from mumrules.language import Text

COLUMNS = (
    Text("edition", "редакция"),
    Text("title", "название"),
    Text("from plugin", "из плагина"),
)


def list_editions(plugins: Plugins = None, language: Language = None) -> int:
    """List the editions that are known, and where each comes from."""
    from rich.table import Table  # noqa: PLC0415 - the help must not wait for it

    found = engine(plugins, language)
    table = Table(*(column.in_language(spoken()) for column in COLUMNS), box=None)
    catalogue = found.catalogue
    for edition in catalogue.editions:
        table.add_row(edition.identity, edition.title or "", edition.plugin)
    console().print(table)
    show_faults(catalogue.diagnostics)
    return 0
