"""A hole: a value that is not there, and the reason."""

from dataclasses import dataclass

NOT_SUBMITTED = "not submitted"
NOT_APPLICABLE = "not applicable"
SUPPRESSED = "suppressed"
UNDEFINED = "undefined"
UNKNOWN = "not known"
OUTSIDE = "outside the cohort"
NO_PREVIOUS = "no previous period"


@dataclass(frozen=True, slots=True)
class Hole:
    """A value that is not there.

    Attributes:
        reason: One of the four standing reasons above, or the author's own.
        cause: What went wrong, for an undefined value (`division by zero`), else empty.
    """

    reason: str
    cause: str = ""

    def __str__(self) -> str:
        return f"{self.reason}: {self.cause}" if self.cause else self.reason
