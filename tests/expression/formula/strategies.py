"""Random formulas, well written and badly written."""

from hypothesis import strategies as st

PIECES = (
    *("a", "b", "учтено", "[1.10]", "[", "]", "t", "p", "0.1", "1", "12", ".5", "1e3", "0,35"),
    *("+", "-", "*", "/", "**", "(", ")", ",", ";", "<", "<=", "==", "!=", "≤", "−", "=", "%", "^"),
    *("and", "or", "not", "if", "else", "и", "или", "не", "если", "иначе", "да", "нет"),
    *("min(", "max(", "abs(", "если(", "if(", "и(", "round(", "cohort_max(", "f(", "missing("),
    *("'да'", "«нет»", '"half up"', "'", '"', "«", ".", ":", "\n", "\0", "\ud800", "lambda", "{"),
)
BINARY = ("+", "-", "*", "<", "<=", "==", "!=", ">", ">=")

jumbles = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.text(max_size=60),
)
numbers = st.one_of(
    st.integers(0, 200).map(str),
    st.tuples(st.integers(0, 200), st.integers(0, 99)).map(lambda n: f"{n[0]}.{n[1]:02d}"),
)


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    signed = st.tuples(inner, st.sampled_from(("+", "-", "*")), inner)
    return st.one_of(
        signed.map(" ".join),
        inner.map(lambda text: f"({text})"),
        inner.map(lambda text: f"-({text})"),
        st.tuples(inner, st.integers(1, 3)).map(lambda p: f"({p[0]}) ** {p[1]}"),
    )


arithmetic = st.recursive(numbers, _grown, max_leaves=8)
