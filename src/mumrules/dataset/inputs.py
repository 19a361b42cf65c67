"""What a methodology asks of a table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Input:
    """One column that a methodology reads.

    Attributes:
        name: The name under which formulas and the plan know it: a code, an input's name.
        titles: Other headers by which its column may be found.
        kind: `number`, `text`, `boolean` or `date`.
        measure: `percent` (45), `share` (0.45), or empty where it is neither.
        whole: Whether only whole numbers are due.
        required: Whether a table without it is at fault; a total that may be given is not.
    """

    name: str
    titles: tuple[str, ...] = ()
    kind: str = "number"
    measure: str = ""
    whole: bool = False
    required: bool = True
