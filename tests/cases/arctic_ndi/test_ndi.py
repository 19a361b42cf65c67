"""The development of Arctic settlements: a score on three scales, zones and places."""

from fractions import Fraction
from pathlib import Path

from mumrules.methodology.colours import colour_of
from tests.cases.shared import Match, folder, load, rows

HERE = Path(__file__).parent


def test_every_figure_is_that_published() -> None:
    """The climate, the score on three scales, the colour of the zone and the place.

    The inputs are rounded to four places, so a score is off by as much as one unit of its last,
    and two neighbours with nearly the same score change places.
    """
    data = rows(folder("arctic_ndi") / "data.csv")
    plan = load(HERE / "ndi.yaml")
    assessment = plan.assess(data, unit_column="settlement_id")
    zones = plan.graph.root.resolved.element.zones
    assert zones is not None
    colours = {zone.zone: colour_of(zone) for zone in zones.every}
    match = Match("arctic_ndi")
    for row in rows(folder("arctic_ndi") / "expected.csv"):
        unit = assessment[row["settlement_id"]]
        score = unit.score
        match.rounded(unit.unit, unit.parts["climate_score"].score, row["climate_score"], 4)
        match.within(unit.unit, score, row["ndi_score"], Fraction(1, 10**4))
        for code, last in (("ndi_score_100", 2), ("ndi_10", 2)):
            match.within(unit.unit, unit.parts[code].score, row[code], Fraction(1, 10**last))
        match.same(unit.unit, colours.get(unit.zone or ""), row["color_ndi"])
        match.rounded(unit.unit, unit.rank, row["ndi_rank"], 0)
    match.settle(least=match.cells - 2)
