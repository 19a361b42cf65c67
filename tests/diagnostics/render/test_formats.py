"""The table of formats."""

import pytest

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.render.formats import FORMATS
from mumrules.language import Text


def test_the_formats_are_named():
    """These names stand on the command line."""
    assert list(FORMATS) == ["full", "concise", "json", "sarif"]


@pytest.mark.parametrize("name", FORMATS)
def test_all_formats_are_called_alike(name: str):
    """Whatever the format, one call renders the message in the language that is asked."""
    faults = [Diagnostic("a", Text("one", "один"))]

    assert "один" in FORMATS[name](faults, sources={}, language="ru")
