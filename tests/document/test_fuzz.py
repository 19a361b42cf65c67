"""Thousands of mutated files: each ends in a tree or in diagnostics."""

import random
import re

import pytest
import yaml

from mumrules.diagnostics.place import Span
from mumrules.document import from_yaml, limits, source

SEEDS = (
    """mumrules: 1
методология: проба@2022
название: Механизмы управления качеством, 2022
источники:
  слайды: {название: "«О вопросах мониторинга»", вид: презентация}
нет данных:
  не представлено: нет балла
  не применимо: исключить
итог:
  свод: сумма
  максимум: 442            # сверяется с частями
  части:
    "1.1":
      название: Система оценки качества подготовки
      шкала: баллы
      максимум: 25
    "1.10":
      название: 'Работа со школами, «Заря»'
      формула: "[1.1] * 2 + если(х > 5; 1; 0)"
  зоны:
    по: процент
    перечень:
      - зона: зелёная
        от: 60
      - зона: красная
места:
  по: балл
""",
    """mumrules: 1
methodology: sample@2023
defaults: &d
  scale: {method: share of the best, best: 100}
total:
  aggregate: mean
  parts:
    - code: P1
      values: [1, 2, 0.35]
      use: *d
    - code: P2
      text: |
        первая строка
        вторая: строка
      note: >-
        свёрнутый
        текст
""",
    "- а\n- - б\n  - в: {г: [д, {е: ж}]}\n-\n  ? к\n  : л\n",
)
SPECIALS = (
    *"*&%@>|!?`\"'{}[],:#-\t\0 \r\n\\~",
    *(": ", " #", "- ", "---\n", "...\n", "<<: ", "&a ", "*a", "!!int ", "? ", "\n  ", "\n\t"),
    *("\u00a0", "\u200b", "\ufeff", "\u2028", "\x85", "0,35", "{a, b}", "[[[[", "}}", "😀"),
)
FILES = 3000


def mutate(dice: random.Random, data: bytes) -> bytes:
    """Return *data* with one thing changed."""
    kind, at = dice.randrange(6), dice.randrange(len(data) + 1)
    if kind == 0:
        return data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
    if kind == 1:
        return data[:at]
    if kind == 2:
        lines = data.split(b"\n")
        dice.shuffle(lines)
        return b"\n".join(lines)
    if kind == 3:
        lines = data.split(b"\n")
        number = dice.randrange(len(lines))
        lines[number] = b" " * dice.randrange(4) + lines[number].lstrip()
        return b"\n".join(lines)
    text = data.decode("utf-8", errors="ignore")
    place = dice.randrange(len(text) + 1)
    cut = place + dice.randrange(3) * (kind - 4)
    return (text[:place] + dice.choice(SPECIALS) + text[cut:]).encode()


def check(data: bytes, loader: from_yaml.Loader) -> None:
    """Read *data*, and see that whatever came of it can be shown."""
    reading = source.from_bytes(data, "f")
    diagnostics = reading.diagnostics
    lines = [""]
    if reading.text is not None:
        document = from_yaml.read(reading.text, "f", loader=loader)
        assert document.root is not None or document.diagnostics
        diagnostics, lines = document.diagnostics, reading.text.split("\n")
    else:
        assert diagnostics
    assert len(diagnostics) <= limits.FAULTS + 1
    for fault in diagnostics:
        assert re.fullmatch(r"[a-z0-9-]+", fault.name)
        assert re.search("[а-я]", fault.message.ru)
        assert "\n" not in fault.message.en + "".join(line.ru for line in fault.help)
        assert isinstance(fault.place, Span)
        if reading.text is not None:
            assert 1 <= fault.place.line <= fault.place.end_line <= len(lines)
            assert 1 <= fault.place.column <= len(lines[fault.place.line - 1]) + 1


@pytest.mark.parametrize("loader", [yaml.SafeLoader, from_yaml.FASTEST])
def test_seeds_are_sound(loader: from_yaml.Loader):
    """The first seeds are read without a fault, so that the mutations begin from sound files."""
    for seed in SEEDS[:2]:
        assert from_yaml.read(seed, "f", loader=loader).diagnostics == ()


@pytest.mark.parametrize(
    ("loader", "files"), [(from_yaml.FASTEST, FILES), (yaml.SafeLoader, FILES // 10)]
)
def test_mutated_file_ends_in_a_tree_or_in_diagnostics(loader: from_yaml.Loader, files: int):
    """No file brings the reader down, and nothing is told without a place or in one language."""
    dice = random.Random(20221231)
    for _ in range(files):
        data = dice.choice(SEEDS).encode()
        for _ in range(dice.randrange(1, 5)):
            data = mutate(dice, data)
        check(data, loader)
