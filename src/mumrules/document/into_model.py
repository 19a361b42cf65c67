"""From a document's tree to a model, with every fault at its place."""

from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from mumrules.diagnostics.diagnostic import Diagnostic, Label
from mumrules.diagnostics.suggest import did_you_mean, nearest
from mumrules.document import shape
from mumrules.document.invalid import diagnosed
from mumrules.document.keywords import keywords_of
from mumrules.document.places import Path, Places
from mumrules.document.tree import Entry, Mapping, Scalar, Sequence, Tree
from mumrules.glossary import READ_TWO_WAYS, WORDS, Words, normalise
from mumrules.language import Language, Text
from mumrules.methodology.element import Element


@dataclass(frozen=True, slots=True)
class ModelReading:
    """A model, or the faults that forbid one.

    Attributes:
        value: The model; None where there are faults.
        diagnostics: All faults.
        places: Where every element stands.
        legible: The model, as far as it could be read in spite of faults; only good for finding
            more of them. None where that is not far enough.
    """

    value: Any
    diagnostics: tuple[Diagnostic, ...]
    places: Places
    legible: Any = None


def into_model(
    tree: Tree,
    model: type[Element],
    *,
    words: Words = WORDS,
    path: Path = (),
    language: Language | None = None,
) -> ModelReading:
    """Read *tree* as a *model*; the paths of its elements begin with *path*."""
    reader = _Reader(words, Places(language or language_of(tree, words), words))
    plain = reader.model(tree, model, path)
    if isinstance(plain, _Refused):
        return ModelReading(None, tuple(reader.diagnostics), reader.places)
    try:
        value = model.model_validate(plain)
    except ValidationError as error:
        reader.diagnostics += diagnosed(error, path, reader.places, reader.refused)
        value = None
    faults = tuple(reader.diagnostics)
    return ModelReading(None if faults else value, faults, reader.places, value)


def language_of(tree: Tree, words: Words = WORDS) -> Language:
    """Return the language that most keywords of *tree* are in."""
    russian = english = 0
    stack = [tree]
    while stack:
        node = stack.pop()
        if isinstance(node, Mapping):
            for entry in node:
                russian += words.is_russian(entry.key.text)
                english += entry.key.text.casefold() in words.russian
            stack += [entry.value for entry in node]
        elif isinstance(node, Sequence):
            stack += node.items
    return "ru" if russian > english else "en"


class _Refused:
    """Stands for an element that could not be read; its fault is noted already."""


_REFUSED = _Refused()


@dataclass(slots=True)
class _Reader:
    words: Words
    places: Places
    diagnostics: list[Diagnostic] = field(default_factory=list)
    refused: set[Path] = field(default_factory=set)

    def read(self, tree: Tree, due: shape.Shape, path: Path) -> Any:
        """Return plain data of the shape that is due."""
        self.places.put(path, tree.span)
        match due:
            case shape.TreeShape():
                return tree
            case shape.ModelShape(model):
                return self.model(tree, model, path)
            case shape.TableShape():
                return self.table(tree, due, path)
            case shape.ListShape(item):
                return self.list(tree, item, path)
            case shape.ScalarShape():
                return self.scalar(tree, due, path)

    def model(self, tree: Tree, model: type[Element], path: Path) -> Any:
        """Read a mapping whose keys are the fields of *model*."""
        self.places.put(path, tree.span)
        fields = shape.fields_of(model)
        if isinstance(tree, Scalar) and model.shorthand:
            return self._kept({}, model.shorthand, tree, fields[model.shorthand], path)
        if not isinstance(tree, Mapping):
            return self._wrong_shape(tree, _KEYS, path)
        found: dict[str, Any] = {}
        seen: dict[str, Entry] = {}
        others: list[Entry] = []
        by_key = keywords_of(model)
        for entry in tree:
            keyword = self.words.meaning(entry.key.text, by_key)
            if keyword is None and model.rest:
                others.append(entry)
            elif keyword is None:
                self._unknown_key(entry.key, by_key)
            elif keyword in seen:
                self._twice(entry.key, seen[keyword].key)
            else:
                seen[keyword] = entry
                name = by_key[keyword]
                self._kept(found, name, entry.value, fields[name], path, entry.key)
        if model.rest:
            found[model.rest] = Mapping(tuple(others), tree.span, tree.flow)
        return found

    def table(self, tree: Tree, due: shape.TableShape, path: Path) -> Any:
        """Read a mapping whose keys are the author's own, or the keys alone where they may be."""
        if due.listed and not isinstance(tree, Mapping):
            return self._listed(tree, due, path)
        if not isinstance(tree, Mapping):
            return self._wrong_shape(tree, _KEYS, path)
        found: dict[str, Any] = {}
        for entry in tree:
            self._kept(found, entry.key.text, entry.value, due.value, path, entry.key)
        return found

    def _listed(self, tree: Scalar | Sequence, due: shape.TableShape, path: Path) -> Any:
        items = tree.items if isinstance(tree, Sequence) else (tree,)
        keys: dict[str, Scalar] = {}
        for item in items:
            if not isinstance(item, Scalar) or not item.text:
                return self._wrong_shape(item, _VALUE, path)
            if item.text in keys:
                self._twice(item, keys[item.text])
            keys.setdefault(item.text, item)
        entries = [Entry(key, Scalar(due.listed, key.span)) for key in keys.values()]
        return self.table(Mapping(tuple(entries), tree.span), due, path)

    def list(self, tree: Tree, item: shape.Shape, path: Path) -> Any:
        """Read a sequence; a lone scalar stands for a sequence of one."""
        if isinstance(tree, Scalar) and isinstance(item, shape.ScalarShape) and tree.text:
            return (self.scalar(tree, item, (*path, 0)),)
        if not isinstance(tree, Sequence):
            return self._wrong_shape(tree, _ITEMS, path)
        read = [self.read(part, item, (*path, i)) for i, part in enumerate(tree.items)]
        if any(isinstance(part, _Refused) for part in read):
            return self._refuse(path)
        return tuple(read)

    def scalar(self, tree: Tree, due: shape.ScalarShape, path: Path) -> Any:
        """Read a scalar: a keyword where keywords are due, else its text."""
        if not isinstance(tree, Scalar):
            return self._wrong_shape(tree, _VALUE, path)
        if not tree.text and not tree.quoted:
            self._note("empty-value", _EMPTY, path, tree)
            return self._refuse(path)
        word = self.words.meaning(tree.text, due.words)
        if word is None and not due.open:
            self._unknown_word(tree, due.words)
            return self._refuse(path)
        return tree.text if word is None else word

    def _kept(
        self,
        found: dict[str, Any],
        name: str,
        tree: Tree,
        due: shape.Shape,
        path: Path,
        key: Scalar | None = None,
    ) -> dict[str, Any]:
        below = (*path, name)
        value = self.read(tree, due, below)
        self.places.put(below, tree.span, key.span if key else None)
        if not isinstance(value, _Refused):
            found[name] = value
        return found

    def _refuse(self, path: Path) -> _Refused:
        self.refused.add(path)
        return _REFUSED

    def _note(self, name: str, message: Text, path: Path, tree: Tree, *help: Text) -> None:  # noqa: A002
        key = path[-1] if path else ""
        text = Text(message.en.format(key=key), message.ru.format(key=key))
        self.diagnostics.append(Diagnostic(name, text, tree.span, help=help))

    def _wrong_shape(self, tree: Tree, due: Text, path: Path) -> _Refused:
        is_ = _SHAPES[type(tree)]
        if isinstance(tree, Scalar) and not tree.text:
            self._note("empty-value", _EMPTY, path, tree)
            return self._refuse(path)
        text = Text(f"{is_.en} stands where {due.en} is due", f"{is_.ru} там, где {due.ru}")
        self.diagnostics.append(Diagnostic("wrong-shape", text, tree.span))
        return self._refuse(path)

    def _unknown_key(self, key: Scalar, known: dict[str, str]) -> None:
        text = Text(f"no key `{key.text}` is known here", f"ключ `{key.text}` здесь не известен")
        few = self._choices(tuple(known)) if len(known) <= _FEW else ()
        near = self._near(key.text, known) or few
        self.diagnostics.append(Diagnostic("unknown-key", text, key.span, help=near))

    def _unknown_word(self, tree: Scalar, allowed: tuple[str, ...]) -> None:
        text = Text(f"`{tree.text}` is not known here", f"`{tree.text}` здесь не известно")
        help_ = (*self._near(tree.text, allowed), *self._choices(allowed))
        self.diagnostics.append(Diagnostic("unknown-word", text, tree.span, help=help_))

    def _choices(self, words: tuple[str, ...]) -> tuple[Text, ...]:
        listed = ", ".join(f"`{self.places.word(word)}`" for word in words)
        return (Text(f"it may be {listed}", f"может быть {listed}"),)

    def _near(self, written: str, known: "dict[str, str] | tuple[str, ...]") -> tuple[Text, ...]:
        readings = READ_TWO_WAYS.get(normalise(written), ())
        if readings and all(word in known for word in readings):
            return (_either(*(self.words.spelling(word, "ru") for word in readings)),)
        spellings = [
            spelling for word in known for spelling in (word, *self.words.russian.get(word, ()))
        ]
        return did_you_mean(nearest(written, spellings))

    def _twice(self, key: Scalar, first: Scalar) -> None:
        text = Text(
            f"`{key.text}` stands twice: `{first.text}` is the same key",
            f"`{key.text}` стоит дважды: `{first.text}` — тот же ключ",
        )
        other = Label(first.span, Text("first here", "сначала здесь"))
        self.diagnostics.append(Diagnostic("duplicate-key", text, key.span, others=(other,)))


def _either(without: str, within: str) -> Text:
    return Text(
        f"write `{without}` where the number itself is left out, `{within}` where it is not",
        f"запишите `{without}`, если само число не входит, `{within}`, если входит",
    )


_FEW = 9  # as many keys as a person reads through
_EMPTY = Text("`{key}` has no value", "у `{key}` нет значения")
_KEYS = Text("a set of keys", "нужен набор ключей")
_ITEMS = Text("a list", "нужен список")
_VALUE = Text("a single value", "нужно одно значение")
_SHAPES: dict[type, Text] = {
    Mapping: Text("a set of keys", "набор ключей стоит"),
    Sequence: Text("a list", "список стоит"),
    Scalar: Text("a single value", "одно значение стоит"),
}
