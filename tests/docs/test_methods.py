"""The pages on methods name every method and every option, in both languages."""

from pathlib import Path

import pytest

from mumrules.methods.builtin import AGGREGATES, SCALES
from mumrules.methods.call import Aggregate, Scale

DOCS = Path(__file__).parents[2] / "docs"
TABLES = {"bands", "thresholds", "choice", "yes or no", "decision table"}
METHODS = [
    *(("scales", method) for method in SCALES),
    *(("aggregates", method) for method in AGGREGATES),
]


@pytest.mark.parametrize(("page", "method"), METHODS, ids=lambda part: str(part)[:40])
def test_a_method_is_described(page: str, method: Scale | Aggregate) -> None:
    """A heading names it; its options stand on the page unless another page has them."""
    text = (DOCS / f"{page}.md").read_text("utf-8")
    assert f"{method.name.en} ({method.name.ru})" in text
    if method.name.en not in TABLES:
        for english, russian in method.keys.items():
            assert f"`{english}" in text
            assert f"`{russian}" in text
