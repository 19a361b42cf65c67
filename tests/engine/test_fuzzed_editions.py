"""Whatever stands in a base and in its changes, the way ends in a plan or in faults."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mumrules.checks.builtin import CHECKS
from mumrules.engine.prepare import prepare
from mumrules.methods.builtin import AGGREGATES, SCALES
from mumrules.plan.resolve import Methods

METHODS = Methods.of(SCALES, AGGREGATES)
ROOT = Path(__file__).parents[2] / "methodologies"
BASES = [(ROOT / f"{name}.yaml").read_text("utf-8") for name in ("mum-cycle/2022", "mum/2022")]
CHANGES = """\
mumrules: 1
методология: x@2023
на основе: base.yaml
состояние: проект
убрать: ["1.1", "2.2 максимум", места]
заготовки:
  цикл:
    части:
      "6": {максимум: 2}
итог:
  части:
    "1":
      по заготовке: цикл
      убрать: ["1.5"]
    "2":
      части:
        "2.1": {вес: 2}
сопоставления:
  школа минпросвещения:
    части:
      Знание: {узлы: {"1.1": 1/2}}
    не входят: ["1.2"]
"""
PIECES = [
    "",
    "цикл",
    '"1"',
    "{}",
    "[]",
    "по заготовке: цикл",
    "extends: own.yaml",
    "1/3",
    "*",
    ": ",
]


@st.composite
def mutated(draw: st.DrawFn, texts: list[str]) -> str:
    """Give a text with some of its lines dropped, doubled, shifted or replaced in part."""
    lines = draw(st.sampled_from(texts)).splitlines()
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        line = lines[at]
        piece = draw(st.sampled_from(PIECES))
        changes = [
            None,
            f"{line}\n{line}",
            f"  {line}",
            line[2:],
            line.partition(":")[0] + ": " + piece,
        ]
        change = draw(st.sampled_from(changes))
        lines[at : at + 1] = [] if change is None else [change]
        lines = lines or [""]
    return "\n".join(lines) + "\n"


@given(mutated(BASES), mutated([CHANGES]))
def test_mutated_editions_end_in_a_graph_or_in_faults(
    tmp_path_factory, base: str, changes: str
) -> None:
    """No exception, and no silence: without a graph there is an error, with its place."""
    folder = tmp_path_factory.mktemp("fuzz")
    (folder / "base.yaml").write_text(base, "utf-8")
    (folder / "own.yaml").write_text(changes, "utf-8")
    prepared = prepare(folder / "own.yaml", METHODS, CHECKS)
    assert prepared.graph is not None or any(d.is_error for d in prepared.diagnostics)
    assert all(d.place is not None for d in prepared.diagnostics)
