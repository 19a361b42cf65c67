"""The plugin of pytest: every case of a `*.cases.yaml` is an item."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from mumrules.testing.case import Case
    from mumrules.testing.outcome import Outcome
    from mumrules.testing.suite import Suite, Suites

_ENDINGS = (".cases.yaml", ".cases.yml")
_SUITES = pytest.StashKey["Suites"]()


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "CasesFile | None":
    """Collect the files of cases; nothing of mumrules is loaded where there are none."""
    if not file_path.name.lower().endswith(_ENDINGS):
        return None
    found: CasesFile = CasesFile.from_parent(parent, path=file_path)
    return found


class CasesFile(pytest.File):
    """A file of cases."""

    def collect(self) -> Iterator["CaseItem"]:
        """Give its cases; where the file has faults, they are the error of its collection."""
        from mumrules.diagnostics.render import full  # noqa: PLC0415 - only a file needs it
        from mumrules.language import of_surroundings  # noqa: PLC0415 - likewise

        suite = _suites(self.config).read(self.path)
        if suite.cases is None:
            language = of_surroundings()
            said = full.render(suite.diagnostics, sources=suite.sources, language=language)
            raise self.CollectError(said)
        for case in suite.cases.cases:
            yield CaseItem.from_parent(self, name=case.title, case=case, suite=suite)


class CaseItem(pytest.Item):
    """A case."""

    def __init__(self, *, case: "Case", suite: "Suite", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.case = case
        self.suite = suite

    def runtest(self) -> None:
        """Run the case."""
        from mumrules.testing.running import run  # noqa: PLC0415 - only a case needs it

        assert self.suite.plan is not None
        outcome = run(self.case, self.suite.plan)
        if not outcome.passed:
            raise CaseFailedError(outcome)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return what the command line says of the case."""
        from mumrules.language import of_surroundings  # noqa: PLC0415 - likewise
        from mumrules.testing.render import render  # noqa: PLC0415 - likewise

        if isinstance(excinfo.value, CaseFailedError):
            return render(excinfo.value.outcome, self.suite.sources, of_surroundings())
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Return where the case stands."""
        line = None if self.case.place is None else self.case.place.line - 1
        return self.path, line, self.name


class CaseFailedError(Exception):
    """A case did not pass.

    Attributes:
        outcome: What came of it.
    """

    def __init__(self, outcome: "Outcome") -> None:
        super().__init__(outcome.case.title)
        self.outcome = outcome


def _suites(config: pytest.Config) -> "Suites":
    """Return the reader of this run, with the engine that `mumrules.load` uses."""
    from mumrules.engine.default import default_engine  # noqa: PLC0415 - only a file needs it
    from mumrules.testing.suite import Suites  # noqa: PLC0415 - likewise

    if _SUITES not in config.stash:
        config.stash[_SUITES] = Suites(default_engine())
    return config.stash[_SUITES]
