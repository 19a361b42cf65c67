"""The program `mumrules`."""

import os
import sys


def main(arguments: list[str] | None = None) -> None:
    """Run the program and leave with its exit code (see `mumrules.cli.ending`)."""
    # A shell may start a program without any output at all.
    nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - open to the end
    sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    for stream in (sys.stdout, sys.stderr):
        # Cyrillic and table lines go through wherever the terminal would not take them.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        from mumrules.cli.app import app  # noqa: PLC0415 - an interruption may fall on it

        app(arguments, prog_name="mumrules")
    except KeyboardInterrupt:
        sys.exit(130)
