"""Every check explains itself, and its examples are true."""

from textwrap import dedent

import pytest

from mumrules.checks.builtin import CHECKS
from mumrules.checks.check import Check, name_of, page_of
from tests.checks.reading import checked, completed

every_check = pytest.mark.parametrize("check", CHECKS, ids=name_of)


def _examples(check: Check) -> tuple[str, str]:
    example = page_of(check).split("## Example\n")[1]
    fault, remedy = example.split("Use instead:\n")
    return dedent(fault).strip() + "\n", dedent(remedy).strip() + "\n"


@every_check
def test_a_page_says_what_and_why(check: Check) -> None:
    """A page says what is checked and why it matters, before its examples."""
    headings = [line for line in page_of(check).splitlines() if line.startswith("## ")]
    assert headings == ["## What it checks", "## Why it matters", "## Example"]


@every_check
def test_an_example_has_its_fault(check: Check) -> None:
    """The example of a page gives the diagnostic that the page is about, and no other."""
    fault, _ = _examples(check)
    assert checked(completed(fault)).names == {name_of(check)}


@every_check
def test_a_remedy_has_no_fault(check: Check) -> None:
    """What a page offers instead gives no diagnostic at all."""
    _, remedy = _examples(check)
    assert checked(completed(remedy)).diagnostics == ()


def test_names_are_unique() -> None:
    """No two checks bear the same name."""
    names = [name_of(check) for check in CHECKS]
    assert len(set(names)) == len(names)
