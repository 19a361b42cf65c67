"""Values that are marked `&name`, and the references `*name` to them."""

from collections.abc import Iterator
from typing import NamedTuple

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.document import limits
from mumrules.document.tree import Tree
from mumrules.language import Text


class Built(NamedTuple):
    """A tree with its size.

    Attributes:
        tree: The tree.
        size: How many nodes it has, those that its references bring in included.
        height: How deep it nests.
    """

    tree: Tree
    size: int = 1
    height: int = 0


class Anchors:
    """The marked values of a document, and how much the references have brought in."""

    def __init__(self) -> None:
        self._marked: dict[str, Built | None] = {}
        self._places: dict[str, Span] = {}
        self._unused: dict[str, Span] = {}
        self._brought = 0

    def begin(self, name: str, span: Span) -> None:
        """Note that a value marked *name* begins."""
        self._marked[name] = None
        self._places[name] = self._unused[name] = span

    def finish(self, name: str, built: Built) -> None:
        """Note what the value marked *name* is."""
        self._marked[name] = built

    def refer(self, name: str, span: Span) -> Built | Diagnostic:
        """Return the value marked *name*, or why it cannot stand at *span*."""
        if name not in self._marked:
            return _unknown_alias(name, span)
        self._unused.pop(name, None)
        built = self._marked[name]
        if built is None:
            return _recursive_alias(name, span)
        self._brought += built.size
        return _too_many_aliases(span) if self._brought > limits.ALIASED else built

    def unused(self) -> Iterator[Diagnostic]:
        """Yield the fault of each mark that nothing refers to."""
        for name, span in self._unused.items():
            yield Diagnostic(
                "unused-anchor",
                Text(
                    f"`&{name}` marks a value that nothing refers to",
                    f"`&{name}` помечает значение, на которое ничто не ссылается",
                ),
                place=span,
                help=(
                    Text(
                        "delete the mark; quote the text if `&` belongs to it",
                        "удалите пометку; если `&` — часть текста, возьмите текст в кавычки",
                    ),
                ),
            )


def _unknown_alias(name: str, span: Span) -> Diagnostic:
    return Diagnostic(
        "unknown-alias",
        Text(
            f"`*{name}` refers to a value that nothing above marks",
            f"`*{name}` ссылается на значение, которое выше не помечено",
        ),
        place=span,
        help=(
            Text(
                f'quote it if it is text: `"*{name}"`',
                f'если это текст, возьмите его в кавычки: `"*{name}"`',
            ),
            Text(f"or mark the value: `&{name}`", f"или пометьте значение: `&{name}`"),
        ),
    )


def _recursive_alias(name: str, span: Span) -> Diagnostic:
    return Diagnostic(
        "recursive-alias",
        Text(
            f"`*{name}` refers to the value that it stands in",
            f"`*{name}` ссылается на значение, внутри которого стоит",
        ),
        place=span,
        help=(Text("write the value out", "выпишите значение"),),
    )


def _too_many_aliases(span: Span) -> Diagnostic:
    return Diagnostic(
        "too-many-aliases",
        Text(
            f"the references bring in more than {limits.ALIASED} values",
            f"ссылки приносят больше {limits.ALIASED} значений",
        ),
        place=span,
        help=(Text("write the values out", "выпишите значения"),),
    )
