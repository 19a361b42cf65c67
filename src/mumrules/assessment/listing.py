"""Results as a table: one row a unit, one column a figure."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from mumrules.assessment.answers import shown
from mumrules.assessment.columns.values import ColumnValues, Present
from mumrules.assessment.exact.values import ExactValues
from mumrules.assessment.figures import Key
from mumrules.assessment.results import Results
from mumrules.expression.values import Value, is_hole
from mumrules.plan.graph import Graph
from mumrules.plan.resolve import ROOT

PARTS = ("score", "percent", "zone", "rank")
OWN = ("score", "percent", "zone", "rank", "coverage")
OF_ROOT = {"unit", *OWN}

Cells: TypeAlias = "Sequence[Value | None]"
Source: TypeAlias = "Key | Callable[[], Cells]"
"""Where a column comes from: a figure, or what puts it together."""


def listing(results: Results, only: Iterable[str] | None = None) -> dict[str, Cells]:
    """Return the columns by header, exact; None for a hole.

    The headers are `unit` (and `period`, where units stand once a period), `score`, `percent`,
    `zone`, `rank` and `coverage` of the root, its further rankings as `rank NAME`, then for
    each other node its code (the score), `percent`, `zone`, `rank` and `rank NAME` after the
    code where it has them, and the other outputs of its scale; last, where the file has rules
    of findings, the titles of those that are true.

    Args:
        results: The results of a run.
        only: The headers that are wanted, in their order; all where not given. What is not
            wanted is not worked out.
    """
    wanted = None if only is None else list(only)
    sources = dict(_sources(results) if wanted is None else _sources_of(results, wanted))
    return _listed(results, sources if wanted is None else {n: sources[n] for n in wanted})


def headers(results: Results) -> tuple[str, ...]:
    """Return the headers that `listing` knows."""
    return tuple(name for name, _ in _sources(results))


def unknown_headers(results: Results, only: Sequence[str]) -> list[str]:
    """Return those of *only* that `listing` does not know."""
    known = dict(_sources_of(results, only))
    return [name for name in only if name not in known]


def crosswalk_listing(results: Results, name: str) -> dict[str, Cells]:
    """Return the columns of a crosswalk by header, exact; None for a hole.

    The headers are `unit`, `score` and `percent` of the whole, then for each part its code (the
    score), and `percent` after the code where it has one.
    """
    sources: dict[str, Source] = {"unit": lambda: results.dataset.units}
    for code in results.graph.crosswalks[name].nodes:
        for figure in ("score", "percent"):
            part = code if figure == "score" else f"{code} {figure}"
            if (name, code, figure) in results.figures:
                sources[figure if code == ROOT else part] = (name, code, figure)
    return _listed(results, sources)


def _listed(results: Results, sources: Mapping[str, Source]) -> dict[str, Cells]:
    results.figures.want(source for source in sources.values() if isinstance(source, tuple))
    return {
        name: there(results.figures[source]) if isinstance(source, tuple) else source()
        for name, source in sources.items()
    }


def _sources_of(results: Results, only: Sequence[str]) -> Iterator[tuple[str, Source]]:
    """Give columns, those of *only* among them: no node is looked at for the root's alone."""
    yield from _own_sources(results)
    if not OF_ROOT.issuperset(only):
        yield from _sources_of_nodes(results)


def _sources(results: Results) -> Iterator[tuple[str, Source]]:
    yield from _own_sources(results)
    yield from _sources_of_nodes(results)


def _own_sources(results: Results) -> Iterator[tuple[str, Source]]:
    periods = results.dataset.periods
    yield "unit", lambda: results.dataset.units
    if periods is not None:
        yield "period", lambda: there(periods)

    def nothing() -> Cells:
        return [None] * len(results.dataset.units)

    for name in OWN:
        yield name, (ROOT, name) if (ROOT, name) in results.figures else nothing


def _sources_of_nodes(results: Results) -> Iterator[tuple[str, Source]]:
    for code in results.graph.nodes:
        yield from figure_headers(results.graph, code, results.figures)
        yield from _outputs(results, code)
    if results.graph.findings:
        rows = range(len(results.dataset.units))
        yield "findings", lambda: [_titles(results, row) for row in rows]


def figure_headers(graph: Graph, code: str, known: Container[Key]) -> Iterator[tuple[str, Key]]:
    """Give the headers of the figures of a node, each with its key; the root's own go before."""
    places = tuple(f"rank {name}" for name in graph.nodes[code].rankings)
    for name in (*PARTS, *places) if code != ROOT else places:
        if (code, name) in known:
            yield _header(code, name), (code, name)


def _header(code: str, name: str) -> str:
    return code if name == "score" else name if code == ROOT else f"{code} {name}"


def _outputs(results: Results, code: str) -> Iterator[tuple[str, Source]]:
    """Give the columns of the outputs of a node that are not its score."""
    answers = results.graph.nodes[code].answers
    if answers is None:
        return
    for name in (*answers.further, *answers.lists):
        header = name if code == ROOT else f"{code} {name}"
        yield header, lambda name=name: _output(results, code, name)  # type: ignore[misc]


def _output(results: Results, code: str, name: str) -> Cells:
    rows = range(len(results.dataset.units))
    return there([shown(results.answers(code, row)[name]) for row in rows])


def _titles(results: Results, row: int) -> str:
    return "; ".join(dict.fromkeys(rule.finding.title for rule in results.findings(row)))


def there(values: Sequence[Value]) -> Cells:
    """Return values with None for a hole; those of a column are made as they are read."""
    if isinstance(values, ColumnValues | ExactValues):
        return Present(values)
    return [None if is_hole(value) else value for value in values]
