"""`mumrules plugins`: what is loaded, from where, and what was set aside."""

from mumrules.cli.options import Language, Plugins, engine
from mumrules.cli.say import console, show_faults, spoken
from mumrules.language import Text

COLUMNS = (
    Text("plugin", "плагин"),
    Text("version", "версия"),
    Text("kind", "вид"),
    Text("gives", "даёт"),
    Text("from", "откуда"),
)


def plugins(plugins: Plugins = None, language: Language = None) -> int:
    """List the plugins, what each gives, and which were set aside and why."""
    from rich.table import Table  # noqa: PLC0415 - the help must not wait for it

    loaded = engine(plugins, language).loaded
    table = Table(*(column.in_language(spoken()) for column in COLUMNS), box=None)
    for report in loaded.plugins:
        gives = report.gives.in_language(spoken())
        table.add_row(report.name, report.version, report.kind, gives, report.where)
    console().print(table)
    show_faults(loaded.diagnostics)
    return 1 if loaded.diagnostics else 0
