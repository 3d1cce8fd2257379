"""What is told of each kind of difference, in the words of the leader."""

from dataclasses import replace
from datetime import date

import pytest

from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.finding import Finding, Level, Route
from peerctl.model.identity import Identity
from peerctl.model.instrument import Instrument
from peerctl.model.match import Match
from peerctl.model.message import Message, say
from peerctl.model.participant import Participant
from peerctl.model.response import Response
from peerctl.model.session import Session
from peerctl.model.workspace import Workspace
from peerctl.reports.difference.change import Kind, Side
from peerctl.reports.difference.difference import Difference, difference
from peerctl.reports.difference.table import difference_table, headed
from peerctl.show.wording import Wording
from tests.reports.making import book, day, enrolment, match, person, programme

TODAY = date(2016, 1, 31)
ILL = {"id": "illness", "label": {"en": "fell ill", "da": "blev syg"}}
WALKS = programme(reasons={"pause": [ILL], "withdrawal": [ILL], "decline": [ILL], "end": [ILL]})
APPLIED = ("2016-01-01", "applied")
ENROLLED = ("2016-01-10", "enrolled")
PROPOSED = ("2016-01-12", "proposed")


def compared(before: Book, after: Book) -> Difference:
    return difference(Side(before, TODAY), Side(after, TODAY))


def told(before: Book, after: Book) -> list[str]:
    """Give the sentences."""
    return [Wording().say(change.sentence) for change in compared(before, after).changes]


def of_person(before: Participant, after: Participant) -> list[str]:
    return told(book([before], programmes=[WALKS]), book([after], programmes=[WALKS]))


def of_pair(before: Match, after: Match) -> list[str]:
    return told(book(matches=[before], programmes=[WALKS]), book(matches=[after], programmes=[WALKS]))


def of_sessions(before: list[dict[str, object]], after: list[dict[str, object]]) -> list[str]:
    known = book()
    earlier, later = (
        replace(known, sessions={"one": tuple(map(Session.model_validate, every))}) for every in (before, after)
    )
    return told(earlier, later)


def anna(*steps: tuple[str, str], **more: object) -> Participant:
    return person("p-014", enrolment("one", "peer", steps or [APPLIED]), **more)


def test_people_who_are_new_and_gone() -> None:
    none, both = book(), book([person("p-013"), person("p-014", enrolment("one", "peer", [APPLIED, ENROLLED]))])
    assert told(none, both) == ["p-013 is new", "p-014 is new: peer in one, active"]
    assert told(both, none) == ["p-013 is gone from the files", "p-014 is gone from the files"]
    later = book([person("p-014", enrolment("one", "mentor", [("2016-02-01", "applied")]))])
    assert told(none, later) == ["p-014 is new: mentor in one"]


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        ("interviewed", "p-014 was interviewed for one on 2016-01-20"),
        ("enrolled", "p-014 enrolled in one on 2016-01-20"),
        ("paused", "p-014 paused in one on 2016-01-20"),
        ("resumed", "p-014 resumed in one on 2016-01-20"),
        ("completed", "p-014 completed one on 2016-01-20"),
        ("withdrawn", "p-014 withdrew from one on 2016-01-20"),
        ("declined", "p-014 was declined for one on 2016-01-20"),
        ("applied", "p-014 applied for one on 2016-01-20"),
    ],
)
def test_what_happened_to_somebody(event: str, sentence: str) -> None:
    before, after = anna(ENROLLED), anna(ENROLLED, ("2016-01-20", event))
    assert of_person(before, after) == [sentence]
    assert of_person(after, before) == [f"{sentence}: taken out again"]


@pytest.mark.parametrize("event", ["paused", "withdrawn", "declined"])
@pytest.mark.parametrize(("reason", "word"), [("illness", "fell ill"), ("unheard-of", "unheard-of")])
def test_a_reason_is_told_in_the_words_of_the_programme(event: str, reason: str, word: str) -> None:
    step = {"on": "2016-01-20", "event": event, "reason": reason}
    after = person("p-014", {"cohort": "one", "role": "peer", "history": [step]})
    assert of_person(anna(), after)[0].endswith(f"on 2016-01-20: {word}")


def test_an_event_of_a_cohort_that_is_not_known_is_told_all_the_same() -> None:
    step = {"on": "2016-01-20", "event": "paused", "reason": "illness"}
    before = person("p-014", {"cohort": "nowhere", "role": "peer", "history": []})
    after = person("p-014", {"cohort": "nowhere", "role": "peer", "history": [step]})
    assert of_person(before, after) == ["p-014 paused in nowhere on 2016-01-20: illness"]


def test_what_was_corrected() -> None:
    assert of_person(anna(APPLIED), anna(("2016-01-02", "applied"))) == [
        "p-014 applied for one on 2016-01-02 (corrected, it was 2016-01-01)"
    ]
    ill = {"on": "2016-01-01", "event": "applied", "reason": "illness"}
    assert of_person(anna(APPLIED), person("p-014", {"cohort": "one", "role": "peer", "history": [ill]})) == [
        "p-014 applied for one on 2016-01-01: fell ill (corrected)"
    ]
    assert of_person(anna(APPLIED, ENROLLED), anna(ENROLLED, APPLIED)) == ["p-014 in one: history changed"]


def test_parts_in_cohorts() -> None:
    first, second = enrolment("one", "peer", [APPLIED]), enrolment("two", "mentor", [APPLIED])
    once, twice = person("p-014", first), person("p-014", first, second)
    assert of_person(once, twice) == ["p-014 is now mentor in two"]
    assert of_person(twice, once) == ["p-014 is no longer written down as mentor in two"]
    assert of_person(twice, person("p-014", second, first)) == ["p-014: enrolments changed"]


def test_the_rest_of_an_enrolment() -> None:
    before = anna()
    after = person(
        "p-014",
        enrolment("one", "peer", [APPLIED], certificate="2016-01-20", wishes={"never": ["m-001"]}, arm="control"),
    )
    assert of_person(before, after) == [
        "p-014 in one: arm added",
        "p-014 was given the certificate of one on 2016-01-20",
        "p-014 in one: wishes changed",
    ]
    assert of_person(after, before) == [
        "p-014 in one: arm removed",
        "p-014 in one: certificate removed",
        "p-014 in one: wishes changed",
    ]
    found = compared(book([before]), book([after]))
    assert [change.kind for change in found.changes] == [Kind.ENROLMENT, Kind.ENROLMENT, Kind.WISH]


def test_what_is_written_of_somebody_is_never_repeated() -> None:
    before = anna(facts={"free": "true", "lonely": "true"}, interests=["secret hobby"], municipality="Secretville")
    after = anna(facts={"free": "false", "brave": "true"}, gender="woman", municipality="Vejle")
    assert of_person(before, after) == [
        "p-014: municipality changed",
        "p-014: gender added",
        "p-014: brave added",
        "p-014: free changed",
        "p-014: lonely removed",
        "p-014: interests removed",
    ]


def test_consents() -> None:
    given: dict[str, object] = {"kind": "data", "given": "2016-01-01"}
    before, after = anna(consents=[given]), anna(consents=[{**given, "withdrawn": "2016-01-20"}])
    assert of_person(anna(), after) == [
        "p-014 gave the consent data on 2016-01-01",
        "p-014 withdrew the consent data on 2016-01-20",
    ]
    assert of_person(before, after) == ["p-014 withdrew the consent data on 2016-01-20"]
    assert of_person(after, before) == ["p-014 withdrew the consent data on 2016-01-20: taken out again"]


def test_eligibility_tells_what_decides() -> None:
    assert of_person(anna(born="1985-05-05"), anna(born="2005-05-05")) == [
        "p-014: born changed",
        "p-014 is no longer eligible for one: turns 18 on 2023-05-05",
    ]
    assert of_person(anna(born="2005-05-05"), anna(born="1985-05-05"))[1:] == [
        "p-014 is now eligible for one: turned 18 on 2003-05-05"
    ]
    assert of_person(anna(born="1985-05-05"), anna(born=None))[1:] == [
        "it is no longer known whether p-014 is eligible for one: the date of birth is not known (ask for it)"
    ]
    assert of_person(anna(born=None), anna(born="2005-05-05"))[1:] == [
        "p-014 is known not to be eligible for one: turns 18 on 2023-05-05"
    ]


def test_time_alone_makes_a_difference_where_two_days_are_looked_at() -> None:
    known = book([anna(born="1998-01-20")])
    assert difference(Side(known, TODAY), Side(known, TODAY)).changes == ()
    found = difference(Side(known, day("2016-01-10")), Side(known, TODAY))
    assert (found.since, found.as_of) == (day("2016-01-10"), TODAY)
    assert [Wording().say(change.sentence) for change in found.changes] == [
        "p-014 is now eligible for one: turned 18 on 2016-01-20"
    ]


def test_a_rule_of_eligibility_that_is_no_longer_there_has_no_reason() -> None:
    strict, easy = book([anna(born=None)]), book([anna(born=None)], programmes=[programme(eligibility={})])
    assert told(strict, easy) == ["programme walks: eligibility removed", "p-014 is now eligible for one"]


@pytest.mark.parametrize(
    ("event", "more", "sentence"),
    [
        ("conversation", {}, "pair m-003/p-014 had its matching conversation on 2016-01-20"),
        ("accepted", {}, "pair m-003/p-014 accepted on 2016-01-20"),
        ("declined", {"reason": "illness"}, "pair m-003/p-014 declined on 2016-01-20: fell ill"),
        ("started", {}, "pair m-003/p-014 started on 2016-01-20"),
        ("paused", {"reason": "illness"}, "pair m-003/p-014 paused on 2016-01-20: fell ill"),
        ("resumed", {}, "pair m-003/p-014 resumed on 2016-01-20"),
        ("extended", {}, "pair m-003/p-014 extended on 2016-01-20"),
        ("extended", {"months": 1}, "pair m-003/p-014 extended by 1 month on 2016-01-20"),
        ("extended", {"months": 3}, "pair m-003/p-014 extended by 3 months on 2016-01-20"),
        ("ended", {}, "pair m-003/p-014 ended on 2016-01-20"),
        ("ended", {"reason": "completed-early"}, "pair m-003/p-014 ended on 2016-01-20: completed early"),
        ("ended", {"reason": "illness"}, "pair m-003/p-014 ended on 2016-01-20: fell ill"),
    ],
)
def test_what_happened_to_a_pair(event: str, more: dict[str, object], sentence: str) -> None:
    before = pair(history=[{"on": "2016-01-12", "event": "proposed"}])
    after = pair(history=[*before.history, {"on": "2016-01-20", "event": event, **more}])
    assert of_pair(before, after) == [sentence]


def test_pairs_that_are_new_and_gone() -> None:
    none, one = book(), book(matches=[match("m-003", "p-014", [PROPOSED])])
    assert told(none, one) == ["pair m-003/p-014 proposed on 2016-01-12"]
    assert told(one, none) == ["pair m-003/p-014 is gone from the files"]
    empty = Match.model_validate({"id": "m--p", "cohort": "one", "mentor": "m", "peer": "p", "history": []})
    assert told(none, book(matches=[empty])) == ["pair m/p is new"]


def pair(**more: object) -> Match:
    whole = {"id": "m-003--p-014", "cohort": "one", "mentor": "m-003", "peer": "p-014", "history": []}
    return Match.model_validate({**whole, **more})


def test_meetings_and_contacts_are_counted() -> None:
    held = [{"on": f"2016-01-0{day}", "held": "yes"} for day in (1, 2, 3)]
    tried = {"on": "2016-01-04", "held": "no"}
    contact = {"on": "2016-01-01", "with": "m-003", "by": "s-001"}
    before = pair(meetings=held[:1])
    after = pair(meetings=[{**held[0], "minutes": 60}, *held[1:], tried], contacts=[contact])
    assert of_pair(before, after) == [
        "pair m-003/p-014: 2 meetings logged",
        "pair m-003/p-014: 1 meeting logged that was not held",
        "pair m-003/p-014, meetings: 1 corrected",
        "pair m-003/p-014: 1 contact with the staff noted",
    ]
    assert of_pair(after, pair(meetings=held)) == [
        "pair m-003/p-014, meetings: 1 corrected",
        "pair m-003/p-014, meetings: 1 taken out",
        "pair m-003/p-014, contacts: 1 taken out",
    ]
    assert of_pair(pair(meetings=held), pair(meetings=held[::-1])) == ["pair m-003/p-014: meetings changed"]


def test_the_rest_of_a_pair() -> None:
    stand_ins = [
        {"from": "2016-01-01", "staff": "s-001"},
        {"from": "2016-01-08", "to": "2016-01-09", "staff": "s-002"},
    ]
    contract = {"signed": "2016-01-02", "goals": ["secret"]}
    after = pair(contract=contract, **{"stand-ins": stand_ins}, checklist={"card": "2016-01-03"})
    assert of_pair(pair(), after) == [
        "pair m-003/p-014 signed its contract on 2016-01-02",
        "s-001 began to stand in for m-003 with p-014 on 2016-01-01",
        "s-002 began to stand in for m-003 with p-014 on 2016-01-08",
        "s-002 no longer stood in for m-003 with p-014 on 2016-01-09",
        "pair m-003/p-014: card was settled on 2016-01-03",
    ]
    assert of_pair(after, pair(contract={**contract, "goals": []})) == [
        "pair m-003/p-014: contract changed",
        "s-001 began to stand in for m-003 with p-014 on 2016-01-01: taken out again",
        "s-002 began to stand in for m-003 with p-014 on 2016-01-08: taken out again",
        "s-002 no longer stood in for m-003 with p-014 on 2016-01-09: taken out again",
        "pair m-003/p-014: card was settled on 2016-01-03: taken out again",
    ]


def session(number: int, **more: object) -> dict[str, object]:
    return {"id": f"training-{number}", "series": "training", "date": f"2016-01-0{number}", **more}


def test_sessions_planned_and_taken_out_are_counted_by_series() -> None:
    three = [session(number) for number in (3, 1, 2)]
    cafe: dict[str, object] = {"id": "cafe", "series": "cafe", "date": "2016-01-09"}
    assert of_sessions([], [*three, cafe]) == [
        "one: 1 session of cafe planned, on 2016-01-09",
        "one: 3 sessions of training planned, from 2016-01-01 to 2016-01-03",
    ]
    assert of_sessions([*three, cafe], [cafe]) == [
        "one: 3 sessions of training taken out, from 2016-01-01 to 2016-01-03"
    ]
    assert of_sessions(three, three[::-1]) == ["one: sessions changed"]


def test_sessions_moved_and_cancelled() -> None:
    moved = session(1, date="2016-01-08", **{"moved-from": "2016-01-01", "moved-because": "a secret"})
    assert of_sessions([session(1)], [moved]) == ["training-1 of one moved from 2016-01-01 to 2016-01-08"]
    assert of_sessions([session(1, **{"moved-because": "a secret"})], [session(1)]) == [
        "training-1 of one: moved-because removed"
    ]
    cancelled = session(1, cancelled="a secret")
    assert of_sessions([session(1)], [cancelled]) == ["training-1 of one cancelled"]
    assert of_sessions([cancelled], [session(1)]) == ["training-1 of one is held after all"]
    assert of_sessions([cancelled], [session(1, cancelled="another")]) == ["training-1 of one: cancelled changed"]
    assert "a secret" not in str(of_sessions([session(1)], [moved]))


def test_attendance_and_ratings_are_counted() -> None:
    rating: dict[str, object] = {"from": "m-001", "to": "p-014", "score": "4"}
    before = session(1, attendance={"p-014": "present"})
    after = session(1, attendance={"p-014": "absent", "p-015": "present", "m-001": "present"}, ratings=[rating])
    assert of_sessions([before], [after]) == [
        "training-1 of one: attendance of 2 people noted",
        "training-1 of one, attendance: 1 corrected",
        "training-1 of one: 1 rating noted",
    ]
    assert of_sessions([after], [session(1, ratings=[{**rating, "score": "5"}])]) == [
        "training-1 of one, attendance: 3 taken out",
        "training-1 of one, ratings: 1 corrected",
    ]


def test_of_answers_only_that_they_were_given_is_told() -> None:
    def answered(*answers: tuple[str, list[int]]) -> Book:
        given = [{"instrument": "who-5", "wave": wave, "on": "2016-01-20", "answers": told} for wave, told in answers]
        return replace(book(), responses={"p-014": tuple(map(Response.model_validate, given))})

    assert told(answered(("pre", [1])), answered(("pre", [2]), ("post", [1]))) == [
        "p-014 answered who-5 (post) on 2016-01-20",
        "p-014 answered who-5 (pre) on 2016-01-20 (corrected)",
    ]
    assert told(answered(("pre", [1])), answered()) == ["p-014 answered who-5 (pre) on 2016-01-20: taken out again"]
    both = answered(("pre", [1]), ("post", [1]))
    assert told(both, answered(("post", [1]), ("pre", [1]))) == ["p-014: responses changed"]


def test_cohorts_programmes_and_settings() -> None:
    before = book(cohorts={})
    cohort = Cohort.model_validate({"id": "one", "programme": "walks", "name": "x", "start": "2016-01-01"})
    after = replace(
        before,
        cohorts={"one": cohort},
        workspace=Workspace.model_validate({"format": "1", "name": "Test", "as-of": "2016-01-31"}),
        programmes={"walks": programme(kind="study"), "runs": programme("runs")},
    )
    assert told(before, after) == [
        "settings: as-of added",
        "programme runs is new",
        "programme walks: kind changed",
        "cohort one is new: walks from 2016-01-01",
    ]
    assert told(after, before)[-1] == "cohort one is gone from the files"
    longer = replace(after, cohorts={"one": cohort.model_copy(update={"end": TODAY})})
    assert told(after, longer) == ["cohort one: end added"]


def test_how_questionnaires_are_scored() -> None:
    figures = {"items": 5, "min": 0, "max": 5, "range": {"min": 0, "max": 100}, "better": "higher"}
    scored = Instrument.model_validate({"id": "who-5", "name": "WHO-5", "version": "1998", "sources": {}, **figures})
    before = book()
    after = replace(before, instruments={"who-5": scored})
    assert told(before, after) == ["scoring of who-5 is new"]
    assert told(after, replace(before, instruments={"who-5": scored.model_copy(update={"items": 4})})) == [
        "scoring of who-5: items changed"
    ]


def test_what_peerctl_brings_along_is_no_difference() -> None:
    before = replace(book(), shipped=frozenset(["walks", "runs"]))
    after = replace(before, programmes={**before.programmes, "runs": programme("runs")})
    assert told(before, after) == []


def test_names_are_told_of_by_their_keys_and_only_where_both_states_keep_them() -> None:
    def named(**names: str) -> Book:
        known = {id_.replace("_", "-"): name for id_, name in names.items()}
        return replace(
            book(), identities={id_: Identity.model_validate({"id": id_, "name": name}) for id_, name in known.items()}
        )

    assert told(named(p_1="Secret", p_2="Secret"), named(p_1="Other", p_3="Other")) == [
        "name and contact data of p-1: name changed",
        "name and contact data of p-2 is gone from the files",
        "name and contact data of p-3 is new",
    ]
    assert told(named(), named(p_1="Secret")) == ["name and contact data of p-1 is new"]
    kept_apart = Side(named(), TODAY, names_kept=False)
    assert difference(kept_apart, Side(named(p_1="Secret"), TODAY)).changes == ()


def test_files_that_cannot_be_read() -> None:
    sound = book([anna()])
    broken = replace(book(), unread=frozenset(["participants/p-014.yaml", "peerctl.yaml"]))
    assert told(sound, broken) == [
        "participants/p-014.yaml can no longer be read",
        "peerctl.yaml can no longer be read",
    ]
    assert told(broken, sound)[0] == "participants/p-014.yaml could not be read, and is in order now"
    found = compared(broken, broken)
    assert (found.changes, [*map(Wording().say, found.notes)]) == (
        (),
        [
            "These files can be read in neither of the two states, and are not compared: "
            + " and ".join(sorted(broken.unread))
            + "."
        ],
    )
    hidden = replace(book(), unread=frozenset(["participants"]))
    assert told(sound, hidden) == ["participants can no longer be read"]


def finding(message: str, *keys: str | int, level: Level = Level.ERROR) -> Finding:
    return Finding("some-rule", level, Message(message), Route("matches/a.yaml", keys))


def test_findings_are_matched_by_rule_and_place_and_a_line_that_moved_is_none() -> None:
    before = (finding("moved", "history", 1), finding("solved", "x"), finding("was", "y"), finding("twice", "z"))
    after = (
        finding("moved", "history", 2),
        finding("is", "y"),
        finding("twice", "z"),
        finding("twice", "a"),
        finding("new", "b"),
        finding("new", "c"),
    )
    empty = book()
    found = difference(Side(empty, TODAY, before), Side(empty, TODAY, after))
    assert tuple(found.findings) == (1, 3, 1)
    assert Wording().say(found.findings.told) == "1 finding solved, 3 new, 1 changed"
    assert [Wording().say(change.sentence) for change in found.changes] == [
        "solved: solved (some-rule in matches/a.yaml)",
        "changed: is (some-rule in matches/a.yaml)",
        "new: twice (some-rule in matches/a.yaml)",
        "new: new (some-rule in matches/a.yaml, 2 times)",
    ]


def test_another_level_is_another_finding_at_the_same_place() -> None:
    before, after = (finding("x", "y"),), (finding("x", "y", level=Level.INFO),)
    found = difference(Side(book(), TODAY, before), Side(book(), TODAY, after))
    assert tuple(found.findings) == (0, 0, 1)


def test_the_sentence_of_the_leader() -> None:
    paused = match("m-003", "p-014", [PROPOSED, ("2016-01-20", "paused")])
    before = book([anna(born="1985-05-05")], [match("m-003", "p-014", [PROPOSED])])
    after = book([anna(born="2005-05-05")], [paused])
    found = difference(Side(before, TODAY, (finding("a", 1), finding("b", 2))), Side(after, TODAY, (finding("c", 1),)))
    blocks = {Wording().say(title): [*map(Wording().say, sentences)] for title, sentences in headed(found)}
    assert blocks == {
        "People": ["p-014: born changed"],
        "Eligibility": ["p-014 is no longer eligible for one: turns 18 on 2023-05-05"],
        "Pairs": ["pair m-003/p-014 paused on 2016-01-20"],
        "1 finding solved, 0 new, 1 changed": [
            "solved: b (some-rule in matches/a.yaml)",
            "changed: c (some-rule in matches/a.yaml)",
        ],
    }
    rows = difference_table(found).rows
    assert rows[0] == ("person", "p-014", say("{id}: {key} changed", id="p-014", key="born"))
