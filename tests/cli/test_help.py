"""Help: plain, with examples, for every command, in the reader's language."""

import pytest
from inline_snapshot import snapshot

from tests.cli.running import Ran, peerctl

COMMANDS = [
    *([], ["overview"], ["check"], ["status"], ["eligibility"], ["match"], ["match", "propose"]),
    *(["report", report] for report in ("attendance", "certificates", "course", "elements")),
    *(["report"], ["export"], ["export", "ics"], ["export", "evaluator"]),
    *(["explain"], ["schema"], ["measure"], ["measure", "picture"]),
]


def test_help_of_peerctl(capsys: pytest.CaptureFixture[str]) -> None:
    assert peerctl("--help") == snapshot(
        Ran(
            code=0,
            out="""\
Usage: peerctl [OPTIONS] COMMAND ...

  Runs a peer-support programme from plain YAML files: who may take part, who
  meets whom, and how it goes. Without a command it tells how the workspace
  stands and what to do next.

Commands:
  overview      How the workspace stands, and what to do next
  check         Everything that is wrong in the files, all at once, each with
                its place and what to do
  status        People, pairs and targets of all cohorts, or of one, on the
                day
  agenda        What is overdue, due, at risk or coming, each with why and
                what settles it
  eligibility   Who may take part, since when and until when, and what is
                still to be asked
  init          Make a workspace
  interview     Write down that the interview with an applicant was held
  enrol         Write down that a person takes part from a day on
  consent       Write down that a person has given a consent, or takes it back
  pause         Write down that a person pauses, with the reason
  resume        Write down that a person's pause is over
  withdraw      Write down that a person leaves before the end, with the
                reason
  decline       Write down that an applicant does not take part after all,
                with the reason
  complete      Write down that a person has been through it all
  diff          What differs between a commit and the files as they are, or
                another commit, in the leader's words
  history       The life of a person, a pair or a cohort
  undo          Take back what the last command wrote
  stand-in      Write down that somebody of the staff stands in for a mentor
                for a while
  contact       Write down that the staff was in touch with either of a pair
  cost          What a participant costs by the tariffs, and what was held
                against what was planned
  explain       What a rule of check is about, and what to do
  schema        A kind of file as JSON Schema, for editors and programs
  match         Pairs of a mentor and a peer
  participant   People
  cohort        Cohorts
  response      Answers to questionnaires
  hook          Having git check the workspace before each commit
  meeting       Meetings of a pair
  session       Sessions held together
  speed-dating  Who meets whom at which table in speed-dating, and how it felt
  course        Who goes into which group of a course
  study         The arms of a study, drawn by a lot that nobody can foresee or
                repeat
  measure       How questionnaires are scored, the scores, and what changed
  report        Who came, who has earned a certificate, how courses stand, and
                what of the programme was done
  export        Writing files for other programs, and for an evaluator
  import        Reading in tables that are kept elsewhere

Options of every command:
  -C DIR                     The folder of the workspace, if it is not this
                             one or one above it.
  --as-of DATE               The day to look at, such as 2016-01-31; otherwise
                             today.
  --rev REV                  The commit to look at, such as HEAD~3: as it was
                             known then; otherwise the files as they are.
  --lang da|en               The language of the answer; otherwise the
                             workspace's.
  --color auto|always|never  Whether to use colour; otherwise where it is a
                             terminal.
  --help, -h                 Show this help and exit.
  --version                  Show the version and exit.

Examples:
  peerctl -C path/to/workspace
  peerctl status --as-of 2016-01-31
  peerctl check --help
""",
            err="",
        )
    )
    assert capsys.readouterr() == ("", "")


def test_help_of_a_command() -> None:
    assert peerctl("eligibility", "--help").out == snapshot("""\
Usage: peerctl eligibility [OPTIONS] [ID]...

  Who may take part, since when and until when, and what is still to be asked.

Arguments:
  ID  Only these people.

Options:
  --explain                Show every rule with its answer, its reason and its
                           source.
  --format table|json|csv  How to write the answer; otherwise as a table.
  --csv danish|plain       Which CSV: danish opens in a Danish Excel
                           (semicolons, decimal comma), plain is for programs.
                           Otherwise it follows the language.

Options of every command:
  -C DIR                     The folder of the workspace, if it is not this
                             one or one above it.
  --as-of DATE               The day to look at, such as 2016-01-31; otherwise
                             today.
  --rev REV                  The commit to look at, such as HEAD~3: as it was
                             known then; otherwise the files as they are.
  --lang da|en               The language of the answer; otherwise the
                             workspace's.
  --color auto|always|never  Whether to use colour; otherwise where it is a
                             terminal.
  --help, -h                 Show this help and exit.
  --version                  Show the version and exit.

Examples:
  peerctl eligibility
  peerctl eligibility p-014 --explain
""")


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_has_help_and_an_example(words: list[str]) -> None:
    ran = peerctl(*words, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(" ".join(["Usage: peerctl", *words]))
    assert "\nExamples:\n  peerctl" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


def test_help_of_a_command_that_there_is_none_of_tells_so() -> None:
    assert peerctl("sttus", "--help").code == 2
    assert peerctl("match", "prpose", "--help").code == 2


def test_help_is_there_without_a_workspace_and_whatever_else_stands_there() -> None:
    assert peerctl("-C", "nowhere", "status", "extra", "--help").code == 0
