"""An edition held against the lock beside its file."""

from dataclasses import replace
from pathlib import Path

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.engine.plan import Plan
from mumrules.language import Text
from mumrules.testing.locks.lock import path_of, read
from mumrules.testing.locks.locking import moved


def checked(methodology: Path, plan: Plan) -> tuple[Diagnostic, ...]:
    """Return what has moved since a published edition was locked; nothing where all stays."""
    there = path_of(methodology)
    if not there.exists():
        return (_not_locked(plan),)
    lock = read(there)
    if isinstance(lock, Diagnostic):
        return (lock,)
    found = tuple(moved(plan, lock))
    return (*found[:-1], replace(found[-1], help=_remedies(plan))) if found else ()


def _not_locked(plan: Plan) -> Diagnostic:
    return Diagnostic(
        "not-locked",
        Text(f"`{plan.id}` is published and not locked", f"`{plan.id}` издана и не закреплена"),
        plan.graph.places.value(("status",)),
        help=(Text(f"run `mumrules lock {plan.id}`", f"выполните `mumrules lock {plan.id}`"),),
    )


def _remedies(plan: Plan) -> tuple[Text, ...]:
    return (
        Text(
            "put back what was not meant to move; a new order is a new edition",
            "верните то, что не должно было измениться; новый приказ – новая редакция",
        ),
        Text(
            f"a correction on purpose is written by `mumrules lock {plan.id}`",
            f"намеренную поправку записывает `mumrules lock {plan.id}`",
        ),
    )
