"""A reconciliation for a program: plain data."""

from typing import Any

from mumrules.diagnostics.render.json import as_data
from mumrules.language import Language
from mumrules.publication.claims import Publication
from mumrules.publication.reconciliation import Reading, Reconciliation


def plain(publication: Publication, found: Reconciliation, language: Language) -> dict[str, Any]:
    """Return a reconciliation as plain data, sentences in *language*."""
    return {
        "publication": publication.title,
        "checked": found.checked,
        "agreed": found.agreed,
        "readings": [_reading(one, language) for one in found.readings],
        "findings": [as_data(finding, language) for finding in found.findings],
    }


def _reading(one: Reading, language: Language) -> dict[str, Any]:
    return {
        "subject": one.subject.in_language(language),
        "way": one.way.in_language(language),
        "reproduced": one.reproduced,
        "cells": one.cells,
        "declared": one.declared,
    }
