"""Good and bad files: what each check finds in them, and how it is said in both languages."""

from pathlib import Path

import pytest

from mumrules.checks.builtin import CHECKS
from mumrules.checks.check import name_of
from mumrules.language import Language
from tests.checks.reading import checked
from tests.checks.renderings import BAD, LANGUAGES, kept, rendered

GOOD = Path(__file__).parent / "good"
NAMES = sorted(name_of(check) for check in CHECKS)


def test_every_check_has_both_files() -> None:
    """Every check has a good and a bad file, and no file is left over."""
    assert sorted(file.stem for file in BAD.glob("*.yaml")) == NAMES
    assert sorted(file.stem for file in GOOD.glob("*.yaml")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_good_file_has_no_fault(name: str) -> None:
    """No check finds anything in a good file."""
    assert checked((GOOD / f"{name}.yaml").read_text("utf-8")).diagnostics == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_file_has_its_fault_alone(name: str) -> None:
    """A bad file has the fault that it is named after, and no other."""
    assert checked((BAD / f"{name}.yaml").read_text("utf-8")).names == {name}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bad_file_is_rendered_as_kept(name: str, language: Language) -> None:
    """Every word and caret of a rendering is as it was when somebody last looked at it."""
    file = BAD / f"{name}.yaml"
    assert rendered(file, language) == kept(file, language).read_text("utf-8")
