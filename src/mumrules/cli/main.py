"""The program `mumrules`."""

import sys


def main(arguments: list[str] | None = None) -> None:
    """Run the program and leave with its exit code (see `mumrules.cli.ending`)."""
    for stream in (sys.stdout, sys.stderr):
        # Cyrillic and table lines go through wherever the terminal would not take them.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        from mumrules.cli.app import app  # noqa: PLC0415 - an interruption may fall on it
    except KeyboardInterrupt:
        sys.exit(130)
    app(arguments)
