"""Which columns new lines may begin at."""

from mumrules.document.traps.written import take_apart


def levels_above(lines: list[str], line: int) -> tuple[int, ...]:
    """Return the columns at which the keys and items begin that are open above *line*."""
    levels: list[int] = []
    for text in lines[:line]:
        written = take_apart(text)
        if written.key is None and not written.dash:
            continue
        first = len(text) - len(text.lstrip())
        levels = [level for level in levels if level < first]
        levels.append(first)
        if written.indent > first and written.key is not None:
            levels.append(written.indent)
    return tuple(levels)
