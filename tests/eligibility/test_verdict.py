"""Verdicts over a whole workspace."""

from datetime import date

from peerctl.eligibility.verdict import Verdict, verdicts
from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.timeline import Answer
from peerctl.model.workspace import Workspace
from tests.eligibility.reading import person_of, programme_of

DAY = date(2015, 1, 1)


def enrolment(cohort: str, role: str) -> dict[str, object]:
    """Write an enrolment."""
    return {"cohort": cohort, "role": role, "history": []}


def book() -> Book:
    """Make a workspace of three people and two cohorts, one of which follows no known programme."""
    small = programme_of([{"age": {"min": "18"}, "source": "000"}])
    known = {
        "p-002": [enrolment("one", "peer"), enrolment("one", "mentor"), enrolment("another", "mentor")],
        "p-001": [enrolment("one", "staff"), enrolment("nowhere", "peer"), enrolment("lost", "peer")],
        "p-003": [enrolment("one", "group-leader")],
    }
    cohorts = {"one": "small", "another": "small", "lost": "unheard-of"}
    return Book(
        Workspace(format="1", name="Small"),
        programmes={"small": small},
        cohorts={
            name: Cohort.model_validate({"id": name, "programme": followed, "name": name, "start": "2015-01-01"})
            for name, followed in cohorts.items()
        },
        participants={name: person_of(id=name, enrolments=enrolments) for name, enrolments in known.items()},
    )


def place(verdict: Verdict) -> tuple[str, str, str]:
    """Tell whose verdict it is."""
    return verdict.id, verdict.cohort, verdict.role


def test_every_enrolment_has_a_verdict_but_those_of_staff_and_of_unknown_programmes() -> None:
    assert [place(one) for one in verdicts(book(), DAY)] == [
        ("p-002", "another", "mentor"),
        ("p-002", "one", "mentor"),
        ("p-002", "one", "peer"),
        ("p-003", "one", "group-leader"),
    ]


def test_verdicts_may_be_asked_for_by_id() -> None:
    assert [one.id for one in verdicts(book(), DAY, {"p-003", "p-001"})] == ["p-003"]


def test_a_verdict_names_its_programme() -> None:
    mentor, peer = verdicts(book(), DAY, ["p-002"])[1:]
    assert mentor.programme == peer.programme == "small"
    assert (mentor.answer, peer.answer) == (Answer.UNKNOWN, Answer.YES)
    assert mentor.missing == ("born",)
