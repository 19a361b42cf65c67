"""What came of a law."""

from dataclasses import dataclass
from enum import Enum

from mumrules.language import Text
from mumrules.testing.laws.law import Breach, Law


class Standing(Enum):
    """How a law stands with a methodology."""

    HOLDS = Text("holds", "выполняется")
    UNFIT = Text("does not apply", "не применяется")
    WAIVED = Text("waived", "отступление")
    BROKEN = Text("broken", "нарушен")
    IDLE = Text("waived in vain", "лишнее отступление")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a law.

    Attributes:
        law: The law.
        standing: How it stands.
        why: Why it does not apply; the reason of its waiver, as the author wrote it.
        breach: What is not as it says, in the smallest example that was found.
    """

    law: Law
    standing: Standing
    why: Text | None = None
    breach: Breach | None = None

    @property
    def passed(self) -> bool:
        """Whether nothing is to be mended: neither in the rules nor among the waivers."""
        return self.standing not in {Standing.BROKEN, Standing.IDLE}
