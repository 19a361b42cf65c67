"""Formulas become the expressions that they say, and faults become diagnostics."""

import ast
from fractions import Fraction

import pytest
from hypothesis import given

from mumrules.diagnostics.place import Span
from mumrules.expression import build
from mumrules.expression.expr import Expr, literal, make
from mumrules.expression.formula.parse import parse
from mumrules.expression.kinds import Kind
from tests.expression.formula.strategies import arithmetic, jumbles

A, B, CODE, COUNTED = map(build.number_input, ("a", "b", "1.10", "Учтённое"))
T, P = build.data_input("t", Kind.TEXT), build.data_input("p", Kind.BOOLEAN)
NAMES = {"a": A, "b": B, "1.10": CODE, "Учтённое": COUNTED, "t": T, "p": P}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a / b * 100", A / B * 100),
        ("-a ** 2", -(A * A)),
        ("a + 0.1", A + Fraction(1, 10)),
        ("a − 2 × b", A - 2 * B),
        ("[1.10] + учтенное", CODE + COUNTED),
        ("УЧТЁННОЕ", COUNTED),
        ("0 <= a < 10", make("and", (literal(0) <= A, A < 10))),
        ("a ≥ 1 или не p", (A >= 1) | ~P),
        ("a != b", ~build.equals(A, B)),
        ("t == «да» and 'x' == t", build.equals(T, "да") & build.equals("x", T)),
        ("p == да", build.equals(P, True)),
        ("a if p else b", build.case((P, A), otherwise=B)),
        ("a если p иначе b", build.case((P, A), otherwise=B)),
        ("если(p; a; 0)", build.case((P, A), otherwise=0)),
        ("if(p, a, 0)", build.case((P, A), otherwise=0)),
        ("+a", A),
        ("или(p; a > 1)", P | (A > 1)),
        ("И(p; a > 1)", P & (A > 1)),
        ("max(a; b; 0.5)", build.greatest(A, B, Fraction(1, 2))),
        ("среднее(a; b)", (A + B) / 2),
        ("первое_из(a; 0)", build.coalesce(A, 0)),
        ("нет_данных(t)", build.missing(T)),
        ("100 * a / cohort_max(a)", 100 * A / build.over_cohort("max", A)),
        ("округлить(a; 0.5; «половина вверх»)", build.rounded(A, Fraction(1, 2), "half up")),
        ('round(a; 1; "floor")', build.rounded(A, 1, "floor")),
    ],
)
def test_a_formula_is_the_expression_that_it_says(text: str, expected: Expr) -> None:
    """Operators, functions and names in both languages give the very same expressions."""
    reading = parse(text, NAMES)
    assert reading.diagnostics == ()
    assert reading.expr is expected


@given(arithmetic)
def test_constants_are_computed_exactly(text: str) -> None:
    """A formula of numbers alone is the number that rational arithmetic gives."""
    reading = parse(text, {})
    assert reading.expr is literal(_rational(ast.parse(text, mode="eval").body, text))


@given(jumbles)
def test_any_text_ends_in_an_expression_or_in_diagnostics(text: str) -> None:
    """Whatever is written, there is no exception, and each fault lies within the formula."""
    span = Span("f.yaml", 3, 11, 3, 11 + len(text) + 2)
    reading = parse(text, NAMES, span=span)
    assert (reading.expr is None) == bool(reading.diagnostics)
    for fault in reading.diagnostics:
        assert isinstance(fault.place, Span)
        assert span.column < fault.place.column <= span.end_column


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("0,35 + a", ["decimal-comma 0,35"]),
        ("a % 2 ^ b", ["unknown-sign %", "unknown-sign ^"]),
        ("a = 2", ["unknown-sign ="]),
        ("a := 2", ["unknown-sign :="]),
        ("a.b", ["unknown-sign ."]),
        ("a & b", ["unknown-sign &"]),
        ("a\nb", ["unknown-sign \n"]),
        ("a\0", ["unknown-sign \0"]),
        ("bb + учтеное", ["unknown-name bb", "unknown-name учтеное"]),
        ("[1.1]", ["unknown-name [1.1]"]),
        ("[x for x in y]", ["unknown-name [x for x in y]"]),
        ("min + 1", ["unknown-name min"]),
        ("maks(a)", ["unknown-function maks"]),
        ("1 + abs(a; b)", ["wrong-number-of-arguments abs"]),
        ("min()", ["wrong-number-of-arguments min"]),
        ("1 + (a + t)", ["wrong-kind a + t"]),
        ("p ** 2", ["wrong-kind p ** 2"]),
        ("if(a; 1; 2)", ["wrong-kind if(a; 1; 2)"]),
        ("f(a)(b)", ["operator-missing ("]),
        ("f'x'", ["operator-missing 'x'"]),
        ("a[0]", ["operator-missing [0]"]),
        ("lambda x", ["operator-missing x"]),
        ("1 000", ["operator-missing 000"]),
        ("a not p", ["operator-missing not"]),
        ("(a", ["unclosed-bracket ("]),
        ("[a", ["unclosed-bracket ["]),
        ("a)", ["unopened-bracket )"]),
        ("«a", ["unclosed-quote «"]),
        ("(a, b)", ["misplaced-separator ,"]),
        ("a + ", ["value-missing "]),
        ("min(*a)", ["value-missing *"]),
        ("a or or b", ["value-missing or"]),
        ("()", ["value-missing )"]),
        ("a if p", ["unreadable-formula a"]),
        ("a + not p", ["unreadable-formula not"]),
        ("a / (1 - 1)", ["division-by-zero a / (1 - 1)"]),
        ("a ** -65", ["wrong-power a ** -65"]),
        ("a ** 64.5", ["wrong-power a ** 64.5"]),
        ("10 ** 1000000", ["wrong-power 10 ** 1000000"]),
        ("((10 ** 64) ** 64) ** 64", ["wrong-power (10 ** 64) ** 64"]),
        ("(a ** 64) * a", ["formula-too-costly (a ** 64) * a"]),
        ("1e9999", ["wrong-number 1e9999"]),
        ("round(a; 0; 'up')", ["wrong-rounding round(a; 0; 'up')"]),
        ("round(a; 1; 'upp')", ["wrong-rounding round(a; 1; 'upp')"]),
        (" ", ["empty-formula  "]),
    ],
)
def test_a_fault_is_named_at_its_very_place(text: str, found: list[str]) -> None:
    """Each fault has its stable name and points at the words that are at fault."""
    reading = parse(text, NAMES, span=Span("f.yaml", 3, 11, 3, 11 + len(text)))
    assert reading.expr is None
    assert [f"{d.name} {_pointed_at(text, d.place)}" for d in reading.diagnostics] == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1" * 2001, "formula-too-long"),
        ("a" + "+a" * 600, "formula-too-large"),
        ("(" * 51 + "a" + ")" * 51, "formula-too-deep"),
        ("-" * 51 + "a", "formula-too-deep"),
        ("not " * 51 + "p", "formula-too-deep"),
        ("a" + "**a" * 51, "formula-too-deep"),
        ("a if p else " * 51 + "a", "formula-too-deep"),
        ("abs(" * 51 + "a" + ")" * 51, "formula-too-deep"),
    ],
)
def test_limits_hold_before_anything_is_parsed(text: str, name: str) -> None:
    """What is too long or too deep is refused as a whole."""
    assert [fault.name for fault in parse(text, NAMES).diagnostics] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "a" + "+a" * 499,
        "-a" + "+-a" * 200,
        "(" * 50 + "a" + ")" * 50,
        "a if p else " * 50 + "a",
        " and ".join(["not p"] * 200),
        "a" + "*a" * 63,
    ],
)
def test_what_keeps_the_limits_is_read(text: str) -> None:
    """Long chains do not count as deep."""
    assert parse(text, NAMES).diagnostics == ()


def test_a_name_is_suggested_in_the_words_of_the_file() -> None:
    """The nearest known name is offered, a code in its brackets."""
    helps = [parse(text, NAMES).diagnostics[0].help[0].en for text in ("учтеное", "[1.100]")]
    assert helps == ["did you mean `Учтённое`?", "did you mean `[1.10]`?"]


def test_a_function_is_suggested_by_its_name_elsewhere() -> None:
    """A name that other programs have for a function leads to ours."""
    helps = [parse(text, NAMES).diagnostics[0].help[0].en for text in ("log(a)", "СРЗНАЧ(a)")]
    assert helps == ["did you mean `ln`?", "did you mean `среднее`?"]


def test_a_function_can_answer_for_names() -> None:
    """Names may be looked up by a function; the vocabulary then only serves suggestions."""
    reading = parse("a + c", NAMES.get, vocabulary=["cc"])
    assert reading.names == ("a",)
    assert reading.diagnostics[0].help[0].en == "did you mean `cc`?"


def test_names_that_differ_in_case_alone_are_told_apart_as_written() -> None:
    """An exact spelling wins; a spelling that fits two names fits none."""
    names = {"ABC": A, "abc": B}
    assert parse("ABC - abc", names).expr is A - B
    assert parse("Abc", names).diagnostics[0].name == "unknown-name"


def test_a_formula_over_several_lines_is_pointed_at_as_a_whole() -> None:
    """Columns inside a folded text are not known, so the whole span is the place."""
    span = Span("f.yaml", 3, 11, 5, 4)
    assert parse("a + c", NAMES, span=span).diagnostics[0].place == span


def test_faults_without_a_file_have_columns_of_the_formula() -> None:
    """Without a span the place counts from the formula's own beginning."""
    assert str(parse("a + c", NAMES).diagnostics[0].place) == "formula:1:5"


def _pointed_at(text: str, place: object) -> str:
    assert isinstance(place, Span)
    return text[place.column - 11 : place.end_column - 11]


def _rational(node: ast.AST, text: str) -> Fraction:
    match node:
        case ast.Constant():
            return Fraction(str(ast.get_source_segment(text, node)))
        case ast.UnaryOp():
            return -_rational(node.operand, text)
        case ast.BinOp():
            one, other = _rational(node.left, text), _rational(node.right, text)
            match node.op:
                case ast.Add():
                    return one + other
                case ast.Sub():
                    return one - other
                case ast.Mult():
                    return one * other
                case ast.Pow():
                    return one ** int(other)
    raise AssertionError(ast.dump(node))
