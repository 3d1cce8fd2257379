"""The leader's figures: who counts as what."""

import pytest

from peerctl.model.table import Share
from peerctl.model.unknown import UnknownCohort
from peerctl.reports.figures import People, RoleFigures
from peerctl.reports.status import status
from tests.reports.making import Steps, book, day, enrolment, match, person, programme

IN: Steps = [("2015-01-01", "applied"), ("2015-01-10", "interviewed"), ("2015-01-20", "enrolled")]
DAY = day("2015-06-01")


def peers(*histories: Steps) -> RoleFigures:
    """Count the peers of one cohort, one for each history."""
    people = [person(f"p-{n}", enrolment("one", "peer", history)) for n, history in enumerate(histories)]
    return status(book(people), DAY).cohorts[0].roles["peer"]


def test_an_applicant_is_no_participant_yet() -> None:
    figures = peers(IN[:1], IN[:2])
    assert (figures.applied, figures.participants, figures.passive) == (2, 0, 0)


def test_a_participant_is_active_from_enrolment_until_a_pause_a_withdrawal_or_completion() -> None:
    figures = peers(
        IN,
        [*IN, ("2015-03-01", "paused")],
        [*IN, ("2015-03-01", "paused"), ("2015-04-01", "resumed")],
        [*IN, ("2015-03-01", "withdrawn")],
        [*IN, ("2015-03-01", "completed")],
    )
    assert (figures.participants, figures.active, figures.passive) == (5, 2, 3)
    assert (figures.paused, figures.withdrawn, figures.completed) == (1, 1, 1)


def test_an_event_of_a_later_day_has_not_happened() -> None:
    figures = peers([*IN, ("2015-06-02", "withdrawn")])
    assert (figures.active, figures.withdrawn) == (1, 0)


def test_an_event_of_the_day_itself_has_happened() -> None:
    assert peers([*IN, ("2015-06-01", "withdrawn")]).withdrawn == 1


def test_a_follow_up_interview_leaves_a_participant_active() -> None:
    figures = peers([*IN, ("2015-03-01", "interviewed")])
    assert (figures.applied, figures.active) == (0, 1)


def test_who_was_declined_is_no_participant_and_no_longer_an_applicant() -> None:
    figures = peers([*IN[:2], ("2015-01-15", "declined")])
    assert (figures.applied, figures.participants, figures.declined) == (0, 0, 1)


def test_who_was_declined_after_all_is_a_passive_participant() -> None:
    figures = peers([*IN, ("2015-02-15", "declined")])
    assert (figures.active, figures.passive, figures.declined) == (0, 1, 1)


def test_who_withdraws_an_application_is_no_dropout() -> None:
    figures = peers(IN, [*IN[:1], ("2015-01-15", "withdrawn")])
    assert (figures.withdrawn, figures.dropout) == (0, Share(0, 1))


def test_dropout_and_retention_are_shares_of_the_participants() -> None:
    figures = peers(IN, IN, IN, [*IN, ("2015-03-01", "withdrawn")])
    assert (figures.dropout, figures.retention) == (Share(1, 4), Share(3, 4))
    assert figures.dropout.share == 0.25


def test_a_share_of_nobody_is_not_zero_but_nothing() -> None:
    assert peers(IN[:1]).dropout.share is None


def test_staff_are_never_counted() -> None:
    figures = status(book([person("s-1", enrolment("one", "staff", IN))]), DAY)
    assert figures.people == People(0, 0, 0)
    assert set(figures.cohorts[0].roles) == {"peer", "mentor"}
    assert figures.since is None


def test_a_role_the_programme_does_not_have_is_counted_where_somebody_holds_it() -> None:
    figures = status(book([person("g-1", enrolment("one", "group-leader", IN))]), DAY)
    assert figures.cohorts[0].roles["group-leader"].participants == 1
    assert figures.cohorts[0].roles["group-leader"].matched == 0


def test_peer_in_one_cohort_and_mentor_in_a_later_one_is_one_person() -> None:
    both = person(
        "p-1",
        enrolment("one", "peer", [*IN, ("2015-02-20", "completed")]),
        enrolment("two", "mentor", [("2015-03-01", "applied"), ("2015-03-10", "enrolled")]),
    )
    figures = status(book([both]), DAY)
    assert figures.people == People(total=1, active=1, passive=0)
    assert figures.cohorts[0].roles["peer"].completed == 1
    assert figures.cohorts[1].roles["mentor"].active == 1


def test_of_two_enrolments_that_are_over_the_later_event_decides() -> None:
    twice = person(
        "p-1",
        enrolment("one", "peer", [*IN, ("2015-05-01", "completed")]),
        enrolment("one", "peer", [*IN, ("2015-03-01", "withdrawn")]),
    )
    figures = status(book([twice]), DAY).cohorts[0].roles["peer"]
    assert (figures.participants, figures.completed, figures.withdrawn) == (1, 1, 0)


def test_one_cohort_alone_counts_the_people_of_that_cohort() -> None:
    people = [person("p-1", enrolment("one", "peer", IN)), person("p-2", enrolment("two", "peer", IN))]
    figures = status(book(people), DAY, "two")
    assert figures.people.total == 1
    assert [cohort.cohort for cohort in figures.cohorts] == ["two"]


def test_an_enrolment_in_a_cohort_without_a_file_still_counts_in_the_total() -> None:
    assert status(book([person("p-1", enrolment("lost", "peer", IN))]), DAY).people.total == 1


def test_the_eligible_are_counted_among_applicants_and_participants() -> None:
    people = [
        person("p-1", enrolment("one", "peer", IN)),
        person("p-2", enrolment("one", "peer", IN[:1])),
        person("p-3", enrolment("one", "peer", [*IN[:1], ("2015-01-12", "declined")])),
        person("p-4", enrolment("one", "peer", IN), born="2000-01-01"),
        person("p-5", enrolment("one", "peer", IN), born=None),
    ]
    assert status(book(people), DAY).cohorts[0].roles["peer"].eligible == 2


def test_without_its_programme_a_cohort_is_counted_and_nobody_is_known_to_be_eligible() -> None:
    people = [person("p-1", enrolment("one", "peer", IN, referrer="doctor"))]
    figures = status(book(people, cohorts={"one": "lost"}), DAY).cohorts[0]
    assert (figures.roles["peer"].active, figures.roles["peer"].eligible) == (1, 0)
    assert (figures.referrers, figures.targets) == ((), ())


def test_the_matched_are_in_an_accepted_or_running_pair() -> None:
    people = [person(f"p-{n}", enrolment("one", "peer", IN)) for n in range(1, 5)]
    people += [person(f"m-{n}", enrolment("one", "mentor", IN)) for n in range(1, 4)]
    proposed = [("2015-03-01", "proposed")]
    accepted = [*proposed, ("2015-03-02", "accepted")]
    started = [*accepted, ("2015-03-03", "started")]
    pairs = [
        match("m-1", "p-1", proposed),
        match("m-2", "p-2", accepted),
        match("m-3", "p-3", [*started, ("2015-04-01", "paused")]),
        match("m-3", "p-4", [*started, ("2015-05-01", "ended")], reason="moved"),
    ]
    figures = status(book(people, pairs), DAY).cohorts[0]
    assert (figures.roles["peer"].matched, figures.roles["mentor"].matched) == (2, 2)
    assert {place: n for place, n in figures.pairs.items() if n} == {
        "proposed": 1,
        "accepted": 1,
        "paused": 1,
        "ended": 1,
    }
    assert [(end.reason, end.pairs) for end in figures.ends] == [("moved", 1)]


def test_a_companionship_completed_early_is_completed_and_never_a_dropout() -> None:
    people = [person("p-1", enrolment("one", "peer", IN)), person("m-1", enrolment("one", "mentor", IN))]
    ended = match("m-1", "p-1", [("2015-03-01", "started"), ("2015-05-01", "ended")], reason="completed-early")
    figures = status(book(people, [ended]), DAY).cohorts[0]
    assert (figures.pairs["completed"], figures.pairs["ended"]) == (1, 0)
    assert figures.roles["peer"].dropout == Share(0, 1)


def test_referrers_are_shares_of_the_peers_who_take_part() -> None:
    referrers = [{"id": "doctor", "label": {"en": "Doctor", "da": "Læge"}, "share": "0.5", "source": "x"}]
    people = [
        person("p-1", enrolment("one", "peer", IN, referrer="doctor")),
        person("p-2", enrolment("one", "peer", IN, referrer="friend")),
        person("p-3", enrolment("one", "peer", IN)),
        person("p-4", enrolment("one", "peer", IN[:1], referrer="doctor")),
        person("m-1", enrolment("one", "mentor", IN, referrer="doctor")),
    ]
    (doctor,) = status(book(people, programmes=[programme(referrers=referrers)]), DAY).cohorts[0].referrers
    assert (doctor.referred, doctor.target) == (Share(1, 3), 0.5)


def test_a_cohort_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownCohort):
        status(book(), DAY, "three")
