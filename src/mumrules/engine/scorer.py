"""One unit after another against a fixed cohort, by code that is made once."""

from collections.abc import Callable, Mapping
from typing import Any

from mumrules.assessment.answers import is_asked
from mumrules.assessment.assess import outputs
from mumrules.assessment.exact.reader import ExactReader, fits
from mumrules.assessment.exact.take import BadValueError
from mumrules.assessment.reference import Reference
from mumrules.assessment.results import FIGURES
from mumrules.engine.plain import looks
from mumrules.engine.unit import UnitAssessment
from mumrules.errors import ReferenceNeededError
from mumrules.plan.graph import Graph
from mumrules.plan.resolve import ROOT

READ = ("value", "raw", "score", "most", "percent", "coverage", "zone")


def is_read(figure: str) -> bool:
    """Whether the assessment of one unit reads a figure: not what only explains another."""
    return figure in READ or not (figure in FIGURES or is_asked(figure))


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
        named = {key: expr for key, expr in outputs(graph) if is_read(key[1])}
        if not all(fits(reference, expr) for expr in named.values()):
            raise ReferenceNeededError.unlike(graph.methodology.methodology)
        self._graph = graph
        self._reference = reference
        self._by_table = by_table
        self._index = {key: i for i, key in enumerate(named)}
        self._read = reader.unit(list(named.values()), reference)
        totals = {code for code, node in graph.nodes.items() if node.resolved.parts}
        self._known = {asked.name for asked in graph.inputs} - totals
        self._looks = looks(graph.inputs)
        self._coverage = self._index[ROOT, "coverage"]

    def __call__(self, record: Mapping[str, Any]) -> UnitAssessment:
        """Score one unit.

        Raises:
            DatasetError: The values cannot be used with this methodology.
        """
        if record.keys() <= self._known and self._is_plain(record):
            try:
                figures = self._read(record)
            except BadValueError:
                return self._by_table(record, self._reference)
            if figures[self._coverage] != 0:
                index = self._index

                def figure(code: str, name: str) -> Any:
                    at = index.get((code, name))
                    return None if at is None else figures[at]

                return UnitAssessment("", None, self._graph, figure)
        return self._by_table(record, self._reference)

    def _is_plain(self, record: Mapping[str, Any]) -> bool:
        return all(look(record.get(name)) for name, look in self._looks)
