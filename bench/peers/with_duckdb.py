"""The workload as one SQL query."""

from rules import BOUNDS, DIMENSIONS, Rules


def query(rules: Rules, table: str) -> str:
    """Return the SQL that gives score, percent, zone and rank of a *table*."""
    dimensions = [f"{weight} * ({_dimension(rules.of(x))})" for x, weight in DIMENSIONS.items()]
    bests = ", ".join(f"max({code}) as best_{code}" for code in rules.shares)
    low, high = BOUNDS
    zone = f"(percent >= {low})::tinyint + (percent >= {high})::tinyint"
    return f"""
        with best as (select {bests} from {table}),
        scored as (select {" + ".join(dimensions)} as score from {table}, best),
        whole as (select score, score / {float(rules.maximum)} * 100 as percent from scored)
        select score, percent, {zone} as zone, rank() over (order by score desc) as rank from whole
    """  # noqa: S608 - the table and the rules are ours


def _dimension(rules: Rules) -> str:
    terms = []
    for code, (cap, weight) in rules.points.items():
        terms.append(f"{weight}::double * coalesce(least(greatest({code}, 0), {cap}), 0)")
    for code, (cuts, weight) in rules.bands.items():
        percent = f"({code}_a / nullif({code}_b, 0) * 100)"
        points = " + ".join(f"coalesce({percent} >= {cut}, false)::int" for cut in cuts)
        terms.append(f"{weight}::double * ({points})")
    for code, weight in rules.shares.items():
        terms.append(f"{weight}::double * coalesce({code} / nullif(best_{code}, 0) * 100, 0)")
    return " + ".join(terms)
