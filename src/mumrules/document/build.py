"""From the events of a parser to a tree, without recursion."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from yaml import events

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document import limits, refusals
from mumrules.document.anchors import Anchors, Built
from mumrules.document.marks import end_of, start_of
from mumrules.document.mended import MendedText, Point
from mumrules.document.open_mapping import OpenMapping
from mumrules.document.open_sequence import OpenSequence
from mumrules.document.scalars import read_scalar, value_end, value_start
from mumrules.document.tree import Scalar, Tree


@dataclass(slots=True)
class _Open:
    """A collection that is being read, and how large it has become."""

    collection: OpenMapping | OpenSequence
    start: Point
    anchor: str | None
    size: int = 1
    height: int = 0


class Builder:
    """Builds the tree of one document, and collects what it refuses on the way.

    Attributes:
        root: The tree, once it is whole.
        faults: What is wrong.
    """

    def __init__(self, mended: MendedText) -> None:
        self.root: Tree | None = None
        self.faults: list[Diagnostic] = []
        self._draft = mended
        self._anchors = Anchors()
        self._stack: list[_Open] = []
        self._end = Point(0, 0)
        self._stopped = False
        self._has_question_marks = "? " in mended.text

    def build(self, stream: Iterable[events.Event]) -> None:
        """Take the events of a text one by one; the stream may end in an exception."""
        steps: dict[type[events.Event], Callable[..., None]] = {
            events.DocumentStartEvent: self._document,
            events.MappingStartEvent: self._begin,
            events.SequenceStartEvent: self._begin,
            events.MappingEndEvent: self._finish,
            events.SequenceEndEvent: self._finish,
            events.ScalarEvent: self._scalar,
            events.AliasEvent: self._alias,
        }
        for event in stream:
            step = steps.get(type(event))
            if step is not None:
                step(event)
            if self._stopped or len(self.faults) > limits.FAULTS:
                return
        self.faults += self._anchors.unused()

    def _document(self, event: events.DocumentStartEvent) -> None:
        if self.root is not None:
            self._stop(refusals.several_documents(self._draft.line_span(start_of(event).line)))

    def _begin(self, event: events.MappingStartEvent | events.SequenceStartEvent) -> None:
        start = value_start(self._draft, event)
        self._check_tag(event)
        if len(self._stack) >= limits.DEPTH:
            self._stop(
                refusals.too_deep(self._draft.span(start, Point(start.line, start.column + 1)))
            )
            return
        flow = bool(event.flow_style)
        self._mark(event)
        is_mapping = isinstance(event, events.MappingStartEvent)
        collection = (
            OpenMapping(self._draft, self.faults, flow=flow)
            if is_mapping
            else OpenSequence(self.faults, flow=flow)
        )
        self._stack.append(_Open(collection, start, event.anchor))
        if flow:
            self._end = end_of(event)

    def _finish(self, event: events.CollectionEndEvent) -> None:
        done = self._stack.pop()
        if done.collection.flow and end_of(event) > start_of(event):
            self._end = end_of(event)
        span = self._draft.span(done.start, max(self._end, done.start))
        first = done.collection.first
        if first is not None and not done.collection.flow:
            span = replace(span, line=first.line, column=first.column)
        built = Built(done.collection.close(span), done.size, done.height)
        if done.anchor is not None:
            self._anchors.finish(done.anchor, built)
        self._place(built)

    def _scalar(self, event: events.ScalarEvent) -> None:
        end = value_end(self._draft, event)
        scalar, faults = read_scalar(self._draft, event, end)
        self._check_tag(event)
        self._check_question_mark(event)
        bare = self._is_bare(event)
        self.faults += faults
        self._end = end
        self._mark(event)
        if event.anchor is not None:
            self._anchors.finish(event.anchor, Built(scalar))
        self._place(Built(scalar), bare=bare)

    def _alias(self, event: events.AliasEvent) -> None:
        self._end = end_of(event)
        span = self._draft.span(start_of(event), self._end)
        name = event.anchor or ""
        found = self._anchors.refer(name, span)
        if isinstance(found, Diagnostic):
            self.faults.append(found)
            self._stopped = found.name == "too-many-aliases"
            found = Built(Scalar(f"*{name}", span))
        if len(self._stack) + found.height > limits.DEPTH:
            self._stop(refusals.too_deep(span))
        else:
            self._place(found)

    def _place(self, built: Built, *, bare: bool = False) -> None:
        if not self._stack:
            self.root = built.tree
            return
        above = self._stack[-1]
        above.collection.add(built.tree, bare=bare)
        above.size += built.size
        above.height = max(above.height, built.height + 1)

    def _mark(self, event: events.NodeEvent) -> None:
        if event.anchor is not None:
            start = start_of(event)
            end = Point(start.line, start.column + 1 + len(event.anchor))
            self._anchors.begin(event.anchor, self._draft.span(start, end))

    def _check_tag(self, event: events.ScalarEvent | events.CollectionStartEvent) -> None:
        if event.tag is not None:
            start = start_of(event)
            end = Point(start.line, start.column + 1)
            name = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.faults.append(refusals.tag(name, self._draft.span(start, end)))

    def _check_question_mark(self, event: events.ScalarEvent) -> None:
        if event.style or not self._has_question_marks:
            return
        line, column = start_of(event)
        text = self._draft.line(line)
        if column > 1 and text[column - 2 : column] == "? ":
            at = Point(line, column - 2)
            self.faults.append(
                refusals.question_mark_key(self._draft.span(at, Point(line, column - 1)))
            )

    def _is_bare(self, event: events.ScalarEvent) -> bool:
        """Tell whether a key in braces has come to its end without a colon."""
        if not self._stack or not self._stack[-1].collection.flow or event.value or event.style:
            return False
        line, column = self._end
        while line < len(self._draft.lines):
            rest = self._draft.line(line)[column : column + 80].lstrip()
            if rest and not rest.startswith("#"):
                return not rest.startswith(":")
            line, column = line + 1, 0
        return True

    def _stop(self, fault: Diagnostic) -> None:
        self.faults.append(fault)
        self._stopped = True
