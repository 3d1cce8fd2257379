"""The core elements: what was done, of what was planned."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.model.book import Book
from peerctl.model.companionship import Cadence
from peerctl.model.match import Match
from peerctl.model.response import Response
from peerctl.model.table import Share
from peerctl.model.unknown import UnknownCohort
from peerctl.reports.elements import elements
from peerctl.reports.elements_table import elements_table
from peerctl.reports.pair_elements import meetings_agreed
from peerctl.show.wording import Wording
from tests.calendar.sessions_making import CAFE, series, session, workspace
from tests.reports.making import Steps, day, enrolment, match, person, programme

DAY = "2015-06-01"
IN: Steps = [("2015-01-20", "enrolled")]
STARTED: Steps = [("2015-03-20", "conversation"), ("2015-04-01", "started")]
COMPANIONSHIP = {
    "months": "6",
    "source": "x",
    "conversation": "yes",
    "cadences": [
        {"id": "weekly", "label": {"en": "w", "da": "u"}, "every": {"weeks": "1"}, "source": "y"},
        {"id": "monthly", "label": {"en": "m", "da": "m"}, "every": {"months": "1"}, "source": ["x", "y"]},
        {"id": "never", "label": {"en": "n", "da": "n"}, "every": {"days": "0"}, "source": "y"},
    ],
}
LABEL = {"en": "Word", "da": "Ord"}


def pair(*meetings: str, cadence: str | None = "weekly", steps: Steps = STARTED, **more: object) -> Match:
    """Make a pair whose meetings were held, but for those written with a hyphen before."""
    made = match("m-1", "p-1", steps)
    record = {
        "contract": {"signed": "2015-04-01", **({"cadence": cadence} if cadence else {})},
        "meetings": [{"on": on.removeprefix("?"), "held": "no" if on.startswith("?") else "yes"} for on in meetings],
        **more,
    }
    return Match.model_validate({**made.model_dump(by_alias=True), **record})


def done(book: Book, on: str = DAY) -> dict[str, Share]:
    """Give the elements of cohort one."""
    (cohort,) = elements(book, day(on), "one")
    return {one.id: one.done for one in cohort.elements}


def pairs(*matches: Match, checklists: object = None) -> Book:
    """Make a book of pairs."""
    known = workspace([], {}, [programme(companionship=COMPANIONSHIP, checklists=checklists or {})])
    return replace(known, matches={f"m-{n}": one for n, one in enumerate(matches)})


def test_sessions_and_hours_are_held_of_those_the_programme_has() -> None:
    sessions = [session("a", "2015-03-01", start="10:00", end="12:00", here="m-1"), session("b", "2015-07-01")]
    found = done(workspace([person("m-1", enrolment("one", "mentor", IN))], {"one": sessions}))
    assert found["training-held"] == Share(1, 3)
    assert found["training-minutes"] == Share(120, 900)
    assert found["training-attended"] == Share(1, 1)


def test_what_nobody_has_to_come_to_and_has_no_number_is_no_element() -> None:
    known = workspace([], {"shared": [session("a", "2015-03-01", "cafe")]}, [programme(series=[series(CAFE)])])
    assert done(known) == {}


@pytest.mark.parametrize(("on", "years"), [("2015-06-01", 0), ("2016-02-01", 1), ("2018-01-01", 2), ("2014-01-01", 0)])
def test_series_counted_by_the_year_are_planned_for_each_year_that_has_gone(on: str, years: int) -> None:
    trips = series({"id": "trip", "audience": ["peer"], "sessions-a-year": ["2", "3"]})
    sessions = {"shared": [session("early", "2015-01-01", "trip"), session("a", "2015-03-01", "trip")]}
    known = workspace([], sessions, [programme(series=[trips])])
    known.cohorts["one"] = known.cohorts["one"].model_copy(update={"end": day("2017-02-01")})  # type: ignore[index]
    assert done(known, on)["trip-held"].of == 2 * years
    if on == DAY:
        assert done(known)["trip-held"] == Share(1, 0)


def test_attendance_that_nobody_noted_is_not_counted() -> None:
    sessions = [session("a", "2015-03-01", here="m-1"), session("b", "2015-04-01")]
    people = [person(f"m-{n}", enrolment("one", "mentor", IN)) for n in (1, 2)]
    assert done(workspace(people, {"one": sessions}))["training-attended"] == Share(1, 2)


def test_conversation_and_contract_are_counted_for_pairs_that_started() -> None:
    bare = pair(steps=[("2015-04-01", "started")], contract={})
    found = done(pairs(pair(), bare, match("m-3", "p-3", [("2015-03-01", "proposed")])))
    assert (found["conversation"], found["contract"]) == (Share(1, 2), Share(1, 2))


def test_a_programme_that_asks_for_neither_has_no_such_elements() -> None:
    known = workspace([], {}, [programme(companionship={"months": "6", "contract": "no", "source": "x"})])
    assert done(known) == {}


def meetings(one: Match, on: str = DAY) -> Share:
    """Count the meetings of a pair."""
    return done(pairs(one), on)["meetings"]


def test_meetings_are_counted_against_the_cadence_that_the_pair_agreed() -> None:
    assert meetings(pair("2015-04-08", "?2015-04-15", "2015-04-22"), "2015-04-30") == Share(2, 4)
    assert meetings(pair("2015-04-08", cadence="monthly"), "2015-05-31") == Share(1, 1)
    assert meetings(pair("2015-04-08", cadence="monthly"), "2015-06-01") == Share(1, 2)


def test_a_pair_by_appointment_and_an_unknown_cadence_are_not_counted() -> None:
    assert meetings(pair("2015-04-08", cadence=None)) == Share(0, 0)
    assert meetings(pair("2015-04-08", cadence="no-such")) == Share(0, 0)
    assert meetings(pair("2015-04-08", cadence="never")) == Share(0, 0)


def test_many_meetings_of_one_pair_do_not_stand_in_for_another() -> None:
    eager = pair(*(f"2015-04-{n:02}" for n in range(1, 9)))
    assert meetings(eager, "2015-04-15") == Share(2, 2)


def test_meetings_before_the_start_and_after_the_end_do_not_count() -> None:
    ended = pair("2015-03-25", "2015-04-08", "2015-05-01", steps=[*STARTED, ("2015-04-22", "ended")])
    assert meetings(ended) == Share(1, 3)


def test_a_pair_that_has_not_started_has_agreed_on_no_meeting_yet() -> None:
    weekly = Cadence.model_validate(COMPANIONSHIP["cadences"][0])
    assert meetings_agreed(pair(), weekly, day("2015-03-31")) == Share(0, 0)


def test_a_pause_stops_the_counting() -> None:
    paused = pair(steps=[*STARTED, ("2015-04-08", "paused"), ("2015-04-22", "resumed")])
    assert meetings(paused, "2015-05-06") == Share(0, 3)


def test_checklists_are_due_at_the_start_halfway_and_at_the_end() -> None:
    def item(name: str, *roles: str) -> dict[str, object]:
        return {"id": name, "label": LABEL, "source": "x", "roles": list(roles)}

    lists = {
        "start": [item("card"), item("key", "group-leader")],
        "midway": [item("talk", "peer")],
        "end": [item("back")],
    }
    ended = pair(steps=[*STARTED, ("2015-05-22", "ended")], checklist={"back": "2015-05-25", "card": "2015-07-01"})
    started = pair(checklist={"card": "2015-04-02"})
    found = done(pairs(ended, started, checklists=lists))
    assert {name: share for name, share in found.items() if name.startswith("checklist")} == {
        "checklist-card": Share(1, 2),
        "checklist-talk": Share(0, 0),
        "checklist-back": Share(1, 1),
    }
    assert done(pairs(started, checklists=lists), "2015-07-01")["checklist-talk"] == Share(0, 1)


def measured(*answers: str) -> Book:
    """Make two peers, and answers of the first."""
    wave = {"id": "pre", "label": LABEL, "anchor": "enrolled", "from-days": "0", "to-days": "30", "source": "y"}
    measure = {"instrument": "mhrm", "label": LABEL, "roles": ["peer"], "source": "x", "waves": [wave]}
    people = [person(f"p-{n}", enrolment("one", "peer", IN)) for n in (1, 2)]
    known = workspace(people, {}, [programme(measures=[measure])])
    given_ = tuple(
        Response.model_validate({"instrument": "mhrm", "wave": "pre", "on": on, "answers": ["1"]}) for on in answers
    )
    return replace(known, responses={"p-1": given_})


def test_questionnaires_count_once_their_days_are_over_or_they_are_answered() -> None:
    assert done(measured("2015-01-25"), "2015-02-01")["mhrm-pre"] == Share(1, 1)
    assert done(measured("2015-01-25"))["mhrm-pre"] == Share(1, 2)
    assert done(measured("2015-04-25"))["mhrm-pre"] == Share(1, 2)


def test_every_element_names_its_sources_once() -> None:
    (cohort,) = elements(pairs(pair()), day(DAY), "one")
    assert {one.id: one.source for one in cohort.elements}["meetings"] == ("y", "x")


def test_cohorts_without_a_programme_are_left_out_and_unknown_ones_refused() -> None:
    assert elements(workspace([], {}, cohorts={"one": "lost"}), day(DAY)) == ()
    with pytest.raises(UnknownCohort):
        elements(workspace([], {}), day(DAY), "three")


def test_the_table_has_a_line_for_each_element() -> None:
    words = Wording()
    table = elements_table(elements(pairs(pair("2015-04-08")), day("2015-04-30"), "one"), day("2015-04-30"))
    assert [[words.cell(cell) for cell in row] for row in table.rows] == [
        ["one", "Matching conversation held, of the pairs started", "pairs", "1 of 1 (100 %)", "x"],
        ["one", "Contract signed, of the pairs started", "pairs", "1 of 1 (100 %)", "x"],
        ["one", "Meetings held, of those agreed by each pair's own cadence", "meetings", "1 of 4 (25 %)", "y and x"],
    ]
    empty = elements_table((), day(DAY))
    assert words.say(empty.notes[0]) == "No cohort follows a programme that can be read."


days = st.integers(1, 30).map(lambda n: f"2015-04-{n:02}")


@settings(deadline=None, max_examples=100)
@given(st.lists(days, max_size=8), st.lists(days, max_size=3), days)
def test_never_more_than_agreed_and_never_less_for_what_happens_later(
    held: Sequence[str], attempted: Sequence[str], on: str
) -> None:
    one = pair(*held, *(f"?{day_}" for day_ in attempted))
    share = meetings(one, on)
    assert 0 <= share.count <= share.of == (day(on) - day("2015-04-01")).days // 7
    assert share == meetings(pair(*(meeting for meeting in held if meeting <= on)), on)
