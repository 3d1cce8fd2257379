"""`peerctl participant remove`: somebody is taken away whom nothing else names."""

import shutil
from hashlib import sha256
from io import StringIO
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from peerctl.cli import past
from peerctl.files.git_failures import GitFailed
from tests.cli.running import Ran, Terminal, peerctl, workspace
from tests.files.gits import SOMEBODY, git, repository_in

PERSON = """\
# by mistake
id: p-003
enrolments:
  - cohort: spring-2015
    role: peer
    history:
      - {on: 2015-06-01, event: applied}
"""
ANSWERS = "- {instrument: who-5, wave: pre, on: 2015-06-01, answers: [1, 2, 3, 4, 5]}"
NAME = "id: p-003\r\nname: Invented Mistake\r\n"
FILES = {"participants/p-003.yaml": PERSON, "identities/p-003.yaml": NAME, "responses/p-003.yaml": ANSWERS}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give the base workspace with somebody more."""
    root = workspace(tmp_path)
    for file, text in FILES.items():
        (root / file).write_bytes(text.encode())
    return root


def remove(root: Path, *words: str, answers: str | None = None) -> Ran:
    """Remove somebody on 15 June 2015, on a terminal where there are answers."""
    given = StringIO() if answers is None else Terminal(answers)
    line = ("participant", "remove", *words, "--as-of", "2015-06-15", "--lang", "en")
    return peerctl(*line, folder=root, given=given, tty=answers is not None, environment=SOMEBODY)


def texts(root: Path) -> dict[str, bytes]:
    """Give all records."""
    files = (path for path in root.rglob("*.yaml") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def write(root: Path, file: str, was: str, now: str) -> None:
    """Replace a part of a file."""
    text = (root / file).read_text(encoding="utf-8")
    assert was in text
    (root / file).write_text(text.replace(was, now, 1), encoding="utf-8")


def test_all_files_go_and_undo_brings_them_back_to_the_last_byte(root: Path) -> None:
    before = texts(root)
    assert remove(root, "p-003", "--yes") == snapshot(
        Ran(
            code=0,
            out="""\
Removed: participants/p-003.yaml, identities/p-003.yaml and responses/p-003.yaml.
peerctl undo brings it back. For that it is kept in .peerctl.undo/; and what git has taken in stays in its history.

3 files were changed:

--- a/participants/p-003.yaml
+++ /dev/null
@@ -1,7 +0,0 @@
-# by mistake
-id: p-003
-enrolments:
-  - cohort: spring-2015
-    role: peer
-    history:
-      - {on: 2015-06-01, event: applied}
--- a/identities/p-003.yaml
+++ /dev/null
@@ -1,2 +0,0 @@
-id: p-003
-name: Invented Mistake
--- a/responses/p-003.yaml
+++ /dev/null
@@ -1 +0,0 @@
-- {instrument: who-5, wave: pre, on: 2015-06-01, answers: [1, 2, 3, 4, 5]}
""",
            err="",
        )
    )
    assert texts(root) == {file: content for file, content in before.items() if file not in FILES}
    assert peerctl("check", "--as-of", "2015-06-15", folder=root).code == 0
    assert peerctl("undo", folder=root).out.startswith("Taken back: participant remove p-003\n")
    assert texts(root) == before


def test_a_dry_run_shows_what_would_go_and_asks_nothing(root: Path) -> None:
    before = texts(root)
    ran = remove(root, "mistake", "--dry-run", answers="")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.split("\n\n")[:2] == snapshot(
        [
            """\
Would be removed: participants/p-003.yaml, identities/p-003.yaml and
  responses/p-003.yaml.\
""",
            "\x1b[1m3 files would be changed:\x1b[0m",
        ]
    )
    assert texts(root) == before


def test_of_somebody_without_name_or_answers_the_one_file_goes(root: Path) -> None:
    (root / "identities" / "p-003.yaml").unlink()
    (root / "responses" / "p-003.yaml").unlink()
    assert remove(root, "p-003", "--yes").out.splitlines()[0] == "Removed: participants/p-003.yaml."


def test_where_no_names_are_within_reach_it_is_told_that_they_stay(root: Path) -> None:
    shutil.rmtree(root / "identities")
    assert remove(root, "p-003", "--yes").out.splitlines()[1] == snapshot(
        "No names are within reach here: where they are, that of p-003 may still be among them."
    )


def test_on_a_terminal_it_is_asked_whether_it_is_meant(root: Path) -> None:
    before = texts(root)
    ran = remove(root, "mistake", answers="perhaps\nno\n")
    assert (ran.code, ran.out, texts(root)) == (0, "Nothing was removed.\n", before)
    assert ran.err == snapshot("""\
Remove p-003 (Invented Mistake), with participants/p-003.yaml, identities/p-003.yaml and responses/p-003.yaml? (yes/no): It may be one of these: yes and no.
Remove p-003 (Invented Mistake), with participants/p-003.yaml, identities/p-003.yaml and responses/p-003.yaml? (yes/no): \
""")
    assert remove(root, "mistake", answers="").code == 3
    assert texts(root) == before
    assert remove(root, "mistake", answers="yes\n").out.startswith("Removed: ")
    assert "participants/p-003.yaml" not in texts(root)


def test_in_danish_it_may_be_answered_in_danish(root: Path) -> None:
    ran = peerctl("--lang", "da", "participant", "remove", "p-003", folder=root, tty=True, given=Terminal("x\nnej\n"))
    assert "(ja/nej): Mulighederne er ja og nej." in ran.err
    assert (ran.code, (root / "participants" / "p-003.yaml").exists()) == (0, True)


def test_the_name_is_asked_with_only_where_it_is_known(root: Path) -> None:
    (root / "identities" / "p-003.yaml").unlink()
    assert remove(root, "p-003", answers="no\n").err == snapshot(
        "Remove p-003, with participants/p-003.yaml and responses/p-003.yaml? (yes/no): "
    )


def test_where_nobody_can_be_asked_it_has_to_be_said(root: Path) -> None:
    before = texts(root)
    assert remove(root, "p-003") == snapshot(
        Ran(
            code=2,
            out="",
            err="""\
error: --yes is missing.
  help: On a terminal it is asked whether it is meant; here --yes says so, and --dry-run shows what would go.
""",
        )
    )
    assert texts(root) == before


def test_whom_others_name_stays_and_what_to_do_instead_is_told(root: Path) -> None:
    before = texts(root)
    assert remove(root, "p-001", "--yes") == snapshot(
        Ran(
            code=3,
            out="",
            err="""\
error: p-001 is named in participants/m-001.yaml:18 (wishes), sessions/spring-2015.yaml:17 (attendance, ratings) and matches/m-001--p-001.yaml:4 (peer), and nothing was removed.
  help: Who takes part no more stays in the files, and what is counted stays true: peerctl withdraw p-001
""",
        )
    )
    assert remove(root, "s-001", "--dry-run").err.splitlines()[0] == snapshot(
        "error: s-001 is named in sessions/spring-2015.yaml:8 (leaders) and matches/m-001--p-001.yaml:16 (contacts), and nothing was removed."
    )
    assert texts(root) == before


def test_an_applicant_who_is_named_is_declined_and_who_has_left_stays(root: Path) -> None:
    write(root, "participants/m-001.yaml", "[p-002]", "[p-003]")
    assert remove(root, "p-003", "--yes").err.splitlines()[1] == snapshot(
        "  help: Who takes part no more stays in the files, and what is counted stays true: peerctl decline p-003"
    )
    write(root, "participants/p-003.yaml", "applied}", "applied}\n      - {on: 2015-06-02, event: declined}")
    assert remove(root, "p-003", "--yes").err.splitlines()[1] == snapshot(
        "  help: Whom others name stays in the files, so that what is counted stays true."
    )


def test_who_was_enrolled_and_is_named_nowhere_may_go_and_what_that_means_is_told(root: Path) -> None:
    write(root, "participants/p-003.yaml", "event: applied", "event: enrolled")
    assert remove(root, "p-003", answers="no\n").err.startswith("p-003 was enrolled in spring-2015 on 2015-06-01; once")
    assert remove(root, "p-003", "--yes").out.splitlines()[1] == snapshot(
        "p-003 was enrolled in spring-2015 on 2015-06-01; once the files are gone, that is counted nowhere."
    )
    assert peerctl("undo", folder=root).code == 0


def test_whom_the_log_of_a_study_names_stays(tmp_path: Path) -> None:
    secret = b"0123456789abcdef0123456789abcdef\n"
    (tmp_path / "secret.txt").write_bytes(secret)
    allocation = f"allocation: {{method: batch, secret-sha256: {sha256(secret).hexdigest()}}}\n"
    cohort = "id: spring-2015\nprogramme: allotment\nname: Spring 2015\nstart: 2015-02-02\n"
    root = workspace(tmp_path, cohorts__spring_2015=cohort + allocation)
    assert peerctl("study", "allocate", "spring-2015", "--secret", "../secret.txt", folder=root).code == 0
    write(root, "participants/m-001.yaml", ", [p-002]", "")
    assert remove(root, "p-002", "--yes").err.splitlines()[0] == snapshot(
        "error: p-002 is named in studies/spring-2015.log.yaml, and nothing was removed."
    )
    (root / "studies" / "spring-2015.log.yaml").write_bytes(b"{}\n")
    assert remove(root, "p-002", "--yes").code == 3


@pytest.mark.parametrize(
    ("typed", "told"), [("p-00", "That may mean p-001, p-002 and p-003."), ("p-009", "There is nobody with that id")]
)
def test_who_is_meant_has_to_be_clear(root: Path, typed: str, told: str) -> None:
    before = texts(root)
    ran = remove(root, typed, "--yes")
    assert (ran.code, told in ran.err, texts(root)) == (3, True, before), ran.err


@pytest.fixture
def kept(root: Path) -> Path:
    """Give the same in git, with a commit for each command and without names."""
    with (root / "peerctl.yaml").open("a") as settings:
        settings.write("git: {commit: yes}\n")
    (root / ".gitignore").write_text("/identities/\n")
    return repository_in(root)


def ask(root: Path, *words: str) -> Ran:
    """Run a command on 15 June 2015 where git knows who commits."""
    return peerctl(*words, "--as-of", "2015-06-15", "--lang", "en", folder=root, environment=SOMEBODY)


def test_in_git_it_is_a_commit_with_the_id_alone_and_the_past_can_be_looked_at(kept: Path) -> None:
    assert remove(kept, "p-003", "--yes").err.endswith(": participant remove p-003\n")
    assert git(kept, "show", "--format=%s", "--name-status", "HEAD") == snapshot("""\
participant remove p-003

D	participants/p-003.yaml
D	responses/p-003.yaml
""")
    assert git(kept, "status", "--porcelain") == ""
    told = ask(kept, "diff", "HEAD~1").out
    assert [line for line in told.splitlines() if "p-003" in line] == snapshot(
        [
            "  p-003 is gone from the files",
            "  p-003 answered who-5 (pre) on 2015-06-01: taken out again",
            "  solved: p-003 has applied as peer, and whether they may on 2015-06-15 is not known yet. (eligibility-unknown in participants/p-003.yaml)",
        ]
    )
    told = ask(kept, "history", "p-003").out
    assert "“participant remove p-003”" in told
    ask(kept, "undo")
    assert git(kept, "log", "--format=%s", "-1") == "undo: participant remove p-003\n"
    assert git(kept, "diff", "--stat", "HEAD~2", "HEAD") == ""


ADD = ("participant", "add", "--cohort", "spring-2015", "--role", "peer")


def test_nobody_new_gets_an_id_that_git_has_seen_removed(kept: Path, tmp_path: Path) -> None:
    remove(kept, "p-003", "--yes")
    assert ask(kept, *ADD).out.startswith("p-004 has applied")
    (tmp_path / "people.csv").write_text("name;role;municipality\nInvented One;peer;Kolding\n")
    remove(kept, "p-004", "--yes")
    assert "p-005" in ask(kept, *ADD, "--from", "../people.csv").out
    assert ask(kept, *ADD, "p-003").out.splitlines()[1] == snapshot(
        "Somebody with the id p-003 was removed before; peerctl history p-003 tells of both."
    )


def test_without_git_the_id_of_the_last_one_is_given_again_and_undo_takes_back_both(root: Path) -> None:
    before = texts(root)
    remove(root, "p-003", "--yes")
    assert ask(root, *ADD, "--name", "Somebody Else").out.startswith("p-003 has applied")
    assert peerctl("undo", folder=root).code == 0
    assert peerctl("undo", folder=root).code == 0
    assert texts(root) == before


def test_where_git_cannot_tell_who_was_removed_somebody_is_added_all_the_same(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> list[str]:
        raise GitFailed("log")

    remove(kept, "p-003", "--yes")
    monkeypatch.setattr(past, "removed", failing)
    assert ask(kept, *ADD).out.startswith("p-003 has applied")
