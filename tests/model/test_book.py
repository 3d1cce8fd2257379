"""The whole workspace as one value."""

from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.finding import Route
from peerctl.model.match import Match
from peerctl.model.participant import Participant
from peerctl.model.programme import Programme
from peerctl.model.workspace import Workspace
from tests.model.test_programme import LEAST


def person(name: str, *cohorts: str) -> Participant:
    """Make a peer of some cohorts."""
    enrolments = [{"cohort": cohort, "role": "peer", "history": []} for cohort in cohorts]
    return Participant.model_validate({"id": name, "enrolments": enrolments})


def match(mentor: str, peer: str) -> Match:
    """Make a pair."""
    return Match.model_validate(
        {"id": f"{mentor}--{peer}", "cohort": "one", "mentor": mentor, "peer": peer, "history": []}
    )


def cohort(name: str, programme: str) -> Cohort:
    """Make a cohort."""
    return Cohort.model_validate({"id": name, "programme": programme, "name": name, "start": "2015-02-02"})


BOOK = Book(
    Workspace(format="1", name="Walks"),
    programmes={"walks": Programme.model_validate(LEAST)},
    cohorts={"one": cohort("one", "walks"), "two": cohort("two", "unheard-of")},
    participants={"p-002": person("p-002", "two", "one"), "p-001": person("p-001", "one")},
    matches={"m-001--p-001": match("m-001", "p-001"), "p-001--p-001": match("p-001", "p-001")},
    shipped=frozenset({"walks"}),
)


def test_enrolments_come_by_person_in_the_order_of_the_file() -> None:
    assert [(one.id, one.index, one.enrolment.cohort) for one in BOOK.enrolments()] == [
        ("p-002", 0, "two"),
        ("p-002", 1, "one"),
        ("p-001", 0, "one"),
    ]


def test_enrolments_are_found_by_cohort() -> None:
    assert [one.id for one in BOOK.by_cohort["one"]] == ["p-002", "p-001"]
    assert [one.id for one in BOOK.by_cohort["two"]] == ["p-002"]


def test_the_matches_of_a_person_are_found_on_either_side_and_once_each() -> None:
    assert BOOK.matches_of == {"m-001": ("m-001--p-001",), "p-001": ("m-001--p-001", "p-001--p-001")}


def test_the_programme_of_a_cohort_is_none_where_either_is_unknown() -> None:
    assert BOOK.programme_of("one") is BOOK.programmes["walks"]
    assert BOOK.programme_of("two") is None
    assert BOOK.programme_of("three") is None


def test_the_route_into_a_programme_knows_whose_it_is() -> None:
    assert BOOK.programme_route("walks", "roles") == Route("data/programmes/walks.yaml", ("roles",))
    assert BOOK.programme_route("dances") == Route("programmes/dances.yaml")
