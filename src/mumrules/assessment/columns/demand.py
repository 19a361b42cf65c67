"""Which columns must be whole steps, because something is decided by them alone."""

from collections.abc import Iterable, Iterator, Sequence

from mumrules.expression.expr import Expr, walk

COMPARING = {"lt", "le", "eq", "bands", "lookup"}
DECIDING = {"round", "power", "exp", "ln"}
# What is added up is not decided; whether a value is there does not hang on its steps.
OPEN = {"add", "missing", "reason"}


def exactly(outputs: Sequence[Expr], reduced: Iterable[Expr]) -> set[str]:
    """Return the names of the inputs that decide something other than by a sum.

    What is added up is decided by its sum, and a float that is close to a bound is rare there.
    *reduced* are the outputs whose own sums must be exact.
    """
    seen: set[Expr] = set()
    stack = [*reduced, *_deciding(outputs)]
    while stack:
        expr = stack.pop()
        if expr not in seen:
            seen.add(expr)
            stack.extend(expr.args if expr.op not in OPEN else ())
    return {str(expr.options[0]) for expr in seen if expr.op == "input"}


def _deciding(outputs: Sequence[Expr]) -> Iterator[Expr]:
    for expr in walk(*outputs):
        if expr.op == "div":
            yield expr.args[1]
        elif expr.op in COMPARING:
            asked = expr.args[:1] if expr.op in {"bands", "lookup"} else expr.args
            yield from asked if not _is_plain(asked) else ()
        elif expr.op in DECIDING:
            yield from expr.args


def _is_plain(args: Sequence[Expr]) -> bool:
    """Whether an input is held against constants: floats tell that as they are."""
    inputs = [arg for arg in args if arg.op != "literal"]
    return len(inputs) == 1 and inputs[0].op == "input"
