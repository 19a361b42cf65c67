"""How much a document may hold; a methodology of a whole country stays far below."""

DEPTH = 60
"""How deep mappings and lists may nest."""

ALIASED = 20_000
"""How many nodes all the aliases of a document may bring in together."""

FAULTS = 100
"""How many faults of one document are told."""

MENDS = 20
"""How many faults of syntax are mended in order to read on."""

REREAD = 2 * 1024 * 1024
"""How many characters may be read anew, all mends together."""

EDITIONS = 10
"""How many editions may stand one upon another."""
