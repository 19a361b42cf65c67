"""A Russian file: an index of settlements with a part by the cohort, zones and places.

The parts are published at four decimals and the index was made of unrounded ones, so it may be
off by 0.0001; two settlements nearer to each other than that change places.
"""

from fractions import Fraction

from tests.cases.shared import HERE, Match, folder, load, rows

FIGURES = {
    "climate_score": ("климат", Fraction(5, 10**5)),
    "ndi_score": ("total", Fraction(1, 10**4)),
    "ndi_score_100": ("из ста", Fraction(1, 10**2)),
    "ndi_10": ("из десяти", Fraction(5, 10**3) + Fraction(1, 10**3)),
}


def test_every_figure_of_every_settlement() -> None:
    """The index on three scales, its climate part, the place and the colour agree."""
    plan = load(HERE / "arctic_ndi" / "ndi.yaml")
    data = folder("arctic_ndi")
    assessment = plan.assess(data / "data.csv", unit_column="settlement_id")
    zones = plan.methodology.total.zones
    assert zones is not None
    colours = {zone.zone: zone.colour for zone in zones.every}
    match = Match("arctic_ndi")
    for row in rows(data / "expected.csv"):
        unit = row["settlement_id"]
        ours = assessment[unit]
        for column, (code, off) in FIGURES.items():
            match.within((unit, column), ours.parts[code].score, row[column], off)
        match.rounded((unit, "place"), ours.rank, row["ndi_rank"], 0)
        match.same((unit, "colour"), colours.get(ours.zone or ""), row["color_ndi"])
    match.settle(least=match.cells - 2)
