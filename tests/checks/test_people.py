"""What the rules on people, cohorts and data leave alone, and what they say once."""

from dataclasses import replace

import pytest

from peerctl.checks.inspection import Inspection
from peerctl.checks.personal_data import find as find_personal_data
from peerctl.checks.run import check
from peerctl.checks.vocabulary import Vocabulary
from peerctl.model.finding import Finding, Route
from peerctl.model.message import NOTHING, say
from tests.gallery.overlay import BASE, DAY, findings, loaded

P_002 = "participants/p-002.yaml"
COHORT = "cohorts/spring-2015.yaml"


def person(text: str = "", *, facts: str = "{newcomer: yes}", enrolments: str = "") -> dict[str, bytes]:
    first = "  - {cohort: spring-2015, role: peer, history: [{on: 2015-01-22, event: enrolled}]}"
    record = f"id: p-002\nborn: 1992-08-02\nmunicipality: Kolding\nfacts: {facts}\n{text}\nenrolments:\n{first}\n"
    return {P_002: (record + enrolments).encode()}


def rules(files: dict[str, bytes]) -> list[str]:
    return [found.rule for found in findings(files)]


def test_a_consent_that_two_cohorts_need_is_asked_for_once() -> None:
    autumn = b"id: autumn-2015\nprogramme: allotment\nname: Autumn\nstart: 2015-09-01\nsizes: {peer: {reason: any}}\n"
    second = "  - {cohort: autumn-2015, role: peer, history: [{on: 2015-06-01, event: enrolled}]}\n"
    both = {**person(enrolments=second), "cohorts/autumn-2015.yaml": autumn}
    assert rules(both).count("consent-missing") == 1


def test_what_is_lacking_is_not_told_while_it_may_stand_in_a_file_that_cannot_be_read() -> None:
    sizes = b"id: spring-2015\nprogramme: allotment\nname: S\nstart: 2015-02-02\nsizes: {peer: {min: 9, reason: any}}\n"
    too_few: dict[str, bytes] = {COHORT: sizes}
    assert "cohort-size" in rules(too_few)
    assert "cohort-size" not in rules({**too_few, "participants/p-009.yaml": b"id: ["})
    share = {COHORT: sizes.replace(b"sizes:", b"referrer-shares: {health-centre: 1}\nsizes:")}
    assert "referrer-share" in rules(share)
    assert "referrer-share" not in rules({**share, "participants/p-009.yaml": b"id: ["})


def test_an_answer_is_not_called_missing_while_the_file_of_answers_cannot_be_read() -> None:
    unanswered = {"responses/p-001.yaml": b"[]\n"}
    assert "measurement-missing" in rules(unanswered)
    assert rules({"responses/p-001.yaml": b"[\n"}) == ["yaml-syntax"]


def test_a_phone_number_in_a_comment_is_found_but_not_in_the_identities() -> None:
    number = b"# 12 34 56 78\n"
    name = "identities/" + next((BASE / "identities").iterdir()).name
    assert rules({name: number + (BASE / name).read_bytes()}) == []
    assert rules({"peerctl.yaml": number + (BASE / "peerctl.yaml").read_bytes()}) == ["personal-data"]


def test_a_stretch_that_contradicts_two_others_is_told_of_once() -> None:
    housing = "[{value: own-home, until: 2014-01-31}, {value: own-home}, {value: shared-home, since: 2014-01-01}]"
    consent = "consents: [{kind: data, given: 2015-01-14}]"
    assert rules(person(consent, facts=f"{{newcomer: yes, housing: {housing}}}")) == ["contradicting-facts"]


def test_what_is_unknown_of_somebody_who_has_left_is_not_asked() -> None:
    left = (
        "{cohort: spring-2015, role: peer, history: [{on: 2015-01-22, event: enrolled}, {on: 2015-03-01, event: %s}]}"
    )
    unknown = "id: p-002\nconsents: [{kind: data, given: 2015-01-14}]\nenrolments: [" + left + "]\n"
    assert "eligibility-unknown" not in rules({P_002: (unknown % "withdrawn").encode()})
    assert "eligibility-unknown" in rules({P_002: (unknown % "paused").encode()})


def test_a_referrer_may_be_off_by_less_than_one_person() -> None:
    third = b"id: p-003\nborn: 1990-01-01\nmunicipality: Kolding\nfacts: {newcomer: yes}\nconsents: [{kind: data, given: 2015-01-14}]\nenrolments: [{cohort: spring-2015, role: peer, history: [{on: 2015-05-22, event: enrolled}]}]\n"
    assert "referrer-share" not in rules({"participants/p-003.yaml": third})


def test_what_refers_to_a_file_that_cannot_be_read_is_no_fault_of_its_own() -> None:
    assert {found.at.file for found in findings({COHORT: b"id: spring-2015\n  name: [\n"})} == {COHORT}


def test_an_id_like_a_civil_registration_number_is_told_of_where_it_is_given_only() -> None:
    staff = b"id: 010203-1234\nenrolments: [{cohort: spring-2015, role: staff, history: []}]\n"
    cafe = b"- {id: cafe-1, series: cafe, date: 2015-03-10, leaders: [010203-1234]}\n"
    found = findings({"participants/010203-1234.yaml": staff, "sessions/shared.yaml": cafe})
    assert [one.at.file for one in found] == ["participants/010203-1234.yaml"]


def test_a_key_that_looks_like_personal_data_is_told_of_at_the_key() -> None:
    book = loaded(person("consents: [{kind: data, given: 2015-01-14}]", facts="{newcomer: yes, 12345678: yes}")).book
    [found] = find_personal_data(Inspection(book, DAY))
    assert found.at == Route(P_002, ("facts", "12345678"), at_key=True)


def test_a_level_for_an_unknown_rule_in_a_shipped_programme_stands_in_its_file() -> None:
    book = loaded({"peerctl.yaml": b"format: 1\nname: x\nrules: {cohort-size: {level: off, reason: so}}\n"}).book
    programme = book.programmes["allotment"].model_copy(
        update={"rules": {"no-rule": book.workspace.rules["cohort-size"]}}
    )
    shipped = replace(book, programmes={"allotment": programme}, shipped=frozenset(["allotment"]))
    [found] = check(shipped, DAY)
    assert (found.rule, found.at.file) == ("unknown-rule", "data/programmes/allotment.yaml")


@pytest.mark.parametrize("people", [10, 1000])
def test_the_id_that_was_meant_is_found_among_few_and_many(people: int) -> None:
    known = [f"p-{number:04}" for number in range(people)]
    vocabulary = Vocabulary(known, say("{id}?"), say("Look."), "participants")
    assert vocabulary.fault("p-00007", Route("a.yaml")).help.values["near"] == "p-0007"


def test_nothing_is_guessed_among_many_ids_that_are_all_near() -> None:
    vocabulary = Vocabulary([f"p-{number:04}" for number in range(1000)], say("{id}?"), say("Look."), "participants")
    assert vocabulary.fault("p-1001", Route("a.yaml")).help == say("Look.")


def test_no_message_prints_a_birthday_or_what_looks_like_personal_data() -> None:
    files = {
        **person("interests: [call 12 34 56 78]"),
        COHORT: b"id: spring-2015\nprogramme: allotment\nname: a@b.example\nstart: 2015-02-02\n",
    }
    for found in findings(files):
        assert not {"12 34 56 78", "a@b.example", "1992-08-02"} & set(values(found))


def values(found: Finding) -> set[str]:
    assert found.help != NOTHING
    return {str(value) for message in (found.message, found.help) for value in message.values.values()}
