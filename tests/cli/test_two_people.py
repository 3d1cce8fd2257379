"""Two people work in one programme at the same time, each with a copy of the repository of their own.

Anna and Ben have the same files in the morning. Each writes something down, and each command commits. Then Ben pulls
what Anna has pushed. As long as they write about different things git puts the two together by itself; where both
changed the same lines it says so, and so does peerctl, until one of them has chosen.
"""

from pathlib import Path

import pytest

from peerctl.cli.new_workspace import around_texts
from peerctl.show.wording import Wording
from tests.cli.running import peerctl, workspace
from tests.files.gits import SOMEBODY, git, repository_in

FIRST, SECOND = "m-001--p-001", "m-002--p-002"
PAIR = f"matches/{FIRST}.yaml"
SETTINGS = "git: {commit: yes}\n"


@pytest.fixture
def anna(tmp_path: Path) -> Path:
    """The base workspace with a second pair, in Anna's copy of the repository."""
    root = workspace(tmp_path)
    first = (root / PAIR).read_text()
    second = first.replace("m-001", "m-002").replace("p-001", "p-002")
    (root / f"matches/{SECOND}.yaml").write_text(second)
    for name, text in around_texts(Wording("en")).items():  # as peerctl init writes them
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text)
    with (root / "peerctl.yaml").open("a") as settings:
        settings.write(SETTINGS)
    return repository_in(root)


@pytest.fixture
def ben(anna: Path, tmp_path: Path) -> Path:
    """Ben's copy of it."""
    git(tmp_path, "clone", "--quiet", str(anna), "ben")
    return tmp_path / "ben"


def does(root: Path, line: str) -> None:
    """Let somebody carry out a command; it is committed."""
    ran = peerctl(*line.split(), folder=root, environment=SOMEBODY)
    assert ran.code == 0, ran.err
    assert "Committed as" in ran.err


def pulls(ben: Path) -> bool:
    """Let Ben pull what Anna has; tell whether git put the two together by itself."""
    git(ben, "pull", "--quiet", "--no-rebase", "--no-edit", check=False)
    return not git(ben, "ls-files", "--unmerged")


APART = {
    "about two people": ("pause p-001 --reason illness", "pause p-002 --reason holiday"),
    "about two pairs": (f"meeting log {FIRST} --activity walk", f"meeting log {SECOND} --activity walk"),
    "a meeting and a talk with the same pair": (
        f"meeting log {FIRST} --activity walk",
        f"contact {FIRST} --with mentor --by s-001 --minutes 15",
    ),
    "a pause of a pair and a meeting it had": (
        f"match pause {FIRST} --reason illness",
        f"meeting log {FIRST} --activity walk --on 2015-06-10",
    ),
    "what is known of a person and what happens to the same person": (
        "participant set p-001 --fact housing=shared-home",
        "pause p-001 --reason illness",
    ),
    "a person and the pair the person is in": ("pause p-001 --reason illness", f"match pause {FIRST} --reason illness"),
    "two new cohorts": (
        "cohort add autumn-2015 --programme allotment --start 2015-09-01",
        "cohort add spring-2016 --programme allotment --start 2016-02-01",
    ),
    "who came to two sessions": (
        "session attend spring-2015/training-1 --present m-002",
        "session attend spring-2015/speed-dating-1 --present p-002",
    ),
}
TOGETHER = {
    "two meetings of the same pair": (
        f"meeting log {FIRST} --activity walk --on 2015-06-10",
        f"meeting log {FIRST} --activity garden --on 2015-06-11",
    ),
    "two things that happen to the same person": ("pause p-001 --reason illness", "pause p-001 --reason holiday"),
    "two lines that stand next to each other": (
        "participant set m-001 --interest reading",
        "participant set m-001 --available tue-morning",
    ),
    "two new people, who get the same id": (
        "participant add --cohort spring-2015 --role peer --born 1990-01-01",
        "participant add --cohort spring-2015 --role peer --born 1991-01-01",
    ),
}


@pytest.mark.parametrize(("of_anna", "of_ben"), APART.values(), ids=APART)
def test_what_they_write_about_different_things_is_put_together_by_git(
    anna: Path, ben: Path, of_anna: str, of_ben: str
) -> None:
    does(anna, of_anna)
    does(ben, of_ben)
    assert pulls(ben)
    assert peerctl("check", folder=ben).code == 0


@pytest.mark.parametrize(("of_anna", "of_ben"), TOGETHER.values(), ids=TOGETHER)
def test_what_they_write_in_the_same_place_is_a_conflict_that_check_names(
    anna: Path, ben: Path, of_anna: str, of_ben: str
) -> None:
    does(anna, of_anna)
    does(ben, of_ben)
    assert not pulls(ben)
    ran = peerctl("check", folder=ben)
    assert ran.code == 1
    assert "error[conflict-marker] Git left two versions of these lines here, because both were changed.\n" in ran.out
    assert "help: Keep the lines that are right, and delete those that begin with <<<<<<<" in ran.out


@pytest.fixture
def torn(anna: Path, ben: Path) -> Path:
    """Ben's copy, in which the file of a pair has a conflict."""
    for root, line in zip((anna, ben), TOGETHER["two meetings of the same pair"], strict=True):
        does(root, line)
    assert not pulls(ben)
    return ben


READING = (
    *("overview", "status", "agenda", "eligibility", "participant list", "match list", "session list", "cohort list"),
    *("report attendance spring-2015", "participant show p-002", "cost", f"match show {SECOND}"),
)
WRITING = (
    f"meeting log {FIRST} --activity walk",
    f"meeting log {SECOND} --activity walk",
    f"match end {FIRST} --reason moved",
    "pause p-001 --reason illness",
    "participant add --cohort spring-2015 --role peer",
    "match propose spring-2015 --write",
    "session plan spring-2015",
    "undo",
)


@pytest.mark.parametrize("line", READING)
def test_reading_commands_answer_from_the_sound_files_and_name_the_other(torn: Path, line: str) -> None:
    ran = peerctl(*line.split(), folder=torn)
    assert ran.code == 1
    assert ran.out
    assert PAIR in ran.err


@pytest.mark.parametrize("line", WRITING)
def test_no_writing_command_touches_a_file_with_a_conflict(torn: Path, line: str) -> None:
    before = {path: path.read_bytes() for path in torn.rglob("*.yaml")}
    ran = peerctl(*line.split(), folder=torn, environment=SOMEBODY)
    assert ran.code == 3
    assert FIRST in ran.err
    assert {path: path.read_bytes() for path in torn.rglob("*.yaml")} == before


def test_once_the_lines_are_chosen_both_meetings_are_kept_and_work_goes_on(torn: Path) -> None:
    path = torn / PAIR
    kept = [line for line in path.read_text().splitlines(keepends=True) if not line.startswith(("<<<", "===", ">>>"))]
    path.write_text("".join(kept))
    assert peerctl("check", folder=torn).code == 0
    git(torn, "add", PAIR)
    git(torn, "commit", "--quiet", "--no-edit")
    does(torn, f"meeting log {FIRST} --activity walk --on 2015-06-12")
    assert "2015-06-10" in path.read_text()
    assert "2015-06-11" in path.read_text()


def test_during_a_merge_a_command_writes_and_leaves_the_commit_to_whoever_ends_it(anna: Path, ben: Path) -> None:
    does(anna, "pause p-001 --reason illness")
    does(ben, "pause p-002 --reason holiday")
    git(ben, "pull", "--quiet", "--no-rebase", "--no-commit")
    ran = peerctl("resume", "p-002", folder=ben, environment=SOMEBODY)
    assert ran.code == 0
    assert ran.err.startswith("This was written, and not committed: git is in the middle of a merge")
    assert git(ben, "log", "-1", "--format=%s") == "pause p-002\n"


def test_undo_takes_back_ones_own_last_command_also_after_a_pull(anna: Path, ben: Path) -> None:
    does(anna, "pause p-001 --reason illness")
    does(ben, "pause p-002 --reason holiday")
    assert pulls(ben)
    does(ben, "undo")
    assert git(ben, "log", "-1", "--format=%s") == "undo: pause p-002\n"
    assert "paused" in (ben / "participants/p-001.yaml").read_text()
    assert "paused" not in (ben / "participants/p-002.yaml").read_text()
