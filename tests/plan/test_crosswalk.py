"""Crosswalks: the same points, parted another way."""

from fractions import Fraction
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mumrules.assessment.assess import crosswalk_outputs
from mumrules.assessment.exact.reader import ExactReader
from mumrules.document import from_yaml
from mumrules.document.into_model import into_model
from mumrules.expression.values import Value, is_hole
from mumrules.holes import Hole
from mumrules.methodology.methodology import Methodology
from mumrules.numbers import to_text
from mumrules.plan.graph import Graph
from tests.checks.reading import checked, completed

PERM = Path(__file__).parents[2] / "methodologies" / "mum" / "2022.yaml"
TREE = """\
total:
  aggregate: {aggregate}
  missing: {{not applicable: exclude}}
  parts:
    "1":
      weight: 2
      parts:
        "1.1": {{scale: points, maximum: 10, weight: 3}}
        "1.2": {{scale: points, maximum: 20, weight: 1}}
    "2": {{scale: points, maximum: 40, weight: 5}}
defaults:
  missing: {{not applicable: exclude}}
"""
CROSSWALK = """\
crosswalks:
  school:
    title: School
    parts:
      A: {nodes: {"1.1": 1, "2": 1/4}}
      B:
        parts:
          B1: {nodes: "1.2", note: Learn}
          B2: {nodes: {"2": 3/4}}
"""
AGGREGATES = ("sum", "weighted sum", "mean", "weighted mean")


def _graph(aggregate: str) -> Graph:
    text = TREE.replace("  missing: {{not applicable: exclude}}\n  parts", "  parts", 1)
    found = checked(completed(text.format(aggregate=aggregate) + CROSSWALK))
    assert found.diagnostics == () or {d.name for d in found.diagnostics} <= {"idle-weight"}
    assert found.graph is not None
    return found.graph


def _values(graph: Graph, record: dict[str, object]) -> dict[tuple[str, str], Value]:
    named = {(code, figure): expr for (_, code, figure), expr in crosswalk_outputs(graph)}
    named["tree", "score"] = graph.root.score
    reader = ExactReader(graph.hole_words)
    columns = {name: [value] for name, value in record.items()}
    wanted = list(named.values())
    reference = reader.reference(wanted, columns, 1, (True,))
    values = reader.rows(wanted, columns, 1, reference, (True,))
    return {key: value[0] for key, value in zip(named, values, strict=True)}


points = st.fractions(0, 10, max_denominator=100) | st.just(Hole("not applicable"))


@given(st.sampled_from(AGGREGATES), points, points, points)
def test_the_parts_of_a_crosswalk_add_up_to_the_score(
    aggregate: str, one: Value, two: Value, three: Value
) -> None:
    """Whatever is excluded and however parts are weighted, no point is lost or counted twice."""
    found = _values(_graph(aggregate), {"1.1": one, "1.2": two, "2": three})
    whole = found["total", "score"]
    assert whole == found["tree", "score"] or is_hole(whole)
    assert is_hole(whole) == is_hole(found["tree", "score"])
    parts = [found[code, "score"] for code in ("A", "B")]
    if not any(is_hole(part) for part in parts):
        assert sum(parts) == whole


def test_a_part_takes_shares_of_points_and_of_maxima() -> None:
    """Under a sum a quarter of a node is a quarter of its points, of at most its maximum."""
    found = _values(_graph("sum"), {"1.1": 4, "1.2": 5, "2": 10})
    assert (found["A", "score"], found["A", "most"]) == (Fraction(13, 2), 20)
    assert found["A", "percent"] == Fraction(65, 2)
    assert (found["B", "score"], found["B", "most"]) == (Fraction(25, 2), 50)
    assert (found["total", "score"], found["total", "most"]) == (19, 70)


def test_points_are_weighted_as_they_go_up() -> None:
    """What a node brings under weighted sums is its score by all the weights above it."""
    found = _values(_graph("weighted sum"), {"1.1": 4, "1.2": 5, "2": 0})
    assert (found["B1", "score"], found["B1", "most"]) == (10, 40)
    assert found["A", "score"] == 24


def test_a_part_whose_nodes_are_excluded_is_a_hole() -> None:
    """Where nothing counts there is no percent of nothing."""
    found = _values(_graph("sum"), {"1.1": 4, "1.2": Hole("not applicable"), "2": 10})
    assert found["B1", "score"] == Hole("not applicable")
    assert found["B1", "percent"] == Hole("not applicable")
    assert found["total", "score"] == 14


def test_a_crosswalk_is_a_tree_in_the_order_of_the_file() -> None:
    """The whole comes first, a part before those below it; notes and titles are kept."""
    crosswalk = _graph("sum").crosswalks["school"]
    assert list(crosswalk.nodes) == ["total", "A", "B", "B1", "B2"]
    assert crosswalk.nodes["total"].parts == ("A", "B")
    assert crosswalk.nodes["B1"].note == "Learn"
    assert crosswalk.nodes["total"].title == "School"
    assert to_text(crosswalk.nodes["B"].maximum or 0) == "50"


def test_an_empty_crosswalk_is_a_fault() -> None:
    """A part takes nodes or has parts, and not both; shares lie between 0 and 1."""
    names = {
        "crosswalks: {x: {parts: {}}}": "no-parts",
        "crosswalks: {x: {parts: {A: {title: A}}}}": "nodes-or-parts",
        "crosswalks: {x: {parts: {A: {nodes: {'1': 3/2}}}}}": "wrong-share",
        "crosswalks: {x: {parts: {A: {nodes: '1'}, B: {parts: {A: {nodes: '2'}}}}}}": (
            "duplicate-code"
        ),
        "crosswalks: {x: {parts: {A: {nodes: ['1', '1']}}}}": "duplicate-key",
    }
    for text, name in names.items():
        assert _faults(text) == [name]


def _faults(text: str) -> list[str]:
    root = from_yaml.read(completed(f"total: {{scale: points}}\n{text}\n"), "x.yaml").root
    assert root is not None
    return [fault.name for fault in into_model(root, Methodology).diagnostics]


def test_the_directions_of_perm_are_those_of_the_school() -> None:
    """The shipped crosswalk takes every direction once; totals alone leave holes."""
    graph = checked(PERM.read_text("utf-8"), PERM.name).graph
    assert graph is not None
    crosswalk = graph.crosswalks["школа минпросвещения"]
    taken = [dict(node.nodes) for node in crosswalk.nodes.values() if node.nodes]
    assert taken == [{code: 1} for code in ("1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4")]
    assert crosswalk.nodes["total"].maximum == 442
    assert crosswalk.nodes["Учитель"].maximum == 86
