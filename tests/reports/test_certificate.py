"""Who has earned the certificate, and what the others miss."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.model.book import Book
from peerctl.model.participant import Participant
from peerctl.model.session import Session
from peerctl.model.table import Share
from peerctl.reports.certificate import Earned, certificates
from peerctl.reports.certificate_table import certificate_table
from peerctl.show.wording import Wording
from tests.calendar.sessions_making import TRAINING, series, session, workspace
from tests.reports.making import Steps, day, enrolment, person, programme

DAY = day("2015-06-01")
IN: Steps = [("2015-01-20", "enrolled")]
FIRST, SECOND, THIRD = "2015-03-01", "2015-04-01", "2015-05-01"


def mentor(*steps: tuple[str, str]) -> Participant:
    """Make a mentor of cohort one."""
    return person("m-1", enrolment("one", "mentor", steps or IN))


def course(
    who: Participant,
    held: Sequence[Session],
    share: str | None = None,
    cohort_end: str | None = None,
    number: str | None = "3",
) -> Book:
    """Make a cohort in which the training earns a certificate."""
    certificate = {"roles": ["mentor"], "series": ["training"], "source": "x"}
    if share:
        certificate["min-share"] = share
    known = workspace(
        [who], {"one": held}, [programme(series=[series(TRAINING, sessions=number)], certificate=certificate)]
    )
    if cohort_end:
        end = known.cohorts["one"].model_copy(update={"end": day(cohort_end)})
        known.cohorts["one"] = end  # type: ignore[index]
    return known


def judged(known: Book, on: str = "2015-06-01") -> tuple[Earned, list[str]]:
    """Judge the one person, and word what is missing."""
    (one,) = certificates(known, day(on))
    return one, [Wording().say(message) for message in one.missing]


def test_a_finished_series_earns_it_on_the_day_of_its_last_session() -> None:
    one, missing = judged(course(mentor(), [session(on, on, here="m-1") for on in (FIRST, SECOND, THIRD)]))
    assert (one.earned, one.on, one.attended, missing) == (True, day(THIRD), Share(3, 3), [])


def test_to_be_excused_does_not_stand_in_the_way_and_to_stay_away_does() -> None:
    kept = [session("a", FIRST, here="m-1"), session("b", SECOND, here="m-1")]
    assert judged(course(mentor(), [*kept, session("c", THIRD, excused="m-1")]))[0].earned
    one, missing = judged(course(mentor(), [*kept, session("c", THIRD, away="m-1")]))
    assert (one.earned, one.on, one.attended) == (False, None, Share(2, 3))
    assert missing == ["Training: absent on 2015-05-01."]


def test_who_was_only_ever_excused_has_finished_nothing() -> None:
    _, missing = judged(course(mentor(), [session(on, on, excused="m-1") for on in (FIRST, SECOND, THIRD)]))
    assert missing == ["Training: has not been at any session yet."]


def test_sessions_to_come_are_missing_whether_they_are_planned_or_only_declared() -> None:
    one, missing = judged(course(mentor(), [session("a", FIRST, here="m-1"), session("b", "2015-07-01")]))
    assert (one.attended, missing) == (Share(1, 1), ["Training: 2 sessions are still to come."])


def test_where_nobody_noted_who_came_the_leader_is_told() -> None:
    held = [session("a", FIRST, here="m-1"), session("b", SECOND), session("c", THIRD, here="m-1")]
    assert judged(course(mentor(), held))[1] == ["Training: nobody noted who came on 2015-04-01."]


def test_who_left_before_it_was_over_has_not_finished() -> None:
    held = [session("a", FIRST, here="m-1"), session("b", SECOND), session("c", THIRD)]
    _, missing = judged(course(mentor(*IN, ("2015-03-15", "withdrawn")), held))
    assert missing == ["Training: left on 2015-03-15, before it was over."]
    _, missing = judged(course(mentor(*IN, ("2015-03-15", "withdrawn")), held[:1]))
    assert missing == ["Training: left on 2015-03-15, before it was over."]


def test_who_completes_on_the_day_of_the_last_session_has_finished() -> None:
    held = [session(on, on, here="m-1") for on in (FIRST, SECOND, THIRD)]
    assert judged(course(mentor(*IN, (THIRD, "completed")), held))[0].earned


def test_a_late_joiner_is_judged_by_the_sessions_since_then() -> None:
    held = [session("a", FIRST), session("b", SECOND, here="m-1"), session("c", THIRD, here="m-1")]
    one, _ = judged(course(mentor(("2015-03-20", "enrolled")), held))
    assert (one.earned, one.attended) == (True, Share(2, 2))


def test_a_share_is_earned_as_soon_as_it_is_certain() -> None:
    held = [session("a", FIRST, here="m-1"), session("b", SECOND, here="m-1"), session("c", "2015-07-01")]
    one, missing = judged(course(mentor(), held, share="60"))
    assert (one.earned, one.on, missing) == (True, day(SECOND), [])


def test_a_share_that_is_not_reached_says_how_many_sessions_are_needed() -> None:
    held = [session("a", FIRST, here="m-1"), session("b", SECOND), session("c", "2015-07-01")]
    assert judged(course(mentor(), held, share="67"))[1] == [
        "Training: 2 more sessions are needed for 67 %.",
        "Training: nobody noted who came on 2015-04-01.",
        "Training: only 1 session is still to come.",
    ]
    assert judged(course(mentor(), held, share="50"))[1] == [
        "Training: 1 more session is needed for 50 %.",
        "Training: nobody noted who came on 2015-04-01.",
    ]


def test_who_left_needs_the_share_no_more() -> None:
    held = [session("a", FIRST, here="m-1"), session("b", SECOND, away="m-1"), session("c", "2015-07-01")]
    _, missing = judged(course(mentor(*IN, ("2015-05-15", "withdrawn")), held, share="100"))
    assert missing == ["Training: 2 more sessions are needed for 100 %.", "Left on 2015-05-15."]


def test_a_series_without_a_number_goes_on_for_as_long_as_the_cohort() -> None:
    held = [session("a", FIRST, here="m-1")]
    assert judged(course(mentor(), held, number=None))[1] == ["Training: it goes on for as long as the cohort."]
    assert judged(course(mentor(), held, number=None, cohort_end="2015-06-01"))[1] != []
    assert judged(course(mentor(), held, number=None, cohort_end="2015-05-31"))[0].earned
    assert judged(course(mentor(*IN, ("2015-05-15", "completed")), held, number=None))[0].earned
    assert judged(course(mentor(), held, share="100", number=None))[0].earned


def test_only_those_enrolled_in_a_role_that_can_earn_it_are_judged() -> None:
    people = [
        person("p-1", enrolment("one", "peer", IN)),
        person("m-2", enrolment("one", "mentor", [("2015-07-01", "enrolled")])),
    ]
    certificate = {"roles": ["mentor"], "series": ["training", "no-such-series"], "source": "x"}
    known = workspace(people, {}, [programme(series=[series(TRAINING)], certificate=certificate)])
    assert certificates(known, DAY) == ()
    assert certificates(workspace(people, {}), DAY) == ()
    assert certificates(workspace(people, {}, cohorts={"one": "lost"}), DAY) == ()


def test_a_certificate_for_a_series_that_is_not_there_cannot_be_earned() -> None:
    certificate = {"roles": ["mentor"], "series": ["no-such-series"], "source": "x"}
    known = workspace([mentor()], {}, [programme(series=[series(TRAINING)], certificate=certificate)])
    assert not judged(known)[0].earned


def test_the_table_puts_everything_that_is_missing_into_one_cell() -> None:
    held = [session("a", FIRST, away="m-1"), session("b", SECOND)]
    table = certificate_table(certificates(course(mentor(), held), DAY), DAY)
    words = Wording()
    assert [words.cell(cell) for cell in table.rows[0]][3:7] == ["no", "", "", "0 of 2 (0 %)"]
    assert words.cell(table.rows[0][7]) == (
        "Training: 1 session is still to come. Training: absent on 2015-03-01. Training: nobody noted who came on"
        " 2015-04-01. Training: has not been at any session yet."
    )
    assert words.say(table.notes[0]) == "0 of 1 have earned it."
    assert "Nobody takes part yet" in words.say(certificate_table((), DAY).notes[0])


def test_what_writes_down_that_it_was_handed_out_is_told_until_it_is() -> None:
    held = [session(on, on, here="m-1") for on in (FIRST, SECOND, THIRD)]
    known, words = course(mentor(), held), Wording()
    (one,) = certificates(known, DAY)
    assert (one.command, one.handed_out) == ("peerctl participant set m-1 --certificate 2015-06-01", None)
    assert [words.say(note) for note in certificate_table([one], DAY).notes] == [
        "1 of 1 has earned it.",
        "1 has not got it yet: m-1. Once it is handed out: peerctl participant set m-1 --certificate 2015-06-01",
    ]
    handed_out = person("m-1", enrolment("one", "mentor", IN, certificate="2015-06-01"))
    (one,) = certificates(course(handed_out, held), DAY)
    assert (one.command, one.handed_out) == (None, DAY)
    assert certificate_table([one], DAY).rows[0][5] == DAY
    (one,) = certificates(course(handed_out, held), day("2015-05-31"))
    assert (one.command is None, one.handed_out) == (False, None)
    twice = person("m-1", enrolment("one", "mentor", IN), enrolment("two", "mentor", IN))
    (one, _) = certificates(course(twice, held), DAY)
    assert one.command == "peerctl participant set m-1 --cohort one --certificate 2015-06-01"


noted = st.lists(st.sampled_from(["here", "away", "excused", "nothing"]), min_size=1, max_size=6)


@settings(deadline=None, max_examples=150)
@given(noted, st.integers(1, 100))
def test_nothing_is_missing_exactly_where_it_is_earned(notes: list[str], share: int) -> None:
    held = [
        session(f"s-{n}", f"2015-03-{n + 1:02}", **{note: "m-1"} if note != "nothing" else {})
        for n, note in enumerate(notes)
    ]
    one, missing = judged(course(mentor(), held, share=str(share), number=str(len(notes))))
    assert one.earned == (not missing) == (one.on is not None)
    assert one.earned == (notes.count("here") * 100 >= share * len(notes))
