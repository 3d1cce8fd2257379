"""`peerctl agenda`, `match list` and `match show`: whole answers, as a leader reads them."""

import csv
import json
import shlex
from io import StringIO
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.cli.running import BASE, ROOT, Ran, peerctl, workspace

EXAMPLE = BASE.parents[2] / "examples" / "peerfaellesskabet"


def test_the_agenda_of_a_day() -> None:
    assert peerctl("agenda") == snapshot(
        Ran(
            code=0,
            out="""\
Agenda on 2015-06-15, looking ahead until 2015-06-22

Due

2015-01-21  m-002  (spring-2015)  [mentor-unmatched]
    Ready since 2015-01-21 and without a peer: 145 days.
    Rule: An eligible mentor is matched when ready. (plan)
    See who fits whom.
    peerctl match propose spring-2015

2015-01-22  p-002  (spring-2015)  [peer-waiting]
    Waiting for a mentor since 2015-01-22: 144 days.
    Rule: A peer who takes part has a mentor to meet. (plan)
    See who fits whom.
    peerctl match propose spring-2015

2 lines.
""",
            err="",
        )
    )


def test_the_agenda_names_people_where_names_are_there_and_looks_as_far_ahead_as_asked() -> None:
    ran = peerctl("agenda", "--until", "2015-09-15", "--for", "p-001")
    assert "looking ahead until 2015-09-15" in ran.out
    assert "p-001 Invented Person" in ran.out
    assert "p-002" not in ran.out


def test_in_danish_days_are_danish() -> None:
    ran = peerctl("agenda", "--lang", "da", folder=EXAMPLE)
    assert ran.code == 0
    assert "22. februar 2017" in ran.out


def test_the_keys_of_the_json() -> None:
    answer = json.loads(peerctl("agenda", "--format", "json").out)
    assert list(answer) == ["schema", "as_of", "until", "person", "lines"]
    assert list(answer["lines"][0]) == [
        *("kind", "urgency", "due", "since", "cohort", "people", "match"),
        *("why", "rule", "source", "do", "command", "file"),
    ]


def test_the_csv_has_a_row_for_each_line() -> None:
    rows = list(csv.reader(StringIO(peerctl("agenda", "--format", "csv", "--csv", "plain").out)))
    assert len(rows) - 1 == len(json.loads(peerctl("agenda", "--format", "json").out)["lines"])


def test_a_day_that_is_none_and_a_person_who_is_not_there_are_told() -> None:
    assert peerctl("agenda", "--until", "tomorrow").code == 2
    assert peerctl("agenda", "--for", "p-003").err == snapshot("""\
error: There is nobody with that id or name here.
  help: Did you mean “p-002”?
""")


def test_the_list_of_pairs() -> None:
    assert peerctl("match", "list") == snapshot(
        Ran(
            code=0,
            out="""\
Pairs on 2015-06-15

Pair          Cohort       Mentor  Name  Peer   Name             Stands  Started     Planned end  Ended  Meetings held  Last met    Silence
───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
m-001--p-001  spring-2015  m-001         p-001  Invented Person  active  2015-04-02  2015-10-02                      2  2015-04-23  not watched

1 pair.
""",
            err="",
        )
    )
    assert peerctl("match", "list", "spring-2015").out == peerctl("match", "list").out
    assert peerctl("match", "list", "spring-2016").code == 3


def test_one_pair_with_its_clock() -> None:
    assert peerctl("match", "show", "m-001--p-001", "--explain") == snapshot(
        Ran(
            code=0,
            out="""\
m-001--p-001 on 2015-06-15

Pair          Cohort       Mentor  Name  Peer   Name             Stands  Started     Planned end  Ended  Meetings held  Last met    Silence
───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
m-001--p-001  spring-2015  m-001         p-001  Invented Person  active  2015-04-02  2015-10-02                      2  2015-04-23  not watched

Ask about an extension by 2015-09-04.

What was agreed

Signed      Months  How often   Goals
───────────────────────────────────────────────────────────
2015-04-02       6  every week  a bed of beans by midsummer

How the planned end comes about

Started on 2015-04-02.
The contract says 6 months.
Planned end, the months first and then the days of pause: 2015-10-02.
Ask about an extension by 2015-09-04.
The longest the programme allows, with what has been extended and agreed: 2015-10-02.

Signals

Signal                         State        Why                                                                        Source
─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Silence                        not watched  There is nothing agreed, or nothing in the programme, to hold it against.
Over-involvement of the staff  not watched  There is nothing agreed, or nothing in the programme, to hold it against.
Over-involvement of the two    not watched  There is nothing agreed, or nothing in the programme, to hold it against.
""",
            err="",
        )
    )


def test_one_pair_as_json() -> None:
    pair = json.loads(peerctl("match", "show", "m-001--p-001", "--format", "json").out)["pair"]
    assert (pair["match"], pair["standing"], pair["signals"][0]["state"]) == ("m-001--p-001", "active", "not-watched")


def test_a_pair_that_is_not_there_or_not_yet_is_told() -> None:
    assert peerctl("match", "show", "m-001--p-002").err == snapshot("""\
error: There is no such pair here.
  help: Did you mean “m-001--p-001”?
""")
    assert peerctl("match", "show", "m-001--p-001", "--as-of", "2015-01-01").err == snapshot("""\
error: Nothing is known of m-001--p-001 on 2015-01-01.
  help: Name a later day with --as-of; peerctl check tells if its cohort or programme is not known.
""")
    assert peerctl("match", "show", "zzz").code == 3


def test_a_kind_of_line_can_be_explained() -> None:
    assert peerctl("explain", "pair-silent") == snapshot(
        Ran(
            code=0,
            out="""\
pair-silent: A pair has not met for longer than it agreed

The programme says how many agreed meetings may pass. The clock runs from the last meeting that was held, and for a new pair from its start; attempted meetings do not count. While a pair is paused it is never silent, and the days of pause do not count afterwards.
""",
            err="",
        )
    )
    page = json.loads(peerctl("explain", "pair-silent", "--format", "json").out)
    assert (page["rule"], page["level"]) == ("pair-silent", None)
    assert "pair-silent,,A pair" in peerctl("explain", "pair-silent", "--format", "csv", "--csv", "plain").out


def test_looking_ahead_to_a_day_that_is_past_is_wrong_usage() -> None:
    ran = peerctl("agenda", "--as-of", "2015-06-15", "--until", "2015-06-01")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "error: --until 2015-06-01 comes before the day asked of, 2015-06-15.\n"


WRITING = ("consent", "contact", "interview", "meeting log", "match accept", "match end", "match extend")
"""Commands in the agenda that write; each can be tried."""


@pytest.mark.parametrize("example", ["peer-projektet", "peer-to-peer"])
def test_the_command_that_settles_a_line_is_one_that_can_be_carried_out(example: str) -> None:
    root = ROOT / "examples" / example
    lines = json.loads(peerctl("agenda", "--format", "json", "--until", "2026-12-31", folder=root).out)["lines"]
    commands = {line["kind"]: line["command"] for line in lines if line["command"]}
    tried = {
        kind: command for kind, command in commands.items() if command.removeprefix("peerctl ").startswith(WRITING)
    }
    assert len(tried) > 2
    for command in tried.values():
        ran = peerctl(*shlex.split(command)[1:], "--dry-run", "--lang", "en", folder=root)
        assert (ran.code, ran.err) == (0, "") or ran.err.splitlines()[0].endswith(" is missing."), (command, ran.err)


def test_a_pair_named_by_its_two_whose_file_cannot_be_read_is_not_said_to_be_missing(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    (root / "matches" / "m-001--p-001.yaml").write_text("id: [", encoding="utf-8")
    for words in (["m-001", "p-001"], ["p-001", "m-001"], ["m-001--p-001"]):
        told = peerctl("match", "show", *words, folder=root).err
        assert told.startswith("error: The file of the pair m-001--p-001 could not be read.")
