"""`mumrules lock`: published editions are written down, and held to what was written."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mumrules.cli.ending import FINDINGS
from mumrules.cli.options import Language, Plugins, engine
from mumrules.cli.say import say, show_faults
from mumrules.language import Text

if TYPE_CHECKING:
    from mumrules.engine.engine import Engine
    from mumrules.engine.plan import Plan


def lock(
    what: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID | FILE | FOLDER]…",
            help="Editions, methodology files, folders; by default, this folder.",
        ),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; end with 1 where anything has moved.")
    ] = False,
    plugins: Plugins = None,
    language: Language = None,
) -> int:
    """Lock published editions: what they say, and what they make of a frozen cohort."""
    found = engine(plugins, language)
    moved = False
    for path, plan in _published(what or [], found):
        moved |= _check(path, plan) if check else _write(path, plan)
    return FINDINGS if check and moved else 0


def _published(what: list[str], found: "Engine") -> "Iterator[tuple[Path, Plan]]":
    """Give the editions that are to be locked; of a draft it is said that it is none."""
    from mumrules.testing.locks.editions import methodologies  # noqa: PLC0415 - as in `test`
    from mumrules.testing.locks.locking import is_published  # noqa: PLC0415 - likewise

    for path in methodologies(what, found):
        plan = found.load(path)
        if is_published(plan):
            yield path, plan
        else:
            say(Text(f"{plan.id}: a draft, not locked", f"{plan.id}: проект, не закрепляется"))


def _check(path: Path, plan: "Plan") -> bool:
    from mumrules.testing.locks.checking import checked  # noqa: PLC0415 - likewise

    told = checked(path, plan)
    if told:
        show_faults(told)
    else:
        say(Text(f"{plan.id}: as it was locked", f"{plan.id}: всё как закреплено"))
    return bool(told)


def _write(path: Path, plan: "Plan") -> bool:
    """Write a lock, after saying what has moved since the one before."""
    from mumrules.diagnostics.diagnostic import Diagnostic  # noqa: PLC0415 - likewise
    from mumrules.testing.locks import lock as locks  # noqa: PLC0415 - likewise
    from mumrules.testing.locks.locking import locked, moved  # noqa: PLC0415 - likewise
    from mumrules.writers.atomic import replacing  # noqa: PLC0415 - likewise

    there = locks.path_of(path)
    before = locks.read(there)
    old = None if isinstance(before, Diagnostic) else before
    told = [] if old is None else list(moved(plan, old))
    for found in told:
        say(found.message)
    with replacing(there) as draft:
        draft.write_text(locked(plan, old).to_json(), "utf-8")
    say(Text(f"{plan.id}: locked in {there}", f"{plan.id}: закреплено в {there}"))
    return bool(told)
