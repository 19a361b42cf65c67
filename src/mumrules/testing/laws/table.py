"""The table of laws."""

from hypothesis import strategies as st

from mumrules.testing.laws import (
    bounds,
    directions,
    files,
    ledger,
    order,
    others,
    ranks,
    readers,
    scaling,
    zones,
)
from mumrules.testing.laws.law import Example, Law
from mumrules.testing.laws.subject import Subject
from mumrules.testing.strategies.units import cohorts


def _units(subject: Subject) -> st.SearchStrategy[Example]:
    return cohorts(subject.plan).map(Example)


def _nothing(_: Subject) -> st.SearchStrategy[Example]:
    return st.just(Example([]))


LAWS: tuple[Law, ...] = (
    Law(bounds.within_bounds, bounds.SAYS, _units),
    Law(
        directions.better_is_not_worse,
        directions.SAYS,
        directions.raised,
        directions.no_direction,
    ),
    Law(zones.zones_fit_scores, zones.SAYS, _units, zones.no_zones),
    Law(ranks.fair_ranks, ranks.SAYS, _units, ranks.no_ranks),
    Law(order.order_of_units, order.OF_UNITS, order.shuffled_units),
    Law(order.order_of_columns, order.OF_COLUMNS, order.shuffled_columns),
    Law(ledger.ledger_adds_up, ledger.SAYS, _units),
    Law(readers.columns_equal_exact, readers.COLUMNS, _units),
    Law(readers.alone_as_in_table, readers.ALONE, _units),
    Law(others.others_stay_put, others.SAYS, others.joined_by_one),
    Law(scaling.unit_of_measure, scaling.SAYS, scaling.measured, scaling.nothing_compared),
    Law(files.rules_survive_writing, files.RULES, _nothing, files.no_file),
    Law(files.table_survives_writing, files.TABLE, _units),
)
