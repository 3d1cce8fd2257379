"""What lasts longer than its cohort."""

from collections.abc import Sequence

from peerctl.model.book import Book
from peerctl.model.match import Match
from peerctl.model.session import Session
from peerctl.reports.outlasting import Outlasting, outlasting
from tests.calendar.sessions_making import session
from tests.reports.making import Steps, book, day, enrolment, match, person, programme

NOTHING = Outlasting((), (), ())
IN: Steps = [("2015-02-01", "enrolled")]
WALKS = programme(companionship={"months": "6", "source": "x"})


def cohort(
    end: str | None,
    matches: Sequence[Match] = (),
    sessions: Sequence[Session] = (),
    *,
    steps: Steps = IN,
    role: str = "peer",
) -> Book:
    """Make cohort one with one person and an end; its pairs last six months."""
    known = book([person("p-1", enrolment("one", role, steps))], matches, programmes=[WALKS])
    last = known.cohorts["one"].model_copy(update={"end": day(end) if end else None})
    known.cohorts["one"] = last  # type: ignore[index]
    known.sessions["one"] = tuple(sessions)  # type: ignore[index]
    return known


def pair(*steps: tuple[str, str]) -> Match:
    """Make a pair of cohort one."""
    return match("m-1", "p-1", [("2015-03-01", "proposed"), *steps])


STARTED = pair(("2015-03-01", "started"))


def test_nothing_outlasts_a_cohort_whose_end_is_not_known() -> None:
    assert outlasting(cohort(None, [STARTED]), "one", day("2016-01-01")) == NOTHING


def test_a_pair_does_that_is_planned_to_end_later() -> None:
    assert outlasting(cohort("2015-08-31", [STARTED]), "one", day("2015-04-01")).pairs == ("m-1--p-1",)
    assert outlasting(cohort("2015-09-01", [STARTED]), "one", day("2015-04-01")) == NOTHING
    assert outlasting(cohort("2015-08-31", [STARTED]), "two", day("2015-04-01")) == NOTHING


def test_a_pair_does_that_has_not_ended_though_it_should_have() -> None:
    assert outlasting(cohort("2015-10-01", [STARTED]), "one", day("2015-10-02")).pairs == ("m-1--p-1",)
    ended = pair(("2015-03-01", "started"), ("2015-09-01", "ended"))
    assert outlasting(cohort("2015-03-02", [ended]), "one", day("2015-10-02")).pairs == ()


def test_a_pair_that_waits_to_start_does_only_once_the_cohort_is_over() -> None:
    accepted = cohort("2015-03-31", [pair(("2015-03-02", "accepted"))])
    assert outlasting(accepted, "one", day("2015-03-31")) == NOTHING
    assert outlasting(accepted, "one", day("2015-04-01")).pairs == ("m-1--p-1",)
    assert outlasting(cohort("2015-03-31", [pair()]), "one", day("2015-04-01")).pairs == ()


def test_where_the_programme_is_not_known_a_pair_lasts_until_today() -> None:
    known = book(matches=[STARTED], cohorts={"one": "unheard-of"})
    end = known.cohorts["one"].model_copy(update={"end": day("2015-06-01")})
    known.cohorts["one"] = end  # type: ignore[index]
    assert outlasting(known, "one", day("2015-06-01")) == NOTHING
    assert outlasting(known, "one", day("2015-06-02")).pairs == ("m-1--p-1",)


def test_sessions_do_that_are_still_to_come_and_not_cancelled() -> None:
    cancelled = session("c", "2015-07-03").model_copy(update={"cancelled": "snow"})
    known = cohort("2015-06-30", (), [session("a", "2015-06-30"), session("b", "2015-07-02"), cancelled])
    assert outlasting(known, "one", day("2015-07-01")).sessions == ("b",)
    assert outlasting(known, "one", day("2015-07-02")).sessions == ()


def test_people_do_who_take_part_after_the_end() -> None:
    assert outlasting(cohort("2015-06-30"), "one", day("2015-06-30")) == NOTHING
    assert outlasting(cohort("2015-06-30"), "one", day("2015-07-01")).people == ("p-1",)
    paused = cohort("2015-06-30", steps=[*IN, ("2015-06-01", "paused")])
    assert outlasting(paused, "one", day("2015-07-01")).people == ("p-1",)
    done = cohort("2015-06-30", steps=[*IN, ("2015-06-30", "completed")])
    assert outlasting(done, "one", day("2015-07-01")) == NOTHING
    assert outlasting(cohort("2015-06-30", role="staff"), "one", day("2015-07-01")) == NOTHING
