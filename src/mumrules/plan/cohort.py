"""Who is compared with whom: the keys of groups, and expressions kept within them."""

from collections.abc import Iterable, Mapping, Sequence

from mumrules.expression.expr import Expr, make, walk
from mumrules.expression.primitives import PRIMITIVES
from mumrules.methodology.cohort import Cohort


def key_names(cohort: Cohort, written: Iterable[str]) -> tuple[str, ...]:
    """Return the inputs that *written* words name: `group`, `period` or an input's own name."""
    known = {"group": cohort.group, "period": cohort.period}
    return tuple(known.get(name) or name for name in written)


def default_names(cohort: Cohort) -> tuple[str, ...]:
    """Return the inputs within which units are compared where nothing else is said."""
    if cohort.compare_within is not None:
        return key_names(cohort, cohort.compare_within)
    return () if cohort.period is None else (cohort.period,)


def names_within(cohort: Cohort, written: Iterable[str] | None) -> tuple[str, ...]:
    """Return the inputs within which units are compared where *written* is said of it.

    The period stays beside other columns where units are compared within it.
    """
    default = default_names(cohort)
    if not written:
        return default
    names = key_names(cohort, written)
    return (*names, *(n for n in default if n == cohort.period and n not in names))


class Groups:
    """The groups within which a file compares units, as expressions.

    Attributes:
        cohort: What the file says.
        inputs: The expression of every input.
    """

    def __init__(self, cohort: Cohort, inputs: Mapping[str, Expr]) -> None:
        self.cohort = cohort
        self.inputs = inputs
        # A column that is no input is a fault, which its check tells.
        known = [name for name in default_names(cohort) if name in inputs]
        self._default = [inputs[name] for name in known]
        self._period = [inputs[name] for name in known if name == cohort.period]
        self._made: dict[Expr, Expr] = {}

    @property
    def any(self) -> bool:
        """Whether units are compared within groups where nothing else is said."""
        return bool(self._default)

    def keys(self, written: Iterable[str]) -> tuple[Expr, ...]:
        """Return the expressions of the columns that *written* words name."""
        return tuple(self.inputs[name] for name in key_names(self.cohort, written))

    def within(self, expr: Expr) -> Expr:
        """Return *expr* with every look at the cohort kept within the groups of the file.

        A reduction that names its own groups keeps them; the period stays beside them where
        units are compared within it.
        """
        if not self._default:
            return expr
        for step in walk(expr):
            if step not in self._made:
                self._made[step] = self._kept(step)
        return self._made[expr]

    def _kept(self, expr: Expr) -> Expr:
        args = tuple(self._made[arg] for arg in expr.args)
        if PRIMITIVES[expr.op].cohort and expr.op != "previous":
            own = args[compared(expr) :]
            args += tuple(k for k in (self._period if own else self._default) if k not in own)
        return make(expr.op, args, expr.options) if args != expr.args else expr


def compared(expr: Expr) -> int:
    """Return how many operands of a reduction or ranking are compared; the others are keys."""
    return len(expr.options) - 1 if expr.op == "rank" else 1


def own_keys(expr: Expr) -> Sequence[Expr]:
    """Return the keys of a reduction or ranking."""
    return expr.args[compared(expr) :]
