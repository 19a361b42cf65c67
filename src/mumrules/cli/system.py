"""What the operating system refuses, in words."""

import errno

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.language import Text

REASONS = {
    errno.ENOENT: Text("it is not there", "такого файла или папки нет"),
    errno.ENOTDIR: Text("it is not there", "такого файла или папки нет"),
    errno.EISDIR: Text("it is a folder", "это папка"),
    errno.EACCES: Text("it is not permitted", "нет прав"),
    errno.EPERM: Text("it is not permitted", "нет прав"),
    errno.EROFS: Text("the disk is read-only", "диск доступен только для чтения"),
    errno.ENOSPC: Text("the disk is full", "на диске нет места"),
    errno.EDQUOT: Text("the disk quota is used up", "исчерпана квота на диске"),
    errno.EFBIG: Text("the file would be too large", "файл получился бы слишком большим"),
    errno.ENAMETOOLONG: Text("the name is too long", "слишком длинное имя"),
}


def refusal(error: OSError) -> Diagnostic:
    """Return what is said of a file that the system would not give or take."""
    unknown = Text(error.strerror or str(error), error.strerror or str(error))
    reason = REASONS.get(error.errno or 0, unknown)
    if not error.filename:
        message = Text(
            f"the output cannot be written: {reason.en}", f"вывод не записать: {reason.ru}"
        )
    else:
        message = Text(
            f"`{error.filename}` cannot be opened or written: {reason.en}",
            f"`{error.filename}` не открыть или не записать: {reason.ru}",
        )
    return Diagnostic("system-refused", message)
