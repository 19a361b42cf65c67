"""The readers that come with mumrules."""

from mumrules.readers.csv import read_csv
from mumrules.readers.csv_stretches import csv_stretches
from mumrules.readers.json import read_json
from mumrules.readers.parquet import parquet_stretches, read_parquet
from mumrules.readers.reader import Reader
from mumrules.readers.xlsx import read_xlsx

READERS = (
    Reader("csv", (".csv", ".tsv", ".txt"), read_csv, csv_stretches),
    Reader("xlsx", (".xlsx", ".xlsm", ".xls"), read_xlsx),
    Reader("json", (".json",), read_json),
    Reader("parquet", (".parquet", ".pq"), read_parquet, parquet_stretches),
)
