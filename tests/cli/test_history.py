"""`peerctl history ID`: a life, merged from what the files tell and what git knows of when it was written down."""

import json
import shutil
from pathlib import Path

import pytest

from peerctl.cli.complete_names import lives
from tests.cli.running import BASE, Ran, peerctl, workspace
from tests.files.gits import SOMEBODY, git, repository_in

MATCH, PEER = "matches/m-001--p-001.yaml", "participants/p-001.yaml"


def commit(root: Path, day: str, subject: str) -> str:
    environment = {**SOMEBODY, "GIT_AUTHOR_DATE": f"{day}T12:00:00", "GIT_COMMITTER_DATE": f"{day}T12:00:00"}
    git(root, "add", "--all")
    git(root, "commit", "--quiet", f"--message={subject}", environment=environment)
    return git(root, "rev-parse", "HEAD").strip()


def edit(root: Path, file: str, was: str, now: str) -> None:
    text = (root / file).read_text()
    assert was in text
    (root / file).write_text(text.replace(was, now, 1))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace in git: a pair paused on 1 June, written down on 13 June by somebody who named a name."""
    root = workspace(tmp_path)
    git(root, "init", "--quiet", "--initial-branch=main")
    commit(root, "2015-05-01", "As it was")
    edit(root, MATCH, "meetings:", "  - {on: 2015-06-01, event: paused, reason: illness}\nmeetings:")
    edit(root, PEER, "gender: woman", "gender: other")
    commit(root, "2015-06-13", "Invented Person is ill, call 12 34 56 78")
    edit(root, MATCH, "meetings:", "  - {on: 2015-06-14, event: resumed}\nmeetings:")
    return root


def history(root: Path, *words: str) -> Ran:
    return peerctl("--lang", "en", "history", *words, folder=root, environment=SOMEBODY)


def life(root: Path, *words: str) -> list[dict[str, object]]:
    """Give the lines as programs have them."""
    ran = history(root, *words, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    lines: list[dict[str, object]] = json.loads(ran.out)["life"]
    return lines


def test_what_happened_is_told_with_the_day_it_was_written_down(root: Path) -> None:
    lines = {line["sentence"]: line for line in life(root, "m-001--p-001")}
    paused, resumed = lines["pair m-001/p-001 paused: illness"], lines["pair m-001/p-001 resumed"]
    assert paused == {
        "on": "2015-06-01",
        "kind": "pair",
        "sentence": "pair m-001/p-001 paused: illness",
        "rev": git(root, "rev-parse", "HEAD").strip(),
        "recorded": "2015-06-13",
        "days_later": 12,
    }
    assert (resumed["rev"], resumed["recorded"], resumed["days_later"]) == (None, None, None)


def test_two_meetings_on_one_day_are_each_told_with_the_commit_that_wrote_them(root: Path) -> None:
    met = "  - {on: 2015-06-14, held: yes, place: town}\n"
    made = []
    for day in ("2015-06-14", "2015-06-15"):
        edit(root, MATCH, "meetings:\n", f"meetings:\n{met}")
        made.append(commit(root, day, "meeting log"))
    lines = life(root, "m-001--p-001")
    assert [line["rev"] for line in lines if (line["on"], line["kind"]) == ("2015-06-14", "meeting")] == made
    assert [line["sentence"] for line in lines if line["rev"] in made and line["kind"] == "commit"] == [
        "“meeting log”",
        "“meeting log”",
    ]


def test_people_read_it_as_a_table_with_the_names_in_its_title_and_in_no_commit(root: Path) -> None:
    out = history(root, "p-001").out
    assert out.splitlines()[0] == "The life of p-001 (Invented Person) up to 2015-06-15"
    short = git(root, "rev-parse", "--short=7", "HEAD").strip()
    paused = next(line for line in out.splitlines() if "paused" in line)
    assert paused.split() == [
        "2015-06-01",
        "pair",
        "pair",
        "m-001/p-001",
        "paused:",
        "illness",
        "2015-06-13",
        "12",
        short,
    ]
    commit_ = next(line for line in out.splitlines() if "is ill" in line)
    assert "“•••••••• •••••• is ill, call •• •• •• ••”: p-001: gender changed" in commit_
    assert "leader@example.org" not in out


@pytest.mark.parametrize("format_", ["json", "csv"])
def test_programs_are_told_no_name(format_: str, root: Path) -> None:
    assert "Invented" not in history(root, "p-001", "--format", format_).out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("p-001", "person"),
        ("m-001--p-001", "pair"),
        ("spring-2015", "cohort"),
        ("p-002", "person"),
        ("Invented", "person"),
        ("m-001--", "pair"),
    ],
)
def test_a_person_a_pair_or_a_cohort_is_named(typed: str, meant: str, root: Path) -> None:
    assert json.loads(history(root, typed, "--format", "json").out)["kind"] == meant


def test_what_is_no_longer_in_the_files_has_its_commits(root: Path) -> None:
    (root / MATCH).unlink()
    commit(root, "2015-06-14", "Away")
    assert "“Away”: pair m-001/p-001 is gone from the files" in [line["sentence"] for line in life(root, "p-001")]
    (root / PEER).unlink()
    commit(root, "2015-06-15", "Away too")
    lines = [line["sentence"] for line in life(root, "m-001--p-001")]
    assert lines[-1] == "“Away”: pair m-001/p-001 is gone from the files"
    assert json.loads(history(root, "p-001", "--format", "json").out)["kind"] == "person"


def test_as_it_was_known_in_a_commit(root: Path) -> None:
    ran = history(root, "m-001--p-001", "--rev", "HEAD~1", "--format", "json")
    told = json.loads(ran.out)
    assert told["rev"] == git(root, "rev-parse", "HEAD~1").strip()
    assert not [line for line in told["life"] if "paused" in line["sentence"] or line["on"] > "2015-05-01"]


def test_a_commit_is_masked_by_the_names_of_today_too(root: Path) -> None:
    git(root, "rm", "--quiet", "--cached", "-r", "identities")
    commit(root, "2015-06-14", "Names are kept apart")
    (root / ".gitignore").write_text("identities/\n")
    git(root, "rm", "--quiet", "--cached", "-r", "--ignore-unmatch", "identities")
    git(root, "commit", "--quiet", "--all", "--message=Apart")
    assert "Invented" not in history(root, "p-001", "--rev", "HEAD").out


def test_without_git_there_are_the_events_alone(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    ran = history(root, "p-001")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[-1] == (
        "It is not known when this was written down. This workspace is not kept in git."
    )
    repository_in(root)
    told = json.loads(peerctl("history", "p-001", "--format", "json", "--lang", "en", folder=root).out)
    assert told["notes"] == ["It is not known when this was written down. git was not found on this computer."]
    shutil.rmtree(root / ".git")
    git(root, "init", "--quiet")
    assert "Nothing has been committed here yet." in history(root, "p-001").out


def test_a_clone_of_the_latest_commits_says_what_it_cannot_tell(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{root}", "shallow")
    assert "only the latest commits" in history(tmp_path / "shallow", "p-001").out.splitlines()[-1]


def test_somebody_there_is_none_of_is_told(root: Path) -> None:
    for typed in ("zzz", "../x", ""):
        ran = history(root, typed)
        assert (ran.code, ran.out) == (3, ""), typed
        assert "There is nobody with that id or name here." in ran.err


@pytest.mark.parametrize(
    ("typed", "offered"), [("spr", ["spring-2015"]), ("m-001--", ["m-001--p-001"]), ("invented", ["Invented Person"])]
)
def test_a_shell_is_offered_people_pairs_and_cohorts(typed: str, offered: list[str]) -> None:
    assert [name for name in lives(str(BASE), typed) if name.lower().startswith(typed)] == offered
