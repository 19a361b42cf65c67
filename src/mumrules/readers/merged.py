"""Headers of one row or more, with merged cells."""

from collections import Counter
from collections.abc import Sequence

from mumrules.readers.header import SAMPLE, header_row, is_empty

Grid = Sequence[Sequence[object]]
Merge = tuple[tuple[int, int], tuple[int, int]]


def header_rows(grid: Grid, merges: Sequence[Merge]) -> range | None:
    """Return the rows that make up the header, or None where there is none."""
    first = header_row(_spread(grid[:SAMPLE], merges))
    if first is None:
        return None
    last = first
    while last + 1 < len(grid) and _goes_on(grid, merges, last):
        last += 1
    return range(first, last + 1)


def header_cells(grid: Grid, merges: Sequence[Merge], rows: range) -> list[object]:
    """Return the header of each column: its lowest filled cell.

    Where lowest cells are alike, those above are put before them.
    """
    header = _spread(grid[: rows.stop], merges)[rows.start :]
    stacks = [
        [cell for cell in column if not is_empty(cell)] for column in zip(*header, strict=True)
    ]
    alike = Counter(str(stack[-1]) for stack in stacks if stack)
    return [
        _joined(stack) if stack and alike[str(stack[-1])] > 1 else _lowest(stack)
        for stack in stacks
    ]


def _lowest(stack: Sequence[object]) -> object:
    return stack[-1] if stack else None


def _joined(stack: Sequence[object]) -> object:
    return stack[0] if len(stack) == 1 else " ".join(dict.fromkeys(map(str, stack)))


def _spread(grid: Grid, merges: Sequence[Merge]) -> list[list[object]]:
    """Return rows with merged cells repeated, but for a title, which stands alone in its row."""
    spread = [list(row) for row in grid]
    for (row, left), (below, right) in merges:
        if row == below and row < len(grid) and sum(not is_empty(c) for c in grid[row]) > 1:
            spread[row][left : right + 1] = [grid[row][left]] * (right + 1 - left)
    return spread


def _goes_on(grid: Grid, merges: Sequence[Merge], row: int) -> bool:
    """Whether the next row belongs to the header: it fills only what is merged in this one."""
    covered = {
        column
        for (above, left), (below, right) in merges
        if above == below == row
        for column in range(left, right + 1)
    }
    filled = {column for column, cell in enumerate(grid[row + 1]) if not is_empty(cell)}
    return bool(filled) and filled <= covered
