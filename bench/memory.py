"""Peak memory of one assessment, above what the table and the libraries take.

Each is measured in a process of its own: `python bench/memory.py ours 1000000`.
"""

import subprocess
import sys
from pathlib import Path

import pandas as pd

import ours
from peers import with_numpy
from rules import STANDARD
from workload import draw

STATUS = Path("/proc/self/status")
CLEAR = Path("/proc/self/clear_refs")
MEBIBYTE = 1024


def extra(name: str, count: int) -> float:
    """Return the MiB that *name* needs for *count* units, measured in a child process."""
    command = [sys.executable, __file__, name, str(count)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)  # noqa: S603


def measured(name: str, count: int) -> float:
    """Return the MiB that one assessment adds at its peak."""
    columns = draw(STANDARD, count).floats
    few = {column: values[:100].copy() for column, values in columns.items()}
    if name == "numpy":
        with_numpy.assess(STANDARD, few)
        before = _resident()
        with_numpy.assess(STANDARD, columns)
    else:
        frame, plan = pd.DataFrame(columns, copy=False), ours.loaded(STANDARD)
        ours.assess(plan, pd.DataFrame(few))
        before = _resident()
        ours.assess(plan, frame)
    return (_status("VmHWM") - before) / MEBIBYTE


def _resident() -> int:
    """Return the memory that is held now, in KiB, and forget the peak so far."""
    CLEAR.write_text("5", "ascii")
    return _status("VmRSS")


def _status(field: str) -> int:
    lines = STATUS.read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(field))


if __name__ == "__main__":
    print(measured(sys.argv[1], int(sys.argv[2])))
