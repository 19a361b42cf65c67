"""The last resort."""

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.draft import Point
from mumrules.document.traps.fault import Caught, Fault
from mumrules.language import Text


def not_yaml(fault: Fault) -> Caught:
    """Catch what no other trap knows."""
    draft, at = fault.draft, fault.at
    return Caught(
        Diagnostic(
            "not-yaml",
            Text("the text does not read as YAML here", "здесь текст не читается как YAML"),
            place=draft.span(at, Point(at.line, at.column + 1)),
            help=(
                Text(
                    "look at this line and the one above: a quote, a colon, the indentation",
                    "проверьте эту строку и строку выше: кавычки, двоеточия, отступы",
                ),
            ),
        )
    )
