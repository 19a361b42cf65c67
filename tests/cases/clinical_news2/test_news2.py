"""An early warning score: bands that do not rise, a table of two inputs, any part of three."""

from tests.cases.shared import HERE, Match, folder, load, rows

FIGURES = (
    "Pulse",
    "Temperature",
    "Systolic blood pressure",
    "Respiratory rate",
    "SpO2",
    "Clinical risk",
    "Response",
    "Frequency of monitoring",
)


def test_every_figure_of_every_patient() -> None:
    """Points of each parameter, the total, the risk, the frequency and the response agree."""
    data = folder("clinical_news2")
    plan = load(HERE / "clinical_news2" / "news2.yaml")
    assessment = plan.assess(data / "data.csv", unit_column="case")
    match = Match("clinical_news2")
    for row in rows(data / "expected.csv"):
        ours = assessment[row["case"]]
        for code in FIGURES:
            match.rounded((row["case"], code), ours.parts[code].score, row[code])
        match.rounded((row["case"], "total"), ours.score, row["Total score"])
        captions = [column for column in row if column.endswith("(unit/label)")]
        match.skip("captions of bands, which the rules do not give", len(captions) - 1)
        match.same((row["case"], "zone"), ours.zone, row["Clinical risk (unit/label)"])
    match.settle()
