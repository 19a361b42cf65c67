"""How much of a file is held at once, where the whole need not fit into the memory."""

# As texts, so many cells fill a hundred megabytes.
CELLS = 1_500_000
LEAST_ROWS = 100


def rows_at_once(cells: int, columns: int) -> int:
    """Return how many rows a stretch of about so many *cells* has."""
    return max(LEAST_ROWS, cells // max(columns, 1))
