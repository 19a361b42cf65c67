"""From the cases of a methodology to what they cover of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from mumrules.assessment.exact.reader import ExactReader
from mumrules.assessment.results import Results
from mumrules.diagnostics.place import Span
from mumrules.engine.plan import Plan
from mumrules.explanation.provenance import nearest
from mumrules.methodology.sources import Citation
from mumrules.plan.graph import Graph
from mumrules.testing.case import Case
from mumrules.testing.coverage.probe import Key, Probe, Way
from mumrules.testing.coverage.probes import probes
from mumrules.testing.coverage.rule import Coverage, Rule
from mumrules.testing.coverage.trace import traced
from mumrules.testing.running import run
from mumrules.testing.suite import Suite


def coverage_of(plan: Plan, suite: Suite | Iterable[Case]) -> Coverage:
    """Return which rules of a methodology some unit of a case goes by.

    A rule that stands once in the file is covered where any of its nodes goes by it: a scale of
    `defaults`, a step of a template. Cases that do not pass cover nothing.

    Args:
        plan: The methodology.
        suite: Its cases, as a file has them or made in memory.
    """
    counting = _Counting(plan)
    failing: list[str] = []
    for case in _cases(suite):
        outcome = run(case, plan)
        if not outcome.passed:
            failing.append(case.title)
        elif outcome.assessment is not None:
            counting.add(outcome.assessment.results)
    return Coverage(plan.id, tuple(_rules(plan.graph, counting)), tuple(failing))


def _cases(suite: Suite | Iterable[Case]) -> Iterable[Case]:
    if not isinstance(suite, Suite):
        return suite
    return () if suite.cases is None else suite.cases.cases


@dataclass(slots=True)
class _Counting:
    plan: Plan
    hits: Counter[Key] = field(default_factory=Counter)
    _probes: dict[frozenset[str], Sequence[Probe]] = field(default_factory=dict)
    _reader: ExactReader = field(init=False)

    def __post_init__(self) -> None:
        self._reader = ExactReader(self.plan.graph.hole_words)

    def probes(self, graph: Graph) -> Sequence[Probe]:
        """Return what is looked for in a graph: totals that are given make it another one."""
        if graph.given not in self._probes:
            self._probes[graph.given] = tuple(probes(self.plan.draft, graph))
        return self._probes[graph.given]

    @property
    def ways(self) -> Iterator[tuple[Key, Way]]:
        for probe in self.probes(self.plan.graph):
            yield from probe.ways.items()

    def add(self, results: Results) -> None:
        """Count the ways that the units of a run went."""
        known = self.probes(results.graph)
        roots = dict.fromkeys(root for probe in known for root in probe.roots)
        trace = traced(results, tuple(roots), self._reader)
        for probe in known:
            self.hits.update(probe.hits(trace))


def _rules(graph: Graph, counting: _Counting) -> Iterator[Rule]:
    """Give the rules in the order of the file; what stands once is one rule."""
    grouped: dict[tuple[Span | None, str], list[tuple[Key, Way]]] = {}
    for key, way in counting.ways:
        grouped.setdefault((way.place, way.text.en), []).append((key, way))
    for (place, _), ways in sorted(grouped.items(), key=lambda item: _position(item[0][0])):
        codes = tuple(dict.fromkeys(way.code for _, way in ways if way.code is not None))
        yield Rule(
            place,
            ways[0][1].text,
            codes,
            _citations(graph, codes),
            sum(counting.hits[key] for key, _ in ways),
            any(way.possible for _, way in ways),
        )


def _position(place: Span | None) -> tuple[str, int]:
    return ("", 0) if place is None else (place.file, place.line)


def _citations(graph: Graph, codes: Iterable[str]) -> tuple[Citation, ...]:
    found = (nearest(graph, graph.nodes[code]) for code in codes)
    return tuple(dict.fromkeys(citation for citation in found if citation is not None))
