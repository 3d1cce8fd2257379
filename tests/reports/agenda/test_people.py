"""Lines about one person: intake, consent, verdict, waiting, measurement, certificate."""

import pytest

from tests.reports.agenda.small import CONSENT, IN, answered, lines, pair, session, somebody, told, worded, workspace

APPLIED = IN[:1]


def test_an_interview_is_due_two_weeks_after_the_application() -> None:
    known = workspace(somebody("p-1", "peer", [("2015-06-05", "applied")]))
    why = "Applied on 2015-06-05, and no interview has been held."
    assert told("intake-not-held", known, "2015-06-05") == [("due", why)]
    assert told("intake-not-held", known, "2015-06-19") == [("due", why)]
    assert told("intake-not-held", known, "2015-06-20") == [("overdue", why)]


@pytest.mark.parametrize("steps", [IN[:2], IN, [("2015-06-01", "applied"), ("2015-06-02", "declined")]])
def test_who_was_interviewed_or_has_gone_on_needs_no_interview(steps: list[tuple[str, str]]) -> None:
    assert told("intake-not-held", workspace(somebody("p-1", "peer", steps))) == []


def test_a_consent_is_due_before_enrolment_and_overdue_after_it() -> None:
    applied = workspace(somebody("p-1", "peer", APPLIED, consents=[]))
    assert told("consent-missing", applied) == [("due", "Applied on 2015-01-01, and the consent data is not given.")]
    enrolled = workspace(somebody("p-1", "peer", consents=[]))
    assert told("consent-missing", enrolled) == [("overdue", "Takes part since 2015-01-20 without the consent data.")]


def test_a_consent_that_was_withdrawn_is_missing_from_that_day() -> None:
    withdrawn = [{"kind": "data", "given": "2015-01-01", "withdrawn": "2015-06-10"}]
    known = workspace(somebody("p-1", "peer", consents=withdrawn))
    assert told("consent-missing", known, "2015-06-09") == []
    assert told("consent-missing", known) == [("overdue", "The consent data was withdrawn on 2015-06-10.")]


def test_nobody_who_consented_or_has_left_is_asked() -> None:
    gone = somebody("p-2", "peer", [*IN, ("2015-03-01", "withdrawn")], consents=[])
    assert told("consent-missing", workspace(somebody("p-1", "peer"), gone)) == []


def test_a_person_with_two_enrolments_is_asked_for_a_consent_once() -> None:
    twice = somebody("p-1", "peer", consents=[])
    twice = twice.model_copy(update={"enrolments": twice.enrolments * 2})
    assert len(lines("consent-missing", workspace(twice))) == 1


def test_a_verdict_that_changes_within_eight_weeks_is_a_risk() -> None:
    known = workspace(somebody("p-1", "peer", born="1975-08-10"), somebody("p-2", "peer", born="1975-08-11"))
    (line,) = lines("verdict-changes", known)
    assert (line.people, line.urgency, line.source) == (("p-1",), "at-risk", ("x", "assumption"))
    assert worded(line.why) == "May take part until the day before 2015-08-10; from then the answer is no."
    assert line.command == "peerctl eligibility p-1 --explain"
    assert len(lines("verdict-changes", known, until="2015-08-11")) == 2


def test_a_verdict_that_will_be_better_or_stays_is_no_risk() -> None:
    soon = somebody("p-1", "peer", born="1997-06-20")
    gone = somebody("p-2", "peer", [*IN, ("2015-05-01", "withdrawn")], born="1975-08-10")
    assert lines("verdict-changes", workspace(soon, gone, somebody("p-3", "peer"))) == []


def test_a_mentor_who_is_ready_waits_until_somebody_is_proposed() -> None:
    mentor = somebody("m-1", "mentor", ready="2015-06-01")
    waiting = "Ready since 2015-06-01 and without a peer: 14 days."
    assert told("mentor-unmatched", workspace(mentor)) == [("due", waiting)]
    assert told("mentor-unmatched", workspace(mentor, pairs=[pair([("2015-06-10", "proposed")])])) == []
    assert told("mentor-unmatched", workspace(mentor, optional="yes")) == []


def test_a_mentor_who_will_be_ready_is_coming() -> None:
    known = workspace(somebody("m-1", "mentor", ready="2015-06-20"))
    assert told("mentor-unmatched", known) == [("coming", "Will be ready to be matched on 2015-06-20.")]
    assert told("mentor-unmatched", known, until="2015-06-19") == []


def test_a_mentor_with_room_for_another_peer_is_not_said_to_have_none() -> None:
    mentor = somebody("m-1", "mentor", ready="2015-03-01", capacity=2)
    told_of = told("mentor-unmatched", workspace(mentor, pairs=[pair()]))
    assert told_of == [("due", "Has room for one more peer, and is ready since 2015-03-01.")]


def test_who_may_not_take_part_or_is_paused_does_not_wait() -> None:
    child = somebody("m-1", "mentor", born="2000-01-01")
    paused = somebody("m-2", "mentor", [*IN, ("2015-05-01", "paused")])
    assert told("mentor-unmatched", workspace(child, paused)) == []


def test_a_peer_waits_from_enrolment_or_from_the_end_of_the_pair_before() -> None:
    peer = somebody("p-1", "peer")
    assert told("peer-waiting", workspace(peer)) == [("due", "Waiting for a mentor since 2015-01-20: 146 days.")]
    over = pair([("2015-02-01", "started"), ("2015-06-14", "ended")], last={"reason": "moved"})
    assert told("peer-waiting", workspace(peer, pairs=[over])) == [
        ("due", "Waiting for a mentor since 2015-06-14: 1 day.")
    ]
    assert lines("peer-waiting", workspace(peer))[0].command == "peerctl match propose one"


def test_a_questionnaire_is_coming_due_and_overdue_and_lapses_after_half_a_year() -> None:
    known = workspace(somebody("p-1", "peer", [("2015-03-01", "applied"), ("2015-03-01", "enrolled")]))
    last = "2015-03-31"
    assert told("measurement-due", known, last) == [("due", f"To be answered by {last}: mhrm (pre).")]
    assert told("measurement-due", known, "2015-04-01") == [("overdue", f"Not answered by {last}: mhrm (pre).")]
    assert told("measurement-due", known, "2015-09-30")
    assert told("measurement-due", known, "2015-10-01") == []


def test_an_answer_too_late_is_looked_at_for_a_month() -> None:
    steps = [("2015-03-01", "applied"), ("2015-03-01", "enrolled")]
    known = answered(workspace(somebody("p-1", "peer", steps)), "2015-04-20")
    why = "Answered outside its days, on 2015-04-20: mhrm (pre)."
    assert told("measurement-outside-window", known, "2015-05-20") == [("at-risk", why)]
    assert told("measurement-outside-window", known, "2015-05-21") == []
    assert told("measurement-due", known, "2015-05-20") == []
    (line,) = lines("measurement-outside-window", known, "2015-05-01")
    assert worded(line.do) == "Correct the day in responses/p-1.yaml, if it is mistyped."
    assert (line.command, line.file) == (None, "responses/p-1.yaml")


def test_an_answer_too_early_is_asked_for_again_when_its_days_come() -> None:
    known = answered(workspace(somebody("p-1", "peer"), pairs=[pair()]), "2015-08-01", wave="post")
    why = "Answered outside its days, on 2015-08-01: mhrm (post)."
    assert told("measurement-outside-window", known, "2015-09-01") == [("at-risk", why)]
    assert told("measurement-outside-window", known, "2015-10-01") == []
    assert told("measurement-outside-window", known, "2015-10-30") == [("coming", why)]
    (line,) = lines("measurement-outside-window", known, "2015-11-01")
    assert (line.urgency, worded(line.why)) == ("due", why)
    assert line.command == "peerctl response record p-1 mhrm post --again"
    assert worded(line.do).startswith("Have them answered again, from 2015-11-01 on")


def test_a_certificate_that_was_earned_is_handed_out_once() -> None:
    held = tuple(session(f"s-{n}", "supervision", f"2015-0{n}-01", attendance={"m-1": "present"}) for n in (3, 4, 5))
    mentor = somebody("m-1", "mentor")
    (line,) = lines("certificate-due", workspace(mentor, sessions={"one": held}))
    assert worded(line.why) == "Earned the certificate on 2015-05-01, with 3 sessions attended of 3."
    assert line.command == "peerctl participant set m-1 --certificate 2015-06-15"
    given = somebody("m-1", "mentor", certificate="2015-06-01")
    assert lines("certificate-due", workspace(given, sessions={"one": held})) == []
    assert lines("certificate-due", workspace(mentor, sessions={"one": held[:2]})) == []


def test_a_programme_that_nobody_knows_gives_no_line() -> None:
    stray = somebody("p-1", "peer", APPLIED, consents=CONSENT)
    stray = stray.model_copy(update={"enrolments": (stray.enrolments[0].model_copy(update={"cohort": "none"}),)})
    assert lines("intake-not-held", workspace(stray)) == []
