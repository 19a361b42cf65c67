"""What an exception says."""

from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.diagnostics.place import Span
from mumrules.errors import DiagnosedError, MethodologyError, MumrulesError
from mumrules.language import Text


def test_a_diagnosed_error_says_one_line_a_fault():
    """The text of the exception names place, message and name of every fault."""
    faults = [
        Diagnostic("wrong-sum", Text("it is 0.95", "это 0.95"), Span("bad.yaml", 11, 12, 11, 15)),
        Diagnostic("no-source", Text("nothing cited", "нет источника"), severity=Severity.WARNING),
    ]

    error = MethodologyError(faults)

    assert (
        str(error) == "bad.yaml:11:12: it is 0.95 [wrong-sum]\nwarning: nothing cited [no-source]"
    )
    assert error.diagnostics == tuple(faults)


def test_every_exception_has_one_root():
    """One `except` catches all that the library raises on purpose."""
    assert issubclass(DiagnosedError, MumrulesError)
