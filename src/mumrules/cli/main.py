"""The program `mumrules`."""

import sys
from io import StringIO


def main(arguments: list[str] | None = None) -> None:
    """Run the program and leave with its exit code (see `mumrules.cli.ending`)."""
    # A shell may start a program without any output at all.
    sys.stdout, sys.stderr = sys.stdout or StringIO(), sys.stderr or StringIO()
    for stream in (sys.stdout, sys.stderr):
        # Cyrillic and table lines go through wherever the terminal would not take them.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        from mumrules.cli.app import app  # noqa: PLC0415 - an interruption may fall on it

        app(arguments, prog_name="mumrules")
    except KeyboardInterrupt:
        sys.exit(130)
