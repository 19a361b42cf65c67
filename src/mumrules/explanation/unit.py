"""One unit among the results of a run."""

from collections.abc import Mapping
from dataclasses import dataclass

from mumrules.assessment.results import Results
from mumrules.explanation.cohort import Holders, Others
from mumrules.explanation.facts import Observed
from mumrules.expression.values import Value, number
from mumrules.numbers import Number
from mumrules.plan.graph import Graph


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit in *row* of *results*.

    Attributes:
        results: The results of the run.
        row: Its row.
        holders: Who holds the best values that it is held to.
        others: What it takes from other rows.
    """

    results: Results
    row: int
    holders: Holders
    others: Others

    @property
    def graph(self) -> Graph:
        """The graph that was read."""
        return self.results.graph

    @property
    def inputs(self) -> Mapping[str, Value]:
        """What the unit has submitted, by input."""
        return {name: values[self.row] for name, values in self.results.dataset.columns.items()}

    def observed(self, name: str) -> Observed:
        """Return what the unit has submitted for one input, and where it stands."""
        dataset = self.results.dataset
        return Observed(name, dataset.columns[name][self.row], dataset.place(self.row, name))

    def figure(self, code: str, name: str) -> Value | None:
        """Return one figure; None where the node has no such figure."""
        return self.results.figure(code, name, self.row)

    def value(self, code: str, name: str) -> Value:
        """Return one figure that the node has."""
        return self.results.figures[code, name][self.row]

    def number(self, code: str, name: str) -> Number | None:
        """Return one figure; None where it is no number."""
        return number(self.figure(code, name))
