"""What differs between a result that was written and the same run done again."""

from collections.abc import Iterator, Mapping
from typing import Any

from mumrules.diagnostics.diagnostic import Diagnostic, Severity
from mumrules.language import Text

OWN = ("score", "percent", "zone", "rank", "coverage", "exact")
HASHES = {
    "engine": (
        "another-engine",
        Text("the version of mumrules is another", "версия mumrules другая"),
    ),
    "content_hash": (
        "methodology-changed",
        Text("the methodology says something else now", "методология теперь говорит иное"),
    ),
    "input_hash": ("input-changed", Text("the table is another", "таблица другая")),
    "reference_hash": ("cohort-changed", Text("the cohort is another", "когорта другая")),
}


def differences(
    written: Mapping[str, Any], again: Mapping[str, Any], file: str
) -> list[Diagnostic]:
    """Return what differs: of the receipt first, then of every unit's figures."""
    return [*_of_receipt(written["receipt"], again["receipt"], file), *_of_units(written, again)]


def _of_receipt(
    written: Mapping[str, Any], again: Mapping[str, Any], file: str
) -> Iterator[Diagnostic]:
    for key, (name, what) in HASHES.items():
        then, now = written.get(key), again[key]
        if then != now:
            text = Text(
                f"{file}: {what.en}: {_short(then)}, now {_short(now)}",
                f"{file}: {what.ru}: было {_short(then)}, стало {_short(now)}",
            )
            severity = Severity.WARNING if key == "engine" else Severity.ERROR
            yield Diagnostic(name, text, severity=severity)


def _of_units(written: Mapping[str, Any], again: Mapping[str, Any]) -> Iterator[Diagnostic]:
    now = {unit["unit"]: unit for unit in again["units"]}
    then = {unit["unit"]: unit for unit in written["units"]}
    for name in dict.fromkeys([*then, *now]):
        if name not in now:
            yield _fault("unit-gone", name, "is no longer in the table", "больше нет в таблице")
        elif name not in then:
            yield _fault("unit-new", name, "was not in the result", "не было в результате")
        else:
            yield from _of_unit(name, then[name], now[name])


def _of_unit(unit: str, then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Diagnostic]:
    for key in OWN:
        if then.get(key) != now.get(key):
            yield _differs(unit, key, then.get(key), now.get(key))
    for code, part in now.get("parts", {}).items():
        earlier = then.get("parts", {}).get(code)
        if earlier != part:
            yield _differs(unit, code, _score(earlier), _score(part))
    for name, crosswalk in now.get("crosswalks", {}).items():
        earlier = then.get("crosswalks", {}).get(name)
        if earlier != crosswalk:
            yield _differs(unit, name, _score(earlier), _score(crosswalk))


def _score(part: Any) -> Any:
    return part.get("score") if isinstance(part, Mapping) else part


def _differs(unit: str, what: str, then: Any, now: Any) -> Diagnostic:
    return _fault(
        "figure-differs",
        unit,
        f"has another `{what}`: {then} is written, {now} follows",
        f"`{what}` другой: записано {then}, следует {now}",
    )


def _fault(name: str, unit: str, en: str, ru: str) -> Diagnostic:
    return Diagnostic(name, Text(f"`{unit}` {en}", f"«{unit}»: {ru}"))


def _short(digest: Any) -> str:
    return str(digest)[:12]
