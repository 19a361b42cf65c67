"""A mapping while it is being read."""

from dataclasses import replace

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.document import limits, refusals
from mumrules.document.characters import plain
from mumrules.document.mended import MendedText
from mumrules.document.traps import bare_key, decimal_comma
from mumrules.document.traps.invisible_character import invisible_in_key
from mumrules.document.tree import Entry, Mapping, Scalar, Tree


class OpenMapping:
    """The entries so far, and the key whose value is due.

    Keys in braces without a value are held back until it is known how many follow: they
    may all be parts of one text that its commas have cut.
    """

    def __init__(self, mended: MendedText, faults: list[Diagnostic], *, flow: bool) -> None:
        self.flow = flow
        self.first: Span | None = None
        self._draft = mended
        self._faults = faults
        self._key: Tree | None = None
        self._entries: list[Entry] = []
        self._places: dict[str, Span] = {}
        self._bare: list[Scalar] = []

    def add(self, part: Tree, *, bare: bool) -> None:
        """Add a key, or the value of the key before; *bare* says that it has none."""
        if self._key is None:
            self._key = part
            self.first = self.first or part.span
            return
        key, self._key = self._key, None
        if not isinstance(key, Scalar):
            self._faults.append(refusals.complex_key(key.span))
        elif bare:
            self._bare.append(key)
        else:
            self._settle_bare_keys()
            self._enter(self._checked(key), part)

    def close(self, span: Span) -> Mapping:
        """Return the mapping, which stands at *span*."""
        self._settle_bare_keys()
        return Mapping(tuple(self._entries), span, flow=self.flow)

    def _checked(self, key: Scalar) -> Scalar:
        fault = invisible_in_key(key)
        if fault is None:
            return key
        self._faults.append(fault)
        return replace(key, text=plain(key.text).strip())

    def _enter(self, key: Scalar, value: Tree) -> None:
        if key.text == "<<" and not key.quoted:
            self._faults.append(refusals.merge_key(key.span))
        elif key.text in self._places:
            self._faults.append(refusals.duplicate_key(key, self._places[key.text]))
        else:
            self._places[key.text] = key.span
            self._entries.append(Entry(key, value))

    def _settle_bare_keys(self) -> None:
        bare, self._bare = self._bare, []
        if not bare:
            return
        last = self._entries[-1] if self._entries else None
        if last is None or not isinstance(last.value, Scalar) or ":" in bare[0].text:
            self._faults += [bare_key.bare_key(key) for key in bare[: limits.FAULTS]]
            return
        whole = self._joined(last.value, bare)
        if len(bare) == 1 and decimal_comma.are_one_number(last.value, bare[0]):
            self._faults.append(decimal_comma.in_braces(last.key, last.value, bare[0]))
        else:
            self._faults.append(bare_key.comma_in_text(last.key, whole))
        self._entries[-1] = Entry(last.key, whole)

    def _joined(self, value: Scalar, bare: list[Scalar]) -> Scalar:
        """Return the text that the commas have cut, in one piece, so that reading goes on."""
        end = bare[-1].span
        text = self._draft.written_between(value.span, end)
        span = replace(value.span, end_line=end.end_line, end_column=end.end_column)
        joined = ", ".join([value.text, *(key.text for key in bare)])
        return Scalar(text if text is not None else joined, span, value.quoted)
