"""A new year is a new file: other maxima, one direction more, no code."""

import re
from fractions import Fraction
from pathlib import Path

import pytest

import mumrules as mr
from tests.cli.conftest import mumrules  # noqa: F401 - a fixture
from tests.engine.perm import POINTS_2022, ROOT

FIFTH = """\
        "2.5":
          название: Система цифровой среды
          шкала: баллы
          максимум: 58
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the edition of 2023, made of that of 2022 by hand."""
    text = (ROOT / "methodologies" / "mum" / "2022.yaml").read_text(encoding="utf-8")
    text = text.replace("mum@2022", "mum@2023").replace(", 2022", ", 2023")
    text = text.replace("максимум: 442", "максимум: 500").replace("максимум: 198", "максимум: 256")
    text = re.sub(r"(?ms)^сопоставления:\n.*?(?=^\S|\Z)", "", text)
    before, rule = re.split(r"(?m)^(?=  показать:)", text, maxsplit=1)
    (tmp_path / "mum-2023.yaml").write_text(f"{before}{FIFTH}{rule}", encoding="utf-8")
    return tmp_path


def test_a_dropped_file_is_an_edition(folder: Path):
    """The new edition is loaded by its id and scores by its own maxima and directions."""
    plan = mr.Engine([folder]).load("mum@2023")
    directions = {"1.1": 25, "1.2": 15, "1.3": 49, "1.4": 155}
    directions |= {"2.1": 20, "2.2": 86, "2.3": 72, "2.4": 20, "2.5": 58}

    best = plan.assess({"unit": "A", **directions})
    some = plan.assess({"unit": "B", **directions, "2.5": "29,5"})
    total = plan.assess(POINTS_2022)["Муниципальное образование город Пермь"]

    assert (best.score, best.percent, best.zone) == (500, 100, "зелёная")
    assert some.percent == Fraction(4715, 50)
    assert some.parts["2"].percent == Fraction(22750, 256)
    assert total.percent == Fraction(304, 5)


def test_the_editions_stand_side_by_side(folder: Path, mumrules):  # noqa: F811 - the fixture
    """The program lists, checks, shows and scores it, and the old ones are as they were."""
    with_it = ("--plugins", folder, "--language", "ru")
    listed = mumrules("list", *with_it)
    shown = mumrules("show", "mum@2023", *with_it)
    scored = mumrules(
        "score", "mum@2023", POINTS_2022, "--before", "mum@2022", POINTS_2022, *with_it
    )

    assert "mum@2023" in listed.out
    assert "mum@2022" in listed.out
    assert "Система цифровой среды" in shown.out
    assert "максимум 500" in shown.out
    assert "−7,98" in scored.out
    assert {done.code for done in (listed, shown, scored)} == {0}
    assert mumrules("check", "mum@2023", *with_it).code == 0
    assert mumrules("score", "mum@2023", POINTS_2022).code == 2


def test_an_edition_appears_while_the_engine_runs(folder: Path):
    """A file that is put into a known folder is found without another start."""
    engine = mr.Engine([folder])
    text = (folder / "mum-2023.yaml").read_text(encoding="utf-8")
    (folder / "mum-2024.yaml").write_text(text.replace("mum@2023", "mum@2024"), encoding="utf-8")

    assert engine.load("mum@2024").id == "mum@2024"
