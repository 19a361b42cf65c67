"""A `>` or a `|` that YAML takes for the beginning of a block of text, without a complaint."""

from mumrules.document.mended import MendedText, Point
from mumrules.document.traps.fault import Caught
from mumrules.document.traps.unquoted_sign import caught
from mumrules.document.traps.written import without_comment


def sign_as_block(mended: MendedText, start: Point, text: str) -> Caught | None:
    """Catch `>5`, and a `>` with nothing below it.

    In YAML a digit behind the sign says how deep the block is indented. A methodology has
    no use for that, and a bound `>5` would silently become an empty text.
    """
    header = without_comment(mended.line(start.line)[start.column :])
    if text.strip() and not any(character.isdigit() for character in header):
        return None
    return caught(mended, start.line, start.column, start.column + len(header))
