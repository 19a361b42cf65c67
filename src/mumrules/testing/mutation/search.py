"""The search for data that tell a mutant from the original."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import chain, islice

from mumrules.assessment.results import Results
from mumrules.engine.plan import Plan
from mumrules.errors import DatasetError
from mumrules.glossary import WORDS
from mumrules.language import Language
from mumrules.testing.boundaries import boundaries
from mumrules.testing.case import Case
from mumrules.testing.decisions import Decision
from mumrules.testing.mutation.bases import bases, changed, together
from mumrules.testing.mutation.candidates import HOLES, decisive, solved
from mumrules.testing.mutation.confirm import confirmed, differing
from mumrules.testing.mutation.seen import seen
from mumrules.testing.mutation.suspects import Suspects
from mumrules.testing.running import assessed

# How far a search goes: cases of one unit, pairs of values in each, cohorts, units in each.
_ALONE, _PAIRS, _COHORTS, _UNITS = 6, 400, 4, 2
_INPUTS, _VALUES, _ONE_BY_ONE = 12, 8, 150
_ALWAYS = ("score", "zone", "rank", "findings")


@dataclass(slots=True)
class Search:
    """Looks for data that tell mutants of one plan from it.

    Attributes:
        original: The plan.
        cases: The cases that the mutants pass.
        language: The language of the names of figures.
    """

    original: Plan
    cases: Sequence[Case]
    language: Language
    _starts: tuple[Case, ...] = field(init=False)
    _bounds: Mapping[str, tuple[object, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self._starts = bases(self.cases, compares=self.original.graph.compares)
        self._bounds = boundaries(self.original)

    def witness(self, mutant: Plan, found: Suspects, title: str) -> Case | None:
        """Return a case that the original passes and *mutant* does not; None where none is found.

        Args:
            mutant: The plan with the mistake.
            found: What may differ.
            title: How the case is called.
        """
        always = (WORDS.spelling(name, self.language) for name in _ALWAYS)
        names = tuple(dict.fromkeys((*found.figures, *always)))
        hunt = _Hunt(self.original, mutant, found, self._bounds)
        for case in chain(self._starts, hunt.variants(self._starts)):
            one, other = seen(case, self.original, names), seen(case, mutant, names)
            if differing(one, other):
                return confirmed(case, one, other, title, self.language)
        return None


@dataclass(slots=True)
class _Hunt:
    """The search for data that tell one mutant apart."""

    original: Plan
    mutant: Plan
    found: Suspects
    bounds: Mapping[str, tuple[object, ...]]
    _decisive: dict[frozenset[str], tuple[Decision, ...]] = field(default_factory=dict)

    def variants(self, starts: Sequence[Case]) -> Iterator[Case]:
        """Give cases with one value changed, then with two, then cohorts with one."""
        alone = [case for case in starts if case.alone]
        for case in alone[:_ALONE]:
            yield from self._sieved(self._changed(case, 0))
        for case in alone[:2]:
            yield from self._sieved(islice(self._twice_changed(case), _PAIRS))
        cohorts = [case for case in starts if not case.alone][:_COHORTS]
        rows = ((case, row) for row in range(_UNITS) for case in cohorts)
        several = (self._changed(c, row) for c, row in rows if row < len(c.data.table.rows))
        yield from islice(chain.from_iterable(several), _ONE_BY_ONE)

    def _changed(self, case: Case, row: int) -> Iterator[Case]:
        """Give a case with another value of one input of one unit."""
        for header, values in self._values(case, row):
            yield from (changed(case, row, header, value) for value in values)

    def _twice_changed(self, case: Case) -> Iterator[Case]:
        for header, values in self._values(case, 0):
            for value in values[:_VALUES]:
                yield from self._changed(changed(case, 0, header, value), 0)

    def _values(self, case: Case, row: int) -> Iterator[tuple[str, tuple[object, ...]]]:
        """Give the headers of the inputs that matter, each with the values to try."""
        try:
            results = assessed(case, self.original).results
        except DatasetError:
            return
        made, dataset = self._made(results), results.dataset
        unit = {name: column[row] for name, column in dataset.columns.items()}
        matter = (i for i in results.graph.inputs if i.name in self.found.inputs)
        for asked in islice(matter, _INPUTS):
            column = () if case.alone else dataset.columns.get(asked.name, ())
            beside = (value for value in column if value not in HOLES)
            words = {**self.original.graph.hole_words, **self.mutant.graph.hole_words}
            bounds = self.bounds.get(asked.name, ())
            values = (*solved(asked, made, unit), *words, *bounds, *beside)
            ordered = tuple(sorted(dict.fromkeys(values), key=_is_negative))
            yield dataset.found.get(asked.name, asked.name), ordered

    def _made(self, results: Results) -> tuple[Decision, ...]:
        """Return the decisions by which the plans differ, for the totals that are given."""
        given = results.graph.given
        if given not in self._decisive:
            known = given <= set(self.mutant.graph.nodes)
            other = self.mutant.graph_of(given if known else frozenset())
            self._decisive[given] = decisive(results.graph, other)
        return self._decisive[given]

    def _sieved(self, cases: Iterable[Case]) -> Iterator[Case]:
        """Give the units alone that are told apart where all of them are scored in one go."""
        if self.original.graph.compares or self.mutant.graph.compares or self.found.data:
            yield from islice(cases, _ONE_BY_ONE)
            return
        listed = list(cases)
        if listed:
            whole, names = together(listed), self.found.figures
            one, other = (seen(whole, plan, names) for plan in (self.original, self.mutant))
            rows = {
                row
                for (row, name) in {**one.figures, **other.figures}
                if one.figures.get((row, name)) != other.figures.get((row, name))
            }
            yield from (listed[row] for row in sorted(rows))


def _is_negative(value: object) -> bool:
    """Whether a value is one that data seldom hold; such ones are tried last."""
    return isinstance(value, int | Fraction) and value < 0
