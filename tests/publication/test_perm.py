"""The published tables of Perm Krai: what does not add up in them is found, and nothing else."""

from pathlib import Path

import pytest

from mumrules.language import Language
from mumrules.publication import json, text
from mumrules.publication.from_document import read
from tests.publication.kit import ROOT, reconciled

CLAIMS = ROOT / "examples" / "perm-2022" / "publication.yaml"
REPORTS = Path(__file__).parent / "reports"


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_report_says_what_does_not_follow(language: Language):
    """Two percents, a municipality in the wrong group, two rows of means that are cut."""
    publication = read(CLAIMS).publication
    assert publication is not None

    shown = text.render(publication, reconciled(CLAIMS), language)

    assert shown == (REPORTS / f"perm-2022.{language}.txt").read_text("utf-8").rstrip("\n")


def test_the_same_is_given_as_plain_data():
    """Each finding has its name and its place; readings have their counts."""
    publication = read(CLAIMS).publication
    assert publication is not None

    data = json.plain(publication, reconciled(CLAIMS), "en")

    assert (data["checked"], data["agreed"]) == (68, 65)
    names = [finding["name"] for finding in data["findings"]]
    assert sorted(names) == ["does-not-follow", *["rounded-otherwise"] * 3, "wrong-group"]
    assert data["readings"][1] == {
        "subject": "`percent_2021`",
        "way": "to 1, half up",
        "reproduced": 13,
        "cells": 15,
        "declared": False,
    }
    assert data["findings"][0]["place"]["file"] == "municipalities-declined.csv"
