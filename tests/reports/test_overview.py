"""Bare `peerctl`: the situation, and what to do next."""

from peerctl.model.book import Book
from peerctl.model.finding import Finding, Level, Route
from peerctl.model.message import say, say_many
from peerctl.reports.overview import overview
from tests.reports.making import Steps, book, day, enrolment, match, person, programme

DAY = day("2015-06-01")
IN: Steps = [("2015-01-20", "enrolled")]
COMPANIONSHIP = {"months": "6", "source": "x"}
MENTOR = person("m-1", enrolment("one", "mentor", IN))
PEER = person("p-1", enrolment("one", "peer", IN))


def finding(level: Level) -> Finding:
    """Make a finding."""
    return Finding("some-rule", level, say("Something is so."), Route("peerctl.yaml"))


def commands(asked: Book, *findings: Finding, on: str = "2015-06-01") -> list[str]:
    """Give the commands of the next steps, but for the agenda, which nearly always has something."""
    steps = overview(asked, findings, day(on)).next
    return [step.command for step in steps if step.command != "peerctl agenda"]


def test_the_situation_names_the_cohorts_by_phase() -> None:
    soon = book().cohorts["one"].model_copy(update={"start": day("2015-07-01"), "id": "soon"})
    over = book().cohorts["one"].model_copy(update={"end": day("2015-05-31"), "id": "over"})
    seen = overview(Book(book().workspace, cohorts={"soon": soon, "over": over, **book().cohorts}), (), DAY)
    assert seen.cohorts == {"recruiting": ("soon",), "running": ("one", "two"), "over": ("over",)}
    assert say("Running: {cohorts}.", cohorts=("one", "two")) in seen.situation
    assert say("Recruiting: {cohorts}.", cohorts=("soon",)) in seen.situation
    assert say("Over: {cohorts}.", cohorts=("over",)) in seen.situation


def test_the_situation_counts_people_pairs_and_faults() -> None:
    pairs = [match("m-1", "p-1", [("2015-03-01", "started")]), match("m-1", "p-2", [("2015-05-01", "proposed")])]
    seen = overview(book([MENTOR, PEER], pairs), [finding(Level.WARNING), finding(Level.INFO)], DAY)
    assert seen.people.total == 2
    assert (seen.pairs["active"], seen.pairs["proposed"]) == (1, 1)
    assert seen.faults == {"error": 0, "warning": 1, "info": 1}
    found = (
        say_many("{count} warning", "{count} warnings", 1),
        say_many("{count} remark", "{count} remarks", 1),
    )
    assert seen.situation[-1] == say("The files have {faults}.", faults=found)


def test_sound_files_are_said_to_be_sound() -> None:
    assert overview(book(), (), DAY).situation[-1] == say("Nothing is wrong with the files.")


def test_errors_come_first_and_warnings_wait() -> None:
    person_unknown = person("p-9", enrolment("one", "peer", IN), born=None)
    found = [finding(Level.WARNING), finding(Level.ERROR), finding(Level.INFO)]
    assert commands(book([person_unknown]), *found) == [
        "peerctl check",
        "peerctl eligibility p-9 --explain",
        "peerctl check",
        "peerctl status",
    ]


def test_an_empty_workspace_is_shown_how_to_begin() -> None:
    assert commands(book(cohorts={})) == ["peerctl cohort add --help"]
    assert commands(book()) == ["peerctl participant add", "peerctl status"]


def test_files_that_cannot_be_read_are_mended_before_any_beginning() -> None:
    assert commands(book(cohorts={}), finding(Level.ERROR)) == ["peerctl check"]


def test_at_most_five_people_stand_in_one_command() -> None:
    people = [person(f"p-{n}", enrolment("one", "peer", IN), born=None) for n in range(7)]
    step = overview(book(people), (), DAY).next[1]
    assert step.command == "peerctl eligibility p-0 p-1 p-2 p-3 p-4 --explain"
    assert step.message.count == 7


def test_who_has_left_is_not_asked_about() -> None:
    gone = person("p-9", enrolment("one", "peer", [*IN, ("2015-02-01", "withdrawn")]), born=None)
    staff = person("s-1", enrolment("one", "staff", IN), born=None)
    assert commands(book([gone, staff])) == ["peerctl status"]


def test_mentors_and_peers_without_each_other_can_be_matched() -> None:
    pairing = programme(companionship=COMPANIONSHIP)
    assert commands(book([MENTOR, PEER], programmes=[pairing])) == ["peerctl match propose one", "peerctl status"]


def test_nobody_is_matched_where_one_side_is_missing_not_ready_too_young_or_taken() -> None:
    pairing = programme(companionship=COMPANIONSHIP)
    later = person("m-1", enrolment("one", "mentor", IN, ready="2015-06-02"))
    young = person("m-1", enrolment("one", "mentor", IN), born="2000-01-01")
    away = person("m-1", enrolment("one", "mentor", [*IN, ("2015-02-01", "paused")]))
    for mentors in ([], [later], [young], [away]):
        assert commands(book([*mentors, PEER], programmes=[pairing])) == ["peerctl status"]
    running = match("m-1", "p-1", [("2015-03-01", "started")])
    assert commands(book([MENTOR, PEER], [running], programmes=[pairing])) == ["peerctl status"]


def test_a_programme_without_companionships_has_nobody_to_match() -> None:
    assert commands(book([MENTOR, PEER])) == ["peerctl status"]


def test_proposals_wait_for_their_conversation() -> None:
    waiting = match("m-1", "p-1", [("2015-05-01", "proposed")])
    assert commands(book([MENTOR, PEER], [waiting])) == ["peerctl match conversation m-1--p-1", "peerctl status"]


def test_a_cohort_that_is_over_asks_for_nothing() -> None:
    ended = book().cohorts["one"].model_copy(update={"end": day("2015-05-31")})
    unknown = person("p-9", enrolment("one", "peer", IN), born=None)
    over = Book(book().workspace, book().programmes, {"one": ended}, {"p-9": unknown})
    assert commands(over) == ["peerctl status"]


def test_what_presses_is_counted_and_left_to_the_agenda() -> None:
    unasked = person("p-9", enrolment("one", "peer", IN), consents=[])
    message = say_many(
        "{count} thing is overdue, due or at risk; see what and why.",
        "{count} things are overdue, due or at risk; see what and why.",
        1,
    )
    assert overview(book([unasked]), (), DAY).next[0].message == message
    assert "peerctl agenda" not in [step.command for step in overview(book(), (), DAY).next]
