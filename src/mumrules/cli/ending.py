"""How a command ends: what is said of an error, and the exit code.

0 is fine, 1 means findings, 2 wrong usage, 3 a bug in mumrules, 130 an interruption.
"""

import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable
from functools import wraps
from typing import ParamSpec

import typer

from mumrules.cli.say import say, show_faults
from mumrules.cli.system import refusal
from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.errors import DiagnosedError, MumrulesError
from mumrules.language import Text
from mumrules.version import VERSION

FINE, FINDINGS, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130

# Faults of what was asked for on the command line, not of what a file says.
MISASKED = frozenset(
    {
        "cases-not-found",
        "file-not-found",
        "file-not-readable",
        "input-overwritten",
        "no-case-matches",
        "no-permission",
        "not-a-file",
        "not-a-result",
        "package-missing",
        "several-editions",
        "sheet-not-found",
        "unknown-check",
        "unknown-crosswalk",
        "unknown-edition",
        "unknown-format",
        "unknown-methodology",
        "unknown-unit",
        "wrong-separator",
    }
)

Arguments = ParamSpec("Arguments")


def ending(command: Callable[Arguments, int]) -> Callable[Arguments, None]:
    """Return *command* as typer wants it: it leaves with its exit code, whatever happens."""

    @wraps(command)
    def guarded(*args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
        raise typer.Exit(_code(lambda: command(*args, **kwargs)))

    return guarded


def code_of(diagnostics: Iterable[Diagnostic]) -> int:
    """Return the exit code for what was found."""
    names = {fault.name for fault in diagnostics}
    if not names:
        return FINE
    return USAGE if names <= MISASKED else FINDINGS


def _code(run: Callable[[], int]) -> int:
    try:
        return _ran(run)
    except DiagnosedError as error:
        return _diagnosed(error)
    except MumrulesError as error:
        return _refused(error)
    except KeyboardInterrupt:
        return _interrupted()
    except BrokenPipeError:
        return _unread()
    except OSError as error:
        return _failed(error)
    except Exception as error:  # noqa: BLE001 - the last stop before a traceback
        return _bug(error)


def _ran(run: Callable[[], int]) -> int:
    code = run()
    # What is still held back may fail to go out, and Python would only tell at its end.
    sys.stdout.flush()
    return code


def _diagnosed(error: DiagnosedError) -> int:
    """Show the faults of a file in full."""
    show_faults(error.diagnostics)
    return code_of(error.diagnostics)


def _refused(error: MumrulesError) -> int:
    """Say in one line what could not be done."""
    say(Text(f"error: {error}", f"ошибка: {error}"), error=True)
    return USAGE


def _failed(error: OSError) -> int:
    """Say which file the system would not give or take."""
    if not error.filename:
        _hush()
    show_faults([refusal(error)])
    return USAGE


def _interrupted() -> int:
    """Say that nothing was left half-written."""
    text = Text("interrupted; no file is left half-written", "прервано; недописанных файлов нет")
    say(text, error=True)
    return INTERRUPTED


def _unread() -> int:
    """Leave in silence: whoever read our output has closed it."""
    _hush()
    return FINE


def _hush() -> None:
    """Send what is still held back nowhere; Python would try once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _bug(error: Exception) -> int:
    """Own up, and keep the traceback in a file."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="mumrules-", suffix=".log", delete=False, encoding="utf-8"
    ) as log:
        log.write(f"mumrules {VERSION}, Python {sys.version}\n{sys.argv}\n\n")
        log.writelines(traceback.format_exception(error))
    name = type(error).__name__
    text = Text(
        f"this is a bug in mumrules ({name}), not a fault of yours; "
        f"please send this file to its authors: {log.name}",
        f"это ошибка самой программы mumrules ({name}), а не ваша; "
        f"пошлите, пожалуйста, её авторам файл {log.name}",
    )
    say(text, error=True)
    return BUG
