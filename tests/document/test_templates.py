"""Templates: written once, used by name."""

from hypothesis import given
from hypothesis import strategies as st

from mumrules.document import from_yaml, limits
from mumrules.document.into_model import into_model
from mumrules.document.template_places import with_uses
from mumrules.document.templates import Expansion, expanded
from mumrules.document.tree import Tree
from mumrules.methodology.methodology import Methodology

HEAD = "mumrules: 1\nmethodology: x@2022\ntitle: X\nstatus: draft\n"
CYCLE = """\
templates:
  cycle:
    aggregate: sum
    maximum: 3
    parts:
      "1": {scale: yes or no, title: Goals}
      "2":
        parts:
          "2.1": {scale: points, maximum: 2}
"""


def _tree(text: str) -> Tree:
    document = from_yaml.read(HEAD + text, "x.yaml")
    assert document.diagnostics == ()
    assert document.root is not None
    return document.root


def _expanded(text: str) -> Expansion:
    return expanded(_tree(text))


def _said(tree: Tree) -> object:
    reading = into_model(tree, Methodology)
    assert reading.diagnostics == ()
    said = reading.value.model_dump(exclude_unset=True, exclude={"templates"})
    return _content(said)


def _content(said: object) -> object:
    """Return what is said without how it came there, and without options, which are trees."""
    if isinstance(said, dict):
        return {k: _content(v) for k, v in said.items() if k not in {"use", "remove", "options"}}
    return said


def test_a_template_that_is_used_is_written_out_by_hand() -> None:
    """Parts get the code of the node that uses it; what the node states comes on top."""
    used = """\
total:
  aggregate: sum
  parts:
    "1.1":
      по заготовке: cycle
      title: Quality
      parts:
        "1.1.1": {title: Aims}
        "1.1.3": {scale: points, maximum: 1}
    "1.2": {use: cycle, remove: ["1.2.2", maximum]}
"""
    by_hand = """\
total:
  aggregate: sum
  parts:
    "1.1":
      aggregate: sum
      maximum: 3
      title: Quality
      parts:
        "1.1.1": {scale: yes or no, title: Aims}
        "1.1.2":
          parts:
            "1.1.2.1": {scale: points, maximum: 2}
        "1.1.3": {scale: points, maximum: 1}
    "1.2":
      aggregate: sum
      parts:
        "1.2.1": {scale: yes or no, title: Goals}
"""
    expansion = _expanded(CYCLE + used)
    assert expansion.diagnostics == ()
    assert _said(expansion.tree) == _said(_tree(by_hand))


def test_the_total_and_an_output_may_use_a_template() -> None:
    """The codes of the total's parts stay as they are: the total has no code of its own."""
    text = CYCLE + "total: {use: cycle}\noutputs:\n  also: {use: cycle}\n"
    found = into_model(_expanded(text).tree, Methodology).value
    assert list(found.total.parts) == ["1", "2"]
    assert list(found.outputs["also"].parts) == ["also.1", "also.2"]


def test_a_template_may_use_another() -> None:
    """Its own keys come on top of the other's, and the codes are counted once."""
    text = """\
templates:
  step: {scale: yes or no, source: order}
  cycle:
    parts:
      "1": {use: step, title: Goals}
  long:
    use: cycle
    parts:
      "2": {use: step, title: Means}
total:
  parts:
    "A": {use: long}
"""
    found = into_model(_expanded(text).tree, Methodology).value
    parts = found.total.parts["A"].parts
    assert [(code, part.title, part.scale.method) for code, part in parts.items()] == [
        ("A.1", "Goals", "yes or no"),
        ("A.2", "Means", "yes or no"),
    ]


def test_an_input_with_a_point_before_its_name_belongs_to_its_node() -> None:
    """Every use asks for a column of its own."""
    text = """\
templates:
  share:
    parts:
      "1":
        inputs: {.done: whole, due: whole}
        value: "[.done] / due"
        scale: points
total:
  parts:
    "A": {use: share}
"""
    found = into_model(_expanded(text).tree, Methodology).value
    assert list(found.total.parts["A"].parts["A.1"].inputs) == ["A.1.done", "due"]


def test_what_a_template_says_stands_in_the_template() -> None:
    """Places point into the template, those of the node's own keys into the node."""
    text = CYCLE + 'total:\n  parts:\n    "1": {use: cycle, title: One}\n'
    places = into_model(_expanded(text).tree, Methodology).places
    node = ("total", "parts", "1")
    assert str(places.value((*node, "maximum"))) == "x.yaml:8:14"
    assert str(places.value((*node, "parts", "1.1", "title"))) == "x.yaml:10:38"
    assert str(places.value((*node, "title"))) == "x.yaml:16:30"


def test_a_fault_in_a_template_shows_where_it_is_used() -> None:
    """The primary place is in the template, the other one names its first use."""
    text = CYCLE.replace("maximum: 3", "maximum: three") + (
        'total:\n  parts:\n    "1": {use: cycle}\n    "2": {use: cycle}\n'
    )
    expansion = _expanded(text)
    faults = dict.fromkeys(into_model(expansion.tree, Methodology).diagnostics)
    (fault,) = with_uses(faults, expansion.uses)
    assert (fault.name, str(fault.place)) == ("not-a-number", "x.yaml:8:14")
    assert [(str(o.place), o.text.en, o.text.ru) for o in fault.others] == [
        ("x.yaml:16:16", "used here, and 1 more time", "используется здесь и ещё 1 раз")
    ]


def test_a_template_that_is_not_there_is_a_fault() -> None:
    """The fault stands at the use, with the nearest name."""
    (fault, unused) = _expanded(CYCLE + "total: {use: cicle}\n").diagnostics
    assert (fault.name, str(fault.place)) == ("unknown-template", "x.yaml:14:14")
    assert fault.message.en == "no template is named `cicle`"
    assert fault.message.ru == "заготовки `cicle` нет"
    assert [text.en for text in fault.help] == ["did you mean `cycle`?"]
    assert (unused.name, unused.is_error) == ("unused-template", False)
    assert unused.message.ru == "заготовка `cycle` не используется"


def test_templates_that_use_one_another_are_a_fault() -> None:
    """The circle is shown link by link, and ends the writing out."""
    text = """\
templates:
  one:
    parts:
      "1": {use: two}
      "2": {use: two}
  two:
    parts:
      "1": {use: one}
total: {use: one}
"""
    (fault,) = _expanded(text).diagnostics
    assert fault.name == "circular"
    assert fault.message.en.endswith("`one` → `two` → `one`")
    assert fault.message.ru.startswith("заготовки по кругу: ")
    assert fault.others


def test_templates_that_bring_in_too_much_are_a_fault() -> None:
    """A file of a few lines cannot grow into millions of nodes."""
    levels = "".join(
        f"  t{level}:\n    parts:\n"
        + "".join(f'      "{n}": {{use: t{level + 1}}}\n' for n in range(10))
        for level in range(8)
    )
    text = f"templates:\n{levels}  t8: {{scale: points}}\ntotal: {{use: t0}}\n"
    (fault,) = _expanded(text).diagnostics
    assert fault.name == "too-many-uses"
    assert str(limits.ALIASED) in fault.message.ru


def test_a_removal_without_a_template_is_a_fault() -> None:
    """A node that takes over nothing has nothing to remove."""
    (fault,) = _expanded('total: {remove: "1", scale: points}\n').diagnostics
    assert fault.name == "remove-without-base"
    assert fault.message.ru == "убрать `1` не из чего: здесь ничего не унаследовано"


def test_a_template_is_a_set_of_keys() -> None:
    """A template that is a lone word is told where it stands, with its use."""
    (fault,) = _expanded("templates: {one: points}\ntotal: {use: one}\n").diagnostics[:1]
    assert (fault.name, str(fault.place)) == ("wrong-shape", "x.yaml:5:18")
    assert [str(label.place) for label in fault.others] == ["x.yaml:6:14"]


@given(st.integers(1, 6), st.lists(st.sampled_from("ABCDEF"), min_size=1, unique=True))
def test_every_use_gives_the_same_node_but_for_its_codes(steps: int, codes: list[str]) -> None:
    """What two nodes take from one template differs by the codes of the parts alone."""
    parts = "".join(f'      "{n}": {{scale: yes or no}}\n' for n in range(1, steps + 1))
    uses = "".join(f'    "{code}": {{use: cycle}}\n' for code in codes)
    text = f"templates:\n  cycle:\n    parts:\n{parts}total:\n  parts:\n{uses}"
    found = into_model(_expanded(text).tree, Methodology).value
    for code in codes:
        below = found.total.parts[code].parts
        assert list(below) == [f"{code}.{n}" for n in range(1, steps + 1)]
        assert [p.scale.method for p in below.values()] == ["yes or no"] * steps
