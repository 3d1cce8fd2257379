"""Lines about a pair: from the proposal to the end."""

from dataclasses import replace

import pytest

from peerctl.model.match import Match
from peerctl.model.programme import Programme
from tests.reports.agenda.small import STARTED, lines, met, pair, somebody, told, worded, workspace

TWO = (somebody("m-1", "mentor"), somebody("p-1", "peer"))
PROPOSED = [("2015-06-10", "proposed")]
TALKED = [*PROPOSED, ("2015-06-11", "conversation")]
ACCEPTED = [*TALKED, ("2015-06-12", "accepted")]
SOON = met("2015-06-10")


def said(kind: str, one: Match, on: str = "2015-06-15", **more: object) -> list[tuple[str, str]]:
    return told(kind, workspace(*TWO, pairs=[one], **more), on)  # type: ignore[arg-type]


def test_a_proposed_pair_has_its_conversation_within_a_week() -> None:
    why = "Proposed on 2015-06-10, and the matching conversation has not been held."
    assert said("conversation-missing", pair(PROPOSED)) == [("due", why)]
    assert said("conversation-missing", pair(PROPOSED), "2015-06-18") == [("overdue", why)]
    assert said("conversation-missing", pair(TALKED)) == []
    assert said("conversation-missing", pair(PROPOSED), conversation="no") == []


def test_a_pair_that_started_without_a_conversation_is_overdue() -> None:
    assert said("conversation-missing", pair([("2015-05-01", "started")])) == [
        ("overdue", "Started on 2015-05-01 without a matching conversation.")
    ]


def test_a_proposal_waits_for_an_answer_after_the_conversation_or_where_none_is_wanted() -> None:
    assert said("proposal-waiting", pair(PROPOSED)) == []
    assert said("proposal-waiting", pair(TALKED)) == [
        ("due", "The two have talked on 2015-06-11 and not been asked for a yes or no.")
    ]
    assert said("proposal-waiting", pair(PROPOSED), conversation="no") == [
        ("due", "Proposed on 2015-06-10, and neither accepted nor declined.")
    ]
    assert said("proposal-waiting", pair(ACCEPTED)) == []


def test_a_contract_is_signed_after_the_yes_and_before_the_start() -> None:
    unsigned = {"months": "6"}
    assert said("contract-unsigned", pair(ACCEPTED, contract=unsigned)) == [
        ("due", "Accepted on 2015-06-12, and the contract is not signed.")
    ]
    assert said("contract-unsigned", pair(contract=unsigned)) == [
        ("overdue", "Started on 2015-05-01 without a signed contract.")
    ]
    assert said("contract-unsigned", pair(contract={"signed": "2015-06-16"})) != []
    assert said("contract-unsigned", pair()) == []
    assert said("contract-unsigned", pair(contract=unsigned), contract="no") == []


def test_a_pair_is_silent_when_two_agreed_meetings_were_not_held() -> None:
    assert said("pair-silent", pair(meetings=met("2015-06-01"))) == [
        ("coming", "Will have been silent for too long if the two do not meet before 2015-06-16.")
    ]
    assert said("pair-silent", pair(meetings=met("2015-05-31"))) == [
        ("at-risk", "Last met on 2015-05-31, 15 days ago.")
    ]
    assert said("pair-silent", pair(meetings=SOON)) == []


def test_a_new_pairs_clock_runs_from_its_start() -> None:
    assert said("pair-silent", pair()) == [("at-risk", "Started on 2015-05-01, 45 days ago, and has not met.")]


@pytest.mark.parametrize(
    ("interval", "said_of_it"), [({"weeks": "4"}, "4 weeks"), ({"months": "1"}, "1 month"), ({"days": "20"}, "20 days")]
)
def test_a_pair_that_meets_by_appointment_follows_the_programmes_figure(
    interval: dict[str, str], said_of_it: str
) -> None:
    known = workspace(*TWO, pairs=[pair(meetings=met("2015-05-10"), contract={"signed": "2015-04-28"})])
    changed = known.programmes["walks"].model_dump(by_alias=True)
    changed["signals"]["silent"]["without-cadence"] = interval
    (line,) = lines("pair-silent", replace(known, programmes={"walks": Programme.model_validate(changed)}))
    rule = f"Agreed: by appointment. Silent when the two have not met for {said_of_it}."
    assert worded(line.rule) == rule


def test_a_paused_pair_is_never_silent() -> None:
    assert said("pair-silent", pair([*STARTED, ("2015-05-10", "paused")])) == []


def test_twice_as_many_meetings_as_agreed_are_too_many() -> None:
    days = [f"2015-06-{n:02}" for n in range(1, 9)]
    assert said("over-involved-pair", pair(meetings=met(*days))) == [
        ("at-risk", "The two have met 8 times since 2015-05-19.")
    ]
    assert said("over-involved-pair", pair(meetings=met(*days[1:]))) == []


def test_the_staff_stands_before_the_pair_and_is_named_first() -> None:
    contacts = [{"on": f"2015-06-{n:02}", "with": "m-1", "by": "s-1"} for n in range(1, 9)]
    one = pair(contacts=contacts, meetings=met(*[f"2015-06-{n:02}" for n in range(1, 9)]))
    known = workspace(*TWO, pairs=[one])
    (line,) = lines("over-involved-staff", known)
    assert line.people == ("s-1", "m-1", "p-1")
    assert worded(line.why) == "Since 2015-05-19 the staff was in touch or stood in 8 times."
    assert said("over-involved-staff", pair(contacts=contacts[1:])) == []


def test_an_extension_is_asked_about_four_weeks_before_the_end_and_until_it() -> None:
    why = "Planned to end on 2015-11-01, and may be extended."
    assert said("ask-extension", pair(), "2015-09-26") == []
    assert said("ask-extension", pair(), "2015-09-27") == [("coming", why)]
    assert said("ask-extension", pair(), "2015-10-04") == [("due", why)]
    assert said("ask-extension", pair(), "2015-11-01") == [("due", why)]
    assert said("ask-extension", pair(), "2015-11-02") == []


def test_a_programme_may_say_how_long_before_to_ask() -> None:
    early = {"months": "3", "ask-before": {"months": "2"}, "source": "x"}
    (line,) = lines("ask-extension", workspace(*TWO, pairs=[pair()], extension=early), "2015-09-01")
    assert (line.due and line.due.isoformat(), line.source) == ("2015-09-01", ("x",))
    (line,) = lines("ask-extension", workspace(*TWO, pairs=[pair()]), "2015-10-10")
    assert line.source == ("x", "assumption")


def test_nobody_is_asked_about_an_extension_that_is_not_left() -> None:
    extended = pair([*STARTED, ("2015-06-01", "extended")], last={"months": "3", "agreed": ["m-1", "p-1"]})
    assert said("ask-extension", extended, "2016-01-20") == []
    assert said("ask-extension", pair(), "2015-10-10", extension=None) == []


def test_an_end_is_told_two_weeks_ahead_and_when_it_has_passed() -> None:
    assert said("end-near", pair(), "2015-10-17") == []
    assert said("end-near", pair(), "2015-10-18") == [("coming", "Planned to end on 2015-11-01, in 14 days.")]
    assert said("end-near", pair(), "2015-11-01") == [("due", "Planned to end on 2015-11-01, in 0 days.")]
    assert said("end-passed", pair(), "2015-11-01") == []
    assert said("end-passed", pair(), "2015-11-02") == [("overdue", "Was planned to end on 2015-11-01, 1 day ago.")]


def test_a_pair_that_has_ended_has_no_end_to_come() -> None:
    over = pair([*STARTED, ("2015-06-01", "ended")], last={"reason": "completed-early"})
    assert said("end-passed", over, "2015-12-01") == []
    assert said("end-near", over, "2015-10-30") == []


def test_checklists_are_due_at_the_start_halfway_and_at_the_end() -> None:
    assert said("checklist-open", pair()) == [("overdue", "Not settled: Card.")]
    done = {"card": "2015-05-01"}
    assert said("checklist-open", pair(checklist=done), "2015-07-24") == []
    assert said("checklist-open", pair(checklist=done), "2015-08-01") == [("due", "Not settled: Talk.")]
    over = pair([*STARTED, ("2015-06-15", "ended")], last={"reason": "completed-early"}, checklist=done)
    assert said("checklist-open", over) == [("due", "Not settled: Card back.")]
    assert said("checklist-open", over, "2015-12-16") == []


def test_a_pair_that_has_not_started_has_nothing_on_its_checklist() -> None:
    assert said("checklist-open", pair(ACCEPTED)) == []


def test_without_a_planned_end_nothing_is_halfway() -> None:
    endless = pair(contract={"signed": "2015-04-28"}, checklist={"card": "2015-05-01"})
    known = workspace(*TWO, pairs=[endless])
    alone = known.programmes["walks"].model_copy(update={"companionship": None})
    assert lines("checklist-open", replace(known, programmes={"walks": alone}), "2016-06-01") == []


def test_an_item_settled_later_is_not_settled_yet() -> None:
    assert said("checklist-open", pair(checklist={"card": "2015-06-16"})) == [("overdue", "Not settled: Card.")]


def test_a_line_of_a_checklist_is_about_those_the_items_are_for() -> None:
    (line,) = lines("checklist-open", workspace(*TWO, pairs=[pair()]))
    assert line.people == ("p-1",)
    assert (worded(line.do), line.command) == (
        "Settle it, and write it down; only what is settled, and its own day:",
        "peerctl match settle m-1--p-1 --item card",
    )


def test_the_two_of_an_accepted_pair_wait_no_longer() -> None:
    known = workspace(*TWO, pairs=[pair(ACCEPTED)])
    assert lines("mentor-unmatched", known) == lines("peer-waiting", known) == []


def test_check_ins_follow_the_standard_chosen_and_none_otherwise() -> None:
    contacts = [{"on": "2015-05-10", "with": "m-1", "by": "s-1"}]
    one = pair(contacts=contacts, meetings=SOON)
    assert lines("check-in-due", workspace(*TWO, pairs=[one])) == []
    assert lines("check-in-due", workspace(*TWO, pairs=[one], practice="no-such")) == []
    known = workspace(*TWO, pairs=[one], practice="eepm4")
    assert [
        (line.people, line.due and line.due.isoformat(), line.source[0]) for line in lines("check-in-due", known)
    ] == [
        (("p-1",), "2015-05-15", "eepm4/mentor"),
        (("m-1",), "2015-06-01", "eepm4/mentor"),
    ]
    assert worded(lines("check-in-due", known)[0].why) == "Check-in: none since the start."
