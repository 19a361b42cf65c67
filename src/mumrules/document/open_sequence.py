"""A list while it is being read."""

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.document.traps import decimal_comma
from mumrules.document.tree import Scalar, Sequence, Tree


class OpenSequence:
    """The items so far."""

    def __init__(self, faults: list[Diagnostic], *, flow: bool) -> None:
        self.flow = flow
        self._faults = faults
        self._items: list[Tree] = []

    def add(self, item: Tree, *, bare: bool) -> None:
        """Add an item; an item is never *bare*."""
        del bare
        left = self._items[-1] if self._items else None
        if self.flow and isinstance(left, Scalar) and isinstance(item, Scalar):
            self._check_comma(left, item)
        self._items.append(item)

    def _check_comma(self, left: Scalar, right: Scalar) -> None:
        if decimal_comma.are_one_number(left, right):
            self._faults.append(decimal_comma.in_brackets(left, right))

    @property
    def first(self) -> Span | None:
        """Where the first item stands, if that is where the list begins: never, for the dash."""
        return None

    def close(self, span: Span) -> Sequence:
        """Return the list, which stands at *span*."""
        return Sequence(tuple(self._items), span, flow=self.flow)
