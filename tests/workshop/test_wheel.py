"""The package as it is shipped."""

import subprocess
import sys
from pathlib import Path
from venv import EnvBuilder
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command in *cwd* and return what it prints."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the working tree."""
    folder = tmp_path_factory.mktemp("dist")
    build = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
    run(*build, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that holds the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("environment")
    EnvBuilder(with_pip=True).create(folder)
    found = folder / ("Scripts" if sys.platform == "win32" else "bin")
    run(found / "python", "-m", "pip", "install", "--quiet", f"{wheel}[cli,excel]", cwd=folder)
    return found


def test_the_wheel_holds_types_licence_and_methodologies(wheel: Path):
    """What is no Python is shipped too."""
    names = ZipFile(wheel).namelist()
    shipped = {
        f"mumrules/{file.relative_to(ROOT)}" for file in ROOT.glob("methodologies/**/*.yaml")
    }

    assert "mumrules/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert shipped <= set(names)


def test_the_library_imports_where_only_its_wheel_is(programs: Path, tmp_path: Path):
    """The library is found in the empty environment, not in the working tree."""
    found = run(
        programs / "python", "-c", "import mumrules; print(mumrules.__file__)", cwd=tmp_path
    )

    assert Path(found).is_relative_to(programs.parent)


def test_cases_run_where_pytest_is_not(programs: Path, tmp_path: Path):
    """The shipped cases are run by the command line alone."""
    found = run(programs / "mumrules", "test", "mum", "--language", "en", cwd=tmp_path)

    assert found.endswith(" passed\n")


def test_the_main_job_runs_where_only_the_wheel_is(programs: Path, tmp_path: Path):
    """The shipped program lists the editions and scores the Perm table of 2022."""
    table = ROOT / "examples" / "perm-2022" / "points-2022.csv"
    output = tmp_path / "out.xlsx"

    listed = run(programs / "mumrules", "list", "--language", "ru", cwd=tmp_path)
    score = ("score", "mum@2022", table, "-o", output, "--language", "ru")
    scored = run(programs / "mumrules", *score, cwd=tmp_path)

    assert "mum@2022" in listed
    assert "Муниципальное образование город Пермь" in scored
    assert "зелёная" in scored
    assert output.stat().st_size > 0
