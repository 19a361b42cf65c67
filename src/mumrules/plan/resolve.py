"""What each node amounts to once methods are looked up and defaults are inherited."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.into_model import into_model
from mumrules.document.places import Path, Places
from mumrules.document.tree import Mapping as MappingNode
from mumrules.glossary import WORDS, Words, normalise
from mumrules.language import Text
from mumrules.methodology.element import Element
from mumrules.methodology.method import MethodCall
from mumrules.methodology.methodology import Methodology
from mumrules.methodology.missing import Missing
from mumrules.methodology.node import Node, Show
from mumrules.methodology.outliers import Outliers
from mumrules.methods.call import Aggregate, Scale

ROOT = "total"
Stated = TypeVar("Stated", bound=Element)


@dataclass(frozen=True, slots=True)
class Methods:
    """The methods that a methodology may call, by normalised name in either language."""

    scales: Mapping[str, Scale]
    aggregates: Mapping[str, Aggregate]

    @classmethod
    def of(cls, scales: Sequence[Scale], aggregates: Sequence[Aggregate]) -> "Methods":
        """Index methods by their names."""
        return cls(_by_name(scales), _by_name(aggregates))

    @property
    def words(self) -> Words:
        """The keywords, and those of all methods' options beside them."""
        spellings = {english: list(russian) for english, russian in WORDS.russian.items()}
        methods: tuple[Scale | Aggregate, ...] = (*self.scales.values(), *self.aggregates.values())
        for method in methods:
            for english, russian in method.keys.items():
                spellings.setdefault(normalise(english), []).append(russian)
        return Words({word: tuple(dict.fromkeys(found)) for word, found in spellings.items()})


@dataclass(frozen=True, slots=True)
class Resolved:
    """One node, with all that it inherits.

    Attributes:
        code: Its code; `total` for the root.
        path: Where it stands in the file.
        element: What the author wrote.
        parent: The code of the node above.
        parts: The codes of the nodes below.
        call: The scale or aggregate that is called, if any.
        call_path: Where that call stands.
        method: The method itself; None where no such method is known.
        options: Its options, read; None where they are at fault.
        better: `higher`, `lower`, or None where nothing is said.
        outliers: What is done with extreme values, if anything.
        missing: What holes do here.
        show: How figures are printed here.
    """

    code: str
    path: Path
    element: Node
    parent: str | None
    parts: tuple[str, ...]
    call: MethodCall | None
    call_path: Path
    method: Scale | Aggregate | None
    options: Any
    better: str | None
    outliers: Outliers | None
    missing: Missing
    show: Show


@dataclass(frozen=True, slots=True)
class Twice:
    """A code that stands in two places."""

    code: str
    first: Path
    again: Path


@dataclass(slots=True)
class Resolution:
    """All nodes, in the order of the file, and the faults met on the way."""

    nodes: dict[str, Resolved] = field(default_factory=dict)
    twice: list[Twice] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def resolve(methodology: Methodology, places: Places, methods: Methods) -> Resolution:
    """Look up the methods of every node and let it inherit what it does not say."""
    found = Resolution()
    scope = _Scope(methodology, places, methods, found)
    scope.enter(ROOT, (ROOT,), methodology.total, None, scope.outermost)
    for code, node in methodology.outputs.items():
        scope.enter(code, ("outputs", code), node, None, scope.outermost)
    return found


class Inherited(NamedTuple):
    """What a node takes from the one above: the aggregate, where it stands, what holes do."""

    call: MethodCall | None
    call_path: Path
    missing: Missing


class _Scope:
    def __init__(
        self, methodology: Methodology, places: Places, methods: Methods, found: Resolution
    ) -> None:
        self.defaults = methodology.defaults
        self.places = places
        self.methods = methods
        self.found = found
        self.words: dict[tuple[type, Text], Words] = {}
        self.outermost = Inherited(None, (), methodology.defaults.missing or Missing())

    def enter(
        self,
        code: str,
        path: Path,
        node: Node,
        parent: str | None,
        inherited: Inherited,
    ) -> None:
        """Resolve a node and all below it."""
        if code in self.found.nodes:
            self.found.twice.append(Twice(code, self.found.nodes[code].path, path))
            return
        if node.parts is None:
            call, at = _first((node.scale, (*path, "scale")), (self.defaults.scale, _DEFAULT_SCALE))
        else:
            call, at = _first(
                (node.aggregate, (*path, "aggregate")),
                (inherited.call, inherited.call_path),
                (self.defaults.aggregate, _DEFAULT_AGGREGATE),
            )
        above = inherited.missing
        missing = above if node.missing is None else node.missing.over(above)
        has = Inherited(call, at, missing)
        self.found.nodes[code] = self._resolved(code, path, node, parent, has)
        for name, part in (node.parts or {}).items():
            self.enter(name, (*path, "parts", name), part, code, has)

    def _resolved(
        self,
        code: str,
        path: Path,
        node: Node,
        parent: str | None,
        has: Inherited,
    ) -> Resolved:
        call, at = has.call, has.call_path
        table: Mapping[str, Scale | Aggregate]
        table = self.methods.scales if node.parts is None else self.methods.aggregates
        method = table.get(normalise(call.method)) if call else None
        return Resolved(
            code=code,
            path=path,
            element=node,
            parent=parent,
            parts=tuple(node.parts or ()),
            call=call,
            call_path=at,
            method=method,
            options=self._options(call, method, at) if call and method else None,
            better=node.better or self.defaults.better,
            outliers=node.outliers or self.defaults.outliers,
            missing=has.missing,
            show=merged(node.show, self.defaults.show or Show()),
        )

    def _options(self, call: MethodCall, method: Scale | Aggregate, at: Path) -> Any:
        written = call.options
        if written is None:
            span = self.places.value(at)
            assert span is not None, "a call stands in the file"
            written = MappingNode((), span, flow=False)
        words = self._words_of(method)
        reading = into_model(
            written, method.options, words=words, path=at, language=self.places.language
        )
        self.found.diagnostics += [
            d for d in reading.diagnostics if d not in self.found.diagnostics
        ]
        self.places.add(reading.places)
        return reading.value

    def _words_of(self, method: Scale | Aggregate) -> Words:
        """Return the keywords, and those of the method's options beside them."""
        key = (type(method), method.name)
        if key not in self.words:
            self.words[key] = WORDS.extended(method.keys, method.words)
        return self.words[key]


def merged(own: Stated | None, default: Stated) -> Stated:
    """Return *own* with what it does not say taken from *default*."""
    if own is None:
        return default
    stated = {name: getattr(own, name) for name in own.model_fields_set}
    return default.model_copy(update=stated)


_DEFAULT_SCALE: Path = ("defaults", "scale")
_DEFAULT_AGGREGATE: Path = ("defaults", "aggregate")


def _first(*candidates: tuple[MethodCall | None, Path]) -> tuple[MethodCall | None, Path]:
    for call, path in candidates:
        if call is not None:
            return call, path
    return candidates[0]


def _by_name(methods: Sequence[Any]) -> dict[str, Any]:
    return {normalise(name): m for m in methods for name in (m.name.en, m.name.ru)}
