"""`mumrules laws`, as a person runs it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.testing.laws.rules import HUMP

HEAD = "mumrules: 1\nmethodology: a@1\ntitle: A\nstatus: draft\n"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A file whose rules break a law."""
    path = tmp_path / "rules.yaml"
    path.write_text(HEAD + HUMP, "utf-8")
    return path


def test_a_broken_law_is_shown_with_a_case(mumrules: Run, rules: Path, tmp_path: Path, monkeypatch):
    """The exit code is 1, and nothing is left on disk."""
    monkeypatch.chdir(tmp_path)
    done = mumrules("laws", rules, "--examples", "20")
    assert done.code == 1
    assert "better-is-not-worse     broken" in done.out
    assert "fair-ranks              does not apply: units are not ranked" in done.out
    assert "`1` goes from 10 to 20: `1` is 3, not 5" in done.out
    assert "- case: " in done.out
    assert [*tmp_path.iterdir()] == [rules]


def test_it_speaks_russian(mumrules: Run, rules: Path):
    """Laws, reasons and the case are in Russian."""
    done = mumrules("laws", rules, "--examples", "20", "--language", "ru")
    assert "better-is-not-worse     нарушен" in done.out
    assert "`1` меняется с 10 на 20: `1` – 3, а не 5" in done.out.replace("—", "–")
    assert "- случай: " in done.out


def test_a_waived_law_is_fine_and_an_idle_waiver_is_not(mumrules: Run, rules: Path):
    """The reason stands beside the law."""
    rules.write_text(HEAD + HUMP + "waivers: {better is not worse: a hump}\n", "utf-8")
    done = mumrules("laws", rules, "--examples", "20")
    assert (done.code, "waived: a hump" in done.out) == (0, True)

    rules.write_text(HEAD + HUMP.replace("5}", "2}") + "waivers: {better is not worse: a hump}\n")
    done = mumrules("laws", rules, "--examples", "20")
    assert (done.code, "waived in vain: a hump" in done.out) == (1, True)


def test_programs_get_json(mumrules: Run, rules: Path):
    """One object a law."""
    done = mumrules("laws", rules, "--examples", "20", "--format", "json")
    found = {said["law"]: said for said in json.loads(done.out)}
    assert found["better-is-not-worse"]["standing"] == "broken"
    assert found["better-is-not-worse"]["case"].startswith("  - case: ")
    assert found["fair-ranks"]["why"] == "units are not ranked"


def test_what_is_not_there_is_told(mumrules: Run):
    """An unknown edition is wrong usage."""
    assert mumrules("laws", "nothing@1").code == 2
