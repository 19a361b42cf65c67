"""The writers that come with mumrules."""

from mumrules.writers import csv, json, xlsx
from mumrules.writers.writer import Writer

WRITERS = (
    Writer("csv", (".csv",), csv.write),
    Writer("json", (".json",), json.write),
    Writer("xlsx", (".xlsx",), xlsx.write),
)
