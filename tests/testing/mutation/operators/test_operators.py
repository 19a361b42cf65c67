"""Each kind of mistake, as it changes a line."""

import pytest

from mumrules.testing.mutation.mutant import Operator
from mumrules.testing.mutation.operators.bounds import bounds, intervals
from mumrules.testing.mutation.operators.formulas import conditions, formulas
from mumrules.testing.mutation.operators.left_out import omissions
from mumrules.testing.mutation.operators.methods import methods
from mumrules.testing.mutation.operators.neighbours import copied, moved, swapped
from mumrules.testing.mutation.operators.numbers import numbers
from mumrules.testing.mutation.operators.roundings import roundings
from mumrules.testing.mutation.operators.words import flags, words
from tests.testing.mutation.planting import planted

CASES: list[tuple[Operator, str, dict[str, list[str]]]] = [
    (
        numbers,
        "total: {maximum: 25}",
        {
            "total.maximum+1": ["total: {maximum: 26}"],
            "total.maximum-1": ["total: {maximum: 24}"],
            "total.maximum*10": ["total: {maximum: 250}"],
            "total.maximum/10": ["total: {maximum: 2.5}"],
            "total.maximum digits swapped": ["total: {maximum: 52}"],
        },
    ),
    (
        numbers,
        "total:\n  weight: 0,5",
        {
            "total.weight+0.1": ["weight: 0,6"],
            "total.weight-0.1": ["weight: 0,4"],
            "total.weight*10": ["weight: 5"],
            "total.weight/10": ["weight: 0,05"],
        },
    ),
    (
        numbers,
        "total:\n  weight: 1/3",
        {
            "total.weight+1": ["weight: 2/3"],
            "total.weight-1": ["weight: 1/4"],
            "total.weight/10": ["weight: 1/30"],
        },
    ),
    (
        bounds,
        "итог: {зоны: {перечень: [{зона: а, от: 60}]}, не выше: '5'}",
        {
            "total.zones.list.а.from as above": [
                "итог: {зоны: {перечень: [{зона: а, больше: 60}]}, не выше: '5'}"
            ],
            "total.at most as at least": [
                "итог: {зоны: {перечень: [{зона: а, от: 60}]}, не ниже: '5'}"
            ],
        },
    ),
    (
        intervals,
        'total: {zones: {list: [{zone: a, interval: "[5; 8)"}]}}',
        {
            f"total.zones.list.a.interval{name}": [
                f'total: {{zones: {{list: [{{zone: a, interval: "{wrong}"}}]}}}}'
            ]
            for name, wrong in {
                " [": "(5; 8)",
                " )": "[5; 8]",
                " low+1": "[6; 8)",
                " low-1": "[4; 8)",
                " low*10": "[50; 8)",
                " low/10": "[0.5; 8)",
                " high+1": "[5; 9)",
                " high-1": "[5; 7)",
                " high*10": "[5; 80)",
                " high/10": "[5; 0.8)",
            }.items()
        },
    ),
    (
        words,
        "места: {равные: делят место}",
        {
            "ranks.ties=dense": ["места: {равные: без пропусков}"],
            "ranks.ties=mean": ["места: {равные: среднее место}"],
            "ranks.ties=ordinal": ["места: {равные: по порядку}"],
        },
    ),
    (
        words,
        "total: {better: lower, measure: share}",
        {
            "total.better=higher": ["total: {better: higher, measure: share}"],
            "total.measure=percent": ["total: {better: lower, measure: percent}"],
        },
    ),
    (
        words,
        "total:\n  missing: worst",
        {
            "total.missing.any=no score": ["missing: no score"],
            "total.missing.any=zero": ["missing: zero"],
            "total.missing.any=exclude": ["missing: exclude"],
        },
    ),
    (
        flags,
        "inputs:\n  a: {optional: yes}",
        {"inputs.a.optional=no": ["a: {optional: no}"]},
    ),
    (
        methods,
        "итог:\n  свод: сумма",
        {
            "total.aggregate.method=mean": ["свод: среднее"],
            "total.aggregate.method=maximum": ["свод: максимум"],
        },
    ),
    (
        roundings,
        "total:\n  round: to 0.1, half up",
        {
            **{
                f"total.round={mode}": [f"round: to 0.1, {mode}"]
                for mode in ("half even", "half down", "up", "down", "floor", "ceiling", "truncate")
            },
            "total.round*10": ["round: to 1, half up"],
            "total.round/10": ["round: to 0.01, half up"],
        },
    ),
    (
        formulas,
        "inputs: {a: number, b: number}\ntotal:\n  value: a * 100",
        {
            "total.value a → [b]": ['value: "[b] * 100"'],
            "total.value * → /": ["value: a / 100"],
            "total.value 100 → 101": ["value: a * 101"],
            "total.value 100 → 99": ["value: a * 99"],
            "total.value 100 → 1000": ["value: a * 1000"],
            "total.value 100 → 10": ["value: a * 10"],
            "total.value 100 → 1": ["value: a * 1"],
        },
    ),
    (
        formulas,
        "total:\n  only if: x < y and y < z",
        {
            "total.only if < → <=": ["only if: x <= y and y < z"],
            "total.only if < → >": ["only if: x > y and y < z"],
            "total.only if and → or": ["only if: x < y or y < z"],
            "total.only if <#2 → <=": ["only if: x < y and y <= z"],
            "total.only if <#2 → >": ["only if: x < y and y > z"],
        },
    ),
    (
        conditions,
        "итог:\n  только если: «да» == х",
        {"total.only if negated": ["только если: не («да» == х)"]},
    ),
    (
        swapped,
        "total:\n  parts:\n    a: {weight: 1}\n    b: {weight: 2}",
        {"b.weight <> a.weight": ["b: {weight: 1}", "a: {weight: 2}"]},
    ),
    (
        copied,
        "total:\n  parts:\n    a: {weight: 1}\n    b: {weight: 2}",
        {"b.weight = a.weight": ["b: {weight: 1}"]},
    ),
    (
        swapped,
        "total:\n  zones:\n    list:\n    - {zone: red, from: 1}\n    - {zone: green, from: 5}",
        {
            "total.zones.list.green.zone <> total.zones.list.red.zone": [
                "- {zone: red, from: 5}",
                "- {zone: green, from: 1}",
            ],
            "total.zones.list.green.from <> total.zones.list.red.from": [
                "- {zone: green, from: 1}",
                "- {zone: red, from: 5}",
            ],
        },
    ),
    (
        moved,
        'total:\n  parts:\n    "1": {parts: {a: , b: }}\n    "2": {parts: {c: , d: }}',
        {"c moved to 1": ["", '"1": {parts: c: …}']},
    ),
    (
        omissions,
        "total:\n  only if: x\n  parts:\n    a: {weight: 1}\n    b:",
        {
            "total.only if left out": [""],
            "a left out": [""],
            "a.weight left out": [""],
            "b left out": [""],
        },
    ),
]


@pytest.mark.parametrize(("operator", "text", "expected"), CASES)
def test_an_operator_makes_these_mistakes(
    operator: Operator, text: str, expected: dict[str, list[str]]
):
    """Each mutant is named after its place and its mistake, and shows the line that it changes."""
    assert planted(text, operator) == expected
