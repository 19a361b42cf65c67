"""Which edition is in force on a day; another year's is never taken instead."""

from collections.abc import Sequence
from datetime import date

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.plugins import validity_faults as faults
from mumrules.plugins.validity import Dated


def the_one_in_force(wanted: str, editions: Sequence[Dated], on: date) -> Dated | Diagnostic:
    """Return the edition that is in force on a day, or why there is none or no single one.

    Args:
        wanted: What was asked for: a methodology, or one edition of it.
        editions: Its editions, at least one.
        on: The day.
    """
    found = [edition for edition in editions if edition.holds(on)]
    if found:
        return found[0] if len(found) == 1 else faults.several_in_force(wanted, found, on)
    unclear = [edition for edition in editions if _may_hold(edition, on)]
    return faults.unknown_days(wanted, unclear, on) if unclear else _why_none(wanted, editions, on)


def _may_hold(edition: Dated, on: date) -> bool:
    """Whether an edition leaves unsaid if it is in force on a day."""
    if edition.head.status == "draft" or edition.holds(on):
        return False
    if edition.begins is None:
        return edition.ends is None or on <= edition.ends
    return edition.open and edition.begins <= on


def _why_none(wanted: str, editions: Sequence[Dated], on: date) -> Diagnostic:
    past = [e for e in editions if e.ends is not None and e.ends < on]
    coming = [e for e in editions if e.begins is not None and e.begins > on]
    last = max(past, key=lambda e: e.ends or date.min, default=None)
    first = min(coming, key=lambda e: e.begins or date.max, default=None)
    if last is None:
        return faults.not_yet_in_force(first or editions[0], on)
    if first is None:
        return faults.no_longer_in_force(last, on)
    return faults.between(wanted, last, first, on)
