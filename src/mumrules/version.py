"""The version of the software; an edition of a methodology has nothing to do with it."""

VERSION = "0.1.0"
