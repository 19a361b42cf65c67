"""TOML with places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.tree import Mapping, Sequence, Tree
from mumrules.plugins.toml import read_toml

TEXT = """\
# name = "not this"
[other]
name = "other"

[plugin]
"name" = "rules"  # a comment
version = 1.10
folders = [
  "a",
]
"""


def _entry(tree: Tree | Diagnostic, key: str):
    assert isinstance(tree, Mapping)
    return next(entry for entry in tree if entry.key.text == key)


def test_every_key_and_value_has_its_place():
    """A key is found in its own table, and its value ends before the comment."""
    name = _entry(_entry(read_toml(TEXT, "f"), "plugin").value, "name")

    assert (name.key.span.line, name.key.span.column) == (6, 1)
    assert (name.value.span.column, name.value.span.end_column) == (10, 17)


def test_a_number_is_the_text_that_was_written():
    """A version 1.10 stays what it is."""
    assert _entry(_entry(read_toml(TEXT, "f"), "plugin").value, "version").value.text == "1.10"


def test_a_list_over_several_lines_stands_at_its_beginning():
    """Its items stand there too."""
    folders = _entry(_entry(read_toml(TEXT, "f"), "plugin").value, "folders").value

    assert isinstance(folders, Sequence)
    assert [item.span.line for item in folders.items] == [8]


@pytest.mark.parametrize("text", ["a = " + "[" * 1000, "a = " + "1" * 10_000, "a", "a = ", "[a"])
def test_what_is_not_toml_is_one_fault(text: str):
    """Depth and size are faults like any other."""
    found = read_toml(text, "f")

    assert isinstance(found, Diagnostic)
    assert found.name == "broken-toml"


@pytest.mark.parametrize(
    "text", ['plugin.name = "a"', 'plugin = {name = "a"}', '[[plugin]]\nb="a"']
)
def test_other_ways_to_write_a_table_are_read(text: str):
    """Dotted keys, tables in a line and lists of tables have places too."""
    plugin = _entry(read_toml(text, "f"), "plugin")

    assert plugin.key.span.line == 1


@given(st.text(alphabet="[]{}=\"'.,ab\n #1\\", max_size=60))
def test_any_text_is_a_tree_or_a_fault(text: str):
    """Nothing but a tree or a diagnostic comes of it."""
    assert isinstance(read_toml(text, "f"), Mapping | Diagnostic)
