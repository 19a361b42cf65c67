"""The writers that come with mumrules."""

from mumrules.writers import csv, json, parquet, xlsx
from mumrules.writers.writer import Writer

WRITERS = (
    Writer("xlsx", (".xlsx",), xlsx.write),
    Writer("csv", (".csv",), csv.write, csv.stream),
    Writer("json", (".json",), json.write),
    Writer("parquet", (".parquet", ".pq"), parquet.write, parquet.stream),
)
