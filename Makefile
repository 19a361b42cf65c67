# Every target makes its own environment in .venv from Python 3.11 or newer.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
ENGINES := $(VENV)/engines
PERM := examples/perm-2022

.PHONY: test coverage demo bench conformance lint format clean

test: lint $(ENGINES)
	$(BIN)/pytest -n 2 -m "not slow"
	$(BIN)/pytest -n 2 -m slow

# Tests take twice as long when every line is counted.
coverage: $(READY)
	$(BIN)/pytest -n 2 -m "not slow" --cov --cov-report=term

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

demo: $(READY)
	@mkdir -p .made
	$(BIN)/mumrules score mum@2022 $(PERM)/points-2022.csv --before mum@2021 $(PERM)/points-2021.csv \
		-o .made/perm-2022.xlsx -o .made/perm-2022.json --language ru
	$(BIN)/mumrules explain mum@2022 $(PERM)/points-2022.csv --unit "Чайковский городской округ" --language ru
	$(BIN)/mumrules reconcile $(PERM)/publication.yaml --language ru; test $$? -eq 1 # it has findings

bench: $(READY)
	$(BIN)/python bench/one_unit.py
	$(BIN)/python bench/run.py

conformance: $(READY)
	$(BIN)/python -m tests.conformance.export .made/conformance

clean:
	rm -rf $(VENV) .made dist

# A pip before 25.1 does not know dependency groups.
$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable ".[all]" --group dev
	@touch $@

# The tests say which of these are missing, and are skipped.
$(ENGINES): $(READY)
	$(BIN)/python -m pip install --quiet --group engines && touch $@ || true
