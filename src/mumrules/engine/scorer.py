"""One unit after another against a fixed cohort, by code that is made once."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from mumrules.assessment.answers import is_asked
from mumrules.assessment.assess import outputs
from mumrules.assessment.exact.looks import looks_of
from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.exact.take import BadValueError
from mumrules.assessment.exact.unit import Figures, UnitReader
from mumrules.assessment.figures import Key
from mumrules.assessment.membership import may_have_place
from mumrules.assessment.outside import unplaced
from mumrules.assessment.reference import Reference
from mumrules.assessment.results import FIGURES
from mumrules.assessment.standing import is_placing
from mumrules.engine.unit import FigureOf, UnitAssessment
from mumrules.expression.build import data_input
from mumrules.expression.expr import Expr
from mumrules.expression.kinds import Kind
from mumrules.plan.graph import Graph
from mumrules.plan.resolve import ROOT

READ = ("value", "raw", "score", "most", "percent", "coverage", "zone", "rank")
AT_ONCE = ("percent", "zone")


def is_read(figure: str) -> bool:
    """Whether the assessment of one unit reads a figure: not what only explains another."""
    return figure in READ or not (figure in FIGURES or is_asked(figure))


def is_at_once(code: str, figure: str) -> bool:
    """Whether a figure is worked out at once: the scores, and what the root comes to."""
    return figure == "score" or (code == ROOT and figure in AT_ONCE)


class Scorer:
    """A function from one mapping of raw values to the assessment of one unit.

    The short way takes a mapping whose keys are codes and names of inputs. What it cannot
    take (titles, totals, a wrong or doubtful value, nothing at all) goes the way of a table
    with one row.
    """

    def __init__(
        self,
        graph: Graph,
        reader: ExactReader,
        reference: Reference,
        by_table: Callable[[Mapping[str, Any], Reference], UnitAssessment],
    ) -> None:
        known: dict[Key, Expr] = dict(outputs(graph))
        nowhere = unplaced(known, reference, graph.methodology.methodology)
        named = {k: e for k, e in known.items() if is_read(k[1]) and k not in nowhere}
        self._graph = graph
        self._reference = reference
        self._by_table = by_table
        self._apart = graph.apart
        at_once = [key for key in named if is_at_once(*key)]
        self._index = {key: i for i, key in enumerate(at_once)}
        totals = {code for code, node in graph.nodes.items() if node.resolved.parts}
        inputs = [asked for asked in graph.inputs if asked.name not in totals]
        self._known = frozenset(asked.name for asked in inputs)
        # The inputs are read at once, all of them: a wrong value must not wait for its figure.
        taken = [data_input(asked.name, Kind(asked.kind)) for asked in inputs]
        first = [*(named[key] for key in at_once), *taken]
        member = may_have_place(graph)
        self._read = reader.unit(first, reference, looks_of(inputs), member)
        self._later: dict[Key, tuple[UnitReader, int]] = {}
        later = [key for key in named if not is_at_once(*key)]
        for keys in ([k for k in later if not is_placing(k)], [*filter(is_placing, later)]):
            read = reader.unit([named[key] for key in keys], reference, member=member)
            self._later |= {key: (read, i) for i, key in enumerate(keys)}

    def __call__(self, record: Mapping[str, Any]) -> UnitAssessment:
        """Score one unit.

        Raises:
            DatasetError: The values cannot be used with this methodology.
        """
        if not (self._known.issuperset(record) and says_anything(record, self._apart)):
            return self._by_table(record, self._reference)
        try:
            figures = self._read(record)
        except BadValueError:
            return self._by_table(record, self._reference)
        return UnitAssessment("", self._graph, self._figures(figures, dict(record)))

    def _figures(self, figures: Figures, record: Mapping[str, Any]) -> FigureOf:
        made: dict[UnitReader, Figures] = {}

        def figure(code: str, name: str) -> Any:
            at = self._index.get((code, name))
            if at is not None:
                return figures[at]
            if (code, name) not in self._later:
                return None
            read, at = self._later[code, name]
            if read not in made:
                made[read] = read(record)
            return made[read][at]

        return figure


def says_anything(record: Mapping[str, Any], apart: Collection[str]) -> bool:
    """Whether any value of a record, of those not *apart*, is seen at once not to be blank."""
    try:
        for name, value in record.items():
            if name not in apart and value is not None and value == value and value != "":  # noqa: PLR0124
                return True
    except (ArithmeticError, TypeError, ValueError):
        # A signalling NaN, `pandas.NA` and arrays refuse to be compared.
        return False
    return False
