"""The decision tables of the DMN compatibility kit."""

import json
from pathlib import Path
from typing import Any

from mumrules.engine.unit import NodeAssessment
from mumrules.numbers import Exact, from_text
from tests.cases.dmn_tck.convert import methodology
from tests.cases.shared import Match, folder, load


def test_every_case_gives_what_is_expected(tmp_path: Path) -> None:
    """Every case of every model gives the outputs that the kit expects."""
    models = json.loads((folder("dmn_tck") / "tables_and_tests.json").read_text("utf-8"))
    match = Match("dmn_tck")
    for number, model in enumerate(models):
        file = tmp_path / f"{number}.yaml"
        file.write_text(methodology(model), "utf-8")
        plan = load(file)
        for test in model["tests"]:
            given = {name: _given(value) for name, value in test["inputs"].items()}
            ours = plan.assess(given).parts["total"]
            (expected,) = test["expected"].values()
            match.same((model["model"], test["id"]), _said(ours, expected), _plain(expected))
    match.settle()


def _given(value: Any) -> Any:
    return from_text(value["$num"]) if isinstance(value, dict) else value


def _plain(expected: Any) -> Any:
    """Return an expected value with numbers as numbers."""
    if isinstance(expected, dict) and "$num" in expected:
        return from_text(expected["$num"])
    if isinstance(expected, dict):
        return {name: _plain(value) for name, value in expected.items()}
    return [_plain(value) for value in expected] if isinstance(expected, list) else expected


def _said(ours: NodeAssessment, expected: Any) -> Any:
    """Return what we say in the shape of the kit: a value, several by name, or a list of these."""
    if not ours.outputs:
        return ours.score
    if isinstance(expected, list):
        columns = [_listed(column) for column in ours.outputs.values()]
        rows = [dict(zip(ours.outputs, row, strict=True)) for row in zip(*columns, strict=True)]
        return rows if isinstance(expected[0], dict) else [row["result"] for row in rows]
    return dict(ours.outputs) if len(ours.outputs) > 1 else next(iter(ours.outputs.values()))


def _listed(column: Any) -> tuple[Exact | str, ...]:
    assert isinstance(column, tuple)
    return column
