"""The life of a person, a pair or a cohort: what happened, and when it was written down."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from peerctl.model.book import Book
from peerctl.model.match import Match
from peerctl.model.message import say
from peerctl.model.response import Response
from peerctl.model.session import Session
from peerctl.reports.life.life import Line, Step, life
from peerctl.reports.life.subject import Subject, SubjectKind, files_of
from peerctl.reports.life.table import life_table
from peerctl.show.wording import Wording
from tests.reports.making import book, enrolment, person

TODAY = date(2016, 1, 31)
PEER = Subject(SubjectKind.PERSON, "p-014")
STAFF = Subject(SubjectKind.PERSON, "s-001")
PAIR = Subject(SubjectKind.PAIR, "m-003--p-014")
COHORT = Subject(SubjectKind.COHORT, "one")
PERSON_FILE = "participants/p-014.yaml"


def pair(**more: object) -> Match:
    whole = {"id": "m-003--p-014", "cohort": "one", "mentor": "m-003", "peer": "p-014", "history": []}
    return Match.model_validate({**whole, **more})


def session(name: str, day: str, **more: object) -> Session:
    return Session.model_validate({"id": name, "series": "training", "date": day, **more})


@pytest.fixture
def full() -> Book:
    """A workspace in which something of every kind happened to one peer."""
    met = [{"on": "2016-01-20", "held": "yes"}, {"on": "2016-01-21", "held": "no"}]
    match = pair(
        contract={"signed": "2016-01-14"},
        history=[{"on": "2016-01-12", "event": "proposed"}, {"on": "2016-02-12", "event": "ended"}],
        meetings=met,
        checklist={"card": "2016-01-15"},
        contacts=[
            {"on": "2016-01-22", "with": "p-014", "by": "s-001"},
            {"on": "2016-01-23", "with": "m-003", "by": "s-002"},
        ],
        **{"stand-ins": [{"from": "2016-01-24", "staff": "s-001"}, {"from": "2016-01-25", "staff": "s-002"}]},
    )
    peer = person(
        "p-014",
        enrolment("one", "peer", [("2016-01-01", "applied")], certificate="2016-01-30"),
        enrolment("two", "mentor", [("2016-01-29", "applied")]),
        consents=[{"kind": "data", "given": "2016-01-02"}],
    )
    sessions = (
        session("a", "2016-01-05", attendance={"p-014": "present", "p-015": "present"}, leaders=["s-001"]),
        session("b", "2016-01-06", attendance={"p-014": "absent"}),
        session("c", "2016-01-07", attendance={"p-014": "excused"}),
        session("d", "2016-01-08", cancelled="a secret", leaders=["s-001"]),
        session("e", "2016-02-08"),
    )
    answered = Response.model_validate({"instrument": "who-5", "wave": "pre", "on": "2016-01-03", "answers": [5]})
    other = Match.model_validate({"id": "m--p", "cohort": "two", "mentor": "m", "peer": "p", "history": []})
    known = book([peer, person("p-015")], [match, other])
    return replace(known, sessions={"one": sessions}, responses={"p-014": (answered,)})


def told(lines: Sequence[Line]) -> list[str]:
    return [f"{line.on:%d} {line.kind}: {Wording().say(line.sentence)}" for line in lines]


def test_the_life_of_a_peer(full: Book) -> None:
    assert told(life(full, PEER, (), TODAY)) == [
        "01 enrolment: p-014 applied for one",
        "02 consent: p-014 gave the consent data",
        "03 response: p-014 answered who-5 (pre)",
        "05 session: p-014 came to a of one",
        "06 session: p-014 did not come to b of one",
        "07 session: p-014 was excused from c of one",
        "12 pair: pair m-003/p-014 proposed",
        "14 pair: pair m-003/p-014 signed its contract",
        "15 pair: pair m-003/p-014: card was settled",
        "20 meeting: pair m-003/p-014 met",
        "21 meeting: pair m-003/p-014 was to meet and did not",
        "22 contact: s-001 was in touch with p-014",
        "23 contact: s-002 was in touch with m-003",
        "24 stand-in: s-001 began to stand in for m-003 with p-014",
        "25 stand-in: s-002 began to stand in for m-003 with p-014",
        "29 enrolment: p-014 applied for two",
        "30 enrolment: p-014 was given the certificate of one",
    ]


def test_the_life_of_somebody_of_the_staff_has_only_what_they_did(full: Book) -> None:
    assert told(life(full, STAFF, (), TODAY)) == [
        "05 session: s-001 led a of one",
        "22 contact: s-001 was in touch with p-014",
        "24 stand-in: s-001 began to stand in for m-003 with p-014",
    ]


def test_the_life_of_a_pair_is_that_of_the_two_together(full: Book) -> None:
    lines = told(life(full, PAIR, (), TODAY))
    assert (lines[0], lines[-1], len(lines)) == (
        "12 pair: pair m-003/p-014 proposed",
        "25 stand-in: s-002 began to stand in for m-003 with p-014",
        9,
    )


def test_the_life_of_a_cohort_is_that_of_all_in_it(full: Book) -> None:
    one = full.cohorts["one"].model_copy(update={"end": date(2016, 1, 26)})
    lines = told(life(replace(full, cohorts={**full.cohorts, "one": one}), COHORT, (), TODAY))
    assert lines[:5] == [
        "01 cohort: cohort one began",
        "01 enrolment: p-014 applied for one",
        "05 session: a of one was held, 2 came",
        "06 session: b of one was held, 0 came",
        "07 session: c of one was held, 0 came",
    ]
    assert "08 session: d of one was cancelled" in lines
    assert "26 cohort: cohort one ended" in lines
    assert not [line for line in lines if "two" in line or "secret" in line]


def test_what_is_in_nobodys_files_has_no_life() -> None:
    for kind in SubjectKind:
        assert life(book(cohorts={}), Subject(kind, "nobody"), (), TODAY) == ()


def step(number: int, before: Book, after: Book, *files: str, merge: bool = False) -> Step:
    return Step(
        f"{number}" * 40, date(2016, 1, number), f"Step {number}", merge, files or (PERSON_FILE,), before, after
    )


def anna(*steps: tuple[str, str], **more: object) -> Book:
    return book([person("p-014", enrolment("one", "peer", steps), **more)])


APPLIED, ENROLLED = ("2016-01-01", "applied"), ("2016-01-08", "enrolled")


def test_an_event_knows_the_commit_that_wrote_it_down_first() -> None:
    none, first, both = book(), anna(APPLIED), anna(APPLIED, ENROLLED)
    steps = (step(4, none, first), step(6, first, both), step(7, both, first), step(9, first, both))
    lines = life(both, PEER, steps, TODAY)
    events = [(line.on.day, line.rev, line.recorded, line.days_later) for line in lines if line.kind == "enrolment"]
    assert events == [(1, "4" * 40, date(2016, 1, 4), 3), (8, "6" * 40, date(2016, 1, 6), -2)]
    assert [line for line in told(lines) if "commit" in line] == [
        "04 commit: “Step 4”: p-014 is new: peer in one, applied",
        "06 commit: “Step 6”",
        "07 commit: “Step 7”: p-014 enrolled in one on 2016-01-08: taken out again",
        "09 commit: “Step 9”",
    ]


def test_what_is_not_committed_yet_has_no_commit() -> None:
    lines = life(anna(APPLIED, ENROLLED), PEER, (step(4, book(), anna(APPLIED)),), TODAY)
    assert [one[3:] for one in lines if one.on.day == 8] == [(None, None, None)]


def test_a_commit_tells_what_it_changed_beside_events() -> None:
    before, after = anna(APPLIED), anna(APPLIED, ENROLLED, interests=["x"], gender="woman")
    assert told(life(after, PEER, (step(9, before, after),), TODAY))[-1] == (
        "09 commit: “Step 9”: p-014: gender added; p-014: interests added"
    )
    many = anna(APPLIED, facts={f"fact-{number}": "yes" for number in range(7)})
    assert told(life(many, PEER, (step(9, before, many),), TODAY))[-1].endswith("p-014: fact-4 added; 2 more")


def test_a_commit_that_touched_only_layout_is_told_where_the_file_is_ones_own() -> None:
    known = anna(APPLIED)
    shared = step(5, known, known, "sessions/one.yaml")
    assert told(life(known, PEER, (step(4, known, known), shared), TODAY))[1:] == ["04 commit: “Step 4”"]
    assert told(life(known, COHORT, (step(4, known, known), shared), TODAY))[2:] == ["05 commit: “Step 5”"]


def test_a_merge_is_told_only_where_it_brings_something_new() -> None:
    none, first, both = book(), anna(APPLIED), anna(APPLIED, ENROLLED)
    steps = (step(4, none, first), step(5, none, first, merge=True), step(9, first, both, merge=True))
    assert [line[:10] for line in told(life(both, PEER, steps, TODAY)) if "commit" in line] == [
        "04 commit:",
        "09 commit:",
    ]


def test_what_others_did_in_a_shared_file_is_not_told(full: Book) -> None:
    before = replace(full, sessions={"one": ()}, matches={})
    both = (step(9, before, full, "sessions/one.yaml", "matches/m-003--p-014.yaml"),)
    (peers,) = [line for line in told(life(full, PEER, both, TODAY)) if "commit" in line]
    (staffs,) = [line for line in told(life(full, STAFF, both, TODAY)) if "commit" in line]
    (cohorts,) = [line for line in told(life(full, COHORT, both, TODAY)) if "commit" in line]
    assert peers == "09 commit: “Step 9”: pair m-003/p-014 ended on 2016-02-12"  # which is not yet in the life itself
    assert staffs == "09 commit: “Step 9”"
    assert cohorts.endswith("one: 5 sessions of training planned, from 2016-01-05 to 2016-02-08")


def test_the_files_of_a_life(full: Book) -> None:
    match = "matches/m-003--p-014.yaml"
    assert files_of(PEER, full) == (
        PERSON_FILE,
        "responses/p-014.yaml",
        "sessions/one.yaml",
        "sessions/two.yaml",
        match,
    )
    assert files_of(STAFF, full) == ("participants/s-001.yaml", "responses/s-001.yaml", "sessions/one.yaml", match)
    assert files_of(PAIR, full) == (match,)
    assert files_of(COHORT, full) == ("cohorts/one.yaml", "sessions/one.yaml", PERSON_FILE, match)


@pytest.mark.parametrize(
    ("name", "is_of"),
    [("p-014--x", True), ("x--p-014", True), ("x--p-014-2", True), ("x--p-0145", False), ("x--p-014-b", False)],
)
def test_a_pair_that_is_gone_is_known_by_its_name(name: str, is_of: bool, full: Book) -> None:  # noqa: FBT001
    gone = f"matches/{name}.yaml"
    assert (gone in files_of(PEER, full, [gone])) == is_of
    assert gone in files_of(COHORT, full, [gone])
    assert gone not in files_of(PAIR, full, [gone])


def test_what_was_taken_out_again_is_told_by_both_commits() -> None:
    first, both = anna(APPLIED), anna(APPLIED, ENROLLED)
    lines = told(life(first, PEER, (step(6, first, both), step(7, both, first)), TODAY))
    assert lines[1:] == [
        "06 commit: “Step 6”: p-014 enrolled in one on 2016-01-08",
        "07 commit: “Step 7”: p-014 enrolled in one on 2016-01-08: taken out again",
    ]


def test_a_life_as_a_table(full: Book) -> None:
    lines = life(anna(APPLIED), PEER, (step(4, book(), anna(APPLIED)),), TODAY)
    table = life_table(PEER.told(full), lines, TODAY, (say("A note."),))
    assert Wording().say(table.title) == "The life of p-014 up to 2016-01-31"
    assert [(row[0], row[3], row[4], row[5]) for row in table.rows] == [
        (date(2016, 1, 1), date(2016, 1, 4), 3, "4444444"),
        (date(2016, 1, 4), date(2016, 1, 4), None, "4444444"),
    ]
    assert Wording().say(PAIR.told(full)) == "pair m-003/p-014"
    assert Wording().say(PAIR.told(book())) == "m-003--p-014"
    assert life_table(PEER.told(full), life(anna(APPLIED), PEER, (), TODAY), TODAY, ()).rows[0][3:] == (
        None,
        None,
        None,
    )
