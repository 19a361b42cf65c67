"""How much of a file is held at once, where the whole need not fit into the memory."""

CELLS = 500_000


def rows_at_once(cells: int, columns: int) -> int:
    """Return how many rows a stretch of about so many *cells* has."""
    return max(1, cells // max(columns, 1))
