"""The face for embedders: its names, exactly."""

import mumrules as mr

NAMES = {
    "Assessment", "Cell", "DatasetError", "DiagnosedError", "Diagnostic", "Engine", "Hole",
    "Ledger", "MethodologyError", "MumrulesError", "NoLongerInForceError", "NodeAssessment",
    "NotYetInForceError", "Plan", "PublicationError", "Receipt", "Reference",
    "ReferenceNeededError", "Scorer", "Span", "UnitAssessment", "UnknownColumnError",
    "UnknownCrosswalkError", "UnknownUnitError", "UnsupportedDataError", "__version__", "load",
}  # fmt: skip


def test_the_face_is_what_it_says():
    """A name enters or leaves the face on purpose alone."""
    assert set(mr.__all__) == set(dir(mr)) == NAMES


def test_every_name_can_be_imported():
    """What the face promises is there, and bears its own name."""
    for name in NAMES - {"__version__"}:
        assert getattr(mr, name).__name__ == name
    assert mr.__version__


def test_a_name_that_is_not_there_is_an_attribute_error():
    """A misspelt name fails as it does in any module."""
    assert not hasattr(mr, "laod")


def test_every_exception_is_one_of_ours():
    """One `except` catches all that is raised on purpose."""
    for name in NAMES:
        if name.endswith("Error"):
            assert issubclass(getattr(mr, name), mr.MumrulesError)
