"""Reading a tree as a model."""

from mumrules.document import from_yaml
from mumrules.document.into_model import into_model
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
