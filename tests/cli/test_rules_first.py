"""What would be an error of check is not written, whichever command is to write it, and the way on is told."""

from pathlib import Path

import pytest

from tests.cli.running import Ran, peerctl, workspace

SESSIONS = """- {id: training-2, series: training, date: 2015-07-10}
- id: speed-dating-2
  series: speed-dating
  date: 2015-06-10
  attendance: {m-002: present, p-002: present}
"""
PHONE = "ring 12 34 56 78"
REFUSED = {
    "personal-data": ["participant", "set", "p-001", "--interest", PHONE],
    "personal-data of a new person": ["participant", "add", "--role", "peer", "--interest", PHONE],
    "personal-data of a cohort": ["cohort", "add", "x", "--programme", "allotment", "--name", PHONE],
    "personal-data of a session moved": ["session", "move", "spring-2015/training-2", "2015-07-14", "--place", PHONE],
    "personal-data of a session cancelled": ["session", "cancel", "spring-2015/training-2", "--because", PHONE],
    "personal-data of a plan": ["session", "plan", "spring-2015", "--series", f"training tue 10:00 at {PHONE}"],
    "personal-data of a goal": ["match", "start", "m-002", "p-002", "--signed", "2015-06-15", "--goal", PHONE],
    "wrong-cohort or twice": ["enrol", "p-002", "--cohort", "spring-2015", "--role", "mentor"],
    "ineligible-but-enrolled": ["participant", "set", "p-001", "--municipality", "Vejle"],
    "absurd-date": ["participant", "set", "p-001", "--born", "2030-01-01"],
    "consent-withdrawn": ["consent", "p-001", "--withdrawn"],
    "wrong-value": ["participant", "set", "p-001", "--fact", "newcomer=perhaps"],
    "backwards": ["cohort", "add", "x", "--programme", "allotment", "--end", "2015-01-01"],
    "not-an-id": ["meeting", "log", "m-001--p-001", "--place", "Own home"],
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give the base workspace with sessions to come, and a pair that is about to start."""
    accepted = "{on: 2015-06-01, event: proposed}, {on: 2015-06-02, event: accepted}"
    pair = f"id: m-002--p-002\ncohort: spring-2015\nmentor: m-002\npeer: p-002\nhistory: [{accepted}]\n"
    folder = workspace(tmp_path, sessions__spring_2015=SESSIONS)
    (folder / "matches" / "m-002--p-002.yaml").write_text(pair, encoding="utf-8")
    return folder


def texts(root: Path) -> dict[Path, bytes]:
    """Give every file."""
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def ask(root: Path, *words: str) -> Ran:
    """Run a command in English."""
    return peerctl("--lang", "en", *words, folder=root)


@pytest.mark.parametrize("words", REFUSED.values(), ids=list(REFUSED))
def test_a_new_error_is_not_written_and_the_way_on_is_told(words: list[str], root: Path) -> None:
    before = texts(root)
    ran = ask(root, *words)
    assert (ran.code, ran.out) == (3, ""), ran.err
    assert ran.err.startswith("error: Nothing was written, because of this: ")
    assert "\n  help: " in ran.err
    assert texts(root) == before


def test_an_error_that_is_there_already_hinders_nothing(root: Path) -> None:
    person = root / "participants" / "p-001.yaml"
    person.write_text(person.read_text(encoding="utf-8").replace("Kolding", "Vejle"), encoding="utf-8")
    assert ask(root, "check").code == 1
    assert ask(root, "meeting", "log", "m-001--p-001", "--on", "2015-05-01").code == 0


def test_a_warning_is_written_and_told(root: Path) -> None:
    ran = ask(root, "meeting", "log", "m-001--p-001", "--on", "2015-05-01", "--place", "own-home")
    assert (ran.code, "warning[forbidden-place]" in ran.out) == (0, True)


def test_several_errors_are_told_one_after_the_other(root: Path) -> None:
    ran = ask(root, "participant", "set", "p-001", "--born", "2030-01-01")
    assert ". and " not in ran.err
    assert ran.err.count("p-001") >= 2


def test_while_a_file_cannot_be_read_nothing_is_written_and_nobody_is_said_to_be_missing(root: Path) -> None:
    (root / "cohorts" / "spring-2015.yaml").write_text("id: [", encoding="utf-8")
    ran = ask(root, "participant", "add", "--cohort", "spring-2015", "--role", "peer")
    assert (ran.code, "cannot be read: cohorts/spring-2015.yaml." in ran.err) == (3, True)
