"""The last resort."""

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.mended import Point
from mumrules.document.traps.fault import Caught, Fault
from mumrules.language import Text


def not_yaml(fault: Fault) -> Caught:
    """Catch what no other trap knows."""
    mended, at = fault.mended, fault.at
    return Caught(
        Diagnostic(
            "not-yaml",
            Text("the text does not read as YAML here", "здесь текст не читается как YAML"),
            place=mended.span(at, Point(at.line, at.column + 1)),
            help=(
                Text(
                    "look at this line and the one above: a quote, a colon, the indentation",
                    "проверьте эту строку и строку выше: кавычки, двоеточия, отступы",
                ),
            ),
        )
    )
