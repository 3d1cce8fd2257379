"""Who takes part, and one person with everything that happened."""

from peerctl.model.book import Book
from peerctl.model.standing import Standing
from peerctl.model.workspace import Workspace
from peerctl.reports.people import people_table, person_lines, person_view
from tests.reports.making import day, enrolment, match, person

DAY = day("2015-06-15")
PEER = person(
    "p-1",
    enrolment("one", "peer", [("2015-01-12", "applied"), ("2015-01-20", "enrolled"), ("2015-07-01", "paused")]),
    enrolment("two", "mentor", [("2015-08-01", "applied")]),
    municipality="Kolding",
    facts={"newcomer": {"value": "yes", "since": "2014-01-01"}},
    consents=[{"kind": "data", "given": "2015-01-12"}, {"kind": "photo", "given": "2015-09-01"}],
)
BARE = person("m-1", enrolment("one", "mentor", [("2015-02-01", "enrolled")]), born=None)
PAIRS = {
    "m-1--p-1": match("m-1", "p-1", [("2015-03-01", "started")]),
    "m-1--p-1-2": match("m-1", "p-1", [("2015-09-01", "proposed")]),
}
BOOK = Book(Workspace(format="1", name="x"), participants={"p-1": PEER, "m-1": BARE}, matches=PAIRS)


def test_everybody_has_a_line_for_each_enrolment() -> None:
    lines = person_lines(BOOK, DAY)
    assert [(line.id, line.cohort, line.standing, line.since) for line in lines] == [
        ("m-1", "one", Standing.ACTIVE, day("2015-02-01")),
        ("p-1", "one", Standing.ACTIVE, day("2015-01-20")),
        ("p-1", "two", None, None),
    ]
    assert len(people_table(lines, DAY).rows) == 3


def test_the_list_may_be_of_one_cohort_and_one_role() -> None:
    assert [line.id for line in person_lines(BOOK, DAY, "one", "mentor")] == ["m-1"]
    assert people_table(person_lines(BOOK, DAY, "three"), DAY).notes[0].text == "There are none."


def test_a_person_is_shown_as_known_on_the_day() -> None:
    view = person_view(BOOK, "p-1", DAY)
    assert [event.event.value for _, event in view.history] == ["applied", "enrolled"]
    assert [consent.kind for consent in view.consents] == ["data"]
    assert [name for name, _, _ in view.pairs] == ["m-1--p-1"]
