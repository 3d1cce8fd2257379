"""Every kind of error: its exit code, its sentence and next step, and its JSON."""

import json
import sys
import zoneinfo
from errno import ENOSPC
from io import StringIO
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from peerctl.cli.arguments import Arguments
from peerctl.cli.boundary import run
from peerctl.cli.surroundings import Surroundings
from peerctl.files import load as loading
from tests.cli.running import BASE, MIDNIGHT, Ran, peerctl, workspace

WRONG = {
    "no command of the name": ["sttus"],
    "no command of the name in a group": ["match", "prpose"],
    "no command in a group": ["match"],
    "no option of the name": ["status", "--fromat", "json"],
    "no such option at all": ["status", "--zzz"],
    "an option without its value": ["status", "--format"],
    "an option of every command without its value": ["status", "--as-of"],
    "a format there is none of": ["status", "--format", "xml"],
    "a language there is none of": ["--lang", "dk"],
    "a colour there is none of": ["--color=pink", "check"],
    "a csv there is none of": ["status", "--format", "csv", "--csv", "excel"],
    "a day there is none of": ["--as-of", "2016-02-30"],
    "a day written otherwise": ["--as-of", "20160131"],
    "something missing": ["match", "propose"],
    "something too much": ["status", "one", "two"],
    "no strategy of the name": ["match", "propose", "spring-2015", "--strategy", "best"],
    "no number of seconds": ["match", "propose", "spring-2015", "--time-limit", "soon"],
    "no number": ["meeting", "log", "m-001--p-001", "--minutes", "long"],
    "too small a number": ["match", "extend", "m-001--p-001", "--months", "0"],
}
NOT_DONE = {
    "no cohort of the id": ["status", "sprng-2015"],
    "nobody of the id": ["eligibility", "p-0001"],
    "nobody like the id": ["eligibility", "zzz"],
    "no rule of the id": ["explain", "cohort-sise"],
    "no rule like the id": ["explain", "zzz"],
    "no workspace": ["-C", "participants"],
}


def told(cases: dict[str, list[str]]) -> dict[str, list[str]]:
    """Give what is told in each case."""
    return {case: peerctl(*words).err.splitlines() for case, words in cases.items()}


def test_wrong_usage_is_told_with_what_may_be_meant() -> None:
    assert told(WRONG) == snapshot(
        {
            "no command of the name": ["error: There is no command “sttus”.", "  help: Did you mean “status”?"],
            "no command of the name in a group": [
                "error: There is no command “prpose”.",
                "  help: Did you mean “propose”?",
            ],
            "no command in a group": ["error: A command is missing.", "  help: See peerctl match --help."],
            "no option of the name": ["error: There is no option --fromat here.", "  help: Did you mean --format?"],
            "no such option at all": ["error: There is no option --zzz here.", "  help: See peerctl status --help."],
            "an option without its value": ["error: --format stands without the value it takes."],
            "an option of every command without its value": ["error: --as-of stands without the value it takes."],
            "a format there is none of": [
                "error: --format cannot be “xml”.",
                "  help: It may be one of these: table, json and csv.",
            ],
            "a language there is none of": [
                "error: --lang cannot be “dk”.",
                "  help: It may be one of these: da and en.",
            ],
            "a colour there is none of": [
                "error: --color cannot be “pink”.",
                "  help: It may be one of these: auto, always and never.",
            ],
            "a csv there is none of": [
                "error: --csv cannot be “excel”.",
                "  help: It may be one of these: danish and plain.",
            ],
            "a day there is none of": [
                "error: --as-of takes a day, and “2016-02-30” is none.",
                "  help: Write it year-month-day, such as 2016-01-31.",
            ],
            "a day written otherwise": [
                "error: --as-of takes a day, and “20160131” is none.",
                "  help: Write it year-month-day, such as 2016-01-31.",
            ],
            "something missing": ["error: COHORT is missing.", "  help: See peerctl match propose --help."],
            "something too much": [
                "error: More words were typed than the command takes.",
                "  help: See peerctl status --help.",
            ],
            "no strategy of the name": [
                "error: --strategy cannot be “best”.",
                "  help: It may be one of these: fair, stable, first-wishes, total, peers-first and affinity.",
            ],
            "no number of seconds": ["error: --time-limit takes a number of seconds, and not “soon”."],
            "no number": [
                "error: --minutes takes a whole number of at least 1.",
                "  help: See peerctl meeting log --help.",
            ],
            "too small a number": [
                "error: --months takes a whole number of at least 1.",
                "  help: See peerctl match extend --help.",
            ],
        }
    )


@pytest.mark.parametrize("words", WRONG.values(), ids=WRONG)
def test_wrong_usage_exits_with_2_and_answers_nothing(words: list[str]) -> None:
    ran = peerctl(*words)
    assert (ran.code, ran.out) == (2, "")


def test_what_could_not_be_done_is_told_with_the_next_step() -> None:
    assert told(NOT_DONE) == snapshot(
        {
            "no cohort of the id": [
                "error: There is no cohort “sprng-2015” here.",
                "  help: Did you mean “spring-2015”?",
            ],
            "nobody of the id": ["error: There is nobody with that id or name here.", "  help: Did you mean “p-001”?"],
            "nobody like the id": [
                "error: There is nobody with that id or name here.",
                "  help: peerctl participant list has everybody. An id is the name of a file in participants/.",
            ],
            "no rule of the id": ["error: There is no rule “cohort-sise”.", "  help: Did you mean “cohort-size”?"],
            "no rule like the id": ["error: There is no rule “zzz”.", "  help: peerctl explain lists all rules."],
            "no workspace": [
                "error: The folder given with -C is no workspace: there is no peerctl.yaml in it.",
                "  help: Go to the workspace's folder, or name it with -C: it has a file peerctl.yaml in it. A new one is made so: peerctl init our-work",
            ],
        }
    )


@pytest.mark.parametrize("words", NOT_DONE.values(), ids=NOT_DONE)
def test_what_could_not_be_done_exits_with_3(words: list[str]) -> None:
    ran = peerctl(*words)
    assert (ran.code, ran.out) == (3, "")


@pytest.mark.parametrize("words", [*WRONG.values(), *NOT_DONE.values()], ids=[*WRONG, *NOT_DONE])
def test_in_json_mode_an_error_is_json(words: list[str]) -> None:
    if "--format" not in words:
        error = json.loads(peerctl(*words, "--format", "json").err)
        assert error["schema"] == 1
        assert set(error["error"]) == {"code", "message", "help"}


def test_with_a_timezone_that_nobody_knows_the_day_is_that_of_denmark(tmp_path: Path) -> None:
    root = workspace(tmp_path, peerctl="format: 1\nname: X\nlanguage: en\ntimezone: Europe/Vejle\n")
    ran = peerctl("status", folder=root)
    assert (ran.code, ran.out.splitlines()[0]) == (
        1,
        "Cohorts and roles on 2015-06-15, counted since 2015-01-10",
    )
    assert ran.err.startswith("error: 1 file could not be read and is not in the answer: peerctl.yaml.")
    assert peerctl("check", folder=root).out == snapshot("""\
peerctl.yaml:4:11: error[wrong-value] This timezone is not known here.
   |
 4 | timezone: Europe/Vejle
   |           ^^^^^^^^^^^^
  help: Write a continent and a city, such as Europe/Copenhagen.

1 error in all.
""")


def test_a_computer_without_timezones_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zoneinfo, "ZoneInfo", lambda name: {}[name])
    assert peerctl("status") == snapshot(
        Ran(
            code=3,
            out="",
            err="""\
error: This computer does not know the timezone “Europe/Copenhagen”.
  help: Install the list of timezones with: pip install tzdata. Or name the day with --as-of.
""",
        )
    )


def test_a_person_whose_file_is_broken_is_not_called_unknown(tmp_path: Path) -> None:
    root = workspace(tmp_path, participants__p_002="id: p-002\nid: p-002\n")
    assert peerctl("eligibility", "p-002", folder=root) == snapshot(
        Ran(
            code=3,
            out="",
            err="""\
error: The file of p-002 could not be read.
  help: peerctl check tells what is wrong with it.
""",
        )
    )


def test_a_fault_of_ours_is_told_without_a_value_and_exits_with_70(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Path) -> None:
        message = "Invented Person, 12 34 56 78"
        raise ValueError(message)

    monkeypatch.setattr(loading, "load", broken)
    ran = peerctl("status")
    assert (ran.code, ran.out) == (70, "")
    assert "Invented" not in ran.err
    assert "ValueError at peerctl." in ran.err


def test_an_interruption_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(loading, "load", interrupted)
    assert peerctl("status") == (130, "", "")


class Failing(StringIO):
    """A stream that takes nothing."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def write(self, _: str, /) -> int:
        """Fail."""
        raise self.error


def to(out: StringIO, err: StringIO, *words: str) -> int:
    """Run peerctl with these streams."""
    return run(Arguments(list(words)), Surroundings({}, BASE, MIDNIGHT, out, err))


def test_an_answer_that_nobody_reads_to_its_end_is_no_error() -> None:
    err = StringIO()
    assert to(Failing(BrokenPipeError()), err, "status") == 0
    assert err.getvalue() == ""


def test_an_answer_that_cannot_be_written_is_told_and_exits_with_3() -> None:
    err = StringIO()
    assert to(Failing(OSError(ENOSPC, "full")), err, "status") == 3
    assert err.getvalue() == snapshot("""\
error: The answer could not be written where it goes to.
  help: Look whether the disk has room, and whether you may write there.
""")


def test_an_error_that_cannot_be_told_keeps_its_exit_code() -> None:
    assert to(StringIO(), Failing(OSError(ENOSPC, "full")), "explain", "zzz") == 3


def test_without_streams_the_exit_code_still_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert run(Arguments(["-C", str(BASE), "status"])) == 0
    assert run(Arguments(["-C", str(BASE), "explain", "zzz"])) == 3


def test_an_error_is_told_in_colour_on_a_terminal() -> None:
    assert peerctl("explain", "zzz", tty=True).err.startswith("\x1b[1;31merror:\x1b[0m There is no rule")
    assert peerctl("explain", "z\x1bz", tty=True).err.count("\x1b") == 2


def test_an_error_is_wrapped_between_words_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    told = peerctl("check", "--color", "never", folder=tmp_path, tty=True).err
    assert max(map(len, told.splitlines())) <= 60
    assert " ".join(told.split()) == " ".join(peerctl("check", folder=tmp_path).err.split())


def test_the_workspace_may_be_named_in_the_environment(tmp_path: Path) -> None:
    assert peerctl("check", folder=tmp_path, environment={"PEERCTL_WORKSPACE": str(BASE)}).code == 0
    assert peerctl("check", "-C", str(BASE), folder=tmp_path).code == 0
    assert peerctl("check", f"-C{BASE}", folder=tmp_path).code == 0
    assert peerctl("check", folder=BASE / "participants").code == 0
    assert peerctl("check", folder=tmp_path).code == 3
