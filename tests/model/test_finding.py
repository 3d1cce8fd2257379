"""Findings and the routes to what they are about."""

from peerctl.model.finding import Finding, Level, Route, route
from peerctl.model.message import NOTHING, say


def test_a_route_leads_from_a_file_over_keys_to_a_value() -> None:
    person = route("participants", "p-014")
    assert person == Route("participants/p-014.yaml")
    assert person.to("facts", "section-85").to("since") == route(
        "participants", "p-014", "facts", "section-85", "since"
    )


def test_a_route_to_a_key_leads_on_to_values() -> None:
    assert Route("a.yaml", ("history",), at_key=True).to(0, "on") == Route("a.yaml", ("history", 0, "on"))


def test_a_finding_needs_no_help_and_nothing_related() -> None:
    finding = Finding("id-differs", Level.ERROR, say("The id differs."), Route("a.yaml"))
    assert (finding.help, finding.related) == (NOTHING, ())


def test_levels_are_words() -> None:
    assert [*Level] == ["error", "warning", "info"]
