"""Faults counted in one line."""

import pytest

from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.diagnostics.summary import summary
from mumrules.language import Text


@pytest.mark.parametrize(
    ("errors", "warnings", "en", "ru"),
    [
        (0, 0, "no faults", "замечаний нет"),
        (2, 1, "2 errors, 1 warning", "2 ошибки, 1 предупреждение"),
        (1, 0, "1 error", "1 ошибка"),
        (0, 5, "5 warnings", "5 предупреждений"),
        (11, 22, "11 errors, 22 warnings", "11 ошибок, 22 предупреждения"),
    ],
)
def test_faults_are_counted_by_severity(errors: int, warnings: int, en: str, ru: str):
    """Errors come first, what there is none of is not named."""
    text = Text("", "")
    faults = [Diagnostic("a", text)] * errors
    faults += [Diagnostic("b", text, severity=Severity.WARNING)] * warnings

    assert summary(faults) == Text(en, ru)
