"""The time of one unit: a mapping of raw values to exact parts, percent and zone.

The door is `plan.scorer(reference)`; what it is made of is measured beside it.

Run with `python bench/one_unit.py`. The units differ, so that what is remembered of texts
and decimals is only what units share.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from standard import methodology, units

import mumrules
from mumrules.assessment.exact.reader import ExactReader
from mumrules.expression.build import number_input

UNITS = 2_500
ROUNDS = 5

SHOWN: Mapping[str, Callable[[float], Any]] = {
    "floats": float,
    "ints where whole": lambda value: int(value) if value.is_integer() else value,
    "Decimals": lambda value: Decimal(str(value)),
    "texts": str,
    "texts, decimal comma": lambda value: str(value).replace(".", ","),
}


def main() -> None:
    """Print one line for each way to write a number."""
    records = units(UNITS)
    outputs = methodology()[:-1]
    columns = {name: [record[name] for record in records] for name in records[0]}
    reference = ExactReader({}).reference(outputs, columns, len(records))
    inputs = [number_input(name) for name in columns]
    plan = mumrules.load(Path(__file__).with_name("standard.yaml"))
    scorer = plan.scorer(plan.reference([{"unit": i, **r} for i, r in enumerate(records)]))

    def read(record: Mapping[str, Any]) -> None:
        unit = scorer(record)
        _ = unit.score, unit.percent, unit.zone

    print(
        f"{'µs a unit':22} {'scorer':>7} {'and read':>9}"
        f" {'whole':>6} {'first time':>11} {'taking in':>10} {'arithmetic':>11}"
    )
    for name, show in SHOWN.items():
        shown = [{k: None if v is None else show(v) for k, v in r.items()} for r in records]
        reader = ExactReader({})
        unit, taking = reader.unit(outputs, reference), reader.unit(inputs, reference)
        first = microseconds(unit, shown, 1)
        whole, taken = microseconds(unit, shown, ROUNDS), microseconds(taking, shown, ROUNDS)
        called, and_read = microseconds(scorer, shown, ROUNDS), microseconds(read, shown, ROUNDS)
        print(f"{name:22} {called:7.2f} {and_read:9.2f}", end=" ")
        print(f"{whole:6.2f} {first:11.2f} {taken:10.2f} {whole - taken:11.2f}")


def microseconds(
    unit: Callable[[Mapping[str, Any]], Any], records: Sequence[Mapping[str, Any]], rounds: int
) -> float:
    """Return the least time of one unit over several rounds through all records."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        for record in records:
            unit(record)
        times.append(time.perf_counter() - start)
    return min(times) / len(records) * 1e6


if __name__ == "__main__":
    main()
