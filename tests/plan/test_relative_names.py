"""Names that begin with a point, in formulas."""

import pytest

from tests.checks.reading import Checked, checked, completed

TREE = """\
total:
  aggregate: sum
  parts:
    "1":
      {above}
      parts:
        "1.1": {{scale: points, maximum: 3}}
        "1.2":
          {own}
          scale: points
          maximum: 5
        "1.3":
          parts:
            "1.3.1": {{scale: points, maximum: 2, {below}}}
    "2": {{scale: points, maximum: 3}}
"""


def _tree(own: str = "title: A", above: str = "title: B", below: str = "title: C") -> Checked:
    return checked(completed(TREE.format(own=own, above=above, below=below)))


@pytest.mark.parametrize(
    ("written", "in_full"),
    [
        ({"own": 'at most: "[.1] + 1"'}, {"own": 'at most: "[1.1] + 1"'}),
        ({"own": 'at most: "[.1 percent]"'}, {"own": 'at most: "[1.1 percent]"'}),
        ({"own": 'at most: "[..2]"'}, {"own": 'at most: "[2]"'}),
        ({"above": 'at most: "[.1] * 2"'}, {"above": 'at most: "[1.1] * 2"'}),
        ({"below": 'at most: "[..1]"'}, {"below": 'at most: "[1.1]"'}),
    ],
)
def test_a_point_stands_for_the_node_above(
    written: dict[str, str], in_full: dict[str, str]
) -> None:
    """`.1` is a part beside a parameter, or a node's own part; a point more goes one node up."""
    one, other = _tree(**written), _tree(**in_full)
    assert one.names == other.names == set()
    assert one.graph is not None
    assert other.graph is not None
    assert {c: n.score for c, n in one.graph.nodes.items()} == {
        c: n.score for c, n in other.graph.nodes.items()
    }


@pytest.mark.parametrize("name", ["[.9]", "[...1]", "[.1 colour]"])
def test_a_point_that_leads_nowhere_is_an_unknown_name(name: str) -> None:
    """The fault is that of any unknown code."""
    assert _tree(own=f'at most: "{name}"').names == {"unknown-name"}


def test_a_column_of_the_node_itself_comes_first() -> None:
    """An input that is declared with the code of its node is meant before a part beside it."""
    own = 'inputs: {"1.2.done": whole, due: whole}\n          value: "[.done] / due"'
    found = _tree(own=own)
    assert found.names == set()
    assert found.draft.used["total", "parts", "1", "parts", "1.2", "value"] == ("1.2.done", "due")
