"""Powers, roots, logarithms and exponentials as expressions."""

from fractions import Fraction

import pytest
from hypothesis import given

from mumrules.expression.build import (
    banded,
    equals,
    exponential,
    greatest,
    logarithm,
    looked_up,
    number_input,
    root,
    rounded,
)
from mumrules.expression.expr import Expr, literal, literal_value
from mumrules.expression.formula.parse import parse
from mumrules.expression.prove import Proof
from mumrules.holes import UNDEFINED, Hole
from mumrules.real.real import Real
from mumrules.real.show import formula
from tests.expression.naive import value_of
from tests.expression.strategies import exact_numbers
from tests.real.strategies import positive
from tests.real.strategies import simple as known

A, B, C = map(number_input, "abc")
HALF = Fraction(1, 2)
OPEN = Hole(UNDEFINED, "undecided")
# Equal numbers of different forms: nothing can tell them apart.
NESTED, PLAIN = root(5 + 2 * root(A)), root(B) + root(C)
TWINS = {"a": 6, "b": 2, "c": 3}


@given(positive, positive, positive)
def test_a_geometric_mean_of_rationals_is_exact(one, two, three):
    """Its cube is the product, and it is the same for every order of its parts."""
    row, turned = {"a": one, "b": two, "c": three}, {"a": three, "b": one, "c": two}
    mean = root(A * B * C, 3)
    assert value_of(mean**3, row) == one * two * three
    assert value_of(mean, row) == value_of(mean, turned)
    assert value_of(equals(mean, root(A, 3) * root(B * C, 3)), row) is True


@given(exact_numbers)
def test_what_has_no_root_or_logarithm_is_undefined(number):
    """The root of a negative and the logarithm of nothing are holes that say why."""
    row = {"a": number}
    logarithm_of, root_of = value_of(logarithm(A), row), value_of(root(A), row)
    cause = "logarithm of a number that is not above zero"
    assert (logarithm_of == Hole(UNDEFINED, cause)) == (number <= 0)
    assert (root_of == Hole(UNDEFINED, "root of a negative")) == (number < 0)


@pytest.mark.parametrize(
    "open_question",
    [
        equals(NESTED, PLAIN),
        NESTED < PLAIN,
        NESTED <= PLAIN,
        greatest(NESTED, PLAIN),
        abs(NESTED - PLAIN),
        1 / (NESTED - PLAIN),
        rounded(NESTED - PLAIN, 1, "floor"),
        banded(NESTED - PLAIN, [(0, True)], [1, 2]),
        looked_up(NESTED - PLAIN, [(0, 1)], 2),
    ],
    ids=repr,
)
def test_what_cannot_be_decided_is_a_hole_that_says_so(open_question: Expr):
    """No comparison of numbers that agree to 448 digits claims anything."""
    assert value_of(open_question, TWINS) == OPEN
    assert Proof()(open_question).holes


def test_an_open_question_stops_no_arithmetic():
    """Sums and products of such numbers go on, and are rounded where that is decided."""
    assert value_of(rounded(NESTED + PLAIN, Fraction(1, 100), "half up"), TWINS) == Fraction(
        629, 100
    )


@given(known.map(lambda pair: pair[0]))
def test_an_irrational_constant_lies_in_its_proven_range(number):
    """A constant is enclosed by rationals; a rational one is its own range."""
    proven = Proof()(literal(number))
    assert proven.low is not None
    assert proven.high is not None
    assert proven.low <= number <= proven.high
    assert isinstance(number, Real) == (proven.low != proven.high) == (not literal(number).rational)


@given(known.map(lambda pair: pair[0]))
def test_a_shown_formula_gives_its_number_back(number):
    """What an irrational number is told by can be written into a file."""
    if isinstance(number, Real) and not formula(number).startswith("["):
        read = parse(formula(number), {})
        assert read.expr is not None
        assert literal_value(read.expr) == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("sqrt(2) * корень(8)", 4),
        ("ln(1000) / логарифм(10)", 3),
        ("exp(2 * ln(3))", 9),
        ("экспонента(0)", 1),
        ("27 ** (1/3)", 3),
        ("2 ** -2", Fraction(1, 4)),
        ("4 ** 0.5", 2),
        ("8 ** (2/3) + 0 ** 0", 5),
    ],
)
def test_formulas_know_roots_and_logarithms(text, value):
    """The functions have a name in both languages, and what is rational stays rational."""
    found = parse(text, {})
    assert found.expr is literal(value)


def test_only_operations_that_leave_the_rationals_make_irrational_numbers():
    """Expressions know beforehand whether exact rational code can compute them."""
    assert (A + B * 2).rational
    assert rounded(root(A), 1, "up").rational
    assert not (root(A) + B).rational
    assert not exponential(A).rational
    assert (root(A) < B).rational is False
