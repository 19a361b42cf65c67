"""Importing the library is cheap."""

import subprocess
import sys

HEAVY = {
    "duckdb", "hypothesis", "narwhals", "numpy", "pandas", "polars",
    "pyarrow", "pytest", "python_calamine", "rich", "typer", "xlsxwriter",
}  # fmt: skip


# A program may have a terminal; what scores it needs only when something is scored.
TERMINAL = {"typer"}
FOR_SCORING = {"pluggy", "pydantic", "yaml"}


def loaded(statement: str) -> set[str]:
    """Return the modules that a statement loads."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {statement}; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_nothing_heavy_comes_with_the_import():
    """Whoever says `import mumrules` waits for no dataframe and no terminal."""
    assert HEAVY.isdisjoint(loaded("import mumrules"))


def test_the_help_waits_for_nothing_that_scores():
    """Whoever asks for `--help` waits for no methodology, no plugin and no dataframe."""
    assert (HEAVY - TERMINAL | FOR_SCORING).isdisjoint(loaded("import mumrules.cli.app"))
