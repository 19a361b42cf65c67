"""Mutated rules and tables through the whole: results that hold, or diagnostics."""

import csv
import io
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest

import mumrules as mr
from tests.engine.perm import POINTS_2022, ROOT
from tests.fuzz.mutations import OF_RULES, OF_TABLES, mutated

RUNS = 25
TOLD = {"above-maximum", "below-minimum"}
FILES = sorted((ROOT / "methodologies").glob("*/*.yaml"))
EDITIONS = [file for file in FILES if not file.stem.endswith(".cases")]
ENGINE = mr.Engine(installed=False)


def table_for(plan: mr.Plan, random: Random) -> str:
    """Return a table with all that a plan asks for."""
    asked = [i for i in plan.graph.inputs if i.required]
    whole = io.StringIO()
    writer = csv.writer(whole)
    writer.writerow(["unit", *(i.name for i in asked)])
    for row in range(4):
        cells = [random.choice(["да", "нет"] if i.kind == "boolean" else "12345") for i in asked]
        writer.writerow([f"U{row}", *cells])
    return whole.getvalue()


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda path: f"{path.parent.name}@{path.stem}")
@pytest.mark.parametrize("seed", [1, 2])
def test_a_mutated_edition_scores_or_is_told(tmp_path: Path, edition: Path, seed: int):
    """A slip in the rules is a diagnostic, or makes other rules whose results hold."""
    random = Random(seed)
    text = edition.read_text(encoding="utf-8")
    table = table_for(ENGINE.load(edition), random)
    file = tmp_path / edition.name
    for _ in range(RUNS):
        file.write_text(mutated(random, text, OF_RULES), encoding="utf-8")
        prepared = ENGINE.prepare(file)
        if any(fault.is_error for fault in prepared.diagnostics):
            assert_told(prepared.diagnostics)
        else:
            assert_scored_or_told(tmp_path, ENGINE.load(file), table)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda path: f"{path.parent.name}@{path.stem}")
def test_a_mutated_table_is_scored_or_told(tmp_path: Path, edition: Path):
    """A slip in a table is a diagnostic, or makes another table whose results hold."""
    random = Random(3)
    plan = ENGINE.load(edition)
    texts = [table_for(plan, random)]
    if edition.parent.name == "mum":
        texts.append(POINTS_2022.read_text(encoding="utf-8-sig"))
    for text in texts:
        for _ in range(RUNS):
            assert_scored_or_told(tmp_path, plan, mutated(random, text, OF_TABLES))


def assert_scored_or_told(folder: Path, plan: mr.Plan, table: str) -> None:
    """Hold that a table is scored soundly, or refused in words."""
    file = folder / "table.csv"
    file.write_text(table, encoding="utf-8")
    try:
        assessment = plan.assess(file)
    except mr.DatasetError as error:
        assert_told(error.diagnostics)
        return
    assert_told(assessment.diagnostics)
    for fault in unsound(assessment):
        pytest.fail(f"{fault}\n{table}")


def assert_told(diagnostics: tuple[mr.Diagnostic, ...]) -> None:
    """Hold that every fault is told in both languages."""
    for fault in diagnostics:
        assert fault.message.en
        assert fault.message.ru
        assert "\n" not in fault.message.en + fault.message.ru


def unsound(assessment: mr.Assessment) -> Iterator[str]:
    """Give what cannot be, of an assessment."""
    told = {fault.name for fault in assessment.diagnostics}
    for unit in assessment:
        if (unit.score is None) == (unit.hole is None):
            yield f"{unit.unit}: score {unit.score}, hole {unit.hole}"
        for code, node in unit.parts.items():
            if not isinstance(node.score, int | Fraction | None):
                yield f"{unit.unit}, {code}: score {node.score!r}"
            if node.percent is not None and not 0 <= node.percent <= 100 and not told & TOLD:
                yield f"{unit.unit}, {code}: {node.percent} percent, and nothing is told"
    ranked = [unit for unit in assessment if unit.rank is not None]
    for one in ranked:
        for other in ranked:
            if (one.score == other.score) != (one.rank == other.rank):
                yield f"{one.unit} and {other.unit}: places {one.rank} and {other.rank}"
