"""Importing the library is cheap."""

import subprocess
import sys

HEAVY = {
    "duckdb", "hypothesis", "narwhals", "numpy", "pandas", "polars",
    "pyarrow", "pytest", "python_calamine", "rich", "typer", "xlsxwriter",
}  # fmt: skip


def test_nothing_heavy_comes_with_the_import():
    """Whoever says `import mumrules` waits for no dataframe and no terminal."""
    done = subprocess.run(
        [sys.executable, "-c", "import sys, mumrules; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert HEAVY.isdisjoint(done.stdout.split())
