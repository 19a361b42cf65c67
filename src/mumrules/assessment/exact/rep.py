"""How generated code holds a value, and the small words that write it."""

from collections.abc import Iterator
from dataclasses import dataclass

from mumrules.assessment.exact.coefficient import ONE, Factor


@dataclass(frozen=True, slots=True)
class Rep:
    """How generated code holds a value.

    Attributes:
        text: A Python expression for `n`, safe to use as an operand.
        factor: The value is `n` times this, for a number.
        risks: The variables that may hold a hole instead; the first that does is the value,
            and `text` is then not to be evaluated, unless it is that variable.
        void: Whether the value is always a hole, and `text` the constant that holds it.
        depth: How deeply expressions are nested in `text`.
        below: For a quotient not yet divided: the variable of a positive number by which
            `n` is to be divided; without meaning where the value is a hole.
    """

    text: str
    factor: Factor = ONE
    risks: tuple[str, ...] = ()
    void: bool = False
    depth: int = 0
    below: str = ""


def times(multiplier: str, text: str) -> str:
    """Write a product, without an idle one."""
    if text == "1":
        return multiplier
    return text if multiplier == "1" else f"{multiplier} * {text}"


def guarded(rep: Rep, text: str) -> str:
    """Write what was made of a value so that it is an operand, and a hole where that is one."""
    if rep.risks in {(), (text,)}:
        return text if is_plain(text) else f"({text})"
    chain = "".join(f"{risk} if {risk}.__class__ is Hole else " for risk in rep.risks)
    return f"({chain}{text})"


def void(constant: str) -> Rep:
    """Return a value that is always the same hole."""
    return Rep(constant, risks=(constant,), void=True)


def is_plain(text: str) -> bool:
    """Whether an expression is a name or a number, free to stand more than once."""
    return text.isidentifier() or text.removeprefix("-").isdigit()


def if_elif() -> Iterator[str]:
    """Give `if` once and `elif` ever after."""
    yield "if"
    while True:
        yield "elif"
