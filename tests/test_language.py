"""Russian nouns after numbers."""

import pytest

from mumrules.language import plural_ru


@pytest.mark.parametrize(
    ("numbers", "form"),
    [
        ((1, 21, 101, 1001), "балл"),
        ((2, 3, 4, 22, 104), "балла"),
        ((0, 5, 10, 11, 12, 14, 19, 20, 25, 111, 112, 1014), "баллов"),
    ],
)
def test_each_number_takes_its_form(numbers: tuple[int, ...], form: str):
    """One takes the first form, two to four the second, the teens and the rest the third."""
    assert {plural_ru(n, "балл", "балла", "баллов") for n in numbers} == {form}


def test_a_sign_does_not_matter():
    """A negative number takes the form of its magnitude."""
    assert plural_ru(-22, "балл", "балла", "баллов") == "балла"
