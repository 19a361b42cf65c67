"""What YAML allows and a document of ours does not."""

from mumrules.diagnostics.diagnostic import Diagnostic, Label
from mumrules.diagnostics.place import Span
from mumrules.document import limits
from mumrules.document.tree import Scalar
from mumrules.language import Text


def duplicate_key(key: Scalar, first: Span) -> Diagnostic:
    """Return the fault of a *key* that stands in the same mapping already."""
    return Diagnostic(
        "duplicate-key",
        Text(f"the key `{key.text}` stands twice", f"ключ `{key.text}` стоит дважды"),
        place=key.span,
        others=(Label(first, Text("it stands here first", "впервые он стоит здесь")),),
        help=(Text("delete or rename one of them", "удалите или переименуйте один из них"),),
    )


def complex_key(span: Span) -> Diagnostic:
    """Return the fault of a key that is a mapping or a list."""
    return Diagnostic(
        "complex-key",
        Text("a mapping or a list stands as a key", "ключом стоит список или набор ключей"),
        place=span,
        help=(Text("a key is a word: quote it", "ключ — это слово: возьмите его в кавычки"),),
    )


def question_mark_key(span: Span) -> Diagnostic:
    """Return the fault of a key behind a question mark."""
    return Diagnostic(
        "complex-key",
        Text("`?` begins a key in YAML", "`?` в YAML начинает ключ"),
        place=span,
        help=(
            Text(
                "quote the whole text, or write the key without `?`",
                "возьмите весь текст в кавычки или пишите ключ без `?`",
            ),
        ),
    )


def merge_key(span: Span) -> Diagnostic:
    """Return the fault of `<<`."""
    return Diagnostic(
        "merge-key",
        Text("keys are merged in by `<<`", "ключи подставляются через `<<`"),
        place=span,
        help=(Text("write the keys out", "выпишите ключи"),),
    )


def tag(name: str, span: Span) -> Diagnostic:
    """Return the fault of a tag such as `!!python/object`."""
    return Diagnostic(
        "tag",
        Text(
            f"the value bears the tag `{name}`: a document holds plain text alone",
            f"у значения стоит метка типа `{name}`: в документе бывает только текст",
        ),
        place=span,
        help=(
            Text(
                "delete the tag; quote the text if `!` belongs to it",
                "удалите метку; если `!` — часть текста, возьмите текст в кавычки",
            ),
        ),
    )


def several_documents(span: Span) -> Diagnostic:
    """Return the fault of a second document in a file."""
    return Diagnostic(
        "several-documents",
        Text("`---` begins a second document", "`---` начинает второй документ"),
        place=span,
        help=(Text("one file, one document", "один файл — один документ"),),
    )


def too_deep(span: Span) -> Diagnostic:
    """Return the fault of a value that is nested too deep."""
    return Diagnostic(
        "too-deep",
        Text(
            f"the value is nested deeper than {limits.DEPTH} levels",
            f"вложенность глубже {limits.DEPTH} уровней",
        ),
        place=span,
        help=(Text("make the tree flatter", "сделайте дерево более плоским"),),
    )


def too_many_faults(span: Span) -> Diagnostic:
    """Return the note that the faults from *span* on are not told."""
    return Diagnostic(
        "too-many-faults",
        Text(
            f"more than {limits.FAULTS} faults: the rest are not shown",
            f"больше {limits.FAULTS} замечаний: остальные не показаны",
        ),
        place=span,
        help=(Text("mend the first ones", "сначала исправьте первые"),),
    )
