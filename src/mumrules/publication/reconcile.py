"""Hold a publication against the editions that it names: what does not follow?"""

from collections.abc import Mapping

from mumrules.dataset.table import Table
from mumrules.document.places import Places
from mumrules.publication.claims import Publication
from mumrules.publication.columns import column_subjects
from mumrules.publication.conditions import check_conditions
from mumrules.publication.editions import Editions
from mumrules.publication.figures import figures_of
from mumrules.publication.formulas import follow
from mumrules.publication.judge import judged
from mumrules.publication.lay_out import lay_out
from mumrules.publication.order import check_order
from mumrules.publication.ranks import check_ranks
from mumrules.publication.reconciliation import Reconciliation, together
from mumrules.publication.scored import score
from mumrules.publication.summaries import summary_subjects
from mumrules.publication.zones import check_zones


def reconcile(
    publication: Publication, places: Places, tables: Mapping[int, Table], editions: Editions
) -> Reconciliation:
    """Recompute what a publication shows, and say what does not follow.

    Args:
        publication: What is claimed.
        places: Where each claim stands.
        tables: The tables by their index in the publication; those that could not be read
            are absent.
        editions: Gives the graphs of an edition.
    """
    layout = lay_out(publication, places, tables)
    scoring = score(layout.tables, places, editions)
    faults = [*layout.diagnostics, *scoring.diagnostics]
    found = [figures_of(table, scoring.scored, places, faults) for table in layout.tables]
    for figures in found:
        follow(figures, places, faults)
    subjects = column_subjects(found, scoring.scored, faults)
    subjects += summary_subjects(found, scoring.scored, faults)
    return together(
        (
            Reconciliation(tuple(faults)),
            judged(subjects),
            check_ranks(found, scoring.scored),
            check_zones(found, scoring.scored),
            check_conditions(found, places),
            check_order(found, places),
        )
    )
