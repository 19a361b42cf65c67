"""The exact output of the commands, as a person sees it."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.engine.perm import POINTS_2021, POINTS_2022, ROOT

HERE = Path("tests/cli/renderings")
EVERY = Path("tests/engine/every.yaml")
PERM = ("mum@2022", POINTS_2022, "--before", "mum@2021", POINTS_2021)

COMMANDS: dict[str, tuple[int, tuple[str | Path, ...]]] = {
    "score-perm.ru": (0, ("score", *PERM)),
    "score-perm.en": (0, ("score", *PERM)),
    "score-every.ru": (0, ("score", EVERY, HERE / "units.csv")),
    "score-every.en": (0, ("score", EVERY, HERE / "units.csv")),
    "show-every.ru": (0, ("show", EVERY)),
    "show-every.en": (0, ("show", EVERY)),
    "check-faulty.ru": (1, ("check", HERE / "faulty.yaml")),
    "check-faulty.en": (1, ("check", HERE / "faulty.yaml")),
    "check-concise.en": (1, ("check", HERE / "faulty.yaml", "--format", "concise")),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_output_is_exactly_this(mumrules: Run, monkeypatch: pytest.MonkeyPatch, name: str):
    """What goes to the two outputs is what the file holds, the second after a line of dashes."""
    monkeypatch.chdir(ROOT)
    code, arguments = COMMANDS[name]

    done = mumrules(*arguments, "--language", name[-2:])

    found = done.out + (f"-----\n{done.err}" if done.err else "")
    assert _trimmed(found) == (HERE / f"{name}.txt").read_text(encoding="utf-8")
    assert done.code == code


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_list_names_the_seed(mumrules: Run, language: str):
    """Every edition of the seed stands in the list with its title."""
    done = mumrules("list", "--language", language)

    known = (ROOT / HERE / f"list.{language}.txt").read_text(encoding="utf-8").splitlines()
    assert set(known) <= set(_trimmed(done.out).splitlines())
    assert (done.code, done.err) == (0, "")


def _trimmed(text: str) -> str:
    """Return *text* without blanks at the ends of its lines."""
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())
