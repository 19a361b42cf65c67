"""When an edition is in force, by what it and its successors say."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Place
from mumrules.document import from_yaml, source
from mumrules.document.into_model import into_model
from mumrules.document.keywords import keywords_of
from mumrules.document.tree import Mapping
from mumrules.glossary import WORDS
from mumrules.methodology.head import Head
from mumrules.plugins.listed import Listed


@dataclass(frozen=True, slots=True)
class Dated:
    """An edition with its days.

    Attributes:
        listed: The edition.
        head: What it says of itself.
        begins: The first day it is in force; None where it does not say, and for a draft.
        ends: The last day, if there is one.
        open: Whether it was repealed and nothing says from which day.
        begins_at: Where it says its first day, else where it names itself.
        ends_at: Where it says its last day, else where it names itself.
    """

    listed: Listed
    head: Head
    begins: date | None
    ends: date | None
    open: bool
    begins_at: Place
    ends_at: Place

    @property
    def identity(self) -> str:
        """`id@edition`."""
        return self.listed.identity

    def holds(self, on: date) -> bool:
        """Whether it is known to be in force on a day."""
        begun = self.begins is not None and self.begins <= on
        return begun and not self.open and (self.ends is None or on <= self.ends)


def dated(
    editions: Iterable[Listed], known: Sequence[Listed]
) -> tuple[list[Dated], list[Diagnostic]]:
    """Return editions with their days, and what is wrong with what they say of them.

    An edition without a last day ends on the day before another begins that repeals it.

    Args:
        editions: Editions of one methodology.
        known: All editions, where one that repeals them may be found.
    """
    found: list[Dated] = []
    faults: list[Diagnostic] = []
    for listed in editions:
        read = _read(listed)
        if isinstance(read, Dated):
            found.append(read)
        else:
            faults += read
    return [_ended(edition, found, known) for edition in found], faults


def _read(listed: Listed) -> Dated | tuple[Diagnostic, ...]:
    read = source.read(listed.path)
    document = from_yaml.read(read.text or "", str(listed.path))
    if read.text is None or not isinstance(document.root, Mapping):
        return (*read.diagnostics, *(document.diagnostics if read.text else ()))
    keywords = keywords_of(Head)
    said = [e for e in document.root if WORDS.meaning(e.key.text, keywords)]
    reading = into_model(replace(document.root, entries=tuple(said)), Head)
    if reading.value is None:
        return reading.diagnostics
    head: Head = reading.value
    repealed = head.status == "repealed" or head.repealed_by is not None

    def place(field: str) -> Place:
        return reading.places.values.get((field,), listed.place)

    return Dated(
        listed,
        head,
        begins=None if head.status == "draft" else head.valid_from,
        ends=head.valid_to,
        open=repealed and head.valid_to is None,
        begins_at=place("valid_from"),
        ends_at=place("valid_to"),
    )


def _ended(edition: Dated, alone: Sequence[Dated], known: Sequence[Listed]) -> Dated:
    """Return an edition with the day before its successor begins as its last."""
    if edition.ends is not None:
        return edition
    by_name = [_read(listed) for listed in known if listed.identity == edition.head.repealed_by]
    successors = [other for other in by_name if isinstance(other, Dated)]
    successors += [other for other in alone if edition.identity in other.head.repeals]
    begins = [other.begins for other in successors if other.begins is not None]
    if not begins:
        return edition
    return replace(edition, ends=min(begins) - timedelta(days=1), open=False)
