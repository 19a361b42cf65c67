"""What Hypothesis calls when it is loaded, by its entry point."""

from hypothesis import strategies as st


def register() -> None:
    """Tell Hypothesis how to make a plan, where a test asks for one by its type alone.

    The strategies themselves are loaded when a test asks.
    """
    from mumrules.engine.plan import Plan  # noqa: PLC0415 - as late as Hypothesis lets us

    st.register_type_strategy(Plan, _plans)


def _plans(_: type) -> st.SearchStrategy[object]:
    from mumrules.testing.strategies.plans import plans  # noqa: PLC0415 - likewise

    return plans()
