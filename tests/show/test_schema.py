"""The schemas take what a leader types, as tools that read YAML see it, and refuse what the reader refuses."""

import json
import subprocess
import sys
from collections.abc import Sequence
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]  # no types are published
from ruamel.yaml import YAML

from peerctl.model.companionship import Companionship
from peerctl.show.docstrings import docstrings
from peerctl.show.schema import RECORDS, descriptions, records_table, schema, schema_text
from peerctl.show.wording import Wording

ROOT = Path(__file__).parents[2]
FOLDERS = {
    "workspace": ["peerctl.yaml"],
    "programme": ["programmes/*.yaml"],
    "cohort": ["cohorts/*.yaml"],
    "participant": ["participants/*.yaml"],
    "identity": ["identities/*.yaml"],
    "sessions": ["sessions/*.yaml"],
    "match": ["matches/*.yaml"],
    "responses": ["responses/*.yaml"],
    "instrument": ["instruments/*.yaml"],
}
WORKSPACES = ["examples/*", "tests/gallery/base", "tests/programmes/*", "data"]
EVERY_RECORD = pytest.mark.parametrize("record", RECORDS)

WORKSPACE = """
format: 1
name: Peer support in Nowhere
language: da
rules: {size-outside: {level: off, reason: the first cohort was small}}
"""
COHORT = """
id: nowhere-2015-1
programme: peer-projektet
name: 1
start: 2015-02-02
sizes: {peer: {max: 30, reason: the room was large}}
ruled-out: [[m-002, p-009]]
"""
ALLOCATION = f"allocation:\n  method: batch\n  secret-sha256: {'a' * 64}\n"
PERSON = """
id: p-014
born: 1989-03-12
municipality: [{value: Vejle, until: 2015-05-31}, {value: Kolding, since: 2015-06-01}]
gender: woman
languages: da
facts:
  section-85: {value: true, since: 2014-05-01}
  residential-care: no
  children: 2
  substitution: [{value: ended, until: 2014-12-31}, stable]
interests: [walking, 1984]
availability: mon-evening
consents:
  - {kind: data, given: 2015-01-12, withdrawn: }
enrolments:
  - cohort: nowhere-2015-1
    role: peer
    capacity: "1"
    wishes:
      ranked: [[m-003], m-001]
      never: m-009
      others: Ja
      must: {gender: woman, age: {min: 25, max: 45}, languages: [da]}
    history:
      - {on: 2015-01-12, event: applied}
      - {on: "2015-06-01", event: paused, reason: illness}
"""
PAIR = """
id: m-003--p-014
cohort: nowhere-2015-1
mentor: m-003
peer: p-014
contract: {signed: 2015-04-02, months: 6, cadence: weekly, goals: out of the flat twice a week}
history:
  - {on: 2015-03-20, event: proposed}
  - {on: 2015-10-01, event: extended, months: 3, agreed: [m-003, p-014]}
  - {on: 2015-11-11, event: ended, reason: completed-early, by: both, rematch: no}
meetings:
  - {on: 2015-04-09, held: yes, activity: cafe, place: town, minutes: 90}
stand-ins:
  - {from: 2015-05-01, to: 2015-05-31, staff: s-001}
contacts:
  - {on: 2015-04-16, with: m-003, by: s-001, minutes: 15}
checklist: {coffee-card-returned: 2015-11-12}
"""
SESSIONS = """
- id: speed-dating-1
  series: speed-dating
  date: 2015-03-10
  start: 10:00
  leaders: s-001
  attendance: {m-001: present, m-002: absent}
  ratings:
    - {from: m-001, to: p-014, score: 4}
- {id: 2, series: cafe, date: 2015-03-12, cancelled: 2 were ill}
"""
RESPONSES = "- {instrument: mhrm, wave: pre, on: 2015-02-20, answers: [2, 3, ~, 4]}"
IDENTITY = "{id: p-014, name: Somebody Invented, phone: 00 00 00 14, email: p-014@example.org}"
TYPED = {
    "workspace": WORKSPACE,
    "cohort": COHORT,
    "participant": PERSON,
    "identity": IDENTITY,
    "sessions": SESSIONS,
    "match": PAIR,
    "responses": RESPONSES,
}


def seen_by_tools(text: str) -> Any:  # noqa: ANN401
    """Read YAML as editors do: true is a boolean, digits are a number, a day is text."""
    yaml = YAML(typ="safe", pure=True)
    yaml.constructor.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)
    return yaml.load(text)


def faults(record: str, text: str) -> list[str]:
    """Give what a schema has against a text."""
    return [error.message for error in Draft7Validator(schema(record)).iter_errors(seen_by_tools(text))]


@EVERY_RECORD
def test_a_schema_is_sound_and_of_draft_7(record: str) -> None:
    found = schema(record)
    Draft7Validator.check_schema(found)
    assert found["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert found["title"] == record
    assert not {"$defs", "prefixItems"} & {word.strip('":') for word in json.dumps(found).split()}


@pytest.mark.parametrize("record", TYPED)
def test_a_schema_takes_what_a_leader_types(record: str) -> None:
    assert faults(record, TYPED[record]) == []


def checked(record: str, files: Sequence[Path], folder: Path) -> tuple[int, str]:
    """Have an outside tool hold files against a schema."""
    (folder / "schema.json").write_text(json.dumps(schema(record)), encoding="utf-8")
    tool = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(folder / "schema.json"), *map(str, files)]
    ran = subprocess.run(tool, capture_output=True, text=True, check=False)
    return ran.returncode, ran.stdout


@EVERY_RECORD
def test_files_of_the_project_pass_the_schema_in_an_outside_tool(record: str, tmp_path: Path) -> None:
    patterns = [f"{folder}/{files}" for folder in WORKSPACES for files in FOLDERS[record]]
    files = sorted(path for pattern in patterns for path in ROOT.glob(pattern))
    sound = [path for path in files if "with-faults" not in path.parts]
    assert sound
    assert checked(record, sound, tmp_path) == (0, "ok -- validation done\n")


@pytest.mark.parametrize(
    ("record", "typed", "mistyped", "told"),
    [
        ("participant", "gender:", "sex:", "'sex' was unexpected"),
        ("participant", "1989-03-12", "12-03-1989", "'12-03-1989'"),
        ("participant", "1989-03-12", "1989-03-32", "'1989-03-32'"),
        ("participant", "role: peer", "role: peers", "'peers'"),
        ("match", "months: 6", "months: half a year", "'half a year'"),
        ("match", "mentor: m-003\n", "", "'mentor' is a required property"),
        ("cohort", "start: 2015-02-02", "start: {day: 2015-02-02}", "'day'"),
        ("sessions", "start: 10:00", "start: 25:00", "'25:00'"),
        ("responses", "[2, 3, ~, 4]", "two", "'two'"),
        ("identity", "phone: 00 00 00 14", "telephone: 00 00 00 14", "'telephone' was unexpected"),
    ],
)
def test_what_is_easily_mistyped_is_flagged_by_an_outside_tool(
    record: str, typed: str, mistyped: str, told: str, tmp_path: Path
) -> None:
    assert typed in TYPED[record]
    (tmp_path / "mistyped.yaml").write_text(TYPED[record].replace(typed, mistyped), encoding="utf-8")
    code, said = checked(record, [tmp_path / "mistyped.yaml"], tmp_path)
    assert (code, told in said) == (1, True), said


@pytest.mark.parametrize(
    ("record", "text"),
    [
        ("participant", PERSON.replace("born:", "birthday:")),
        ("participant", PERSON.replace("section-85", "Section 85")),
        ("participant", PERSON.replace("1989-03-12", "12-03-1989")),
        ("participant", PERSON.replace("others: Ja", "others: perhaps")),
        ("participant", PERSON.replace("role: peer", "role: peers")),
        ("participant", PERSON.replace('capacity: "1"', "capacity: one")),
        ("match", PAIR.replace("event: proposed", "event: suggested")),
        ("sessions", SESSIONS.replace("start: 10:00", "start: ten")),
        ("cohort", COHORT.replace("[[m-002, p-009]]", "[[m-002]]")),
        ("cohort", COHORT.replace("[[m-002, p-009]]", "[[m-002, P 9]]")),
        ("workspace", WORKSPACE.replace("format: 1", "format: 2")),
        ("cohort", COHORT.replace("nowhere-2015-1", "-1")),
        ("cohort", COHORT + ALLOCATION + "  strata: [gender, age, referrer]\n"),
    ],
)
def test_a_schema_refuses_what_the_reader_refuses(record: str, text: str) -> None:
    assert faults(record, text)


def test_a_list_that_may_not_be_empty_or_long_may_still_be_one_word() -> None:
    assert faults("cohort", COHORT + ALLOCATION + "  strata: gender\n") == []
    assert faults("cohort", COHORT + ALLOCATION + "  strata: [gender, age]\n") == []
    text = (ROOT / "data" / "programmes" / "peer-projektet.yaml").read_text(encoding="utf-8")
    assert "municipality: [Vejle]" in text
    assert faults("programme", text.replace("municipality: [Vejle]", "municipality: Vejle")) == []
    assert faults("programme", text.replace("municipality: [Vejle]", "municipality: []"))


def test_the_type_of_a_fact_may_stand_alone_and_nothing_else() -> None:
    text = (ROOT / "data" / "programmes" / "peer-projektet.yaml").read_text(encoding="utf-8")
    facts = "facts:\n"
    assert facts in text
    assert faults("programme", text.replace(facts, facts + "  boats: choices\n")) == []
    assert faults("programme", text.replace(facts, facts + "  boats: choise\n"))


def test_an_id_may_be_digits() -> None:
    assert faults("match", PAIR.replace("id: m-003--p-014", "id: 15")) == []


def test_a_condition_has_exactly_one_kind() -> None:
    text = (ROOT / "data" / "programmes" / "peerfaellesskabet.yaml").read_text(encoding="utf-8")
    rule = "      fact: misuse-experience\n"
    assert rule in text
    assert faults("programme", text.replace(rule, rule + "      age: {min: 18}\n"))


def test_a_key_is_told_in_the_words_of_its_docstring() -> None:
    properties = schema("programme")["definitions"]["Companionship"]["properties"]
    assert properties["months-max"]["description"] == docstrings(Companionship)["months-max"]
    assert properties["extension"].keys() >= {"description", "anyOf"}


def test_words_of_a_base_are_words_of_the_record() -> None:
    assert docstrings(Companionship)["source"].startswith("The sources, by their keys")


@EVERY_RECORD
def test_every_key_is_explained(record: str) -> None:
    found = schema(record)
    models = {record: found, **found.get("definitions", {})}
    mute = [
        f"{model}.{key}"
        for model, told in models.items()
        for key, value in told.get("properties", {}).items()
        if not value.get("description")
    ]
    assert mute == []


class Loud(NullTranslations):
    """A language in which everything is shouted."""

    def gettext(self, message: str) -> str:
        """Shout."""
        return message.upper()


@EVERY_RECORD
def test_a_schema_is_told_in_the_readers_language_and_asks_for_the_same(record: str) -> None:
    words = list(descriptions(record))
    loud, english = (json.dumps(schema(record, wording)) for wording in (Wording("da", Loud()), Wording()))
    assert words
    for word in sorted(words, key=len, reverse=True):
        assert json.dumps(word.upper()) in loud
        english = english.replace(f'"description": {json.dumps(word)}', f'"description": {json.dumps(word.upper())}')
    assert loud == english
    assert json.loads(schema_text(record, Wording())) == schema(record)


def test_the_kinds_of_files_are_listed() -> None:
    rows = records_table().rows
    assert [row[0] for row in rows] == list(RECORDS)
    assert rows[1][1] == "programmes/ID.yaml"
