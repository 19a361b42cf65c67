"""`mumrules score` of a file that is too large to be held in the memory as a whole."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text as Styled

from mumrules.cli.ranking import print_assumptions
from mumrules.cli.say import console, say, show_faults, spoken
from mumrules.diagnostics.diagnostic import has_errors
from mumrules.engine.stream import Progress, Streamed
from mumrules.engine.streamable import NAME
from mumrules.errors import UnsupportedDataError
from mumrules.language import Text
from mumrules.plan.resolve import ROOT

if TYPE_CHECKING:
    from mumrules.engine.plan import Plan
    from mumrules.readers.reader import ReadOptions

# A smaller file is read in a moment, and its results are then at hand for everything else.
LARGE = 20_000_000
UNITS = Text("units", "объектов")
NO_ZONE = Text("no zone", "без зоны")
STEPS = 1000


def is_large(plan: "Plan", data: Path, outputs: Sequence[Path]) -> bool:
    """Whether a file is to be scored stretch by stretch, into files that can be written so."""
    large = data.is_file() and data.stat().st_size >= LARGE
    return large and bool(outputs) and plan.can_stream(data, *outputs)


def score_large(
    plan: "Plan",
    data: Path,
    outputs: Sequence[Path],
    unit_column: str | None,
    options: "ReadOptions",
    *,
    quiet: bool,
) -> int | None:
    """Score a large file; return the exit code, or None where the rules need it as a whole."""
    try:
        with _bar(quiet=quiet) as told:
            found = plan.stream(data, *outputs, unit_column=unit_column, reading=options, told=told)
    except UnsupportedDataError as error:
        if [fault.name for fault in error.diagnostics] != [NAME]:
            raise
        say(error.diagnostics[0].message, error=True)
        return None
    if not quiet:
        for path in outputs:
            say(Text(f"written: {path}", f"записано: {path}"), error=True)
        _summary(found)
    show_faults(found.diagnostics, {})
    return 1 if has_errors(found.diagnostics) else 0


@contextmanager
def _bar(*, quiet: bool) -> Iterator[Callable[[Progress], None]]:
    """Show on a terminal how far the work is, and nothing anywhere else."""
    from rich.progress import Progress as Bar  # noqa: PLC0415 - only large files need it

    hidden = quiet or not sys.stderr.isatty()
    with Bar(console=console(error=True), transient=True, disable=hidden) as bar:
        task = bar.add_task(Text("reading", "чтение").in_language(spoken()), total=STEPS)

        def told(progress: Progress) -> None:
            done = (progress.look - 1 + progress.share) / progress.looks
            bar.update(task, completed=round(STEPS * done))

        yield told


def _summary(found: Streamed) -> None:
    """Print how many units there are, and how many of them in each zone."""
    methodology, language = found.graph.methodology, spoken()
    console().print(Styled(f"{methodology.methodology}  {methodology.title}", style="bold"))
    table = Table(show_header=False)
    table.add_column()
    table.add_column(justify="right")
    table.add_row(UNITS.in_language(language), str(found.units))
    zones = found.graph.nodes[ROOT].resolved.element.zones
    order = [zone.zone for zone in zones.list or ()] if zones else []
    for zone in sorted(found.zones, key=lambda z: order.index(z) if z in order else len(order)):
        table.add_row(
            NO_ZONE.in_language(language) if zone is None else zone, str(found.zones[zone])
        )
    console().print(table)
    print_assumptions(found.graph)
