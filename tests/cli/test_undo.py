"""Taking back what the last command wrote, without git and with a commit for each command."""

import subprocess
import sys
from pathlib import Path

import pytest

from peerctl.cli.arguments import Arguments
from peerctl.cli.keeping import told
from peerctl.cli.request import Request
from peerctl.cli.surroundings import Surroundings
from peerctl.files.save import Edited
from tests.cli.running import peerctl, workspace
from tests.files.gits import SOMEBODY, git, repository_in

PAUSE = ("pause", "p-001", "--reason", "illness", "--on", "2015-06-01")
COMMITTED = "git: {commit: yes}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The base workspace."""
    return workspace(tmp_path)


@pytest.fixture
def kept(root: Path) -> Path:
    """The base workspace in git, with a commit for each command."""
    with (root / "peerctl.yaml").open("a") as settings:
        settings.write(COMMITTED)
    return repository_in(root)


def records(root: Path) -> dict[str, bytes]:
    """Give all files but those of git and those that remember."""
    files = (path for path in root.rglob("*") if path.is_file() and not {".git", ".peerctl.undo"} & {*path.parts})
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def subjects(root: Path) -> list[str]:
    """Give the messages of all commits, the newest first."""
    return git(root, "log", "--format=%s").splitlines()


def test_a_command_is_taken_back_and_the_difference_shown(root: Path) -> None:
    before = records(root)
    assert peerctl(*PAUSE, folder=root).code == 0
    ran = peerctl("undo", folder=root)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Taken back: pause p-001\n\n1 file was changed:\n\n--- a/participants/p-001.yaml\n")
    assert "-      - {on: 2015-06-01, event: paused, reason: illness}\n" in ran.out
    assert records(root) == before


def test_a_dry_run_takes_nothing_back(root: Path) -> None:
    peerctl(*PAUSE, folder=root)
    after = records(root)
    ran = peerctl("undo", "--dry-run", folder=root)
    assert ran.out.startswith("Would be taken back: pause p-001\n\n1 file would be changed:\n")
    assert records(root) == after
    assert peerctl("undo", folder=root).code == 0


def test_once_more_takes_back_the_one_before_until_there_is_nothing_more(root: Path) -> None:
    before = records(root)
    peerctl(*PAUSE, folder=root)
    peerctl("resume", "p-001", "--on", "2015-06-10", folder=root)
    assert peerctl("undo", folder=root).out.startswith("Taken back: resume p-001\n")
    assert peerctl("undo", folder=root).out.startswith("Taken back: pause p-001\n")
    assert records(root) == before
    ran = peerctl("undo", folder=root)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("error: There is nothing more to take back.\n  help: What the last 20 commands")


def test_a_person_who_was_added_is_gone_again_with_the_name(root: Path) -> None:
    before = records(root)
    added = (
        "participant",
        "add",
        "--cohort",
        "spring-2015",
        "--role",
        "peer",
        "--name",
        "Nobody Here",
        "--phone",
        "11",
    )
    assert peerctl(*added, folder=root).code == 0
    assert peerctl("undo", folder=root).out.startswith("Taken back: participant add p-003\n\n2 files were changed:")
    assert records(root) == before


def test_a_proposal_that_was_recorded_is_taken_back_with_all_its_pairs(root: Path) -> None:
    before = records(root)
    ran = peerctl("match", "propose", "spring-2015", "--write", folder=root)
    assert ran.code == 0
    if records(root) != before:
        assert peerctl("undo", folder=root).out.startswith("Taken back: match propose ")
    assert records(root) == before


def test_a_file_that_was_changed_since_is_left_alone_and_named(root: Path) -> None:
    peerctl(*PAUSE, folder=root)
    with (root / "participants/p-001.yaml").open("a") as file:
        file.write("# mine\n")
    after = records(root)
    ran = peerctl("undo", folder=root)
    assert ran.code == 3
    assert ran.err == (
        "error: participants/p-001.yaml was changed after pause p-001, and nothing was taken back.\n"
        "  help: Take back by hand what is wrong in it; peerctl check tells whether all is sound then.\n"
    )
    assert records(root) == after


def test_what_was_taken_back_by_hand_is_told_and_forgotten(root: Path) -> None:
    before = records(root)
    peerctl(*PAUSE, folder=root)
    (root / "participants/p-001.yaml").write_bytes(before["participants/p-001.yaml"])
    assert peerctl("undo", folder=root).out == "All is as it was before pause p-001 already.\n\n"
    assert peerctl("undo", folder=root).code == 3


def test_what_check_finds_once_it_is_taken_back_is_told(root: Path) -> None:
    peerctl("cohort", "add", "autumn-2015", "--programme", "peer-projektet", "--start", "2015-09-01", folder=root)
    path = root / "participants/p-001.yaml"
    path.write_text(
        path.read_text().replace(
            "enrolments:\n",
            "enrolments:\n  - {cohort: autumn-2015, role: peer, history: [{on: 2015-06-01, event: applied}]}\n",
        )
    )
    ran = peerctl("undo", folder=root)
    assert ran.code == 0
    assert "error[unknown-reference]" in ran.out


def test_each_command_is_committed_with_ids_and_no_names(kept: Path) -> None:
    added = ("participant", "add", "--cohort", "spring-2015", "--role", "peer", "--name", "Nobody Here")
    ran = peerctl(*added, folder=kept, environment=SOMEBODY)
    commit = git(kept, "rev-parse", "--short=7", "HEAD").strip()
    assert ran.err.startswith(f"Committed as {commit}: participant add p-003\nNot committed: identities/p-003.yaml.")
    assert (
        git(kept, "show", "--format=%s", "--name-only", "HEAD") == "participant add p-003\n\nparticipants/p-003.yaml\n"
    )
    assert "Nobody" not in git(kept, "log", "-p")


def test_names_are_committed_where_the_workspace_says_so(kept: Path) -> None:
    settings = kept / "peerctl.yaml"
    settings.write_text(settings.read_text().replace("commit: yes", "commit: yes, identities: yes"))
    peerctl("participant", "set", "p-001", "--phone", "11", folder=kept, environment=SOMEBODY)
    assert git(kept, "show", "--format=%s", "--name-only", "HEAD") == "participant set p-001\n\nidentities/p-001.yaml\n"


def test_names_that_git_ignores_are_not_spoken_of(kept: Path) -> None:
    (kept / ".gitignore").write_text("/identities/\n")
    git(kept, "rm", "--quiet", "-r", "--cached", "identities")
    ran = peerctl("participant", "set", "p-001", "--phone", "11", folder=kept, environment=SOMEBODY)
    assert (ran.code, ran.err) == (0, "")


def test_undo_makes_a_commit_of_its_own(kept: Path) -> None:
    tree = git(kept, "rev-parse", "HEAD^{tree}")
    peerctl(*PAUSE, folder=kept, environment=SOMEBODY)
    peerctl("undo", folder=kept, environment=SOMEBODY)
    assert subjects(kept) == ["undo: pause p-001", "pause p-001", "As it was"]
    assert git(kept, "rev-parse", "HEAD^{tree}") == tree
    assert git(kept, "status", "--porcelain") == ""


def test_a_dry_run_and_a_refusal_commit_nothing(kept: Path) -> None:
    peerctl(*PAUSE, "--dry-run", folder=kept, environment=SOMEBODY)
    peerctl("resume", "p-001", folder=kept, environment=SOMEBODY)
    assert subjects(kept) == ["As it was"]


def test_where_git_is_in_the_middle_of_something_the_command_is_done_all_the_same(kept: Path) -> None:
    git(kept, "switch", "--quiet", "--detach")
    ran = peerctl(*PAUSE, folder=kept, environment=SOMEBODY)
    assert ran.code == 0
    assert ran.err == (
        "This was written, and not committed: no branch is checked out.\ngit switch BRANCH goes back to one.\n"
    )


def test_a_workspace_outside_of_git_says_that_nothing_is_committed(root: Path) -> None:
    with (root / "peerctl.yaml").open("a") as settings:
        settings.write(COMMITTED)
    ran = peerctl(*PAUSE, folder=root, environment=SOMEBODY)
    assert ran.code == 0
    assert ran.err.startswith("This was written, and not committed: This workspace is not kept in git.\n")


AGAIN = "for n in 1 2 3; do until {command}; do [ $? -eq 3 ] || exit 1; done; done 2>&1"
"""A command three times, each again and again while another one is writing."""
AT_ONCE = (
    "meeting log m-001--p-001 --activity walk",
    "contact m-001--p-001 --with mentor --by s-001 --minutes 15",
    "cohort add c-$n --programme allotment --start 2015-09-01",
)


def test_of_commands_at_once_each_makes_its_commit_and_none_is_lost(kept: Path) -> None:
    day = ["--as-of", "2015-06-15", "--lang", "en"]
    commands = [" ".join([sys.executable, "-m", "peerctl", *day, line]) for line in AT_ONCE]
    running = [
        subprocess.Popen(["bash", "-c", AGAIN.format(command=command)], cwd=kept, env=SOMEBODY, stdout=subprocess.PIPE)
        for command in commands
    ]
    told = [one.communicate()[0].decode() for one in running]
    assert [one.returncode for one in running] == [0] * len(running), told
    assert len(subjects(kept)) == 1 + 3 * len(AT_ONCE), told
    assert git(kept, "status", "--porcelain") == ""


def test_schemas_are_committed_too_and_are_nothing_to_take_back(kept: Path) -> None:
    assert peerctl("schema", "--write", folder=kept, environment=SOMEBODY).code == 0
    assert subjects(kept) == ["schema", "As it was"]
    assert git(kept, "status", "--porcelain") == ""
    assert peerctl("schema", "--write", folder=kept, environment=SOMEBODY).err == ""
    assert peerctl("undo", folder=kept).code == 3


def test_long_lists_of_ids_are_cut_short_in_the_message() -> None:
    request = Request(Arguments(["match", "propose", "spring-2015", "--write"]), Surroundings.here())
    files = {f"matches/m-{number}.yaml": Edited(None, "") for number in range(7)}
    assert told(request, files) == "match propose m-0 m-1 m-2 m-3 m-4 and 2 more"
