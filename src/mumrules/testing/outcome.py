"""What came of a case."""

from dataclasses import dataclass

from mumrules.assessment.answers import Answer
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.diagnostics.place import Span
from mumrules.engine.assessment import Assessment
from mumrules.testing.case import Case


@dataclass(frozen=True, slots=True)
class Difference:
    """One expectation that is not met.

    Attributes:
        written: What was expected, as it is written.
        found: What was found; names where diagnostics were expected.
        place: Where the expected value stands.
        figure: What the file calls the figure; None where diagnostics were expected.
        code: The node of the figure; None where no node is spoken of.
        row: The row of the unit in the results; None where no unit is spoken of.
        key: The keyword that what was found needs, in place of the one that stands there.
    """

    written: tuple[str, ...]
    found: Answer | None
    place: Span | None
    figure: str | None = None
    code: str | None = None
    row: int | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a case.

    Attributes:
        case: The case.
        diagnostics: Why it does not pass; none where it does.
        assessment: The results; None where the data could not be scored.
        differences: The expectations that are not met.
        first: The difference deepest in the tree: the first step that is not as expected.
    """

    case: Case
    diagnostics: tuple[Diagnostic, ...] = ()
    assessment: Assessment | None = None
    differences: tuple[Difference, ...] = ()
    first: Difference | None = None

    @property
    def passed(self) -> bool:
        """Whether everything is as expected."""
        return not self.diagnostics
