"""What the bad files look like to their authors.

`python -m tests.checks.renderings` writes the renderings anew; look at each before it is kept.
"""

from pathlib import Path

from mumrules.diagnostics.render.full import render
from mumrules.language import Language
from tests.checks.reading import checked

BAD = Path(__file__).parent / "bad"
LANGUAGES: tuple[Language, ...] = ("en", "ru")


def rendered(file: Path, language: Language) -> str:
    """Return all faults of a file as a person sees them."""
    text = file.read_text("utf-8")
    faults = checked(text, file.name).diagnostics
    return render(faults, sources={file.name: text}, language=language) + "\n"


def kept(file: Path, language: Language) -> Path:
    """Return where the rendering of a file is kept."""
    return file.with_suffix(f".{language}.txt")


def _write() -> None:
    for file in sorted(BAD.glob("*.yaml")):
        for language in LANGUAGES:
            kept(file, language).write_text(rendered(file, language), "utf-8")


if __name__ == "__main__":
    _write()
