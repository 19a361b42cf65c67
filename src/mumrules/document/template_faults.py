"""What can be wrong with a template, or with its use."""

from collections.abc import Iterable, Sequence

from mumrules.diagnostics.diagnostic import Diagnostic, Label, Severity
from mumrules.diagnostics.suggest import did_you_mean, nearest
from mumrules.document import limits
from mumrules.document.tree import Entry, Scalar
from mumrules.language import Text


def unknown_template(name: Scalar, known: Iterable[str]) -> Diagnostic:
    """Return the fault of a use of a template that is not there."""
    meant = nearest(name.text, known)
    return Diagnostic(
        "unknown-template",
        Text(f"no template is named `{name.text}`", f"заготовки `{name.text}` нет"),
        name.span,
        help=did_you_mean(meant),
    )


def shapeless_template(template: Entry, name: Scalar) -> Diagnostic:
    """Return the fault of a template that is no set of keys."""
    return Diagnostic(
        "wrong-shape",
        Text(
            f"the template `{template.key.text}` is not a set of keys",
            f"заготовка `{template.key.text}` — не набор ключей",
        ),
        template.value.span,
        others=(Label(name.span, Text("used here", "используется здесь")),),
    )


def circular_templates(uses: Sequence[Scalar]) -> Diagnostic | None:
    """Return the fault of uses that lead back to a template; None where they do not."""
    names = [use.text for use in uses]
    first = names.index(names[-1])
    if first == len(names) - 1:
        return None
    chain = " → ".join(f"`{name}`" for name in names[first:])
    here = Text("used here", "используется здесь")
    return Diagnostic(
        "circular",
        Text(f"these templates use one another: {chain}", f"заготовки по кругу: {chain}"),
        uses[-1].span,
        others=tuple(dict.fromkeys(Label(use.span, here) for use in uses[first + 1 : -1])),
    )


def too_many_uses(name: Scalar) -> Diagnostic:
    """Return the fault of templates that bring in more than any methodology needs."""
    return Diagnostic(
        "too-many-uses",
        Text(
            f"the templates bring in more than {limits.ALIASED} values",
            f"заготовки приносят больше {limits.ALIASED} значений",
        ),
        name.span,
        help=(Text("use templates in fewer places", "используйте заготовки реже"),),
    )


def unused_template(key: Scalar) -> Diagnostic:
    """Return the warning of a template that nothing uses."""
    return Diagnostic(
        "unused-template",
        Text(f"nothing uses the template `{key.text}`", f"заготовка `{key.text}` не используется"),
        key.span,
        help=(
            Text(
                f"write `use: {key.text}` in a node, or delete the template",
                f"напишите у узла `по заготовке: {key.text}` или удалите заготовку",
            ),
        ),
        severity=Severity.WARNING,
    )


def remove_without_base(name: Scalar) -> Diagnostic:
    """Return the fault of a removal where there is nothing to remove from."""
    return Diagnostic(
        "remove-without-base",
        Text(
            f"`{name.text}` is to be removed, and nothing is taken over here",
            f"убрать `{name.text}` не из чего: здесь ничего не унаследовано",
        ),
        name.span,
        help=(
            Text(
                "an edition removes from what it `extends`, a node from the template in `use`",
                "редакция убирает из того, что стоит в `на основе`, узел — из своей заготовки",
            ),
        ),
    )
