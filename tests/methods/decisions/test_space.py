"""What the rules of a decision table cover: every claim has a witness, or stands against any."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mumrules.expression.expr import literal_value
from mumrules.expression.ranges import Range
from mumrules.methods.decisions.space import Space, Witness, space
from tests.methods.decisions.strategies import KINDS, Random, given_values, tables

random_tables = tables(st.just("first"), ("points",))
ANY = (Range(),) * len(KINDS)


def _space(table: Random) -> Space:
    return space(table.table, ANY, (True,) * len(KINDS))


def _values(witness: Witness) -> dict[str, Any]:
    return {name: literal_value(atom.value) for name, atom in zip(KINDS, witness, strict=True)}


@given(random_tables, given_values)
def test_values_that_no_rule_covers(table: Random, values: dict[str, Any]) -> None:
    """A witness of a gap fires no rule; without one, any values fire some rule."""
    witness = _space(table).outside(range(len(table.gives)))
    if witness is None:
        assert table.fired(values)
    else:
        assert table.fired(_values(witness)) == []


@given(random_tables, given_values)
def test_rules_that_fire_together(table: Random, values: dict[str, Any]) -> None:
    """A witness of two rules fires both; without one, no values do."""
    if len(table.gives) < 2:
        return
    witness = _space(table).common(0, 1)
    if witness is None:
        assert not {0, 1} <= set(table.fired(values))
    else:
        assert {0, 1} <= set(table.fired(_values(witness)))


@given(random_tables, given_values)
def test_a_rule_that_others_come_before(table: Random, values: dict[str, Any]) -> None:
    """Where no witness is left to the last rule, it is never the first that fires."""
    last = len(table.gives) - 1
    witness = _space(table).outside(range(last), within=last)
    if witness is None:
        assert table.fired(values)[:1] != [last]
    else:
        assert table.fired(_values(witness)) == [last]


@given(random_tables)
def test_only_what_is_possible_is_a_witness(table: Random) -> None:
    """Values beyond what is possible are no gap."""
    narrow = (Range(low=0, high=1), Range(values=frozenset({"low"})), Range())
    witness = space(table.table, narrow, (True,) * 3).outside(range(len(table.gives)))
    if witness is not None:
        values = _values(witness)
        assert values["age"] in {0, 1}
        assert values["risk"] == "low"
