"""The traps in the order in which they are asked: the surest sign first."""

from mumrules.document.traps.bracket_in_text import bracket_in_text
from mumrules.document.traps.colon_in_text import colon_in_text
from mumrules.document.traps.fault import Caught, Fault, Trap
from mumrules.document.traps.invisible_character import invisible_indentation
from mumrules.document.traps.list_among_keys import list_among_keys
from mumrules.document.traps.nested_too_deep import nested_too_deep
from mumrules.document.traps.no_colon import no_colon
from mumrules.document.traps.no_comma import no_comma
from mumrules.document.traps.no_space_after_colon import no_space_after_colon
from mumrules.document.traps.not_yaml import not_yaml
from mumrules.document.traps.tab import tab
from mumrules.document.traps.text_after_bracket import text_after_bracket
from mumrules.document.traps.text_after_quote import text_after_quote
from mumrules.document.traps.unclosed_bracket import unclosed_bracket
from mumrules.document.traps.unclosed_quote import unclosed_quote
from mumrules.document.traps.unknown_escape import unknown_escape
from mumrules.document.traps.unquoted_sign import unquoted_sign
from mumrules.document.traps.wrong_indentation import wrong_indentation

_TRAPS: tuple[Trap, ...] = (
    nested_too_deep,
    tab,
    invisible_indentation,
    unclosed_quote,
    text_after_quote,
    unknown_escape,
    unquoted_sign,
    colon_in_text,
    unclosed_bracket,
    text_after_bracket,
    bracket_in_text,
    no_comma,
    no_space_after_colon,
    no_colon,
    list_among_keys,
    wrong_indentation,
)


def catch(fault: Fault) -> Caught:
    """Return what is wrong where the parser stopped."""
    for trap in _TRAPS:
        caught = trap(fault)
        if caught is not None:
            return caught
    return not_yaml(fault)
