"""Cohorts named by the beginning of their ids: with every command that takes one, as with the whole id."""

from hashlib import sha256
from io import StringIO
from pathlib import Path
from shutil import copyfile

import pytest
import typer

from peerctl.cli.app import build
from peerctl.cli.named_session import session_named
from peerctl.files.load import load
from tests.cli.running import Ran, peerctl, workspace
from tests.cli.test_complete import commands

SECRET = b"0123456789abcdef0123456789abcdef\n"
COHORT = f"""id: %s
programme: allotment
name: A cohort
start: 2015-02-02
allocation: {{method: batch, secret-sha256: {sha256(SECRET).hexdigest()}}}
"""
PERSON = """id: %s
born: 1990-01-01
municipality: Kolding
facts: {newcomer: yes}
consents: [{kind: data, given: 2015-01-12}]
enrolments:
  - cohort: spring-2015
    role: peer
    history: [{on: 2015-01-12, event: applied}%s]
"""
PAUSED = ", {on: 2015-01-13, event: enrolled}, {on: 2015-03-01, event: paused}"
PLANNED = "- {id: training-2, series: training, date: 2015-07-10}\n"
AFTER = "- {instrument: who-5, wave: post, on: 2015-05-20, answers: [3, 3, 3, 3, 3]}\n"
TABLE = "Navn;Rolle;Kommune;Tilmeldt\nInvented One;peer;Kolding;2015-06-01\n"
LINES = {
    "cohort set": "{} --end 2016-01-31",
    "complete": "m-002 --cohort {}",
    "cost": "{}",
    "course groups": "{} autumn-2015 --size 0..9 --at {}:mon-evening",
    "decline": "p-003 --reason no-resonance --cohort {}",
    "enrol": "p-003 --cohort {}",
    "export ics": "--cohort {}",
    "history": "{}",
    "import participants": "../table.csv --cohort {}",
    "interview": "p-003 --cohort {}",
    "match explain": "m-002 p-002 --cohort {}",
    "match list": "{}",
    "match propose": "{} --format json",
    "match rule-out": "m-002 p-002 --cohort {}",
    "measure picture": "--cohort {}",
    "measure report": "{} --format json",
    "participant add": "--role peer --born 1990-01-01 --municipality Kolding --cohort {}",
    "participant list": "{}",
    "participant set": "p-003 --channel open-event --cohort {}",
    "pause": "m-002 --reason illness --cohort {}",
    "report attendance": "{}",
    "report certificates": "{}",
    "report course": "{}",
    "report elements": "{}",
    "resume": "p-004 --cohort {}",
    "session attend": "{}/training-1 --absent m-002",
    "session cancel": "{}/training-2 --because snow",
    "session list": "{}",
    "session move": "{}/training-2 2015-06-20",
    "session plan": "{} --format json",
    "speed-dating plan": "{} --format json",
    "speed-dating rate": "{}/speed-dating-1",
    "status": "{} --format json",
    "study allocate": "{} --secret ../secret.txt",
    "study arms": "{} --format json",
    "withdraw": "m-002 --reason moved --cohort {}",
}
"""What every command that takes a cohort, or a session of one, is asked."""
NEW = frozenset(["cohort add", "init"])
"""Commands that take an id no cohort has yet."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a workspace with two cohorts."""
    return laid_out(tmp_path)


def laid_out(folder: Path) -> Path:
    """Lay out a workspace with two cohorts, somebody who applied, and somebody who pauses."""
    folder.mkdir(exist_ok=True)
    (folder / "secret.txt").write_bytes(SECRET)
    (folder / "table.csv").write_text(TABLE, encoding="utf-8")
    people = {"participants__p_003": PERSON % ("p-003", ""), "participants__p_004": PERSON % ("p-004", PAUSED)}
    root = workspace(
        folder, **people, cohorts__spring_2015=COHORT % "spring-2015", cohorts__autumn_2015=COHORT % "autumn-2015"
    )
    for file, more in (("sessions/spring-2015", PLANNED), ("responses/p-001", AFTER)):
        with (root / f"{file}.yaml").open("a", encoding="utf-8") as opened:
            opened.write(more)
    return root


def with_another(root: Path, name: str) -> Path:
    """Add a cohort that has the same sessions as spring-2015."""
    (root / f"cohorts/{name}.yaml").write_text(COHORT % name, encoding="utf-8")
    copyfile(root / "sessions/spring-2015.yaml", root / f"sessions/{name}.yaml")
    return root


def asked(root: Path, command: str, cohort: str) -> Ran:
    """Ask a command about a cohort."""
    line = LINES[command].replace("{}", cohort)
    return peerctl("--lang", "en", *command.split(), *line.split(), folder=root, given=StringIO("m-001 p-002 4\n"))


def files(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.suffix == ".yaml"}


def takes_a_cohort(command: object) -> bool:
    params = getattr(command, "params", ())
    return any("COHORT" in (param.metavar or "") or "--cohort" in param.opts for param in params)


def test_every_command_that_takes_a_cohort_is_tried_here() -> None:
    every = {name for name, one in commands(typer.main.get_command(build())) if takes_a_cohort(one)}
    assert {*LINES} == (every | {"history"}) - NEW


@pytest.mark.parametrize("command", LINES)
def test_the_beginning_of_an_id_does_what_the_id_does(command: str, tmp_path: Path) -> None:
    whole, begun = laid_out(tmp_path / "whole"), laid_out(tmp_path / "begun")
    ran = asked(whole, command, "spring-2015")
    assert ran.code == 0, ran.err
    assert asked(begun, command, "spr") == ran
    assert files(begun) == files(whole)


@pytest.mark.parametrize("command", LINES)
def test_what_may_mean_several_is_told_with_all_of_them(command: str, root: Path) -> None:
    with_another(root, "spring-2016")
    for person in (root / "participants").glob("*.yaml"):  # who is in both
        text = person.read_text(encoding="utf-8")
        both = text + text.split("enrolments:\n")[1].replace("spring-2015", "spring-2016")
        person.write_text(both, encoding="utf-8")
    before, ran = files(root), asked(root, command, "spring")
    assert (ran.code, ran.out, files(root)) == (3, "", before)
    assert "That may mean spring-2015 and spring-2016." in ran.err
    assert "Type the id, or more of it." in ran.err


@pytest.mark.parametrize("command", LINES)
def test_an_id_wins_over_others_that_begin_with_it(command: str, tmp_path: Path) -> None:
    alone, among = laid_out(tmp_path / "alone"), with_another(laid_out(tmp_path / "among"), "spring-2015-b")
    asked(alone, command, "spring-2015")
    ran = asked(among, command, "spring-2015")
    assert ran.code == 0, ran.err
    assert {name: text for name, text in files(among).items() if "spring-2015-b" not in name} == files(alone)


def told(root: Path, *words: str) -> str:
    """Give the one sentence that refuses a command."""
    ran = peerctl("--lang", "en", *words, folder=root)
    assert (ran.code, ran.out) == (3, "")
    return ran.err.splitlines()[0].removeprefix("error: ")


def test_a_cohort_whose_file_cannot_be_read_may_be_meant_too(root: Path) -> None:
    (root / "cohorts/spring.yaml").write_text("nonsense")
    assert told(root, "status", "spring") == "The file of cohort spring could not be read."
    assert told(root, "status", "spr") == "That may mean spring and spring-2015."
    (root / "cohorts/winter.yaml").write_text("nonsense")
    assert told(root, "cost", "win") == "The file of cohort winter could not be read."


def test_what_begins_no_id_is_no_cohort(root: Path) -> None:
    for typed in ("", "pring", "Spring", "spring-20150"):
        assert told(root, "status", typed) == f"There is no cohort “{typed}” here."
    assert told(root, "history", "pring") == "There is nobody with that id or name here."


def test_a_programme_is_meant_by_the_beginning_of_its_id_where_one_may_be_named(root: Path) -> None:
    for command in ("cost", "measure report", "course groups"):
        asked, whole = ([*command.split(), word, "--as-of", "2015-06-15"] for word in ("allot", "allotment"))
        assert peerctl(*asked, folder=root) == peerctl(*whole, folder=root)
        assert told(root, *command.split(), "a") == "That may mean allotment and autumn-2015."
    assert told(root, "status", "allot") == "There is no cohort “allot” here."


def test_the_cohorts_of_the_person_are_rather_meant(root: Path) -> None:
    with_another(root, "spring-2016")
    for words in (["complete", "m-002"], ["participant", "set", "m-002", "--channel", "open-event"]):
        assert peerctl(*words, "--cohort", "spring", folder=root).code == 0


def test_a_new_id_is_never_completed(root: Path) -> None:
    assert peerctl("cohort", "add", "spr", "--programme", "allotment", "--start", "2015-03-01", folder=root).code == 0
    assert (root / "cohorts/spr.yaml").exists()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("spr/training-2", "spring-2015/training-2"),
        ("spring-2015/sp", "spring-2015/speed-dating-1"),
        ("spr/sp", "spring-2015/speed-dating-1"),
        ("sp", "spring-2015/speed-dating-1"),
        ("spr/training-1", "spring-2015/training-1"),
    ],
)
def test_a_session_is_meant_by_the_beginnings_of_both_halves(typed: str, meant: str, root: Path) -> None:
    with (root / "sessions/spring-2015.yaml").open("a", encoding="utf-8") as file:
        file.write("- {id: training-10, series: training, date: 2015-07-20}\n")
    assert session_named(typed, load(root).book).name == meant


def test_a_session_that_may_be_several_is_told_with_all_of_them(root: Path) -> None:
    words = ("session", "move", "2015-07-11")
    assert told(root, *words[:2], "spr/tr", words[2]) == (
        "That may mean spring-2015/training-1 and spring-2015/training-2."
    )
    assert told(root, *words[:2], "spr/", words[2]) == "There is no session “spr/” here."
    with_another(root, "spring-2016")
    assert told(root, *words[:2], "sp", words[2]) == (
        "That may mean spring-2015/speed-dating-1 and spring-2016/speed-dating-1."
    )
    assert told(root, *words[:2], "training-2", words[2]) == "There is no session “training-2” here."


def test_a_cohort_without_sessions_is_not_another_that_begins_so(root: Path) -> None:
    (root / "sessions/spring-2015.yaml").rename(root / "sessions/spring-2015-b.yaml")
    (root / "cohorts/spring-2015-b.yaml").write_text(COHORT % "spring-2015-b", encoding="utf-8")
    named = "spring-2015/training-2"
    assert told(root, "session", "move", named, "2015-07-11") == f"There is no session “{named}” here."
