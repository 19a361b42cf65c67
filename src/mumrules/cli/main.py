"""The program `mumrules`: its commands, and what becomes of an error."""

import sys
from collections.abc import Callable

from mumrules.errors import DiagnosedError, MumrulesError

FINE, FINDINGS, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130


def main(arguments: list[str] | None = None) -> None:
    """Run the program and leave with its exit code.

    0 is fine, 1 means findings, 2 wrong usage, 3 a bug in mumrules, 130 an interruption.
    """
    _speak_utf8()
    sys.exit(guarded(lambda: _run(arguments)))


def guarded(run: Callable[[], int]) -> int:
    """Return what *run* returns, or the exit code of the error that it ends in."""
    from mumrules.cli import ending  # noqa: PLC0415 - only where something went wrong

    try:
        return run()
    except DiagnosedError as error:
        return ending.diagnosed(error)
    except MumrulesError as error:
        return ending.refused(error)
    except KeyboardInterrupt:
        return ending.interrupted()
    except BrokenPipeError:
        return ending.unread()
    except OSError as error:
        return ending.failed(error)
    except Exception as error:  # noqa: BLE001 - the last stop before a traceback
        return ending.bug(error)


def _run(arguments: list[str] | None) -> int:
    from mumrules.cli.app import app  # noqa: PLC0415 - typer takes a while to import

    found = app(arguments, standalone_mode=False)
    return found if isinstance(found, int) else FINE


def _speak_utf8() -> None:
    """Make the terminal take Cyrillic and table lines wherever it would not."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
