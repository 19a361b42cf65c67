"""From files that stand one upon another to one edition."""

from pathlib import Path

import pytest

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.render import full
from mumrules.document.limits import EDITIONS
from mumrules.engine.engine import Engine
from mumrules.engine.prepare import Prepared
from mumrules.glossary import WORDS
from mumrules.methods.builtin import AGGREGATES, SCALES
from mumrules.plan.resolve import Methods

BASE = """\
mumrules: 1
methodology: x@2022
title: The rules
status: draft
templates:
  cycle:
    parts:
      "1": {scale: yes or no}
      "2": {scale: {method: points, cap: yes}, maximum: 5, at most: "[.1] * 5"}
total:
  aggregate: sum
  parts:
    "1": {use: cycle}
    "2": {scale: points, maximum: 3}
"""
OWN = "mumrules: 1\nmethodology: x@2023\nstatus: draft\n"


@pytest.fixture
def files(tmp_path: Path):
    """Write files into a folder and return an engine that knows their editions."""

    def written(**texts: str) -> Engine:
        for name, text in texts.items():
            (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
        return Engine([tmp_path], installed=False)

    return written


def _hash(prepared: Prepared) -> str:
    assert prepared.draft is not None, prepared.diagnostics
    return prepared.draft.content_hash


def _shown(fault: Diagnostic) -> tuple[str, str]:
    return fault.name, f"{Path(fault.place.file).name}:{fault.place.line}:{fault.place.column}"


@pytest.mark.parametrize("base", ["x@2022", "base.yaml"])
def test_a_base_is_found_by_its_id_or_beside_the_file(files, base: str):
    """Both ways lead to the same edition."""
    engine = files(base=BASE, own=f"{OWN}extends: {base}\n")

    assert engine.load("x@2023").methodology.title == "The rules"


def test_an_edition_in_changes_has_the_content_of_one_written_out(files, tmp_path: Path):
    """Extended, removed, added and changed inside a template: the hash is that of the whole."""
    engine = files(
        base=BASE,
        changes=OWN
        + """\
extends: x@2022
remove: ["2"]
total:
  parts:
    "1":
      parts:
        "1.2": {максимум: 4}
    "3": {scale: yes or no}
""",
        whole="""\
mumrules: 1
methodology: x@2023
title: The rules
status: draft
total:
  aggregate: sum
  parts:
    "1":
      parts:
        "1.1": {scale: yes or no}
        "1.2": {scale: {method: points, cap: yes}, maximum: 4, at most: "[.1] * 5"}
    "3": {scale: yes or no}
""",
    )

    assert _hash(engine.prepare(tmp_path / "changes.yaml")) == _hash(
        engine.prepare(tmp_path / "whole.yaml")
    )


def test_a_template_that_changes_changes_every_use(files):
    """Templates are written out after the changes are in their places."""
    engine = files(
        base=BASE,
        own=OWN + "extends: x@2022\ntemplates: {cycle: {parts: {'2': {maximum: 9}}}}\n",
    )

    assert engine.load("x@2023").graph.nodes["1.2"].maximum == 9


def test_an_option_is_known_in_both_languages(files):
    """`ограничить` in the changes stands in the place of `cap` in the base."""
    engine = files(
        base=BASE.replace("{scale: points, maximum: 3}", "{scale: {method: points, cap: yes}}"),
        own=OWN + "extends: x@2022\nитог: {части: {'2': {шкала: {ограничить: нет}}}}\n",
    )

    assert engine.load("x@2023").graph.nodes["2"].options.cap is False


def test_options_of_methods_take_no_keyword_away():
    """Whatever methods call their options, every keyword of a file keeps its spellings."""
    words = Methods.of(SCALES, AGGREGATES).words

    for english, spellings in WORDS.russian.items():
        assert [words.meaning(russian, (english,)) for russian in spellings] == [
            english for _ in spellings
        ]


def test_a_chain_of_editions_is_read_from_its_first(files):
    """Each states what changed against the one before."""
    engine = files(
        base=BASE,
        second=OWN + "extends: x@2022\ntitle: Second\n",
        third=OWN.replace("2023", "2024") + "extends: x@2023\nremove: '2'\n",
    )
    plan = engine.load("x@2024")

    assert (plan.methodology.title, list(plan.graph.nodes)) == (
        "Second",
        ["total", "1", "1.1", "1.2"],
    )


def test_a_fault_of_the_base_is_told_once_at_its_place(files):
    """What is wrong in the base stands in the base, with its lines at hand to be shown."""
    engine = files(base=BASE.replace("maximum: 3", "maximum: three"), own=OWN + "extends: x@2022\n")
    prepared = engine.prepare("x@2023")
    shown = full.render(prepared.diagnostics, sources=prepared.sources, language="ru")

    assert list(map(_shown, prepared.diagnostics)) == [("not-a-number", "base.yaml:14:35")]
    assert '"2": {scale: points, maximum: three}' in shown
    assert sorted(Path(file).name for file in prepared.sources) == ["base.yaml", "own.yaml"]


def test_faults_of_both_files_are_told_in_one_go(files):
    """An author mends everything at once."""
    engine = files(
        base=BASE.replace("maximum: 3", "maximum: three"),
        own=OWN + "extends: x@2022\nremove: ['9']\ntotal: {wieght: 2}\n",
    )
    names = {fault.name for fault in engine.prepare("x@2023").diagnostics}

    assert names == {"not-a-number", "nothing-to-remove", "unknown-key"}


def test_an_unknown_base_is_a_fault_where_it_is_named(files):
    """The catalogue's own words, at the place of `extends`."""
    engine = files(base=BASE, own=OWN + "extends: Х@2022\n")
    (fault,) = engine.prepare("x@2023").diagnostics

    assert _shown(fault) == ("unknown-methodology", "own.yaml:4:10")
    assert fault.help[0].ru == "возможно, `x`?"


def test_a_file_that_is_not_beside_is_a_fault_where_it_is_named(files):
    """A wrong path is told like a wrong id."""
    engine = files(own=OWN + "extends: base.yaml\n")
    (fault,) = engine.prepare("x@2023").diagnostics

    assert fault.name == "file-not-found"
    assert fault.place.line == 4


def test_editions_that_extend_one_another_are_a_fault(files):
    """A circle is shown with all its links."""
    engine = files(
        one=OWN + "extends: x@2024\n", two=OWN.replace("2023", "2024") + "extends: x@2023\n"
    )
    (fault,) = engine.prepare("x@2023").diagnostics

    assert _shown(fault) == ("circular", "one.yaml:4:10")
    assert fault.message.en == ("these editions extend one another: `x@2023` → `x@2024` → `x@2023`")
    assert fault.message.ru == "редакции по кругу: `x@2023` → `x@2024` → `x@2023`"
    assert [str(label.place).rpartition("/")[2] for label in fault.others] == ["two.yaml:4:10"]


def test_too_many_editions_one_upon_another_are_a_fault(files):
    """The depth is bounded."""
    chain = {
        f"e{n}": OWN.replace("2023", str(n)) + f"extends: x@{n + 1}\n" for n in range(EDITIONS + 2)
    }
    (fault,) = files(**chain).prepare("x@0").diagnostics

    assert fault.name == "too-many-bases"
    assert fault.message.ru == f"больше {EDITIONS} редакций опираются одна на другую"


def test_a_removal_without_a_base_is_a_fault(files):
    """An edition that extends nothing has nothing to remove."""
    engine = files(base=BASE + "remove: '2'\n")
    faults = engine.prepare("x@2022").diagnostics

    assert [fault.name for fault in faults] == ["remove-without-base"]


def test_an_overlay_that_says_nothing_scores_alike(files):
    """The same points, percents and maxima come out."""
    engine = files(base=BASE, own=OWN + "extends: x@2022\n")
    record = {"1.1": "yes", "1.2": 4, "2": 3}

    assert engine.load("x@2023").assess(record).score == engine.load("x@2022").assess(record).score
