"""Slips of the pen, and worse, in texts and tables."""

from collections.abc import Callable
from random import Random
from typing import TypeAlias

Mutation: TypeAlias = Callable[[Random, str], str]

WORDS = (
    "", "-", "0", "-1", "1e3", "1/0", "1/3", "0,35", "99999999999999999999", "нет", "да", "н/д",
    "сумма", "среднее", "итог", "total", "1.1", "[1.1]", "*x", "&x", "{", "}", "[", "]", ":", "#",
    '"', "'", "\t", "=1+1", "доля от лучшего", "z-оценка", "100", "NaN", "inf", "2022-13-45",
    "part / whole", "если(1 > 2; 3; 4)", "исключить", "худший балл", "процент", "%",
)  # fmt: skip

LETTERS = ("", *" :,;-\n", "я", "x", "\0")


def swap_words(random: Random, text: str) -> str:
    """Put a word in the place of another."""
    words = text.split(" ")
    words[random.randrange(len(words))] = random.choice(WORDS)
    return " ".join(words)


def drop_line(random: Random, text: str) -> str:
    """Leave a line out."""
    lines = text.splitlines(keepends=True)
    del lines[random.randrange(len(lines))]
    return "".join(lines)


def repeat_line(random: Random, text: str) -> str:
    """Write a line twice, the second time elsewhere."""
    lines = text.splitlines(keepends=True)
    lines.insert(random.randrange(len(lines)), random.choice(lines))
    return "".join(lines)


def shift_line(random: Random, text: str) -> str:
    """Indent a line otherwise."""
    lines = text.splitlines(keepends=True)
    index = random.randrange(len(lines))
    line = lines[index]
    lines[index] = line[2:] if random.random() < 0.5 else f"  {line}"
    return "".join(lines)


def change_number(random: Random, text: str) -> str:
    """Change a digit."""
    places = [i for i, letter in enumerate(text) if letter.isdigit()]
    if not places:
        return text
    at = random.choice(places)
    return f"{text[:at]}{random.choice('0123456789.-')}{text[at + 1 :]}"


def change_letter(random: Random, text: str) -> str:
    """Change, drop or add a character."""
    at = random.randrange(len(text))
    return text[:at] + random.choice(LETTERS) + text[at + 1 :]


def cut(random: Random, text: str) -> str:
    """End early."""
    return text[: random.randrange(1, len(text))]


def change_cell(random: Random, text: str) -> str:
    """Put a word into a cell of a table."""
    lines = text.split("\n")
    index = random.randrange(len(lines))
    cells = lines[index].split(",")
    cells[random.randrange(len(cells))] = random.choice(WORDS)
    lines[index] = ",".join(cells)
    return "\n".join(lines)


OF_RULES: tuple[Mutation, ...] = (
    swap_words, swap_words, drop_line, repeat_line, shift_line, change_number, change_letter, cut,
)  # fmt: skip
OF_TABLES: tuple[Mutation, ...] = (
    change_cell, change_cell, drop_line, repeat_line, change_number, change_letter, cut,
)  # fmt: skip


def mutated(random: Random, text: str, ways: tuple[Mutation, ...]) -> str:
    """Return *text* after one to three mutations."""
    for _ in range(random.randint(1, 3)):
        text = random.choice(ways)(random, text) or " "
    return text
