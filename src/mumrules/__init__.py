"""A rules engine for scoring methodologies: exact scores, every number explained."""
