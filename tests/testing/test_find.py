"""Where cases are looked for."""

from pathlib import Path

import pytest

import mumrules as mr
from mumrules.engine.default import default_engine
from mumrules.testing.find import case_files
from tests.engine.perm import ROOT

RULES = ROOT / "methodologies"


def found(*asked: str) -> list[str]:
    """Return the files of cases, by folder and name."""
    return [f"{p.parent.name}/{p.name}" for p in case_files(asked, default_engine())]


@pytest.mark.parametrize(
    "asked", ["mum@2022", str(RULES / "mum/2022.yaml"), str(RULES / "mum/2022.cases.yaml")]
)
def test_one_file_is_found_by_any_name(asked: str):
    """An edition, its file and its cases all lead to the cases."""
    assert found(asked) == ["mum/2022.cases.yaml"]


def test_a_name_alone_means_all_editions():
    """The name of a methodology leads to the cases of every edition."""
    assert found("mum") == ["mum/2021.cases.yaml", "mum/2022.cases.yaml"]


def test_every_shipped_edition_has_cases():
    """No edition is shipped without cases."""
    editions = [f for f in RULES.glob("*/*.yaml") if not f.stem.endswith(".cases")]
    assert sorted(found(str(RULES))) == sorted(
        f"{file.parent.name}/{file.stem}.cases.yaml" for file in editions
    )


def test_this_folder_is_searched_where_nothing_is_asked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    """Without arguments the cases below this folder are meant; hidden folders are left out."""
    for name in ("a/one.cases.yaml", "two.cases.yml", ".b/three.cases.yaml", "a/four.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    assert [str(path) for path in case_files((), default_engine())] == [
        "two.cases.yml",
        "a/one.cases.yaml",
    ]


@pytest.mark.parametrize("asked", ["nowhere.yaml", "no-such-methodology", "."])
def test_what_has_no_cases_is_told(asked: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """A place without cases is a fault, not a success."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(mr.DiagnosedError) as told:
        found(asked)
    (fault,) = told.value.diagnostics
    assert fault.name in {"cases-not-found", "unknown-methodology"}
