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


def test_the_plugin_of_pytest_waits_for_nothing_that_scores():
    """Whoever runs pytest without any case waits for pytest alone."""
    found = loaded("import mumrules.testing.pytest_plugin")

    assert (HEAVY - {"pytest"} | FOR_SCORING - {"pluggy"}).isdisjoint(found)


def test_cases_run_without_the_tools_of_testers():
    """The command line runs cases where neither pytest nor Hypothesis is installed."""
    found = loaded("import mumrules.testing.suite, mumrules.testing.done, mumrules.testing.find")

    assert {"pytest", "hypothesis"}.isdisjoint(found)
