"""A line that is neither a key with its value nor a list item."""

from mumrules.diagnostics.diagnostic import Diagnostic
from mumrules.document.mended import Edit
from mumrules.document.traps.fault import Caught, Fault
from mumrules.document.traps.flow import is_in_flow
from mumrules.document.traps.written import Written, take_apart
from mumrules.language import Text


def no_colon(fault: Fault) -> Caught | None:
    """Catch a line among keys that has no colon."""
    mended = fault.mended
    number = _culprit(fault)
    if number is None or is_in_flow(fault):
        return None
    edits = (Edit(number, 0, len(mended.line(number)), ""),)
    word = mended.line(number).strip()
    first, _, rest = word.partition(" ")
    shown = f"{first}: {rest}".strip()
    return Caught(
        Diagnostic(
            "no-colon",
            Text(
                f"`{word}` is neither a key with its value nor a list item",
                f"`{word}` — не ключ со значением и не элемент списка",
            ),
            place=mended.line_span(number),
            help=(
                Text(
                    f"put a colon after the key: `{shown}`",
                    f"поставьте после ключа двоеточие: `{shown}`",
                ),
            ),
        ),
        edits,
    )


def _culprit(fault: Fault) -> int | None:
    """Return the line of bare text that the parser took for a key, or for a text that runs on."""
    lines = fault.mended.lines
    if fault.context is not None and fault.context.line < fault.at.line:
        written = take_apart(lines[fault.context.line])
        return fault.context.line if _is_bare(written) else None
    before = fault.line_before(fault.at.line)
    if before is None or fault.mended.character(fault.at) != ":":
        return None
    here, above = take_apart(lines[fault.at.line]), take_apart(lines[before])
    stands_alike = _is_bare(above) and above.indent == here.indent
    return before if stands_alike and fault.at.column < here.at else None


def _is_bare(written: Written) -> bool:
    return written.key is None and not written.dash and written.value != ""
