"""Editions that state only what changed."""

from hypothesis import given
from hypothesis import strategies as st

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document import from_yaml
from mumrules.document.extend import NOT_INHERITED, Extension, extended
from mumrules.document.into_model import into_model
from mumrules.document.tree import Mapping
from mumrules.glossary import WORDS
from mumrules.methodology.methodology import Methodology

HEAD = "mumrules: 1\nmethodology: x@2023\nextends: x@2022\nstatus: draft\n"
BASE = """\
mumrules: 1
methodology: x@2022
title: The rules
unit: school
status: in force
valid from: 2022-01-01
repeals: x@2021
sources:
  order: Order of 2022
inputs:
  pupils: whole
total:
  aggregate: sum
  zones:
    by: score
    list:
      - {zone: green, from: 4}
      - {zone: red}
  parts:
    "1":
      title: First
      weight: 2
      scale: {method: points, cap: yes}
      maximum: 5
    "2":
      parts:
        "2.1": {title: Deep, scale: points, maximum: 3}
        "2.2": {scale: yes or no}
"""


def _tree(text: str, file: str) -> Mapping:
    document = from_yaml.read(text, file)
    assert document.diagnostics == ()
    assert isinstance(document.root, Mapping)
    return document.root


def _extended(changes: str, base: str = BASE) -> Extension:
    return extended(_tree(base, "2022.yaml"), _tree(HEAD + changes, "2023.yaml"))


def _read(tree: Mapping) -> Methodology:
    reading = into_model(tree, Methodology)
    assert reading.diagnostics == ()
    found = reading.value
    assert isinstance(found, Methodology)
    return found


def _said(methodology: Methodology) -> dict[str, object]:
    said = methodology.model_dump(exclude_unset=True)
    own = {word.replace(" ", "_") for word in NOT_INHERITED}
    return {key: _without_trees(value) for key, value in said.items() if key not in own}


def _without_trees(said: object) -> object:
    """Return what is said without options, which are still trees with places."""
    if isinstance(said, dict):
        return {k: _without_trees(v) for k, v in said.items() if k != "options"}
    return said


def _faults(changes: str) -> list[Diagnostic]:
    return list(_extended(changes).diagnostics)


def test_an_overlay_that_says_nothing_changes_nothing_but_identity() -> None:
    """What is not stated holds as it stands in the base."""
    assert _said(_read(_extended("").tree)) == _said(_read(_tree(BASE, "2022.yaml")))


def test_identity_status_and_validity_are_never_inherited() -> None:
    """An edition speaks for itself of when it is in force."""
    found = _read(_extended("").tree)
    assert (found.methodology, found.status) == ("x@2023", "draft")
    assert (found.valid_from, found.valid_to, found.repeals) == (None, None, ())


def test_an_edition_without_a_status_has_none() -> None:
    """The status of the base does not stand in for one that is not stated."""
    own = _tree("mumrules: 1\nmethodology: x@2023\nextends: x@2022\n", "2023.yaml")
    reading = into_model(extended(_tree(BASE, "2022.yaml"), own).tree, Methodology)
    assert [(d.name, str(d.place)) for d in reading.diagnostics] == [
        ("missing-key", "2023.yaml:1:1")
    ]


def test_a_keyword_replaces_its_like_in_the_other_language() -> None:
    """`вес` in the overlay stands in the place of `weight` in the base."""
    found = _read(_extended('итог:\n  части:\n    "1":\n      вес: 3\n').tree)
    assert found.total.parts is not None
    assert found.total.parts["1"].weight == 3
    assert found.total.parts["1"].title == "First"


def test_every_element_keeps_the_place_where_it_was_written() -> None:
    """A weight that changed stands in the overlay, the title beside it in the base."""
    tree = _extended('total:\n  parts:\n    "1":\n      weight: 3\n').tree
    places = into_model(tree, Methodology).places
    node = ("total", "parts", "1")
    assert str(places.value((*node, "weight"))) == "2023.yaml:8:15"
    assert str(places.value((*node, "title"))) == "2022.yaml:21:14"
    assert str(places.value(("methodology",))) == "2023.yaml:2:14"


def test_lists_and_single_values_are_replaced_whole() -> None:
    """Zones are a list: the new ones stand alone."""
    found = _read(_extended("total:\n  zones:\n    list:\n      - {zone: any}\n").tree)
    assert found.total.zones is not None
    assert found.total.zones.by == "score"
    assert [zone.zone for zone in found.total.zones.list] == ["any"]


def test_a_method_that_is_named_anew_leaves_its_old_options_behind() -> None:
    """The options of one scale mean nothing to another."""
    found = _read(_extended('total: {parts: {"1": {scale: {method: yes or no}}}}\n').tree)
    assert found.total.parts is not None
    scale = found.total.parts["1"].scale
    assert scale is not None
    assert (scale.method, list(scale.options)) == ("yes or no", [])


def test_an_option_alone_changes_beside_the_method_of_the_base() -> None:
    """A scale that is only named in the base takes an option as if it were written out."""
    text = 'total: {parts: {"2": {parts: {"2.2": {scale: {yes: 4}}}}}}\n'
    found = _read(_extended(text).tree)
    assert found.total.parts is not None
    parts = found.total.parts["2"].parts
    assert parts is not None
    scale = parts["2.2"].scale
    assert scale is not None
    assert (scale.method, [e.key.text for e in scale.options]) == ("yes or no", ["yes"])


def test_a_key_that_stands_twice_in_the_overlay_is_still_a_fault() -> None:
    """Merging does not swallow a duplicate in two languages."""
    tree = _extended('total: {parts: {"1": {weight: 3, вес: 4}}}\n').tree
    reading = into_model(tree, Methodology)
    assert [d.name for d in reading.diagnostics] == ["duplicate-key"]


def test_extend_then_remove_then_add_is_written_out_by_hand() -> None:
    """Removals go first, then the changes come, new parts at the end."""
    changes = """\
remove: ["2.1", "1 weight", inputs]
total:
  parts:
    "2":
      parts:
        "2.1": {title: New, scale: points, maximum: 9}
    "3": {scale: points, maximum: 1}
"""
    by_hand = (
        BASE.replace('        "2.1": {title: Deep, scale: points, maximum: 3}\n', "")
        .replace("      weight: 2\n", "")
        .replace("inputs:\n  pupils: whole\n", "")
        + '        "2.1": {title: New, scale: points, maximum: 9}\n'
        + '    "3": {scale: points, maximum: 1}\n'
    )
    extension = _extended(changes)
    assert extension.diagnostics == ()
    assert _said(_read(extension.tree)) == _said(_read(_tree(by_hand, "hand.yaml")))


def test_what_is_not_there_cannot_be_removed() -> None:
    """The fault stands where the name is written, with the nearest name that is there."""
    (fault,) = _faults('убрать: ["2.З"]\n')
    assert (fault.name, str(fault.place)) == ("nothing-to-remove", "2023.yaml:5:10")
    assert fault.message.en == "`2.З` is to be removed and is not there"
    assert fault.message.ru == "убрать `2.З` нельзя: этого нет"
    assert [text.ru for text in fault.help] == ["возможно, `2.2`?"]


def test_a_name_in_several_places_must_say_what_it_stands_in() -> None:
    """A bare name that fits twice is refused with both places."""
    base = BASE.replace('"2.2":', '"1":')
    own = HEAD + 'remove: "1"\n'
    (fault,) = extended(_tree(base, "2022.yaml"), _tree(own, "2023.yaml")).diagnostics
    assert fault.name == "ambiguous-removal"
    assert [str(label.place) for label in fault.others] == ["2022.yaml:20:5", "2022.yaml:28:9"]
    assert fault.message.ru == "убрать `1` нельзя: это есть в нескольких местах"
    named = HEAD + 'remove: "2 1"\n'
    assert extended(_tree(base, "2022.yaml"), _tree(named, "2023.yaml")).diagnostics == ()


def test_the_parts_of_a_template_are_named_with_the_template() -> None:
    """Their codes are their own: a bare code is one of the tree."""
    base = BASE + 'templates:\n  cycle:\n    parts:\n      "2": {scale: yes or no}\n'
    for name, left in (("2", 1), ("cycle 2", 1), ("cycle", 1), ("templates", 1)):
        own = _tree(f'{HEAD}remove: "{name}"\n', "2023.yaml")
        extension = extended(_tree(base, "2022.yaml"), own)
        assert extension.diagnostics == ()
        assert _codes(extension.tree).count('"2"') == left


@given(
    st.lists(st.sampled_from(("1", "2", "2.1", "2.2", "1 weight", "total zones")), unique=True),
)
def test_what_is_removed_and_left_differ_by_the_removed_alone(names: list[str]) -> None:
    """Removing leaves every other part of the base as it was."""
    listed = "".join(f'  - "{name}"\n' for name in names)
    tree = _extended(f"remove:\n{listed}" if names else "").tree
    codes = {code for code in ("1", "2", "2.1", "2.2") if f'"{code}"' in _codes(tree)}
    gone = set(names) | ({"2.1", "2.2"} if "2" in names else set())
    assert codes == {"1", "2", "2.1", "2.2"} - gone


def _codes(tree: object) -> str:
    if not isinstance(tree, Mapping):
        return ""
    return "".join(f'"{e.key.text}"{_codes(e.value)}' for e in tree)


def test_every_keyword_of_the_head_is_known_in_both_languages() -> None:
    """What is not inherited is so whatever language the base is in."""
    russian = {WORDS.spelling(word, "ru") for word in NOT_INHERITED}
    base = BASE.replace("status: in force", "состояние: действует")
    own = _tree(HEAD, "2023.yaml")
    kept = {e.key.text for e in extended(_tree(base, "2022.yaml"), own).tree}
    assert not kept & (russian - {"mumrules"})
