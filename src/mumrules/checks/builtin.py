"""The table of built-in checks."""

from mumrules.checks.assumption_in_force import assumption_in_force
from mumrules.checks.check import Check, DraftCheck, GraphCheck
from mumrules.checks.clashing_inputs import clashing_inputs
from mumrules.checks.clashing_rules import clashing_rules
from mumrules.checks.clashing_words import clashing_words
from mumrules.checks.coverage_out_of_range import coverage_out_of_range
from mumrules.checks.dead_band import dead_band
from mumrules.checks.duplicate_code import duplicate_code
from mumrules.checks.duplicate_zone import duplicate_zone
from mumrules.checks.empty_interval import empty_interval
from mumrules.checks.finding_of_unknown_node import finding_of_unknown_node
from mumrules.checks.gap import gap
from mumrules.checks.idle_coverage import idle_coverage
from mumrules.checks.idle_direction import idle_direction
from mumrules.checks.idle_rule import idle_rule
from mumrules.checks.idle_weight import idle_weight
from mumrules.checks.lost_points import lost_points
from mumrules.checks.maximum_contradicts_parts import maximum_contradicts_parts
from mumrules.checks.maximum_contradicts_scale import maximum_contradicts_scale
from mumrules.checks.membership_not_from_inputs import membership_not_from_inputs
from mumrules.checks.misplaced_key import misplaced_key
from mumrules.checks.misplaced_measure import misplaced_measure
from mumrules.checks.missing_formula import missing_formula
from mumrules.checks.missing_group import missing_group
from mumrules.checks.missing_method import missing_method
from mumrules.checks.missing_period import missing_period
from mumrules.checks.missing_weight import missing_weight
from mumrules.checks.mixed_measures import mixed_measures
from mumrules.checks.no_condition import no_condition
from mumrules.checks.no_direction import no_direction
from mumrules.checks.no_parts import no_parts
from mumrules.checks.overlap import overlap
from mumrules.checks.percent_without_maximum import percent_without_maximum
from mumrules.checks.points_counted_twice import points_counted_twice
from mumrules.checks.points_do_not_add_up import points_do_not_add_up
from mumrules.checks.reserved_code import reserved_code
from mumrules.checks.reversed_dates import reversed_dates
from mumrules.checks.two_rankings import two_rankings
from mumrules.checks.unchosen_tables import unchosen_tables
from mumrules.checks.uncovered_case import uncovered_case
from mumrules.checks.unknown_colour import unknown_colour
from mumrules.checks.unknown_group import unknown_group
from mumrules.checks.unknown_method import unknown_method
from mumrules.checks.unknown_node import unknown_node
from mumrules.checks.unknown_part import unknown_part
from mumrules.checks.unknown_source import unknown_source
from mumrules.checks.unreachable_zone import unreachable_zone
from mumrules.checks.unreadable_table import unreadable_table
from mumrules.checks.unused_input import unused_input
from mumrules.checks.unused_source import unused_source
from mumrules.checks.weight_not_positive import weight_not_positive
from mumrules.checks.weights_near_miss import weights_near_miss
from mumrules.checks.weights_off import weights_off
from mumrules.checks.wrong_kind import wrong_kind
from mumrules.checks.wrong_table_key import wrong_table_key
from mumrules.checks.wrong_zone_basis import wrong_zone_basis
from mumrules.checks.zones_by_points_with_exclusion import zones_by_points_with_exclusion

CHECKS: tuple[Check, ...] = (
    DraftCheck(unknown_method),
    DraftCheck(missing_method),
    DraftCheck(misplaced_key),
    DraftCheck(no_parts),
    DraftCheck(unknown_part),
    DraftCheck(duplicate_code),
    DraftCheck(reserved_code),
    DraftCheck(weights_off),
    DraftCheck(weights_near_miss),
    DraftCheck(missing_weight),
    DraftCheck(idle_weight),
    DraftCheck(weight_not_positive),
    DraftCheck(no_direction),
    DraftCheck(unused_input),
    DraftCheck(missing_formula),
    DraftCheck(clashing_inputs),
    DraftCheck(clashing_words),
    DraftCheck(wrong_kind),
    DraftCheck(misplaced_measure),
    DraftCheck(mixed_measures),
    DraftCheck(coverage_out_of_range),
    DraftCheck(unknown_group),
    DraftCheck(missing_group),
    DraftCheck(missing_period),
    DraftCheck(membership_not_from_inputs),
    DraftCheck(gap),
    DraftCheck(overlap),
    DraftCheck(empty_interval),
    DraftCheck(duplicate_zone),
    DraftCheck(unknown_colour),
    DraftCheck(wrong_zone_basis),
    DraftCheck(assumption_in_force),
    DraftCheck(unknown_source),
    DraftCheck(unused_source),
    DraftCheck(reversed_dates),
    DraftCheck(two_rankings),
    DraftCheck(idle_direction),
    DraftCheck(idle_coverage),
    DraftCheck(unknown_node),
    DraftCheck(lost_points),
    DraftCheck(points_counted_twice),
    DraftCheck(points_do_not_add_up),
    DraftCheck(unreadable_table),
    DraftCheck(unchosen_tables),
    DraftCheck(wrong_table_key),
    DraftCheck(finding_of_unknown_node),
    DraftCheck(no_condition),
    GraphCheck(maximum_contradicts_parts),
    GraphCheck(maximum_contradicts_scale),
    GraphCheck(unreachable_zone),
    GraphCheck(dead_band),
    GraphCheck(percent_without_maximum),
    GraphCheck(zones_by_points_with_exclusion),
    GraphCheck(clashing_rules),
    GraphCheck(idle_rule),
    GraphCheck(uncovered_case),
)
