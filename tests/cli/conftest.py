"""Running the program as a person does, within the process of the tests."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest

from mumrules.cli.main import main


class Done(NamedTuple):
    """What came of a run."""

    code: int
    out: str
    err: str


Run: TypeAlias = Callable[..., Done]


@pytest.fixture
def mumrules(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """The program `mumrules`: arguments in, exit code and output back."""
    monkeypatch.setenv("LANG", "C")
    for name in ("LC_ALL", "LC_MESSAGES", "MUMRULES_LANGUAGE", "MUMRULES_PLUGINS"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str | Path) -> Done:
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        code = left.value.code
        assert code != 3, err
        return Done(code if isinstance(code, int) else int(code is not None), out, err)

    return run
