"""What is needed to run an assessment again, and to prove that it gives the same."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from mumrules.assessment.reference import Reference
from mumrules.assessment.results import Results
from mumrules.dataset.dataset import Dataset, Settled
from mumrules.dataset.repeating import RepeatingColumn
from mumrules.version import VERSION


@dataclass(frozen=True, slots=True)
class Receipt:
    """The receipt of one run.

    Attributes:
        engine: The version of mumrules.
        methodology: The id of the edition.
        content_hash: The hash of what the methodology says.
        input_hash: The hash of the units and their values, whatever file or frame held them.
        reference_hash: The hash of the cohort's reductions.
        options: What the caller asked for besides.
    """

    engine: str
    methodology: str
    content_hash: str
    input_hash: str
    reference_hash: str
    options: Mapping[str, str] = field(default_factory=dict)


def receipt(results: Results, options: Mapping[str, str] | None = None) -> Receipt:
    """Return the receipt of a run."""
    return Receipt(
        engine=VERSION,
        methodology=results.graph.methodology.methodology,
        content_hash=results.graph.content_hash,
        input_hash=input_hash(results.dataset),
        reference_hash=reference_hash(results.reference),
        options=options or {},
    )


def input_hash(dataset: Dataset) -> str:
    """Return the hash of units and values; the order of rows and columns does not matter."""
    found = sorted(dataset.found)
    columns = [_each_said(dataset.columns[name]) for name in found]
    rows = zip(map(_one_said, dataset.units), *columns, strict=True)
    return _hash([str(found), *sorted(map("|".join, rows))])


def reference_hash(reference: Reference) -> str:
    """Return the hash of a cohort's reductions; the same plan on the same cohort gives it."""
    groups = [sorted(map(str, found.items())) for found in reference.groups.values()]
    values = (*reference.scalars.values(), *reference.orders.values(), *groups)
    return _hash(_said((value,)) for value in values)


def _each_said(column: Sequence[Settled]) -> Iterable[str]:
    if isinstance(column, RepeatingColumn):
        return column.each(_one_said)
    return map(_one_said, column)


def _said(row: Iterable[object]) -> str:
    return "|".join(map(_one_said, row))


def _one_said(value: object) -> str:
    return f"{type(value).__name__}:{value}"


def _hash(lines: Iterable[str]) -> str:
    return sha256("\n".join(lines).encode()).hexdigest()
