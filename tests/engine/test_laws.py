"""What holds of every methodology and every table."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.rules import figures, shown, tables

few = settings(max_examples=40)  # a table a time, each through the whole engine

SPELLINGS: tuple[Callable[[Any], Any], ...] = (
    str,
    Decimal,
    float,
    lambda number: f"{Decimal(number):.3f}",
    lambda number: f"{Decimal(number):.3f}".replace(".", ","),
    lambda number: f"  {number} ",
)


def is_number(value: Any) -> bool:
    """Whether a value may be spelt another way."""
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


@few
@given(tables(), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_columns_does_not_matter(table, random):
    """Reordering the rows, or the columns, changes the figures and the place of no unit."""
    plan, rows = table
    mixed = [dict(random.sample(list(row.items()), len(row))) for row in rows]
    random.shuffle(mixed)

    one, other = plan.assess(rows), plan.assess(mixed)

    assert shown(one) == shown(other)
    assert one.receipt.input_hash == other.receipt.input_hash


@few
@given(tables(), st.sampled_from(SPELLINGS))
def test_the_spelling_of_numbers_does_not_matter(table, spelling):
    """More decimals, a comma, a float, a text: the same number gives the same figures."""
    plan, rows = table
    spelt = [{k: spelling(v) if is_number(v) else v for k, v in row.items()} for row in rows]

    assert shown(plan.assess(spelt)) == shown(plan.assess(rows))


@few
@given(tables(), st.sampled_from([lambda value: value, *SPELLINGS]))
def test_one_unit_scores_as_it_does_in_a_table(table, spelling):
    """The short way of one unit gives what a table against the same cohort gives."""
    plan, rows = table
    reference = plan.reference(rows)
    scored = plan.scorer(reference)
    for row, unit in zip(rows, plan.assess(rows, against=reference), strict=True):
        record = {k: spelling(v) if is_number(v) else v for k, v in row.items() if k != "unit"}

        assert figures(scored(record)) == figures(unit)


@few
@given(tables(least=2), st.integers(0, 5))
def test_parts_of_a_table_score_as_the_whole(table, cut):
    """Units that are scored against a fixed cohort do not know of one another."""
    plan, rows = table
    reference = plan.reference(rows)
    whole = shown(plan.assess(rows, against=reference))
    shards = [shard for shard in (rows[:cut], rows[cut:]) if shard]

    found = {}
    for shard in shards:
        found |= shown(plan.assess(shard, against=reference))
    assert found == whole


@few
@given(tables())
def test_a_member_scores_against_its_cohort_as_in_it(table):
    """Against the cohort that it belongs to, a unit gets its figures and place there."""
    plan, rows = table
    whole = plan.assess(rows)
    outside = plan.assess(rows, against=whole.reference)

    for inside, again in zip(whole, outside, strict=True):
        assert figures(again) == figures(inside)
        assert again.rank == inside.rank


@few
@given(tables(), st.integers(0, 5))
def test_a_silent_unit_changes_no_other(table, position):
    """A unit that submitted nothing stays, named and without a place, and moves nobody."""
    plan, rows = table
    silent = {**dict.fromkeys(rows[0]), "unit": "silent"}

    found = shown(plan.assess([*rows[:position], silent, *rows[position:]]))

    (score, *_), rank = found.pop("silent")
    assert (score, rank) == (None, None)
    assert found == shown(plan.assess(rows))


@few
@given(tables())
def test_a_total_that_is_given_stands_for_its_parts(table):
    """A total next to its parts, and a total alone, give the scores that the parts give."""
    plan, rows = table
    parts = plan.assess(rows)
    totals = [
        {"unit": unit.unit, "total": unit.score} for unit in parts if unit.coverage in {1, None}
    ]
    scores = {total["unit"]: total["total"] for total in totals}
    both = [{**row, "total": scores.get(row["unit"])} for row in rows]

    found = plan.assess(both)
    assert {unit.unit: unit.score for unit in found} == {u.unit: u.score for u in parts}
    assert "total-contradicts-parts" not in {fault.name for fault in found.diagnostics}
    if any(score is not None for score in scores.values()):
        alone = plan.assess(totals)
        assert {unit.unit: unit.score for unit in alone} == scores


@few
@given(tables())
def test_places_and_percents_are_consistent(table):
    """A better score has a better place, and a percent lies within its bounds."""
    plan, rows = table
    assessment = plan.assess(rows)

    ranked = [unit for unit in assessment if unit.rank is not None]
    for unit in ranked:
        assert unit.rank == 1 + sum(other.score > unit.score for other in ranked)
    told = {fault.name for fault in assessment.diagnostics} & {"above-maximum", "below-minimum"}
    percents = [node.percent for unit in assessment for node in unit.parts.values()]
    assert told or all(0 <= percent <= 100 for percent in percents if percent is not None)
