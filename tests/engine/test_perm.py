"""The Perm figures against a calculation that shares nothing with the library."""

from fractions import Fraction

import pytest

import mumrules as mr
from mumrules.assessment.change import changes
from tests.engine.perm import IMPROVED, POINTS_2021, POINTS_2022, names, points

NOW, BEFORE = points(POINTS_2022), points(POINTS_2021)


@pytest.fixture(scope="module")
def now() -> mr.Assessment:
    """The assessment of 2022."""
    return mr.load("mum@2022").assess(POINTS_2022)


@pytest.fixture(scope="module")
def before() -> mr.Assessment:
    """The assessment of 2021."""
    return mr.load("mum@2021").assess(POINTS_2021)


def zone(percent: Fraction) -> str:
    """Return the zone by the bounds that the edition supposes."""
    return "зелёная" if percent >= 60 else "жёлтая" if percent >= 40 else "красная"


@pytest.mark.parametrize(("year", "given", "maximum"), [("now", NOW, 442), ("before", BEFORE, 902)])
def test_percents_zones_and_places_follow(request, year: str, given: dict[str, int], maximum: int):
    """Every percent is exact, every zone is by it, a place counts those with more points."""
    assessment = request.getfixturevalue(year)
    for name, total in given.items():
        unit = assessment[name]
        percent = Fraction(100 * total, maximum)
        assert (unit.score, unit.percent, unit.zone) == (total, percent, zone(percent))
        assert unit.rank == 1 + sum(other > total for other in given.values())


def test_what_the_slides_say(now: mr.Assessment):
    """304 of 442 is 68.778…, two units with 253 share a place, the mean of the ten is 239.3."""
    first = now["Муниципальное образование город Пермь"]
    shared = [unit.rank for unit in now if unit.score == 253]
    scores = [unit.score for unit in now if unit.score is not None]
    listed = [now[name].score for name in names(IMPROVED)]

    assert first.percent == Fraction(30400, 442)
    assert str(float(first.percent)).startswith("68.778")
    assert shared == [3, 3]
    assert len(scores) == 15
    assert Fraction(sum(listed), len(listed)) == Fraction("239.3")


def test_every_change_follows(now: mr.Assessment, before: mr.Assessment):
    """The change of a municipality is the difference of two exact percents."""
    found = changes(now.results, before.results)

    assert len(found) == 16
    for name, change in found.items():
        if name in NOW:
            points_ = Fraction(100 * NOW[name], 442) - Fraction(100 * BEFORE[name], 902)
            assert change.points == points_
        else:
            assert change.points is None


def test_who_submitted_nothing_stays(now: mr.Assessment):
    """Еловский is named, without score, zone and place, and its reason is told."""
    unit = now["Еловский муниципальный округ"]

    assert (unit.score, unit.zone, unit.rank) == (None, None, None)
    assert unit.hole == mr.Hole("not submitted")
