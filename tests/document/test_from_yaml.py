"""From a text to a tree."""

import pytest
import yaml

from mumrules.document import from_yaml, limits
from mumrules.document.tree import Mapping, Scalar, Sequence, Tree

LOADERS = [yaml.SafeLoader, from_yaml.FASTEST]

pytestmark = pytest.mark.parametrize("loader", LOADERS)


def _plain(tree: Tree | None) -> object:
    """Return the texts of a tree as plain Python."""
    if isinstance(tree, Mapping):
        return {entry.key.text: _plain(entry.value) for entry in tree}
    if isinstance(tree, Sequence):
        return [_plain(item) for item in tree.items]
    return None if tree is None else tree.text


def _read(text: str, loader: from_yaml.Loader) -> object:
    document = from_yaml.read(text, "a.yaml", loader=loader)
    assert document.diagnostics == ()
    return _plain(document.root)


@pytest.mark.parametrize(
    "text",
    [
        *("1.10", "1.1", "010", "0x1F", "1:30", "1e3", ".inf", "12_000", "-5", "1/3", "0,35"),
        *("yes", "no", "on", "null", "~", "2022-01-01", "=", "---"),
    ],
)
def test_scalar_is_its_source_text(loader: from_yaml.Loader, text: str):
    """Nothing that is written plain turns into a number, a boolean or a date."""
    assert _read(f"ключ: {text}\n", loader) == {"ключ": text}


def test_empty_value_is_empty_text(loader: from_yaml.Loader):
    """A key with nothing behind it has the empty text."""
    assert _read("a:\nb:\n  -\n  - c\n", loader) == {"a": "", "b": ["", "c"]}


def test_comments_and_signs_are_free(loader: from_yaml.Loader):
    """Ordinary comments, quotation marks and signs inside a text need no quotes."""
    text = (
        "# начало\nмаксимум: 442            # сверяется с частями\n"
        "название: «Школы: итоги»… 50 % & 10 * 2 — №5, C# и др. # примечание\n"
        'код: "1.1"  #второй\nвес: 5 #сверить\n'
    ).replace("«Школы: итоги»", "«Школы — итоги»")
    assert _read(text, loader) == {
        "максимум": "442",
        "название": "«Школы — итоги»… 50 % & 10 * 2 — №5, C# и др.",
        "код": "1.1",
        "вес": "5",
    }


def test_anchor_stands_for_its_value(loader: from_yaml.Loader):
    """A reference gives the marked value, with the place of the value itself."""
    document = from_yaml.read("a: &x {k: 1}\nb: *x\nв: &y да\nг: *y\n", "f", loader=loader)
    assert document.diagnostics == ()
    root = document.root
    assert isinstance(root, Mapping)
    first, second, third, fourth = (entry.value for entry in root)
    assert first is second
    assert third is fourth
    assert isinstance(third, Scalar)
    assert str(third.span) == "f:3:7"


def test_places_of_collections(loader: from_yaml.Loader):
    """A mapping stands from its first key to the end of its last value, a list from its dash."""
    text = "# c\nа:\n  б: 1\n  в: |\n    г\n    д\n\n# e\nж:\n  - 1\n  - {з: [и, к]}\n\n"
    root = from_yaml.read(text, "f", loader=loader).root
    assert isinstance(root, Mapping)
    inner, items = (entry.value for entry in root)
    assert isinstance(items, Sequence)
    flow = items.items[1]
    places = [
        (tree.span.line, tree.span.column, tree.span.end_line, tree.span.end_column)
        for tree in (root, inner, items, flow)
    ]
    assert places == [(2, 1, 11, 16), (3, 3, 6, 6), (10, 3, 11, 16), (11, 5, 11, 16)]


def test_billion_laughs_end_at_once(loader: from_yaml.Loader):
    """References to references are counted before they are followed."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 30)]
    document = from_yaml.read("\n".join(lines), "f", loader=loader)
    assert document.root is None
    (fault,) = document.diagnostics
    assert fault.name == "too-many-aliases"
    assert fault.message.ru == f"ссылки приносят больше {limits.ALIASED} значений"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 5000,
        "{a: " * 5000,
        "- " * 5000,
        "".join(" " * level + "a:\n" for level in range(100)),
        "\n".join(["- &a0 x"] + [f"- &a{i} [*a{i - 1}]" for i in range(1, 100)]),
    ],
)
def test_depth_is_limited(loader: from_yaml.Loader, text: str):
    """No nesting is so deep that it breaks the reader."""
    document = from_yaml.read(text, "f", loader=loader)
    assert document.root is None
    assert "too-deep" in [fault.name for fault in document.diagnostics]


def test_faults_are_limited(loader: from_yaml.Loader):
    """A file of a thousand faults is told a hundred of them, and that there are more."""
    document = from_yaml.read("a: 1\n" * 1000, "f", loader=loader)
    assert len(document.diagnostics) == limits.FAULTS + 1
    assert document.diagnostics[-1].name == "too-many-faults"


@pytest.mark.parametrize("text", ["# только примечание\n", "---\n", "", "a\0b", "\ud800"])
def test_text_without_a_tree(loader: from_yaml.Loader, text: str):
    """A text that holds nothing, or what no text may hold, has no tree and one fault."""
    document = from_yaml.read(text, "f", loader=loader)
    assert document.root is None
    assert [fault.name for fault in document.diagnostics] in (
        ["empty-file"],
        ["control-character"],
    )


def test_all_faults_in_one_go(loader: from_yaml.Loader):
    """Faults of every kind are told together, each at its place, and the tree still stands."""
    text = (
        "название: Раздел 1: школы\n"
        "части:\n"
        "\tа:\n"
        "\t\tформула: * 2\n"
        "\t\tнет\u00a0данных: ноль\n"
        "\t\tвес: {до: 0,35}\n"
        "\t\tвес: 2\n"
        'имя: "Заря" и другие\n'
        "метка: !!int 5\n"
        "конец: `x`\n"
    )
    document = from_yaml.read(text, "f", loader=loader)
    assert [(fault.name, str(fault.place)) for fault in document.diagnostics] == [
        ("colon-in-text", "f:1:19"),
        ("tab", "f:3:1"),
        ("unquoted-sign", "f:4:12"),
        ("invisible-character", "f:5:3"),
        ("decimal-comma", "f:6:13"),
        ("duplicate-key", "f:7:3"),
        ("text-after-quote", "f:8:12"),
        ("tag", "f:9:8"),
        ("unquoted-sign", "f:10:8"),
    ]
    assert _plain(document.root) == {
        "название": "Раздел 1: школы",
        "части": {"а": {"формула": "* 2", "нет данных": "ноль", "вес": {"до": "0,35"}}},
        "имя": '"Заря" и другие',
        "метка": "5",
        "конец": "`x`",
    }
