"""The reference of the language lists every word, in both languages, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from mumrules.document import from_yaml
from mumrules.expression.formula.functions import TABLE
from mumrules.expression.formula.words import OPERATORS, TRUTH
from mumrules.glossary import WORDS
from mumrules.language import Language
from mumrules.methodology.colours import colour
from mumrules.methodology.rounding import MODES
from mumrules.methods.builtin import AGGREGATES, SCALES
from mumrules.plan.names import FIGURES
from tests.docs import vocabulary
from tests.docs.snippets import Page
from tests.docs.tables import Table, quoted, tables

DOCS = Path(__file__).parents[2] / "docs"

ELEMENTS = {
    "Methodology": ("key of the file", "ключ файла"),
    "Head": ("key of the head", "ключ заголовка"),
    "Cited": ("key of provenance", "ключ происхождения"),
    "Citation": ("key of `source`", "ключ у `источник`"),
    "Source": ("key of `sources`", "ключ у `источники`"),
    "Defaults": ("key of `defaults`", "ключ у `по умолчанию`"),
    "Node": ("key of a node", "ключ узла"),
    "InputElement": ("key of an input", "ключ столбца"),
    "Derived": ("key of `derived`", "ключ у `величины`"),
    "MethodCall": ("key of `scale`, `aggregate`", "ключ у `шкала`, `свод`"),
    "Within": ("key of an interval", "ключ промежутка"),
    "Band": ("key of a row of `bands`", "ключ строки у `ступени`"),
    "PointOfLine": ("key of a row of `piecewise linear`", "ключ строки у `ломаная`"),
    "Ladder": ("key of a list of thresholds", "ключ списка порогов"),
    "Asked": ("key of an input of a decision table", "ключ входа таблицы решений"),
    "Output": ("key of an output of a decision table", "ключ выхода таблицы решений"),
    "Outliers": ("key of `outliers`", "ключ у `выбросы`"),
    "OneByOne": ("key of `one by one`", "ключ у `по одному`"),
    "AtQuantiles": ("key of `at quantiles`", "ключ у `по квантилям`"),
    "Override": ("key of `overrides`", "ключ у `особые случаи`"),
    "Chosen": ("key of what is chosen", "ключ выбираемого"),
    "Missing": ("key of `missing`", "ключ у `нет данных`"),
    "Cohort": ("key of `cohort`", "ключ у `когорта`"),
    "Ranks": ("key of `ranks`, `rankings`", "ключ у `места`, `рейтинги`"),
    "ThenBy": ("key of `then by`", "ключ у `при равенстве`"),
    "Show": ("key of `show`", "ключ у `показать`"),
    "Zones": ("key of `zones`", "ключ у `зоны`"),
    "Zone": ("key of a zone", "ключ зоны"),
    "Finding": ("key of `findings`", "ключ у `выводы`"),
    "Waivers": ("key of `waivers`", "ключ у `отступления`"),
    "Cause": ("key of `causes`", "ключ у `причины`"),
    "Crosswalk": ("key of `crosswalks`", "ключ у `сопоставления`"),
    "CrosswalkPart": ("key of a part of a crosswalk", "ключ части сопоставления"),
}


@dataclass(frozen=True)
class Reference:
    """The reference in one language."""

    language: Language
    page: Path

    def headed(self, en: str, ru: str) -> vocabulary.Spellings:
        """Return the words of the table with this heading: Russian spellings by English word."""
        heading = ru if self.language == "ru" else en
        (found,) = (table for table in self.tables if table.header[0] == heading)
        return self.spellings(found)

    def spellings(self, table: Table) -> vocabulary.Spellings:
        """Return the words of a table; no word stands in it twice."""
        pairs = [(quoted(row[0]), quoted(row[1])) for row in table.rows]
        if self.language == "ru":
            pairs = [(english, russian) for russian, english in pairs]
        found = {english[0]: russian for english, russian in pairs}
        assert len(found) == len(table.rows)
        return found

    @property
    def tables(self) -> list[Table]:
        """The tables of the page."""
        return list(tables(self.page.read_text("utf-8")))


REFERENCES = [
    Reference("en", DOCS / "language.md"),
    Reference("ru", DOCS / "language.ru.md"),
]
each_reference = pytest.mark.parametrize("reference", REFERENCES, ids=lambda r: r.language)


@each_reference
def test_keys(reference: Reference) -> None:
    """Every element has a table of its keys, in the order of the file or not."""
    found = {name: reference.headed(*heading) for name, heading in ELEMENTS.items()}
    assert found == vocabulary.keys()


@each_reference
def test_words(reference: Reference) -> None:
    """Every field that takes words has them in a table that names the field."""
    sign = "слово у " if reference.language == "ru" else "word of "
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for table in reference.tables:
        if table.header[0].startswith(f"{sign}`"):
            for field in quoted(table.header[0]):
                found[_english(field)] = dict(reference.spellings(table))
    assert found == vocabulary.words()


@each_reference
def test_methods(reference: Reference) -> None:
    """Every scale, every aggregate and every option is listed."""
    assert reference.headed("scale", "шкала") == vocabulary.names(SCALES)
    assert reference.headed("aggregate", "свод") == vocabulary.names(AGGREGATES)
    assert reference.headed("option of a scale", "настройка шкалы") == vocabulary.options(SCALES)
    options = reference.headed("option of an aggregate", "настройка свода")
    assert options == vocabulary.options(AGGREGATES)
    words = reference.headed("word of an option", "слово настройки")
    assert words == vocabulary.words_of_options()


@each_reference
def test_formulas(reference: Reference) -> None:
    """Every function, every figure, every operator that is a word and every mode is listed."""
    functions = {function.name.en: (function.name.ru,) for function in TABLE}
    assert reference.headed("function", "функция") == functions
    assert set(reference.headed("figure", "сведение")) == set(FIGURES)
    assert _known(reference.headed("figure", "сведение"))
    assert set(reference.headed("rounding mode", "способ округления")) == set(MODES)
    assert _known(reference.headed("rounding mode", "способ округления"))
    operators = reference.headed("operator", "действие")
    said = {word: meaning for word, meaning in {**OPERATORS, **TRUTH}.items() if word in operators}
    assert set(said.values()) == {*OPERATORS.values(), *TRUTH.values()}
    for english, meaning in said.items():
        assert {**OPERATORS, **TRUTH}[operators[english][0]] == meaning


@each_reference
def test_colours(reference: Reference) -> None:
    """A colour word and its Russian form are the same colour."""
    for english, russian in reference.headed("colour word", "слово цвета").items():
        assert colour(english) == colour(russian[0]) is not None


@each_reference
def test_examples_of_formulas_hold(reference: Reference, tmp_path: Path) -> None:
    """What stands in the last column of functions and modes holds for the unit B."""
    examples = [
        example
        for table in reference.tables
        if table.header[-1] in {"example", "пример"}
        for row in table.rows
        for example in quoted(row[-1])
    ]
    outputs = "".join(
        f"  e{i}:\n    value: 'if({example}; 1; 0)'\n    scale: value\n"
        for i, example in enumerate(examples)
    )
    page = Page(reference.page, tmp_path)
    shown = tmp_path / "formulas.yaml"
    shown.write_text(f"{shown.read_text('utf-8')}outputs:\n{outputs}", "utf-8")
    results = page.assessed("formulas.yaml", "formulas.csv")["B", 2022].parts
    assert [e for i, e in enumerate(examples) if results[f"e{i}"].score != 1] == []


@each_reference
def test_traps_of_yaml(reference: Reference) -> None:
    """What a trap is said to be is said of it, and what to write instead has no fault."""
    headings = {"what is written", "что написано"}
    (found,) = (table for table in reference.tables if table.header[0] in headings)
    for (written,), (name,), (remedy,) in (map(quoted, row) for row in found.rows):
        assert (written, _said_of(written)) == (written, [name])
        assert (remedy, _said_of(remedy)) == (remedy, [])


def _said_of(line: str) -> list[str]:
    read = from_yaml.read(f"total:\n  {line}\n", "page.yaml")
    return [diagnostic.name for diagnostic in read.diagnostics]


def _known(found: Mapping[str, tuple[str, ...]]) -> bool:
    return all(russian == WORDS.russian[english] for english, russian in found.items())


def _english(field: str) -> str:
    return next(iter(WORDS.english.get(field, (field,))))
