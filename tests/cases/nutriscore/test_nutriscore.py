"""Points by thresholds, tables and zones by category, proteins that count under conditions."""

import json
from collections.abc import Mapping
from typing import Any

import mumrules as mr
from tests.cases.shared import HERE, Match, folder, load, rows

CODES = {
    "2021": {
        "pts_energy": "energy",
        "pts_sugars": "sugars_points",
        "pts_saturates": "saturates",
        "pts_sodium": "sodium_points",
        "pts_fvn": "fvn",
        "pts_fiber": "fiber_points",
        "pts_proteins": "proteins_points",
        "negative": "negative",
        "positive": "positive",
        "score": "total",
    },
    "2023": {
        "pts_energy": "energy",
        "pts_sugars": "sugars_points",
        "pts_saturates": "saturates",
        "pts_salt": "salt_points",
        "pts_sweeteners": "sweeteners",
        "pts_proteins": "proteins_points",
        "pts_fiber": "fiber_points",
        "pts_fvl": "fvl",
        "negative": "negative",
        "positive": "positive",
        "score": "total",
    },
}


def test_every_figure_of_every_product() -> None:
    """Points of every component, both sums, the score and the grade agree in both editions."""
    match = Match("nutriscore")
    for edition in CODES:
        data = folder("nutriscore") / f"data_{edition}.csv"
        assessment = _plan(edition).assess(data, unit_column="product")
        for index, row in enumerate(rows(folder("nutriscore") / f"expected_{edition}.csv")):
            _compare(match, edition, assessment, index, row)
    for product in json.loads((folder("nutriscore") / "atni_beverages_2023.json").read_text()):
        ours = _plan("2023").assess(_beverage(product["product"]))
        where = (product["name"], "2023")
        match.same((*where, "score"), ours.score, product["expected_score"])
        match.same((*where, "grade"), ours.zone, product["expected_grade"].lower())
    match.settle()


def _plan(edition: str) -> mr.Plan:
    return load(HERE / "nutriscore" / f"nutriscore-{edition}.yaml")


def _compare(
    match: Match, edition: str, assessment: mr.Assessment, index: int, row: Mapping[str, str]
) -> None:
    """Compare a product; a figure that is blank is missing, or does not count."""
    ours = assessment[row["product"]]
    for column, code in CODES[edition].items():
        where = (row["product"], edition, column)
        if row[column]:
            match.rounded(where, ours.parts[code].score, row[column])
        else:
            match.same(where, _counts(assessment, code, index, row), False)
    match.same((row["product"], edition, "grade"), ours.zone, row["grade"])


def _counts(
    assessment: mr.Assessment, code: str, index: int, row: Mapping[str, str]
) -> bool | None:
    """Return whether a part counts; nothing does in a product of unknown grade."""
    if row["grade"] == "unknown":
        return assessment[row["product"]].score is not None
    return assessment.results.figure(code, "counts", index) is True


def _beverage(product: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "energy_kj": product["energy_kj"],
        "sugars": product["sugar_g"],
        "saturated_fat": product["sat_fat_g"],
        "salt": product["salt_g"],
        "fvl_pct": product["fruit_veg_pct"],
        "fiber": product["fibre_g"],
        "proteins": product["protein_g"],
        "is_beverage": int(product["category"] == "beverage"),
        "is_water": int(product["is_water"]),
        "is_cheese": 0,
        "is_fat_oil_nuts_seeds": 0,
        "is_red_meat": 0,
        "with_sweeteners": int(product["has_sweeteners"]),
    }
