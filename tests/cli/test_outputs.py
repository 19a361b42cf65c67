"""What a run leaves behind: files that are whole, and outputs that hold only what they should."""

import csv
import io
import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.engine.perm import POINTS_2022, ROOT

PROGRAM = (sys.executable, "-c", "from mumrules.cli.main import main; main()")
SURROUNDINGS = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LANG": "C", "LC_ALL": "C"}
SMALL = 1500
TINY = 100


def test_json_is_one_object_and_nothing_else(mumrules: Run, tmp_path: Path):
    """The standard output is JSON whole; warnings go to the other one."""
    file = tmp_path / "t.csv"
    file.write_text("unit,total\nA,500\nB,\nИТОГО,500\n", encoding="utf-8")

    done = mumrules("score", "mum@2022", file, "--format", "json")

    found = json.loads(done.out)
    assert {"methodology", "units", "assumptions", "receipt"} <= found.keys()
    first, second = found["units"]
    promised = {"unit", "score", "percent", "zone", "rank", "coverage", "parts", "findings"}
    assert promised <= first.keys()
    assert (first["score"], first["rank"], second["score"], second["rank"]) == (500, 1, None, None)
    assert [fault["name"] for fault in found["diagnostics"]] == ["totals-row", "above-maximum"]
    assert "[above-maximum]" in done.err
    assert "[totals-row]" in done.err


def test_csv_is_a_table_and_nothing_else(mumrules: Run):
    """The standard output is CSV whole: a header and a row for each unit."""
    done = mumrules("score", "mum@2022", POINTS_2022, "--format", "csv")

    header, *rows = csv.reader(io.StringIO(done.out))
    assert header[:6] == ["unit", "score", "percent", "zone", "rank", "coverage"]
    assert len(rows) == 16
    assert {len(row) for row in rows} == {len(header)}


def run(*arguments: str | Path, **options: object) -> "subprocess.CompletedProcess[bytes]":
    """Run the program in a process of its own."""
    command = [*PROGRAM, *map(str, arguments)]
    return subprocess.run(command, env=SURROUNDINGS, check=False, capture_output=True, **options)


def test_a_plain_terminal_gets_cyrillic_all_the_same():
    """With no language and no encoding in the surroundings the output is UTF-8."""
    done = run("score", "mum@2022", POINTS_2022, "--language", "ru")

    assert done.returncode == 0
    assert "объект оценки" in done.stdout.decode()


@pytest.mark.parametrize("suffix", ["xlsx", "csv", "json", "parquet"])
def test_a_full_disk_leaves_the_old_file(tmp_path: Path, suffix: str):
    """What cannot be written in full is not written at all, and the reason is told."""
    output = tmp_path / f"out.{suffix}"
    output.write_text("old")

    done = run(
        "score", "mum@2022", POINTS_2022, "-o", output,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (TINY, TINY)),
    )  # fmt: skip

    assert done.returncode == 2
    assert b"[system-refused]" in done.stderr
    assert b"Traceback" not in done.stderr
    assert output.read_text() == "old"
    assert list(tmp_path.iterdir()) == [output]


def test_a_closed_output_is_left_in_silence(tmp_path: Path):
    """Whoever reads the first line alone gets it, and the files are written all the same."""
    output = tmp_path / "out.csv"
    command = [*PROGRAM, "score", "mum@2022", POINTS_2022, "--format", "json", "-o", str(output)]
    with subprocess.Popen(
        command, env=SURROUNDINGS, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"{\n"
        process.stdout.close()
        told = process.stderr.read().decode()
    assert told == f"written: {output}\n"
    assert output.exists()


def test_a_full_output_is_told():
    """A disk that is full under the standard output is a fault of the system, told in words."""
    with Path("/dev/full").open("wb") as full:
        command = [*PROGRAM, "list"]
        done = subprocess.run(command, env=SURROUNDINGS, check=False, stdout=full, stderr=-1)

    assert done.returncode == 2
    assert b"the disk is full" in done.stderr
    assert b"Exception ignored" not in done.stderr


@pytest.mark.parametrize("when", ["early", "late", "writing"])
def test_an_interruption_leaves_the_old_file(tmp_path: Path, when: str):
    """Ctrl-C ends with 130 and no traceback; the file is the old one or whole, and alone."""
    table = tmp_path / "t.csv"
    rows = "".join(f"U{i},{i % 443}\n" for i in range(SMALL))
    table.write_text(f"unit,total\n{rows}", encoding="utf-8")
    folder = tmp_path / "out"
    folder.mkdir()
    output = folder / "o.csv"
    command = [*PROGRAM, "score", "mum@2022", str(table), "-o", str(output)]
    began = time.monotonic()
    subprocess.run(command, env=SURROUNDINGS, check=True, capture_output=True)
    lasted = time.monotonic() - began
    whole = output.read_bytes()
    output.write_text("old")

    with subprocess.Popen(
        command, env=SURROUNDINGS, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        if when == "writing":
            while process.poll() is None and len(list(folder.iterdir())) == 1:
                time.sleep(0.001)
        else:
            time.sleep(lasted * (0.2 if when == "early" else 0.7))
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        told = process.stderr.read()

    # On a slow machine the signal may come before Python takes it, or after the end.
    assert process.returncode in {130, 0, -signal.SIGINT}
    assert b"Traceback" not in told
    assert output.read_bytes() in {b"old", whole}
    assert list(folder.iterdir()) == [output]


def test_a_long_ranking_is_cut_and_says_so(mumrules: Run, tmp_path: Path):
    """A terminal gets the first thousand and the number of the rest; a program gets them all."""
    table = tmp_path / "t.csv"
    rows = "".join(f"U{i},{i % 443}\n" for i in range(1003))
    table.write_text(f"unit,total\n{rows}", encoding="utf-8")

    printed = mumrules("score", "mum@2022", table)
    whole = mumrules("score", "mum@2022", table, "--format", "csv")

    assert printed.out.count("│ U") == 1000
    assert "… and 3 more" in printed.out
    assert len(whole.out.splitlines()) == 1004


def test_a_broken_plugin_is_told_and_the_others_work(mumrules: Run, tmp_path: Path):
    """What is set aside is named on the standard error; the editions at hand are listed."""
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "plugin.toml").write_text("name = ", encoding="utf-8")

    done = mumrules("plugins", "--plugins", tmp_path)
    scored = mumrules("score", "mum@2022", POINTS_2022, "--plugins", tmp_path)

    assert done.code == 1
    assert "[broken-toml]" in done.err
    assert "mumrules" in done.out
    assert scored.code == 0
