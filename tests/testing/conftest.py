"""How the tests of the kit run."""

# Cases that fail on purpose.
collect_ignore_glob = ["renderings/*"]
