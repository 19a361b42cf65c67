"""`mumrules lock`, its options and its exit codes."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.engine.perm import ROOT

RULES = """\
mumrules: 1
methodology: example@2022
title: Example
status: reconstruction
total: {aggregate: sum, parts: {"1": {scale: points, maximum: 10}}}
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A published edition that is not locked."""
    file = tmp_path / "2022.yaml"
    file.write_text(RULES, "utf-8")
    return file


def test_what_we_ship_is_as_it_was_locked(mumrules: Run):
    """All editions of a folder are held to their locks; of a draft it is said that it is none."""
    done = mumrules("lock", "--check", ROOT / "methodologies", "--language", "en")

    assert (done.code, done.err) == (0, "")
    assert "mum@2022: as it was locked" in done.out
    assert "school@2022-draft: a draft, not locked" in done.out


def test_a_published_edition_must_be_locked(mumrules: Run, rules: Path):
    """An edition without a lock is a finding, with the command that mends it."""
    done = mumrules("lock", "--check", rules, "--language", "en")

    assert done.code == 1
    assert "error[not-locked]: `example@2022` is published and not locked" in done.err
    assert "run `mumrules lock example@2022`" in done.err


def test_a_lock_holds_until_something_moves(mumrules: Run, rules: Path):
    """A rule that moves is a finding until the edition is locked again, which tells of it."""
    assert mumrules("lock", rules).code == 0
    assert mumrules("lock", "--check", rules).code == 0
    rules.write_text(RULES.replace("10", "12"), "utf-8")

    done = mumrules("lock", "--check", rules, "--language", "ru")
    again = mumrules("lock", rules, "--language", "ru")

    assert done.code == 1
    assert "`итог › части › 1 › максимум`: `10` → `12`" in done.err
    assert "намеренную поправку записывает `mumrules lock example@2022`" in done.err
    assert "`итог › части › 1 › максимум`: `10` → `12`" in again.out
    assert mumrules("lock", "--check", rules).code == 0


def test_a_spoiled_lock_is_told_and_can_be_written_anew(mumrules: Run, rules: Path):
    """A lock that cannot be read is a finding, not a pass."""
    rules.with_name("2022.lock.json").write_text("{}")

    assert mumrules("lock", "--check", rules).code == 1
    assert mumrules("lock", rules).code == 0
    assert mumrules("lock", "--check", rules).code == 0


def test_an_unknown_edition_is_wrong_usage(mumrules: Run):
    """Nothing is written where it is not known what is meant."""
    done = mumrules("lock", "no-such@2022")

    assert (done.code, done.out) == (2, "")
