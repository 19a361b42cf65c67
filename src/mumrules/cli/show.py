"""`mumrules show`: what an edition says, as a tree."""

from mumrules.cli.options import Edition, Language, On, Plugins, engine
from mumrules.cli.say import show_faults


def show(
    methodology: Edition, on: On = None, plugins: Plugins = None, language: Language = None
) -> int:
    """Show an edition: its tree, sources and assumptions, and how much of it is sourced."""
    from mumrules.cli.outline import outline  # noqa: PLC0415 - the help must not wait for it

    plan = engine(plugins, language).load(methodology, on=on)
    outline(plan.graph, plan.sourced_share)
    show_faults(plan.diagnostics)
    return 0
