"""The edition that is in force on a day."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mumrules.engine.engine import Engine
from mumrules.errors import MethodologyError, NoLongerInForceError, NotYetInForceError

RULES = "mumrules: 1\ntitle: X\ntotal: {scale: points, maximum: 5}\n"


@pytest.fixture
def editions(tmp_path: Path):
    """Write editions of `x` with what they say of themselves, and return an engine."""

    def written(**heads: str) -> Engine:
        for edition, head in heads.items():
            text = f"methodology: x@{edition.strip('e')}\n{head}\n{RULES}"
            if "status" not in head and "состояние" not in head:
                text = "status: reconstruction\n" + text
            (tmp_path / f"{edition}.yaml").write_text(text, "utf-8")
        return Engine([tmp_path], installed=False)

    return written


@pytest.fixture
def two(editions) -> Engine:
    """One edition for 2021, another from March 2022 on."""
    return editions(
        e2021="valid from: 2021-01-01\nvalid to: 31.12.2021", e2022="действует с: 01.03.2022"
    )


@pytest.mark.parametrize(
    ("on", "found"),
    [
        (date(2021, 1, 1), "x@2021"),
        (date(2021, 12, 31), "x@2021"),
        (date(2022, 3, 1), "x@2022"),
        (date(2040, 1, 1), "x@2022"),
    ],
)
def test_the_first_and_the_last_day_belong_to_an_edition(two: Engine, on: date, found: str):
    """An edition is in force from its first day to its last, both included."""
    assert two.load("x", on=on).id == found


def test_a_day_before_all_is_not_yet(two: Engine):
    """The first edition that comes is named with its day."""
    with pytest.raises(NotYetInForceError) as caught:
        two.load("x", on=date(2020, 12, 31))
    (fault,) = caught.value.diagnostics

    assert fault.name == "not-yet-in-force"
    assert fault.message.en == (
        "`x@2021` is not in force yet on 2020-12-31: it begins on 2021-01-01"
    )
    assert fault.message.ru == "`x@2021` на 31.12.2020 ещё не действует: начало — 01.01.2021"
    assert (Path(fault.place.file).name, fault.place.line) == ("e2021.yaml", 3)


def test_a_day_between_two_editions_has_none(two: Engine):
    """Neither last year's nor next year's stands in; both are named."""
    with pytest.raises(MethodologyError) as caught:
        two.load("x", on=date(2022, 2, 1))
    (fault,) = caught.value.diagnostics

    assert not isinstance(caught.value, NotYetInForceError | NoLongerInForceError)
    assert fault.name == "no-edition-in-force"
    assert fault.message.en == (
        "no edition of `x` is in force on 2022-02-01: `x@2021` ended on 2021-12-31, "
        "`x@2022` begins on 2022-03-01"
    )
    assert fault.message.ru == (
        "на 01.02.2022 не действует ни одна редакция `x`: `x@2021` — по 31.12.2021, "
        "`x@2022` — с 01.03.2022"
    )


def test_a_day_after_all_is_no_longer(editions):
    """The last edition is named with its last day, and with what repealed it."""
    engine = editions(e2021="valid from: 2021-01-01\nvalid to: 2021-12-31\nrepealed by: Р-170")
    with pytest.raises(NoLongerInForceError) as caught:
        engine.load("x", on=date(2022, 1, 1))
    (fault,) = caught.value.diagnostics

    assert fault.name == "no-longer-in-force"
    assert (
        fault.message.ru == "`x@2021` на 01.01.2022 уже не действует: последний день — 31.12.2021"
    )
    assert [text.en for text in fault.help] == ["it was repealed by `Р-170`"]
    assert fault.place.line == 4


def test_an_edition_ends_where_one_that_repeals_it_begins(editions):
    """The day before is the last, whichever of the two says so."""
    engine = editions(
        e2021="valid from: 2021-01-01\nrepealed by: x@2022",
        e2022="valid from: 2022-03-01",
        e2023="valid from: 2023-03-01\nrepeals: x@2022",
    )

    assert engine.load("x", on=date(2022, 2, 28)).id == "x@2021"
    assert engine.load("x", on=date(2022, 3, 1)).id == "x@2022"
    assert engine.load("x", on=date(2023, 2, 28)).id == "x@2022"
    assert engine.load("x", on=date(2023, 3, 1)).id == "x@2023"


def test_several_editions_in_force_are_a_fault(editions):
    """Which one is meant is never supposed."""
    engine = editions(e2021="valid from: 2021-01-01", e2022="valid from: 2022-01-01")
    with pytest.raises(MethodologyError) as caught:
        engine.load("x", on=date(2022, 6, 1))
    (fault,) = caught.value.diagnostics

    assert fault.name == "several-in-force"
    assert fault.message.ru == (
        "на 01.06.2022 действует несколько редакций `x`: `x@2021`, `x@2022`"
    )
    assert len(fault.others) == 1


def test_a_repealed_edition_without_a_last_day_is_not_known_to_be_in_force(editions):
    """What is left unsaid is named, not supposed."""
    engine = editions(e2021="status: repealed\nvalid from: 2021-01-01", e2022="")
    with pytest.raises(MethodologyError) as caught:
        engine.load("x", on=date(2022, 6, 1))
    (fault,) = caught.value.diagnostics

    assert fault.name == "no-edition-in-force"
    assert [text.ru for text in fault.help] == [
        "`x@2021` отменена, а последний день не указан: `действует по`",
        "у `x@2022` не сказано, с какого дня: `действует с`",
    ]


def test_a_draft_is_never_in_force(editions):
    """A day finds no draft, and a draft that is named is not yet in force."""
    engine = editions(e2022="valid from: 2022-01-01", e2023="status: draft\nvalid from: 2022-06-01")

    assert engine.load("x", on=date(2022, 7, 1)).id == "x@2022"
    with pytest.raises(NotYetInForceError, match="`x@2023` is a draft"):
        engine.load("x@2023", on=date(2022, 7, 1))


def test_a_named_edition_must_be_in_force_itself(two: Engine):
    """Another edition that is in force on the day does not stand in."""
    with pytest.raises(NoLongerInForceError):
        two.load("x@2021", on=date(2022, 6, 1))


def test_a_file_must_be_in_force_too(two: Engine):
    """A path is asked the same question as an id."""
    path = two.catalogue.find("x@2021").path

    assert two.load(path, on=date(2021, 6, 1)).id == "x@2021"
    with pytest.raises(NotYetInForceError):
        two.load(path, on=date(2020, 6, 1))


def test_without_a_day_validity_does_not_matter(two: Engine):
    """`x@2021` is `x@2021`, whenever it is asked for."""
    assert two.load("x@2021").id == "x@2021"


def test_a_wrong_day_in_one_edition_is_told_before_another_is_taken(editions):
    """An edition whose days cannot be read may be the one that is meant."""
    engine = editions(e2021="valid from: 2021-01-01", e2022="valid from: soon")
    with pytest.raises(MethodologyError) as caught:
        engine.load("x", on=date(2022, 6, 1))

    assert [fault.name for fault in caught.value.diagnostics] == ["not-a-date"]


days = st.dates(date(2020, 1, 1), date(2024, 12, 31))


@given(st.lists(days, min_size=1, max_size=3, unique=True), days)
def test_of_editions_that_follow_one_another_the_last_begun_is_in_force(
    tmp_path_factory, begins: list[date], on: date
):
    """Each repeals the one before: the latest that has begun is found, and no other."""
    folder = tmp_path_factory.mktemp("editions")
    begins = sorted(begins)
    for n, day in enumerate(begins):
        text = f"methodology: x@{n}\nstatus: in force\nvalid from: {day}\nrepeals: x@{n - 1}\n"
        (folder / f"{n}.yaml").write_text(text + RULES, "utf-8")
    engine = Engine([folder], installed=False)
    begun = [n for n, day in enumerate(begins) if day <= on]
    if begun:
        assert engine.load("x", on=on).id == f"x@{begun[-1]}"
    else:
        with pytest.raises(NotYetInForceError):
            engine.load("x", on=on)
