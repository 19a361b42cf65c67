"""How a run that went wrong ends: what is said, and the exit code."""

import os
import sys
import tempfile
import traceback

from mumrules.cli.say import say, show_faults
from mumrules.errors import DiagnosedError, MumrulesError
from mumrules.language import Text
from mumrules.version import VERSION

FINDINGS, USAGE, BUG, INTERRUPTED = 1, 2, 3, 130


def diagnosed(error: DiagnosedError) -> int:
    """Show the faults of a file in full."""
    show_faults(error.diagnostics)
    return FINDINGS


def refused(error: MumrulesError) -> int:
    """Say in one line what could not be done."""
    say(Text(f"error: {error}", f"ошибка: {error}"), error=True)
    return USAGE


def failed(error: OSError) -> int:
    """Say which file the system would not give or take."""
    where = f"{error.filename}: " if error.filename else ""
    what = f"{where}{error.strerror or error}"
    say(Text(f"error: {what}", f"ошибка: {what}"), error=True)
    return USAGE


def interrupted() -> int:
    """Say that nothing was left half-written."""
    text = Text("interrupted; no file was changed", "прервано; ни один файл не изменён")
    say(text, error=True)
    return INTERRUPTED


def unread() -> int:
    """Leave in silence: whoever read our output has closed it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def bug(error: Exception) -> int:
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
