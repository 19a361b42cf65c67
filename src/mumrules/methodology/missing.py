"""What a hole does, reason by reason."""

from typing import ClassVar, Literal

from mumrules.holes import NOT_APPLICABLE, NOT_SUBMITTED, SUPPRESSED, UNDEFINED
from mumrules.methodology.fields import Reason
from mumrules.methodology.sources import Cited

Action = Literal["no score", "zero", "worst", "exclude", "fail"]


class Missing(Cited):
    """What each reason for a hole does to the score.

    Attributes:
        any: For every reason that is not named.
        not_submitted: For a value that was not submitted.
        not_applicable: For a value that the unit cannot have.
        suppressed: For a value that is known and withheld.
        undefined: For a value that has no result, as a division by zero.
        reasons: For the author's own reasons, by name.
        words: Which text of a cell means which reason.
    """

    shorthand: ClassVar[str] = "any"

    any: Action = "no score"
    not_submitted: Action | None = None
    not_applicable: Action | None = None
    suppressed: Action | None = None
    undefined: Action | None = None
    reasons: dict[str, Action] = {}
    words: dict[str, Reason] = {}

    def actions(self) -> dict[str, Action]:
        """Return the action for each reason that is named."""
        named = {
            NOT_SUBMITTED: self.not_submitted,
            NOT_APPLICABLE: self.not_applicable,
            SUPPRESSED: self.suppressed,
            UNDEFINED: self.undefined,
        }
        return {**{r: a for r, a in named.items() if a is not None}, **self.reasons}
