"""The whole answers of the reading commands, as a leader reads them."""

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.cli.running import Ran, peerctl, workspace


def test_alone_it_tells_how_the_workspace_stands_and_what_to_do_next() -> None:
    assert peerctl() == snapshot(
        Ran(
            code=0,
            out="""\
The allotment companions on 2015-06-15 (Monday, week 25 of 2015)

Running: spring-2015.
4 participants: 4 active, 0 passive.
1 pair under way.
Nothing is wrong with the files.

What to do next

2 things are overdue, due or at risk; see what and why.
    peerctl agenda

In spring-2015, mentors without a peer: 1; peers without a mentor: 1. See who fits whom.
    peerctl match propose spring-2015

See the figures of every cohort.
    peerctl status
""",
            err="",
        )
    )


def test_check_of_a_sound_workspace_says_so() -> None:
    assert peerctl("check") == snapshot(
        Ran(code=0, out="Everything is in order: no errors, no warnings, no remarks.\n", err="")
    )


def test_check_shows_each_fault_with_its_line_and_exits_with_1_for_an_error(tmp_path: Path) -> None:
    root = workspace(
        tmp_path, cohorts__spring_2015="id: spring-2015\nprogramme: allotment\nname: S\nstart: 2015-02-30\n"
    )
    assert peerctl("check", folder=root) == snapshot(
        Ran(
            code=1,
            out="""\
cohorts/spring-2015.yaml:4:8: error[wrong-value] There is no such day in the calendar.
   |
 4 | start: 2015-02-30
   |        ^^^^^^^^^^
  help: Look at the month's number and its last day: a day is written year-month-day.

1 error in all.
""",
            err="",
        )
    )


def test_status_counts() -> None:
    assert peerctl("status", "spring-2015") == snapshot(
        Ran(
            code=0,
            out="""\
Cohorts and roles on 2015-06-15, counted since 2015-01-10

Cohort       Role    Applied  Participants  Active  Passive  Paused  Completed  Withdrawn  Declined  Eligible  Matched  Dropout
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
spring-2015  peer          0             2       2        0       0          0          0         0         2        1  0 of 2 (0 %)
spring-2015  mentor        0             2       2        0       0          0          0         0         2        1  0 of 2 (0 %)

4 participants in all, each counted once: 4 active and 0 passive.

Pairs on 2015-06-15

Cohort       Proposed  Accepted  Declined  Active  Paused  Extended  Completed  Ended before time
─────────────────────────────────────────────────────────────────────────────────────────────────
spring-2015         0         0         0       1       0         0          0                  0

Who referred the peers, until 2015-06-15

Cohort       Referrer           Peers from there  Wanted share
──────────────────────────────────────────────────────────────
spring-2015  the library        1 of 2 (50 %)              0.5
spring-2015  the health centre  0 of 2 (0 %)

Measured both before and after, until 2015-06-15

Cohort       Questionnaire  Before and after  Both within their days  Not due yet
─────────────────────────────────────────────────────────────────────────────────
spring-2015  who-5          0 of 2 (0 %)                           0            2

0 complete before-and-after sets of 2 participants, 0 with every answer within its days.
""",
            err="",
        )
    )


def test_status_as_csv_for_programs() -> None:
    assert peerctl("status", "--format", "csv") == snapshot(
        Ran(
            code=0,
            out="""\
cohort,role,applied,participants,active,passive,paused,completed,withdrawn,declined,eligible,matched,dropout_count,dropout_of,dropout_share
spring-2015,peer,0,2,2,0,0,0,0,0,2,1,0,2,0.0
spring-2015,mentor,0,2,2,0,0,0,0,0,2,1,0,2,0.0
""",
            err="",
        )
    )


def test_one_table_of_the_status_as_csv() -> None:
    ran = peerctl("status", "--format", "csv", "--table", "pairs")
    assert ran.out.startswith("cohort,proposed,accepted,")
    assert "spring-2015" in ran.out
    assert peerctl("status", "--table", "pears").code == 2


def test_eligibility_names_those_who_have_a_name_and_sorts_by_it() -> None:
    assert peerctl("eligibility") == snapshot(
        Ran(
            code=0,
            out="""\
Who may take part on 2015-06-15

Id     Name             Cohort       Role    Eligible  Since       Until       Then                Ask for
──────────────────────────────────────────────────────────────────────────────────────────────────────────
m-001                   spring-2015  mentor  yes       1994-05-14  2047-05-13  no from 2047-05-14
m-002                   spring-2015  mentor  yes       2010-10-01  2040-11-29  no from 2040-11-30
p-002                   spring-2015  peer    yes       2014-09-01  2033-08-01  no from 2033-08-02
p-001  Invented Person  spring-2015  peer    yes       2007-03-12  2030-03-11  no from 2030-03-12

4 enrolments: 4 yes, 0 no, 0 unknown.
""",
            err="",
        )
    )


def test_eligibility_explained_rule_by_rule() -> None:
    assert peerctl("eligibility", "p-002", "--explain") == snapshot(
        Ran(
            code=0,
            out="""\
p-002 as peer in spring-2015 on 2015-06-15: yes

Rule                      Holds  Why                                        Since       Until       Source
──────────────────────────────────────────────────────────────────────────────────────────────────────────
grown-up                  yes    is 22, turns 41 on 2033-08-02              2010-08-02  2033-08-01  plan
lives-here                yes    lives in Kolding                                                   plan
is new in the allotments  yes    is new in the allotments since 2014-09-01  2014-09-01              plan

So since 2014-09-01.
From 2033-08-02 the answer is no.
""",
            err="",
        )
    )


def test_a_proposal_with_its_reasons() -> None:
    assert peerctl("match", "propose", "spring-2015") == snapshot(
        Ran(
            code=0,
            out="""\
Who could meet whom in spring-2015, as known on 2015-06-15

Mentor  Name  Peer   Name             Pair
───────────────────────────────────────────────────
m-001         p-001  Invented Person  there already
m-002         p-002                   new

Nobody is left who would rather have had each other.
The strategies fair and stable both come to 2 pairs and 0 pairs of people who would both rather have had each other.

Why each pair

Mentor  Name  Peer   Name             Why
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
m-001         p-001  Invented Person  m-001 and p-001 are a running pair; it stays. m-001 and p-001 both speak Danish.
m-002         p-002                   m-002 and p-002 are proposed as part of the plan for all. m-002 and p-002 have not named anything that they share.

May be read aloud; --confidential tells what people wrote and rated as well.

How the pairs were chosen

In turn, as good as can be                              Reached  Proved
───────────────────────────────────────────────────────────────────────
most pairs                                              2        yes
longest waiting first                                   nobody   yes
fewest pairs who would both rather have had each other  0        yes
nobody further down their wishes than unavoidable       nobody   yes
most in common                                          12       yes
a drawn lot                                             drawn    yes

The lot is drawn from “spring-2015”: the same seed gives the same pairs.

What a least rating on both sides would leave

Least rating  Pairs  Would both rather have had each other
──────────────────────────────────────────────────────────
           1      2                                      0
           2      2                                      0
           3      1                                      0
           4      1                                      0
           5      1                                      0

Who was named in the wishes counts as 5 here, and who was not rated as 2.
""",
            err="",
        )
    )


def test_the_manual_of_a_rule() -> None:
    assert peerctl("explain", "duplicate-key") == snapshot(
        Ran(
            code=0,
            out="""\
duplicate-key (error): A key stands twice in one record

Only one of the two could be used, and nobody can see from the file which one, so neither is guessed at.

Keep the one that is right and delete the other. Where both are right, the key usually takes a list: write both values between brackets.
""",
            err="",
        )
    )


def test_a_manual_page_has_its_examples() -> None:
    ran = peerctl("explain", "cohort-size")
    assert ran.code == 0
    assert "This is in order:\n\n    # file:" in ran.out
    assert "This is found:\n\n    # file:" in ran.out


def test_the_manual_as_json() -> None:
    page = json.loads(peerctl("explain", "cohort-size", "--format", "json").out)
    assert list(page) == ["schema", "rule", "level", "title", "paragraphs", "passing", "failing"]


def test_all_rules_are_listed() -> None:
    ran = peerctl("explain")
    assert "unknown-reference" in ran.out
    assert "duplicate-key" in ran.out
    assert json.loads(peerctl("explain", "--format=json").out)["rules"][0]["level"] == "error"


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        (["check"], ["findings", "counts"]),
        (["status"], ["people", "cohorts"]),
        (["eligibility"], ["verdicts"]),
        (
            ["match", "propose", "spring-2015"],
            ["cohort", "strategy", "seed", "pairs", "unmatched", "blocking_pairs", "stages", "compare"],
        ),
        ([], ["people", "pairs", "next"]),
    ],
    ids=["check", "status", "eligibility", "propose", "overview"],
)
def test_json_is_one_object_with_the_keys_of_the_format(words: list[str], keys: list[str]) -> None:
    ran = peerctl(*words, "--format", "json")
    answer = json.loads(ran.out)
    assert (ran.code, ran.err) == (0, "")
    assert (answer["schema"], answer["as_of"]) == (1, "2015-06-15")
    assert set(keys) <= set(answer)


def test_the_keys_of_a_verdict_are_those_of_the_format() -> None:
    verdict = json.loads(peerctl("eligibility", "p-002", "--format", "json").out)["verdicts"][0]
    assert list(verdict) == [
        *("id", "cohort", "role", "programme", "answer", "since", "until", "next", "rules", "missing"),
    ]
    assert list(verdict["rules"][0]) == ["id", "answer", "reason", "source", "since", "until"]


@pytest.mark.parametrize("words", [["status"], ["eligibility"], ["match", "propose", "spring-2015"], ["check"]])
def test_the_day_may_be_named_before_or_after_the_command(words: list[str]) -> None:
    before = peerctl("--as-of", "2015-03-01", *words, "--format", "json")
    assert before == peerctl(*words, "--format", "json", "--as-of=2015-03-01")
    assert json.loads(before.out)["as_of"] == "2015-03-01"


def test_the_day_is_that_of_the_workspace_and_not_of_the_computer(tmp_path: Path) -> None:
    settings = "format: 1\nname: X\nlanguage: en\ntimezone: {}\n"
    far = workspace(tmp_path, peerctl=settings.format("America/New_York"))
    assert json.loads(peerctl("status", "--format", "json", folder=far).out)["as_of"] == "2015-06-14"


def test_a_workspace_that_stands_still_says_its_own_day(tmp_path: Path) -> None:
    still = workspace(tmp_path, peerctl="format: 1\nname: X\nlanguage: en\nas-of: 2015-04-01\n")
    assert json.loads(peerctl("status", "--format", "json", folder=still).out)["as_of"] == "2015-04-01"


def test_a_reading_command_answers_from_the_sound_files_and_names_the_others(tmp_path: Path) -> None:
    root = workspace(tmp_path, participants__p_002="id: p-002\nid: p-002\n")
    assert peerctl("eligibility", "--format", "csv", folder=root) == snapshot(
        Ran(
            code=1,
            out="""\
id,cohort,role,answer,since,until,next,missing
m-001,spring-2015,mentor,yes,1994-05-14,2047-05-13,no from 2047-05-14,
m-002,spring-2015,mentor,yes,2010-10-01,2040-11-29,no from 2040-11-30,
p-001,spring-2015,peer,yes,2007-03-12,2030-03-11,no from 2030-03-12,
""",
            err="""\
error: 1 file could not be read and is not in the answer: participants/p-002.yaml.
  help: peerctl check tells what is wrong with them.
""",
        )
    )


def test_unsound_files_are_named_as_json_where_the_answer_is_json(tmp_path: Path) -> None:
    root = workspace(tmp_path, participants__p_002="id: p-002\nid: p-002\n")
    ran = peerctl("eligibility", "--format", "json", folder=root)
    assert (ran.code, json.loads(ran.err)["error"]["code"]) == (1, "unsound-files")
    assert json.loads(ran.out)["verdicts"]


def test_check_as_csv_has_a_row_for_each_finding(tmp_path: Path) -> None:
    root = workspace(tmp_path, participants__p_002="id: p-002\n")
    ran = peerctl("check", "--format", "csv", folder=root)
    assert ran == snapshot(
        Ran(
            code=1,
            out="""\
level,rule,file,line,column,message,help
error,missing-key,participants/p-002.yaml,1,1,The key enrolments is missing here.,Add a line with enrolments and its value.
""",
            err="",
        )
    )
    assert peerctl("check", "--format", "csv", "--lang", "da", folder=root).out.startswith("\ufeffNiveau;Regel;")


def test_one_participant_is_not_counted_as_several() -> None:
    assert "1 participant in all: 1 active and 0 passive." in peerctl("status", "--as-of", "2015-01-20").out


def test_check_for_github(tmp_path: Path) -> None:
    root = workspace(tmp_path, participants__p_002="id: p-002\nid: p-002\n")
    ran = peerctl("check", "--format", "github", folder=root)
    assert ran.code == 1
    assert "\n::error file=participants/p-002.yaml,line=2,col=1,title=duplicate-key::" in ran.out


def test_colour_is_for_terminals_unless_said_otherwise() -> None:
    assert "\x1b[" not in peerctl("status").out
    assert "\x1b[" in peerctl("status", "--color", "always").out
    assert "\x1b[" in peerctl("status", tty=True).out
    assert "\x1b[" not in peerctl("status", tty=True, environment={"NO_COLOR": "1"}).out
    assert "\x1b[" not in peerctl("status", tty=True, environment={"TERM": "dumb"}).out
    assert "\x1b[" not in peerctl("status", "--color=never", tty=True).out
