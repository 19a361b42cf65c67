"""Writing a tree as YAML and reading it gives the tree, and every place points to its text."""

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mumrules.document import from_yaml
from mumrules.document.tree import Mapping, Scalar, Sequence, Tree

LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАЯ abcXYZ0123456789.%/()«»—№😀"
words = st.text(LETTERS, min_size=1, max_size=12).map(str.strip).filter(bool)
texts = words | st.text(LETTERS + "\"'\\#:*&!|>-?@`{}[],", max_size=12).map(str.strip)


@st.composite
def scalars(draw: st.DrawFn) -> tuple[str, str]:
    """Return a text, and a way to write it on one line."""
    style = draw(st.sampled_from(["plain", "single", "double"]))
    if style == "plain":
        text = draw(words.filter(lambda word: word[0] not in "%—-" and word != "="))
        return text, text
    text = draw(texts)
    if style == "single":
        return text, "'" + text.replace("'", "''") + "'"
    return text, '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


keys = st.lists(scalars(), min_size=1, max_size=4, unique_by=lambda key: key[0])
trees = st.recursive(
    scalars(),
    lambda parts: (
        st.lists(parts, min_size=1, max_size=4)
        | keys.flatmap(
            lambda names: (
                st.lists(parts, min_size=len(names), max_size=len(names))
                .map(lambda values: list(zip(names, values, strict=True)))
                .map(dict_of)
            )
        )
    ),
    max_leaves=12,
)


class Pairs(list):
    """The entries of a mapping."""


def dict_of(pairs: list) -> Pairs:
    """Return *pairs* as the entries of a mapping."""
    return Pairs(pairs)


def flow(tree: object) -> str:
    """Write a tree in braces and brackets."""
    if isinstance(tree, tuple):
        return tree[1] if tree[1][0] in "\"'" else f"'{tree[1]}'"
    if isinstance(tree, Pairs):
        return "{" + ", ".join(f"{flow(key)}: {flow(value)}" for key, value in tree) + "}"
    return "[" + ", ".join(map(flow, tree)) + "]"


def block(tree: object, indent: int, braces: list[bool]) -> str:
    """Write a tree in block style, with braces wherever *braces* says so."""
    if isinstance(tree, tuple):
        return " " + tree[1] + "\n"
    if braces and braces.pop():
        return " " + flow(tree) + "\n"
    lead = "\n" + " " * indent
    if isinstance(tree, Pairs):
        parts = [f"{key[1]}:{block(value, indent + 2, braces)}" for key, value in tree]
    else:
        parts = [f"-{block(item, indent + 2, braces)}" for item in tree]
    return lead + lead.join(part.removesuffix("\n") for part in parts) + "\n"


def plain(tree: object) -> object:
    """Return the texts of a written tree."""
    if isinstance(tree, tuple):
        return tree[0]
    if isinstance(tree, Pairs):
        return [(key[0], plain(value)) for key, value in tree]
    return [plain(item) for item in tree]


def read_plain(tree: Tree) -> object:
    """Return the texts of a tree that was read."""
    if isinstance(tree, Mapping):
        return [(entry.key.text, read_plain(entry.value)) for entry in tree]
    if isinstance(tree, Sequence):
        return [read_plain(item) for item in tree.items]
    return tree.text


def scalars_of(tree: Tree) -> list[Scalar]:
    """Return every key and value of a tree."""
    if isinstance(tree, Scalar):
        return [tree]
    if isinstance(tree, Sequence):
        return [scalar for item in tree.items for scalar in scalars_of(item)]
    return [scalar for entry in tree for scalar in (entry.key, *scalars_of(entry.value))]


@settings(max_examples=100, deadline=None)
@given(trees, st.lists(st.booleans(), max_size=6))
def test_written_tree_is_read_back(tree: object, braces: list[bool]):
    """Both parsers give back the texts, and places that point to the very text."""
    text = block(tree, 0, braces).lstrip()
    lines = text.split("\n")
    documents = [
        from_yaml.read(text, "f", loader=loader) for loader in (yaml.SafeLoader, from_yaml.FASTEST)
    ]
    for document in documents:
        assert document.diagnostics == ()
        assert document.root is not None
        assert read_plain(document.root) == plain(tree)
        for scalar in scalars_of(document.root):
            span = scalar.span
            written = lines[span.line - 1][span.column - 1 : span.end_column - 1]
            assert written == scalar.text if not scalar.quoted else written[0] == written[-1]
            assert not scalar.quoted or written[0] in "\"'"
    assert documents[0] == documents[1]
