"""The Human Development Index with inequality taken off, of 2021."""

from tests.cases.shared import HERE, Match, folder, load, rows

CODES = {"ihdi_2021": "total", "loss_2021": "loss", "coef_ineq_2021": "inequality"}


def test_index_loss_and_coefficient_are_those_published() -> None:
    """Every country: the index, the loss by the two rounded indices, the mean inequality."""
    plan = load(HERE / "ihdi2021" / "ihdi.yaml")
    data = [
        {column.removesuffix("_2021"): cell for column, cell in row.items()}
        for row in rows(folder("ihdi2021") / "data.csv")
    ]
    assessment = plan.assess(data, unit_column="iso3")
    match = Match("ihdi2021")
    for row in rows(folder("ihdi2021") / "expected.csv"):
        ours = assessment[row["iso3"]].parts
        for column, code in CODES.items():
            where = (row["iso3"], column)
            if row[column]:
                match.rounded(where, ours[code].score, row[column])
            else:
                match.same(where, ours[code].score, None)
    match.settle()
