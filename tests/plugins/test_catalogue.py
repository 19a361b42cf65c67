"""The catalogue of editions."""

import os
from pathlib import Path

import pytest

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.plugins.catalogue import Catalogue, MethodologyFolder
from mumrules.plugins.listed import Listed


def _catalogue(folder: Path, **files: str) -> Catalogue:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return Catalogue.of([MethodologyFolder(folder, "own")])


def _editions(folder: Path, *identities: str) -> Catalogue:
    files = {f"f{n}": f"methodology: {name}\n" for n, name in enumerate(identities)}
    return _catalogue(folder, **files)


def _fault(catalogue: Catalogue, name: str) -> Diagnostic:
    found = catalogue.find(name)
    assert isinstance(found, Diagnostic)
    return found


def test_an_edition_is_found_by_its_full_name(tmp_path: Path):
    """`id@edition` leads to the file."""
    found = _editions(tmp_path, "mum@2021", "mum@2022").find("mum@2022")

    assert isinstance(found, Listed)
    assert found.path == tmp_path / "f1.yaml"


def test_an_id_alone_is_enough_for_a_single_edition(tmp_path: Path):
    """Where there is one edition, its id says it all."""
    found = _editions(tmp_path, "mum@2022", "rum@2022").find("rum")

    assert isinstance(found, Listed)
    assert found.identity == "rum@2022"


def test_the_latest_edition_is_never_supposed(tmp_path: Path):
    """With several editions an id alone is a fault that names them all."""
    fault = _fault(_editions(tmp_path, "mum@2021", "mum@2022"), "mum")

    assert fault.name == "several-editions"
    assert fault.message.ru == "у методологии `mum` несколько редакций, а какая нужна, не сказано"
    assert fault.help[0].en == "there are `mum@2021`, `mum@2022`"


def test_an_edition_that_is_not_there_is_no_other_year(tmp_path: Path):
    """A missing edition is a fault that names those that are there."""
    fault = _fault(_editions(tmp_path, "mum@2021", "mum@2022", "rum@2023"), "mum@2023")

    assert fault.name == "unknown-edition"
    assert fault.help[0].ru == "есть `mum@2021`, `mum@2022`"


def test_an_unknown_methodology_gets_a_suggestion(tmp_path: Path):
    """The nearest id is offered, then the list."""
    fault = _fault(_editions(tmp_path, "mum@2022", "school@2022"), "shcool@2022")

    assert fault.name == "unknown-methodology"
    assert [text.en for text in fault.help] == [
        "did you mean `school`?",
        "there are `mum@2022`, `school@2022`",
    ]


def test_nothing_is_found_where_nothing_is(tmp_path: Path):
    """An empty catalogue says that it is empty."""
    assert _fault(_editions(tmp_path), "mum").help[0].en == "there are no methodologies"


@pytest.mark.parametrize("name", ["mum", "mum@2022"])
def test_two_files_that_claim_one_edition_are_both_named(tmp_path: Path, name: str):
    """Neither wins, be it listed or asked for."""
    catalogue = _editions(tmp_path, "mum@2022", "mum@2022", "rum@2022")
    one, other = tmp_path / "f0.yaml", tmp_path / "f1.yaml"

    fault = _fault(catalogue, name)

    assert catalogue.diagnostics == (fault,)
    assert fault.name == "duplicate-edition"
    assert fault.message.en == f"two files claim to be `mum@2022`: `{one}` and `{other}`"
    assert isinstance(catalogue.find("rum"), Listed)


def test_a_file_below_two_folders_counts_once(tmp_path: Path):
    """Overlapping folders make no duplicates."""
    (tmp_path / "deep").mkdir()
    _editions(tmp_path / "deep", "mum@2022")
    folders = [MethodologyFolder(tmp_path, "a"), MethodologyFolder(tmp_path / "deep", "b")]

    assert [listed.plugin for listed in Catalogue.of(folders).editions] == ["a"]


@pytest.mark.parametrize("text", ["", "title: Rules\n", "methodology: mum\n", "  methodology: a@1"])
def test_a_file_that_names_no_edition_is_told(tmp_path: Path, text: str):
    """Such a file is not listed, and not silently."""
    catalogue = _catalogue(tmp_path, rules=text)

    assert catalogue.editions == ()
    assert [(d.name, d.is_error) for d in catalogue.diagnostics] == [("not-listed", False)]


def test_a_file_in_another_encoding_is_told(tmp_path: Path):
    """Keywords in cp1251 are not seen, and the file is named."""
    (tmp_path / "a.yaml").write_bytes("методология: mum@2022\n".encode("cp1251"))

    assert [d.name for d in _catalogue(tmp_path).diagnostics] == ["not-listed"]


def test_cases_and_other_files_are_no_methodologies(tmp_path: Path):
    """Only YAML that is no file of cases is looked at, and no pipe is waited for."""
    for name in ("a.cases.yaml", "b.CASES.YML", "c.txt", ".d/e.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("methodology: a@1", "utf-8")
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "f.YML").write_text("methodology: f@1", "utf-8")

    assert [listed.id for listed in _catalogue(tmp_path).editions] == ["f"]
