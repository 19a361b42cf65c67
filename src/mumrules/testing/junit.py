"""The outcomes of cases for a build server: JUnit's XML."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from mumrules.language import Language
from mumrules.testing.done import Done
from mumrules.testing.render import render


def junit(done: Sequence[Done], language: Language) -> str:
    """Return one suite a file, one test a case, with why it did not pass."""
    root = ET.Element("testsuites")
    for one in done:
        failures = sum(not outcome.passed for outcome in one.outcomes)
        counts = {"tests": str(len(one.outcomes)), "failures": str(failures)}
        suite = ET.SubElement(root, "testsuite", {"name": str(one.suite.path), **counts})
        for outcome in one.outcomes:
            name = {"classname": str(one.suite.path), "name": outcome.case.title}
            test = ET.SubElement(suite, "testcase", name)
            if not outcome.passed:
                message = outcome.diagnostics[0].message.in_language(language)
                failure = ET.SubElement(test, "failure", message=message)
                failure.text = render(outcome, one.suite.sources, language)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode")
