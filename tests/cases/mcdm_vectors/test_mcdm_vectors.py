"""Normalisations and simple rankings of multi-criteria analysis, against published vectors."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cases.shared import Match, folder, load

HERE = Path(__file__).parent
NORMALISATIONS = {
    "minmax": "TestMinmaxNormalization",
    "max": "TestMaxNormalization",
    "sum": "TestSumNormalization",
    "vector": "TestVectorNormalization",
    "logarithmic": "TestLogarithmicNormalization",
    "linear": "TestLinearNormalization",
    "nonlinear": "TestNonlinearNormalization",
    "enhanced_accuracy": "TestEANormalization",
    "zavadskas_turskis": "TestZTNormalization",
    "zavadskas_turskis_2": "TestZTNormalization2",
}
RANKINGS = {
    "wsm": ("TestWSM", 3),
    "wpm": ("TestWPM", 3),
    "waspas": ("TestWASPAS", 4),
    "topsis": ("TestTOPSIS", 3),
    "spotis": ("TestSPOTIS", 4),
    "spotis_2": ("TestSPOTIS2", 4),
}


def vector(test: str) -> dict[str, Any]:
    """Return the input and the output of one test of the source."""
    listed = json.loads((folder("mcdm_vectors") / "pymcdm_vectors.json").read_text("utf-8"))
    return next(one for one in listed if f"::{test}." in one["source"])


def records(matrix: list[list[float]]) -> list[dict[str, Any]]:
    """Return a matrix as a table with the columns C1, C2 and so on."""
    return [
        {"unit": f"A{row}", **{f"C{column}": value for column, value in enumerate(values, 1)}}
        for row, values in enumerate(matrix, 1)
    ]


@pytest.mark.parametrize("name", NORMALISATIONS)
def test_a_normalisation_gives_the_published_scores(name: str) -> None:
    """Every score of the published matrix, at its eight decimals."""
    published = vector(NORMALISATIONS[name])
    assessment = load(HERE / f"{name}.yaml").assess(records(published["matrix"]))
    scores = [
        unit.parts[code].score for unit in assessment for code in unit.parts if code != "total"
    ]
    match = Match(f"mcdm_vectors, {name}")
    for index, (ours, theirs) in enumerate(zip(scores, published["output"], strict=True)):
        match.rounded(index, ours, str(theirs), 8)
    match.settle()


@pytest.mark.parametrize("name", RANKINGS)
def test_a_ranking_gives_the_published_scores(name: str) -> None:
    """Every published score, at its three or four decimals."""
    test, places = RANKINGS[name]
    published = vector(test)
    assessment = load(HERE / f"{name}.yaml").assess(records(published["matrix"]))
    match = Match(f"mcdm_vectors, {name}")
    for unit, theirs in zip(assessment, published["output"], strict=True):
        match.rounded(unit.unit, unit.score, str(theirs), places)
    match.settle()
