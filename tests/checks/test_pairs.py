"""What the rules on pairs, sessions and measurements let pass, and what they tell once and not twice."""

import pytest

from tests.gallery.overlay import findings

CONVERSATION = "{on: 2015-03-27, event: conversation}"
STARTED = "{on: 2015-04-02, event: started}"
SIGNED = "{signed: 2015-04-02, months: 6, cadence: weekly}"


def match(
    *history: str, mentor: str = "m-001", peer: str = "p-001", contract: str = SIGNED, more: str = ""
) -> dict[str, str]:
    """Write the file of a pair."""
    name = f"{mentor}--{peer}"
    events = "".join(f"  - {event}\n" for event in history)
    head = f"id: {name}\ncohort: spring-2015\nmentor: {mentor}\npeer: {peer}\ncontract: {contract}\n"
    return {f"matches/{name}.yaml": f"{head}history:\n{events}{more}"}


def person(name: str, role: str, *history: str, capacity: int = 1) -> dict[str, str]:
    """Write the file of a person who may be a mentor and a peer."""
    events = "".join(f"      - {event}\n" for event in history or ["{on: 2015-01-22, event: enrolled}"])
    return {
        f"participants/{name}.yaml": (
            f"id: {name}\nborn: 1985-08-02\nmunicipality: Kolding\n"
            "facts: {newcomer: yes, gardening-experience: yes}\n"
            "consents:\n  - {kind: data, given: 2015-01-12}\n"
            f"enrolments:\n  - cohort: spring-2015\n    role: {role}\n    referrer: library\n    capacity: {capacity}\n    history:\n{events}"
        ),
    }


def found(files: dict[str, str]) -> list[str]:
    """Give the ids of the rules that find something in the base workspace with these files over it."""
    return [finding.rule for finding in findings({name: text.encode() for name, text in files.items()})]


def test_a_pair_in_order_has_nothing_found() -> None:
    assert found(match(CONVERSATION, STARTED)) == []


@pytest.mark.parametrize("on", ["2015-06-16", "2016-01-01"])
def test_what_happens_after_the_day_is_not_looked_at(on: str) -> None:
    later = [f"{{on: {on}, event: {event}}}" for event in ("resumed", "extended", "ended", "ended")]
    meetings = f"meetings:\n  - {{on: {on}, held: yes, place: own-home, minutes: 60}}\n"
    assert found(match(CONVERSATION, STARTED, *later, more=meetings)) == []


def test_a_contract_signed_after_the_day_is_not_signed_yet() -> None:
    assert found(match(CONVERSATION, STARTED, contract="{signed: 2015-06-16, months: 12}")) == [
        "start-without-contract"
    ]


def test_a_programme_that_wants_no_contract_and_no_conversation_finds_none_missing(free: dict[str, str]) -> None:
    assert found({**free, **match(STARTED, contract="{months: 6}")}) == []


def test_a_programme_without_companionship_says_nothing_of_a_pair(bare: dict[str, str]) -> None:
    extended = "{on: 2015-05-01, event: extended, months: 30}"
    home = "meetings:\n  - {on: 2015-05-01, held: yes, place: own-home}\n"
    assert found({**bare, **match(STARTED, extended, contract="{months: 30}", more=home)}) == []


def test_a_meeting_that_was_not_held_was_held_nowhere() -> None:
    home = "meetings:\n  - {on: 2015-05-01, held: no, place: own-home}\n"
    assert found(match(CONVERSATION, STARTED, more=home)) == []


def test_meetings_on_the_day_of_the_start_and_of_the_end_are_within_the_companionship() -> None:
    more = (
        "meetings:\n  - {on: 2015-04-02, held: yes, place: town}\n  - {on: 2015-06-15, held: yes, place: town}\n"
        "checklist: {key-returned: 2015-06-15}\n"
    )
    ended = "{on: 2015-06-15, event: ended, reason: moved}"
    assert found(match(CONVERSATION, STARTED, ended, more=more)) == ["measurement-missing"]


def test_a_pair_with_events_out_of_order_is_told_that_and_no_more() -> None:
    meetings = "meetings:\n  - {on: 2015-03-01, held: yes, place: town}\n"
    assert found(match(CONVERSATION, STARTED, "{on: 2015-05-01, event: resumed}", more=meetings)) == ["event-order"]


def test_stand_ins_that_follow_each_other_do_not_overlap() -> None:
    stand_ins = (
        "stand-ins:\n  - {from: 2015-05-11, to: 2015-05-20, staff: s-001}\n"
        "  - {from: 2015-05-01, to: 2015-05-10, staff: s-001}\n  - {from: 2015-06-16, staff: s-001}\n"
    )
    assert found(match(CONVERSATION, STARTED, more=stand_ins)) == []


def test_a_pair_that_ended_on_the_day_the_next_one_started_leaves_room_for_it() -> None:
    ended = "{on: 2015-05-01, event: ended, reason: moved}"
    response = "- {instrument: who-5, wave: pre, on: 2015-02-10, answers: []}\n"
    files = {
        **match(CONVERSATION, STARTED, ended, more="checklist: {key-returned: 2015-05-01}\n"),
        **match(CONVERSATION, "{on: 2015-05-01, event: started}", peer="p-002"),
        "responses/p-001.yaml": response + "- {instrument: who-5, wave: post, on: 2015-05-02, answers: []}\n",
    }
    assert "over-capacity" not in found(files)


def test_room_for_two_pairs_counts_only_as_far_as_the_programme_goes() -> None:
    two = {**match(CONVERSATION, STARTED), **match(CONVERSATION, STARTED, mentor="m-002")}
    assert found(two) == ["over-capacity"]
    assert found({**two, **person("p-001", "peer", capacity=2)}) == []
    same_mentor = {**match(CONVERSATION, STARTED), **match(CONVERSATION, STARTED, peer="p-002")}
    assert found({**same_mentor, **person("m-001", "mentor", capacity=2)}) == ["over-capacity"]


def test_room_is_not_asked_of_somebody_who_is_not_in_the_cohort_in_that_role() -> None:
    two = {**match(CONVERSATION, STARTED), **match(CONVERSATION, STARTED, mentor="m-002")}
    assert "over-capacity" not in found({**two, **person("p-001", "mentor")})


def test_people_who_are_not_there_are_another_rules_matter() -> None:
    unknown = match("{on: 2015-06-01, event: proposed}", mentor="m-009", peer="p-002")
    assert found(unknown) == ["unknown-reference"]


def test_a_pair_that_is_only_proposed_may_wait_for_an_enrolment() -> None:
    applied = person("p-003", "peer", "{on: 2015-06-01, event: applied}")
    assert found({**applied, **match("{on: 2015-06-02, event: proposed}", mentor="m-002", peer="p-003")}) == []


def test_leaders_and_staff_may_be_written_down_at_any_session() -> None:
    session = (
        "- id: training-1\n  series: training\n  date: 2015-02-10\n  leaders: [p-001]\n"
        "  attendance: {p-001: present, s-001: present, m-001: present}\n"
    )
    assert found({"sessions/spring-2015.yaml": session}) == []


def test_a_shared_series_is_for_every_cohort_and_one_of_a_cohort_for_that_cohort() -> None:
    autumn = (
        "id: autumn-2015\nprogramme: allotment\nname: Autumn\nstart: 2015-03-01\n"
        "sizes:\n  mentor: {min: 0, reason: small}\n  peer: {min: 0, reason: small}\n"
    )
    cafe = "- {id: cafe-1, series: cafe, date: 2015-05-10, attendance: {m-001: present, p-001: present}}\n"
    training = "- {id: training-9, series: training, date: 2015-05-10, attendance: {m-001: present}}\n"
    files = {"cohorts/autumn-2015.yaml": autumn}
    assert found({**files, "sessions/autumn-2015.yaml": cafe}) == []
    assert found({**files, "sessions/shared.yaml": training}) == []
    assert found({**files, "sessions/autumn-2015.yaml": training}) == ["attendance-outside-audience"]


def test_a_session_after_the_day_has_no_attendance_and_no_ratings_yet() -> None:
    session = (
        "- id: training-1\n  series: training\n  date: 2015-06-16\n  attendance: {p-001: present}\n"
        "  ratings:\n    - {from: p-001, to: p-002, score: 3}\n"
    )
    assert found({"sessions/spring-2015.yaml": session}) == []


def test_at_a_shared_session_mentors_and_peers_of_one_cohort_rate_each_other() -> None:
    session = (
        "- id: speed-dating-9\n  series: speed-dating\n  date: 2015-05-10\n"
        "  ratings:\n    - {from: m-001, to: p-002, score: 3}\n    - {from: p-001, to: p-002, score: 3}\n"
    )
    assert found({"sessions/shared.yaml": session}) == ["rating-outside-pair"]


def test_an_extension_in_steps_counts_together_and_is_told_once() -> None:
    steps = [f"{{on: 2015-0{month}-01, event: extended, months: 2, agreed: [m-001, p-001]}}" for month in (4, 5, 6)]
    started = "{on: 2015-04-01, event: started}"
    assert found(match(CONVERSATION, started, *steps, contract="{signed: 2015-04-01}")) == ["extension-too-long"]
