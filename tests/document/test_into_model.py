"""Reading a tree as a model."""

from mumrules.document import from_yaml
from mumrules.document.into_model import into_model
from mumrules.methodology.missing import Missing
from mumrules.methodology.zones import Zone


def test_a_word_that_is_read_two_ways_is_refused_with_both_readings():
    """«До 60» may take the 60 in or leave it out: the author says which."""
    root = from_yaml.read("зона: красная\nдо: 60\n", "zones.yaml").root
    assert root is not None

    (told,) = into_model(root, Zone).diagnostics

    assert told.name == "unknown-key"
    assert [help_.ru for help_ in told.help] == [
        "запишите `меньше`, если само число не входит, `не больше`, если входит"
    ]


def test_a_key_that_is_like_none_is_answered_with_all_where_they_are_few() -> None:
    """Who writes a key that is like no other sees what may stand there, in the file's language."""
    root = from_yaml.read("нет данных: ноль\nслова: {н/д: не применимо}\n", "missing.yaml").root
    assert root is not None

    told = into_model(root, Missing, language="ru").diagnostics

    assert "`обозначения`" in told[-1].help[0].ru
