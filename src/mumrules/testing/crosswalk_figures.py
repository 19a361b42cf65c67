"""The figures of crosswalks, by the names that a case gives them."""

from mumrules.assessment.results import Results
from mumrules.glossary import WORDS
from mumrules.plan.graph import CrosswalkGraph
from mumrules.plan.resolve import ROOT
from mumrules.testing.named import Found, NamedFigure

_FIGURES = {"score": "score", "percent": "percent", "maximum": "most"}


def of_crosswalks(results: Results, written: str) -> NamedFigure | None:
    """Return a figure that begins with the name of a crosswalk; None where it is none."""
    for name, crosswalk in results.graph.crosswalks.items():
        if written == name or written.startswith(f"{name} "):
            found = _of_crosswalk(name, crosswalk, written[len(name) :].strip())
            if found is not None:
                return found
    return None


def _of_crosswalk(name: str, crosswalk: CrosswalkGraph, said: str) -> NamedFigure | None:
    """Return a figure of a part, or of the whole where no part is named."""
    for code in sorted(set(crosswalk.nodes) - {ROOT}, key=len, reverse=True):
        if said == code or said.startswith(f"{code} "):
            return _called(name, code, said[len(code) :].strip())
    return _called(name, ROOT, said)


def _called(name: str, code: str, word: str) -> NamedFigure | None:
    meant = WORDS.meaning(word, _FIGURES) if word else "score"
    if meant is None:
        return None
    key = (name, code, _FIGURES[meant])

    def find(results: Results, row: int) -> Found:
        return results.figures.at(key, row) if key in results.figures else None

    return NamedFigure(ROOT, find)
