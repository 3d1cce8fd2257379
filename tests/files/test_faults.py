"""What is said of a record that breaks the schema."""

from collections.abc import Callable, Mapping
from typing import Literal

import pytest

from peerctl.files.load import Loaded
from peerctl.files.misfits import MOST_OF_A_FILE
from peerctl.files.shape import follow, known_keys, words
from peerctl.files.values import meant_day, one_of, wording, wrong_id
from peerctl.model.finding import Finding
from peerctl.model.message import Message
from peerctl.model.participant import Participant
from peerctl.model.programme import Programme
from peerctl.model.workspace import RuleLevel

Read = Callable[[Mapping[str, str | bytes]], Loaded]

PERSON = """\
id: p-001
born: 1989-03-12
municipality: Kolding
facts:
  newcomer: yes
enrolments:
  - cohort: spring-2015
    role: peer
    history:
      - {on: 2015-01-12, event: applied}
"""


def worded(message: Message) -> str:
    values = {
        name: ", ".join(map(str, value)) if isinstance(value, tuple) else value
        for name, value in message.values.items()
    }
    text = message.text if message.count == 1 else message.many
    return text.format(**values)


def told(read: Read, old: str, new: str) -> tuple[Loaded, Finding]:
    assert old in PERSON
    loaded = read({"participants/p-001.yaml": PERSON.replace(old, new)})
    (finding,) = loaded.findings
    return loaded, finding


@pytest.mark.parametrize(
    ("old", "new", "rule", "place", "help_line"),
    [
        ("born", "bron", "unknown-key", (2, 1, 5), "Did you mean born?"),
        (
            "newcomer: yes",
            "newcomer: {value: yes, sicne: 2015-01-01}",
            "unknown-key",
            (5, 26, 31),
            "Did you mean since?",
        ),
        ("role: peer", "role: peer\n    zzz: 1", "unknown-key", (9, 5, 8), "Here may stand cohort, role,"),
        ("    role: peer\n", "", "missing-key", (7, 5, 24), "Add a line with role and its value."),
        ("role: peer", "role: pear", "wrong-value", (8, 11, 15), "Did you mean peer? It may be peer, mentor,"),
        ("role: peer", "role: x", "wrong-value", (8, 11, 12), "It may be peer, mentor, group-leader, staff."),
        ("role: peer", "role:", "wrong-value", (8, 10, 10), "It may be peer, mentor, group-leader, staff."),
        ("event: applied", "event: Applied", "wrong-value", (10, 33, 40), "Did you mean applied?"),
        ("on: 2015-01-12", "on: 12/1-2015", "wrong-value", (10, 14, 23), "Write 2015-01-12."),
        ("on: 2015-01-12", "on: soon", "wrong-value", (10, 14, 18), "Write the year, the month and the day"),
        ("on: 2015-01-12", "on: 31/2-2015", "wrong-value", (10, 14, 23), "Write the year, the month and the day"),
        ("1989-03-12", "12/3-1989", "wrong-value", (2, 7, 16), "Write the year, the month and the day"),
        ("1989-03-12", "1989-02-30", "wrong-value", (2, 7, 17), "Look at the month's number"),
        ("cohort: spring-2015", "cohort: Spring", "wrong-value", (7, 13, 19), "Use small letters"),
        ("cohort: spring-2015", "cohort: con", "wrong-value", (7, 13, 16), "Choose another id"),
        ("newcomer: yes", "New Comer: yes", "wrong-value", (5, 3, 12), "Use small letters"),
        ("newcomer: yes", "newcomer: {since: 2015-01-01}", "missing-key", (5, 13, 32), "Add a line with value"),
        ("municipality: Kolding", "municipality: {value: [x]}", "wrong-value", (3, 23, 26), "Write a text"),
        ("born: 1989", "interests: [~]\nborn: 1989", "wrong-value", (2, 13, 14), "Write a text"),
        ("  newcomer: yes", "  - newcomer", "not-a-mapping", (5, 3, 13), "Write `key: value`"),
        ("facts:\n  newcomer: yes", "facts:", "not-a-mapping", (4, 7, 7), "Write `key: value`"),
        ("event: applied", "event: applied, reason: [x]", "wrong-value", (10, 50, 53), "Use small letters"),
    ],
)
def test_a_fault_is_told_in_its_place_with_what_to_do(
    old: str, new: str, rule: str, place: tuple[int, ...], help_line: str, read: Read
) -> None:
    loaded, finding = told(read, old, new)
    found = loaded.sources.place(finding.at)
    assert finding.rule == rule
    assert (found.line, found.column, found.end_column) == place
    assert worded(finding.help).startswith(help_line)
    assert "p-001" not in loaded.book.participants
    assert loaded.book.unread == {"participants/p-001.yaml"}


def test_every_fault_of_a_file_is_told_at_once_and_in_order(read: Read) -> None:
    text = (
        PERSON.replace("1989-03-12", "x")
        .replace("role: peer", "role: x")
        .replace("id: p-001", "id: p-001\nid: p-001\nbrn: 1")
    )
    loaded = read({"participants/p-001.yaml": text})
    assert [(f.rule, loaded.sources.place(f.at).line) for f in loaded.findings] == [
        ("duplicate-key", 2),
        ("unknown-key", 3),
        ("wrong-value", 4),
        ("wrong-value", 10),
    ]


@pytest.mark.parametrize("typed", ["Invented Person", "12 34 56 78", "12/3-1989", "invented@example.org"])
@pytest.mark.parametrize("key", ["born: 1989-03-12", "newcomer: yes", "municipality: Kolding", "cohort: spring-2015"])
def test_what_was_typed_of_a_person_is_never_repeated(key: str, typed: str, read: Read) -> None:
    loaded = read({"participants/p-001.yaml": PERSON.replace(key, f"{key.split(':', maxsplit=1)[0]}: {{{typed}: 1}}")})
    assert loaded.findings
    for finding in loaded.findings:
        assert typed not in worded(finding.message) + worded(finding.help)


def test_nothing_of_an_identity_is_repeated(read: Read) -> None:
    loaded = read({"identities/p-001.yaml": "id: p-001\nname: [Invented Person]\nphone: {a: 12 34 56 78}\n"})
    assert len(loaded.findings) == 2
    assert "12 34" not in repr([(finding.message, finding.help) for finding in loaded.findings])


def test_python_spellings_of_keys_are_unknown(read: Read) -> None:
    loaded = read({"cohorts/c.yaml": "id: c\nprogramme: p\nname: C\nstart: 2015-02-02\nruled_out: []\n"})
    (finding,) = loaded.findings
    assert worded(finding.help) == "Did you mean ruled-out?"


def test_a_pair_that_is_ruled_out_has_two_people(read: Read) -> None:
    start = "id: c\nprogramme: p\nname: C\nstart: 2015-02-02\n"
    loaded = read({"cohorts/c.yaml": start + "ruled-out: [[m-1], [m-1, p-1, p-2]]\n"})
    assert [worded(finding.message) for finding in loaded.findings] == [
        "Too few items stand here.",
        "At most 2 items may stand here.",
    ]


def test_a_location_with_tags_of_conditions_leads_to_the_keys_of_the_text() -> None:
    stop = follow(Programme, ("eligibility", "mentor", 0, "any", "any", 1, "fact", "for-at-least", "months"))
    assert stop.keys == ("eligibility", "mentor", 0, "any", 1, "for-at-least", "months")
    assert known_keys(follow(Programme, ("eligibility", "mentor", 0, "age", "age")).kind) == ("min", "max")


def test_the_source_beside_a_condition_is_found_beside_it(read: Read) -> None:
    text = """\
id: circle
name: {en: Circle, da: Kreds}
kind: one-to-one
summary: {en: Reads., da: Læser.}
sources: {plan: {title: The plan}}
roles: {peer: {source: plan}}
eligibility:
  peer:
    - {id: grown-up, fact: grown-up, source: {a: b}}
"""
    loaded = read({"programmes/circle.yaml": text})
    (finding,) = loaded.findings
    place = loaded.sources.place(finding.at)
    assert (place.line, place.column) == (9, 46)


def test_a_location_beyond_the_schema_still_has_its_keys() -> None:
    assert follow(Participant, ("nothing", "here", 0)).keys == ("nothing", "here", 0)
    assert follow(tuple[int, str], (5, "x")).keys == (5, "x")


def test_the_words_of_a_union_are_those_of_its_members() -> None:
    kind = RuleLevel.model_fields["level"].annotation
    assert words(kind) == ("error", "warning", "info", "off")
    assert words(Literal["a", "b"]) == ("a", "b")
    assert follow(RuleLevel, ("level", "some-member")).keys == ("level",)


def test_of_a_value_with_several_types_one_fault_is_told(read: Read) -> None:
    loaded = read({"peerctl.yaml": "format: 1\nname: X\nrules: {cohort-size: {level: loud, reason: x}}\n"})
    (finding,) = loaded.findings
    assert worded(finding.help) == "It may be error, warning, info, off."


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12/3-1989", "1989-03-12"),
        ("12.3.1989", "1989-03-12"),
        ("12. 3. 1989", "1989-03-12"),
        ("1/12/2015", "2015-12-01"),
        ("2015-1-2", "2015-01-02"),
        ("2015/01/02", "2015-01-02"),
        ("2015-01-02T10:00:00", "2015-01-02"),
    ],
)
def test_days_written_in_other_ways_are_understood(typed: str, day: str) -> None:
    assert str(meant_day(typed)) == day


@pytest.mark.parametrize("typed", ["12/3", "31/2-2015", "soon", "", None, ["x"]])
def test_what_is_no_day_in_any_way_is_not_guessed_at(typed: object) -> None:
    assert meant_day(typed) is None


def test_an_error_of_an_unforeseen_kind_still_has_a_sentence() -> None:
    for typed in ("x", None):
        message, help_line = wording("new-kind", {}, typed, personal=False)
        assert message.text
        assert help_line.text


def test_a_list_among_words_has_no_near_one() -> None:
    assert worded(one_of(("a", "b"), ["a"])[1]) == "It may be a, b."


def test_a_record_full_of_faults_is_not_told_without_end(read: Read) -> None:
    answers = "- {instrument: mhrm, wave: pre, on: 2015-02-20, answers: [" + "x, " * 5000 + "]}\n"
    assert len(read({"responses/p-1.yaml": answers}).findings) == MOST_OF_A_FILE


@pytest.mark.parametrize(
    ("typed", "sound"), [("spring-2016", True), ("Spring 2016", False), ("", False), ("con", False)]
)
def test_a_word_that_cannot_be_an_id_is_explained(typed: str, sound: bool) -> None:  # noqa: FBT001  # a case
    assert (wrong_id(typed) is None) == sound
