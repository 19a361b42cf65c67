"""What a run over a large file leaves behind, whatever ends it."""

import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.test_outputs import PROGRAM, SURROUNDINGS, TINY, run
from tests.engine.made import RULES

ROWS = 40_000
NOTE = "x" * 500


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Units that fill more than 20 MB, with the rules beside them."""
    folder = tmp_path_factory.mktemp("large")
    (folder / "made.yaml").write_text(RULES, "utf-8")
    rows = "".join(f"U{i},{i % 60 / 10},{i % 58},99,0.1,{NOTE}\n" for i in range(ROWS))
    path = folder / "units.csv"
    path.write_text(f"unit,a,b_a,b_b,c,note\n{rows}", "utf-8")
    return path


def test_nothing_moves_where_there_is_no_terminal(table: Path, tmp_path: Path):
    """In a pipe there is no bar, only what is said."""
    done = run("score", table.with_name("made.yaml"), table, "-o", tmp_path / "out.parquet")

    assert done.returncode == 0, done.stderr.decode()
    assert b"\x1b" not in done.stderr
    assert b"\r" not in done.stderr
    assert str(ROWS).encode() in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["out.parquet"]


@pytest.mark.parametrize("when", ["early", "writing"])
@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_an_interruption_leaves_the_old_file(table: Path, tmp_path: Path, suffix: str, when: str):
    """Ctrl-C ends with 130 and no traceback; the file is the old one or whole, and alone."""
    output = tmp_path / f"out.{suffix}"
    output.write_text("old")
    command = [*PROGRAM, "score", str(table.with_name("made.yaml")), str(table), "-o", str(output)]
    with subprocess.Popen(
        command, env=SURROUNDINGS, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        if when == "early":
            time.sleep(1.5)
        else:
            while process.poll() is None and len(list(tmp_path.iterdir())) == 1:
                time.sleep(0.001)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        told = process.stderr.read()

    # On a slow machine the signal may come before Python takes it, or after the end.
    assert process.returncode in {130, 0, -signal.SIGINT}
    assert b"Traceback" not in told
    assert list(tmp_path.iterdir()) == [output]
    if process.returncode:
        assert output.read_text() == "old"


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_a_full_disk_leaves_the_old_file(table: Path, tmp_path: Path, suffix: str):
    """What cannot be written in full is not written at all, and the reason is told."""
    output = tmp_path / f"out.{suffix}"
    output.write_text("old")

    done = run(
        "score", table.with_name("made.yaml"), table, "-o", output,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (TINY, TINY)),
    )  # fmt: skip

    assert done.returncode == 2
    assert b"[system-refused]" in done.stderr
    assert b"Traceback" not in done.stderr
    assert output.read_text() == "old"
    assert list(tmp_path.iterdir()) == [output]


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is a folder that nobody may write to")
def test_a_folder_that_cannot_be_written_to_is_told(table: Path):
    """The file is named as the person named it."""
    done = run("score", table.with_name("made.yaml"), table, "-o", "/proc/out.csv")

    assert done.returncode == 2
    assert b"[system-refused]: `/proc/out.csv`" in done.stderr


def test_an_input_is_never_written_over(table: Path):
    """What is read stays as it is."""
    size = table.stat().st_size
    done = run("score", table.with_name("made.yaml"), table, "-o", table)

    assert done.returncode == 2
    assert b"[input-overwritten]" in done.stderr
    assert table.stat().st_size == size
