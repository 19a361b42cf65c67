"""Laws that a methodology breaks on purpose."""

from mumrules.methodology.element import Element


class Waivers(Element):
    """Laws of the testing kit that these rules break on purpose, each with the reason why.

    A law that is named here and holds is a finding: the waiver is to go.
    """

    within_bounds: str | None = None
    better_is_not_worse: str | None = None
    zones_fit_scores: str | None = None
    fair_ranks: str | None = None
    order_of_units: str | None = None
    order_of_columns: str | None = None
    ledger_adds_up: str | None = None
    columns_equal_exact: str | None = None
    alone_as_in_table: str | None = None
    others_stay_put: str | None = None
    unit_of_measure: str | None = None
    rules_survive_writing: str | None = None
    table_survives_writing: str | None = None
