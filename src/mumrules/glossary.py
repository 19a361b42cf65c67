"""The dictionary of keywords: one word for one thing, in English and in Russian.

An English keyword is the name of a model's field, or a word that a field takes. A line gives
it with its Russian spellings, the one that mumrules itself writes first. A Russian word may
stand for several English ones (`больше`); the place where it stands decides.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from mumrules.language import Language

_PAIRS: Final = """
    mumrules: mumrules
    methodology: методология
    title: название
    unit: объект | объект оценки
    status: состояние
    draft: проект
    reconstruction: реконструкция
    in force: действует
    repealed: отменена
    valid from: действует с
    valid to: действует по
    repeals: отменяет
    repealed by: чем отменена
    sources: источники
    source: источник
    act: акт
    day: дата
    link: ссылка
    of: документ
    clause: пункт
    slide: слайд
    assumption: допущение
    defaults: по умолчанию
    total: итог
    cohort: когорта
    group: группа
    period: период
    only: только
    compare within: сравнивать внутри
    within: внутри
    ranks: места
    rankings: рейтинги
    then by: при равенстве
    ordinal: по порядку
    by: по
    ties: равные
    competition: делят место
    dense: без пропусков
    mean: среднее место | среднее
    also: также
    weight: вес
    maximum: максимум
    better: лучше
    higher: больше
    lower: меньше
    parts: части
    aggregate: свод
    weights add up to: веса в сумме
    inputs: данные
    kind: вид
    number: число
    whole: целое
    text: текст
    yes or no: да или нет
    date: дата
    value: значение
    measure: мера
    percent: процент
    share: доля
    outliers: выбросы
    one by one: по одному
    up to: не больше шагов
    skewness below: асимметрия ниже
    kurtosis below: эксцесс ниже
    otherwise: иначе
    keep: оставить
    logarithm: логарифм
    at quantiles: по квантилям
    low: нижний
    high: верхний
    scale: шкала
    method: способ
    missing: нет данных
    any: остальное
    not submitted: не представлено
    not applicable: не применимо
    suppressed: скрыто
    undefined: не определено
    not known: не известно
    outside the cohort: вне когорты
    reasons: причины
    words: обозначения
    no score: нет балла
    zero: ноль
    worst: худший балл
    exclude: исключить
    cohort mean: среднее по когорте
    cohort median: медиана по когорте
    group mean: среднее по группе
    group median: медиана по группе
    previous: прошлый период
    no previous period: нет прошлого периода
    fail: ошибка
    round: округлить
    half up: половина вверх
    half even: половина к чётному
    half down: половина вниз
    up: вверх
    down: вниз
    floor: к меньшему
    ceiling: к большему
    truncate: отбросить
    minimum coverage: наименьшая полнота
    show: показать
    score: балл
    shown score: показанный балл
    shown percent: показанный процент
    rank: место
    share of places ahead: доля мест впереди
    zones: зоны
    list: перечень
    zone: зона
    colour: цвет
    advice: совет
    from: от | не меньше
    above: больше | выше
    to: не больше
    below: меньше | ниже
    interval: промежуток
    optional: необязательно
    chosen by: выбирать по
    only if: только если
    scored if: оценивать если
    overrides: особые случаи
    if: если
    condition: условие
    at most: не выше
    at least: не ниже
    derived: величины
    outputs: дополнительно
    publication: публикация
    columns: столбцы
    gives: даёт
    shows: показывает
    node: узел
    formula: формула
    summaries: сводные строки
    row: строка
    sum: сумма
    median: медиана
    least: наименьшее
    greatest: наибольшее
    tables: таблицы
    file: файл
    sheet: лист
    extends: на основе
    remove: убрать
    templates: заготовки
    use: по заготовке
    crosswalks: сопоставления
    nodes: узлы
    leaves out: не входят
    note: примечание
    every row: каждая строка
    sorted by: порядок по
    column: столбец
    order: порядок
    falling: по убыванию
    rising: по возрастанию
    coverage: полнота
    findings: выводы
    nodes: узлы
    parameters: показатели | параметры
    dimensions: направления
    causes: причины
    cause: причина
    remedy: что делать
    cases: случаи
    case: случай
    given: дано
    against: сравнить с
    expect: ожидается
    diagnostics: замечания
    refused: отказ
    tolerance: допуск
    explained: объяснено
    waivers: отступления
    within bounds: в границах
    better is not worse: лучшее не хуже
    zones fit scores: зоны по баллам
    fair ranks: честные места
    order of units: порядок объектов
    order of columns: порядок столбцов
    ledger adds up: обоснование сходится
    columns equal exact: столбцы как точный счёт
    alone as in table: один как в таблице
    others stay put: остальные на месте
    unit of measure: единица измерения
    rules survive writing: запись правил
    table survives writing: запись таблицы
"""

READ_TWO_WAYS: Final = {"до": ("below", "to")}
"""Russian words that people read one way or the other, and the keywords to choose from."""


@lru_cache(maxsize=10_000)
def normalise(text: str) -> str:
    """Return *text* as keywords are compared: without case, «ё», extra spaces and underscores."""
    return " ".join(text.casefold().replace("ё", "е").replace("_", " ").split())


@dataclass(frozen=True, slots=True)
class Words:
    """Keywords in both languages.

    Attributes:
        russian: The Russian spellings of each English keyword, the preferred one first.
        english: The English keywords that each Russian spelling may stand for.
    """

    russian: Mapping[str, tuple[str, ...]]
    english: Mapping[str, tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        found: dict[str, tuple[str, ...]] = {}
        for english, spellings in self.russian.items():
            for spelling in spellings:
                key = normalise(spelling)
                found[key] = (*found.get(key, ()), english)
        object.__setattr__(self, "english", found)

    def extended(self, *more: Mapping[str, str]) -> "Words":
        """Return these words and *more*, given as English to Russian."""
        added = {normalise(en): (ru,) for words in more for en, ru in words.items()}
        return Words({**self.russian, **added}) if added else self

    def meaning(self, written: str, allowed: Iterable[str]) -> str | None:
        """Return which of the *allowed* English keywords *written* stands for, if any."""
        known = _by_normal_form(tuple(allowed))
        text = normalise(written)
        for candidate in (text, *self.english.get(text, ())):
            if candidate in known:
                return known[candidate]
        return None

    def spelling(self, keyword: str, language: Language) -> str:
        """Return *keyword* (English) as it is written in *language*."""
        plain = normalise(keyword)
        return self.russian[plain][0] if language == "ru" and plain in self.russian else plain

    def is_russian(self, written: str) -> bool:
        """Whether *written* is a Russian keyword."""
        return normalise(written) in self.english


@lru_cache(maxsize=1_000)
def _by_normal_form(words: tuple[str, ...]) -> dict[str, str]:
    return {normalise(word): word for word in words}


def _pairs() -> dict[str, tuple[str, ...]]:
    lines = (line.split(":") for line in _PAIRS.strip().splitlines())
    return {en.strip(): tuple(ru.strip() for ru in rest.split("|")) for en, rest in lines}


WORDS: Final = Words(_pairs())
