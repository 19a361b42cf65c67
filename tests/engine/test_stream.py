"""A file that is scored stretch by stretch gives what it gives as a whole."""

from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import mumrules as mr
from mumrules.engine.plan import Plan
from mumrules.errors import DatasetError, UnsupportedDataError
from mumrules.writers import csv
from tests.engine.made import RULES

SUFFIXES = st.sampled_from([".csv", ".parquet"])
UNITS = st.lists(
    st.fixed_dictionaries(
        {
            "a": st.none() | st.integers(0, 60).map(lambda n: n / 10),
            "b_a": st.integers(0, 58),
            "b_b": st.sampled_from([0, 99, 100]),
            "c": st.none() | st.sampled_from([0.1, 0.2, 1 / 3, 29.9]),
        }
    ),
    min_size=1,
    max_size=12,
)


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """The made-up rules, with the formats that are built in."""
    path = tmp_path_factory.mktemp("rules") / "made.yaml"
    path.write_text(RULES, "utf-8")
    return mr.load(path)


def written(folder: Path, suffix: str, units: list[dict[str, Any]]) -> Path:
    """Write units with names of their own."""
    frame = pl.DataFrame(
        [{"unit": f"№ {i}", **unit} for i, unit in enumerate(units)],
        schema={"unit": str, "a": float, "b_a": float, "b_b": float, "c": float},
    )
    path = folder / f"units{suffix}"
    frame.write_csv(path) if suffix == ".csv" else frame.write_parquet(path)
    return path


def told(diagnostics: Any) -> list[tuple[str, str, str]]:
    """Diagnostics as plain texts, in an order of their own."""
    return sorted((d.name, str(d.place), d.message.en) for d in diagnostics)


@given(units=UNITS, suffix=SUFFIXES, cells=st.sampled_from([1, 10, 25]))
def test_a_stream_gives_what_memory_gives(
    plan: Plan,
    tmp_path_factory: pytest.TempPathFactory,
    units: list[dict[str, Any]],
    suffix: str,
    cells: int,
) -> None:
    """Zones, places, gaps and faults are the same, and numbers but for the last place of floats."""
    folder = tmp_path_factory.mktemp("stream")
    path = written(folder, suffix, units)
    whole = plan.assess(path)
    csv.write(whole.results, folder / "whole.csv", "en")

    found = plan.stream(path, folder / "parts.csv", folder / "parts.parquet", cells=cells)

    assert found.units == len(units)
    assert told(found.diagnostics) == told(whole.diagnostics)
    due = pl.read_csv(folder / "whole.csv")
    for parts in (pl.read_csv(folder / "parts.csv"), pl.read_parquet(folder / "parts.parquet")):
        assert parts.columns == due.columns
        for name in due.columns:
            exactly = name in {"unit", "zone", "rank"}
            wanted = list(due[name]) if exactly else pytest.approx(list(due[name]), rel=1e-14)
            assert list(parts[name]) == wanted


def refused(plan: Plan, path: Path, output: Path) -> list[str]:
    """What is said of a file that cannot be scored; nothing of it stays behind."""
    with pytest.raises(DatasetError) as raised:
        plan.stream(path, output, cells=10)
    assert sorted(output.parent.iterdir()) == [path]
    return [
        f"{Path(str(d.place)).name}: {d.message.en} [{d.name}]" for d in raised.value.diagnostics
    ]


def test_a_fault_far_down_is_found_at_its_line(plan: Plan, tmp_path: Path):
    """A text where a number is due stands in the third stretch and is told with its line."""
    rows = [f"№ {i},1,50,100,{'?' if i == 9 else i}" for i in range(12)]
    path = tmp_path / "units.csv"
    path.write_text("\n".join(["unit,a,b_a,b_b,c", *rows]), "utf-8")

    assert refused(plan, path, tmp_path / "out.csv") == [
        "units.csv:11:14: `?` stands where a number is due [not-a-number]"
    ]


def test_namesakes_in_two_stretches_are_told(plan: Plan, tmp_path: Path):
    """A name that stands a second time far below is told with the line where it stood first."""
    rows = [f"№ {i % 10},1,50,100,{i}" for i in range(11)]
    path = tmp_path / "units.csv"
    path.write_text("\n".join(["unit,a,b_a,b_b,c", *rows]), "utf-8")

    assert refused(plan, path, tmp_path / "out.csv") == [
        "units.csv:12:1: the unit `№ 0` stands twice [duplicate-unit]"
    ]


def test_a_file_without_units_is_told(plan: Plan, tmp_path: Path):
    """A header alone is a table without units, in a stream too, and so is what is written."""
    path = tmp_path / "units.csv"
    path.write_text("unit,a,b_a,b_b,c\n", "utf-8")

    found = plan.stream(path, tmp_path / "out.csv")

    assert (found.units, [d.name for d in found.diagnostics]) == (0, ["no-units"])
    assert len((tmp_path / "out.csv").read_text("utf-8-sig").splitlines()) == 1


def test_what_needs_all_units_at_once_is_refused_before_any_work(plan: Plan, tmp_path: Path):
    """A total beside its parts is held against them in the memory; the stream says so."""
    path = tmp_path / "units.csv"
    path.write_text("unit,a,b_a,b_b,c,total\nx,1,50,100,2,1\n", "utf-8")

    with pytest.raises(UnsupportedDataError) as raised:
        plan.stream(path, tmp_path / "out.csv")

    assert [(d.name, d.message.en) for d in raised.value.diagnostics] == [
        (
            "not-streamed",
            "the rules need the table in the memory as a whole: a total stands beside its parts",
        )
    ]
    assert not (tmp_path / "out.csv").exists()


def test_a_workbook_is_no_stream(plan: Plan, tmp_path: Path):
    """A format that is read as a whole is refused with those that are not."""
    with pytest.raises(UnsupportedDataError) as raised:
        plan.stream(tmp_path / "units.xlsx", tmp_path / "out.csv")

    [fault] = raised.value.diagnostics
    assert fault.name == "not-streamed"
    assert [help_.en for help_ in fault.help] == [
        "these need not be: .csv, .tsv, .txt, .parquet, .pq"
    ]
