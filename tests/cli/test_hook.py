"""git checks a workspace before each commit: what is staged, and not what lies on the disk. With real commits."""

import errno
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from peerctl.files import system
from peerctl.files.events import FASTEST
from peerctl.files.read import Reader
from tests.cli.running import ROOT, peerctl, workspace
from tests.files.gits import SOMEBODY, git, repository_in

BROKEN = "id: p-001\nenrolments: [\n"
PERSON = "participants/p-001.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The base workspace, in a folder of a repository whose name a shell would take apart."""
    folder = tmp_path / "our repository"
    folder.mkdir()
    found = workspace(folder).rename(folder / "it's ours")
    repository_in(folder)
    return found


def commit(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Commit as a person would."""
    command = ["git", "commit", "--quiet", "--message=A change", *arguments]
    return subprocess.run(
        command, cwd=root, env=SOMEBODY, check=False, capture_output=True, text=True, encoding="utf-8"
    )


def hook(root: Path) -> Path:
    """Give the place of the hook."""
    return root.parent / ".git" / "hooks" / "pre-commit"


def installed(root: Path) -> Path:
    """Install the hook."""
    assert peerctl("hook", "install", folder=root, environment=SOMEBODY).code == 0
    return root


def test_a_commit_of_sound_files_passes_in_silence(root: Path) -> None:
    installed(root)
    with (root / PERSON).open("a") as file:
        file.write("# a comment\n")
    ran = commit(root, "--all")
    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_commit_with_an_error_in_it_is_refused_and_told_where(root: Path) -> None:
    installed(root)
    (root / PERSON).write_text(BROKEN)
    git(root, "add", ".")
    ran = commit(root)
    assert ran.returncode == 1
    assert ran.stderr.startswith("participants/p-001.yaml:3:1: error[")
    assert "warning[" not in ran.stderr
    assert ran.stderr.endswith("git commit --no-verify commits it as it is.\n")
    assert git(root, "log", "--format=%s") == "As it was\n"


def test_what_is_staged_counts_and_not_what_is_on_the_disk(root: Path) -> None:
    installed(root)
    sound = (root / PERSON).read_text()
    (root / PERSON).write_text(BROKEN)
    git(root, "add", ".")
    (root / PERSON).write_text(sound)
    assert commit(root).returncode == 1
    (root / PERSON).write_text(sound + "# a comment\n")
    git(root, "add", ".")
    (root / PERSON).write_text(BROKEN)
    assert commit(root).returncode == 0


def test_a_commit_by_paths_or_of_everything_is_checked_as_it_will_be(root: Path) -> None:
    installed(root)
    (root / PERSON).write_text(BROKEN)
    (root / "cohorts" / "notes.md").write_text("notes\n")
    git(root, "add", "cohorts/notes.md")
    assert commit(root, "--all").returncode == 1
    assert commit(root, "--only", PERSON).returncode == 1
    assert commit(root, "--only", "cohorts/notes.md").returncode == 0


def test_names_are_masked_also_those_that_git_does_not_have(root: Path) -> None:
    git(root, "rm", "--quiet", "-r", "--cached", "identities")
    (root / ".gitignore").write_text("/identities/\n")
    git(root, "add", ".")
    name = next(
        line.partition(": ")[2] for line in (root / "identities/p-001.yaml").read_text().splitlines() if "name" in line
    )
    (root / PERSON).write_text(f"id: p-001\n{name.strip(chr(34))}: 1\nenrolments: []\n")
    git(root, "add", ".")
    ran = commit(installed(root))
    assert ran.returncode == 1
    assert name.strip('"') not in ran.stdout + ran.stderr


def test_what_is_staged_is_checked_by_hand_in_the_same_words(root: Path) -> None:
    (root / PERSON).write_text(BROKEN)
    git(root, "add", ".")
    ran = peerctl("check", "--staged", folder=root, environment=SOMEBODY)
    assert ran.code == 1
    assert ran.err.endswith("git commit --no-verify commits it as it is.\n")


def test_an_encrypted_file_is_passed_over(root: Path) -> None:
    (root / "identities" / "p-001.yaml").write_bytes(b"\0GITCRYPT\0\x01\x02")
    git(root, "add", ".")
    assert peerctl("check", "--staged", folder=root, environment=SOMEBODY).code == 0


def test_another_repositorys_index_is_not_looked_at(root: Path, tmp_path: Path) -> None:
    around = {**SOMEBODY, "GIT_INDEX_FILE": str(tmp_path / "index")}
    assert peerctl("check", "--staged", folder=root, environment=around).code == 0


def test_a_workspace_that_git_does_not_have_yet_is_told_of(tmp_path: Path) -> None:
    root = workspace(tmp_path)
    git(root, "init", "--quiet")
    ran = peerctl("check", "--staged", folder=root, environment=SOMEBODY)
    assert (ran.code, ran.err.splitlines()[0]) == (
        3,
        "error: peerctl.yaml is not in git, so there is no workspace to check.",
    )


def test_a_commit_and_what_is_staged_are_not_looked_at_together(root: Path) -> None:
    ran = peerctl("check", "--staged", "--rev", "HEAD", folder=root, environment=SOMEBODY)
    assert ran.code == 2


def test_the_hook_says_what_it_does_and_goes_again(root: Path) -> None:
    ran = peerctl("hook", "install", folder=root, environment=SOMEBODY)
    assert ran.out.startswith(".git/hooks/pre-commit was written: from now on git checks what is staged")
    assert hook(root).stat().st_mode & stat.S_IXUSR
    assert peerctl("hook", "install", folder=root, environment=SOMEBODY).code == 0
    ran = peerctl("hook", "remove", folder=root, environment=SOMEBODY)
    assert (ran.code, ran.out) == (0, ".git/hooks/pre-commit was removed: git commits unchecked again.\n")
    assert not hook(root).exists()
    assert peerctl("hook", "remove", folder=root, environment=SOMEBODY).code == 3


def test_a_dry_run_writes_and_removes_nothing(root: Path) -> None:
    ran = peerctl("hook", "install", "--dry-run", folder=root, environment=SOMEBODY)
    assert ran.out.startswith(".git/hooks/pre-commit would be written:\n\n#!/bin/sh\n")
    assert not hook(root).exists()
    installed(root)
    assert peerctl("hook", "remove", "--dry-run", folder=root, environment=SOMEBODY).out.endswith("would be removed.\n")
    assert hook(root).exists()


def test_somebody_elses_hook_is_left_alone_and_the_line_for_it_told(root: Path) -> None:
    hook(root).parent.mkdir(exist_ok=True)
    hook(root).write_text("#!/bin/sh\necho theirs\n")
    ran = peerctl("hook", "install", folder=root, environment=SOMEBODY)
    assert ran.code == 3
    assert ran.err.endswith("Add this line to it: peerctl -C 'it'\"'\"'s ours' check --staged\n")
    assert peerctl("hook", "remove", folder=root, environment=SOMEBODY).code == 3
    assert hook(root).read_text() == "#!/bin/sh\necho theirs\n"


def test_a_dry_run_refuses_what_would_be_refused(root: Path) -> None:
    nothing = peerctl("hook", "remove", folder=root, environment=SOMEBODY)
    hook(root).parent.mkdir(exist_ok=True)
    hook(root).write_text("#!/bin/sh\necho theirs\n")
    theirs = peerctl("hook", "install", folder=root, environment=SOMEBODY)
    assert peerctl("hook", "install", "--dry-run", folder=root, environment=SOMEBODY) == theirs
    assert peerctl("hook", "remove", "--dry-run", folder=root, environment=SOMEBODY) == nothing


def test_a_folder_or_a_link_in_its_place_is_somebody_elses_too(root: Path) -> None:
    hook(root).mkdir(parents=True)
    assert peerctl("hook", "install", folder=root, environment=SOMEBODY).code == 3
    hook(root).rmdir()
    hook(root).symlink_to("nowhere")
    assert peerctl("hook", "install", folder=root, environment=SOMEBODY).code == 3
    assert hook(root).is_symlink()


def test_hooks_that_are_kept_in_the_repository_are_kept_there(root: Path) -> None:
    git(root, "config", "core.hooksPath", "tools/hooks")
    (root.parent / "tools").mkdir()
    ran = peerctl("hook", "install", folder=root, environment=SOMEBODY)
    assert ran.out.startswith("tools/hooks/pre-commit was written")
    (root / PERSON).write_text(BROKEN)
    assert commit(root, "--all").returncode == 1


def test_hooks_that_others_share_are_left_alone(root: Path, tmp_path: Path) -> None:
    git(root, "config", "core.hooksPath", str(tmp_path / "shared"))
    ran = peerctl("hook", "install", folder=root, environment=SOMEBODY)
    assert ran.code == 3
    assert "core.hooksPath" in ran.err


def test_a_second_worktree_is_checked_by_the_same_hook(root: Path, tmp_path: Path) -> None:
    installed(root)
    git(root, "worktree", "add", "--quiet", str(tmp_path / "second"))
    second = tmp_path / "second" / root.name
    (second / PERSON).write_text(BROKEN)
    assert commit(second, "--all").returncode == 1
    ran = peerctl("hook", "install", folder=second, environment=SOMEBODY)
    assert ran.out.startswith("pre-commit was written")


def test_where_the_interpreter_is_gone_peerctl_is_looked_for(root: Path, tmp_path: Path) -> None:
    installed(root)
    hook(root).write_text(hook(root).read_text().replace(sys.executable, "/nowhere/python"))
    (root / PERSON).write_text(BROKEN)
    bare = {**SOMEBODY, "PATH": "/usr/bin:/bin"}
    ran = subprocess.run(["git", "commit", "--all", "-m", "x"], cwd=root, env=bare, check=False, capture_output=True)
    assert (ran.returncode, b"peerctl" in ran.stderr) == (1, True)
    found = tmp_path / "bin" / "peerctl"
    found.parent.mkdir()
    found.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m peerctl "$@"\n')
    found.chmod(0o755)
    around = {**SOMEBODY, "PATH": f"{found.parent}:/usr/bin:/bin"}
    ran = subprocess.run(["git", "commit", "--all", "-m", "x"], cwd=root, env=around, check=False, capture_output=True)
    assert ran.returncode == 1


@pytest.mark.parametrize("command", ["install", "remove"])
def test_a_disk_that_fails_is_told_of(root: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(root)

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(system, "rename", refuse)
    monkeypatch.setattr(system, "remove", refuse)
    ran = peerctl("hook", command, folder=root, environment=SOMEBODY)
    assert (ran.code, ran.err.splitlines()[0]) == (3, "error: The hook could not be changed.")
    monkeypatch.setattr(system, "read", refuse)
    for words in ((command,), (command, "--dry-run")):
        assert peerctl("hook", *words, folder=root, environment=SOMEBODY) == ran


def test_pre_commit_is_told_of_a_command_that_there_is() -> None:
    told = Reader(FASTEST).parsed("hooks", (ROOT / ".pre-commit-hooks.yaml").read_bytes())
    assert isinstance(told, list)
    first = told[0]
    assert isinstance(first, dict)
    assert (first["id"], first["entry"]) == ("peerctl-check", "peerctl check --staged")
    assert peerctl("check", "--help").out.count("--staged") == 1


def test_where_the_repository_can_only_be_read_that_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, "")

    monkeypatch.setattr(system, "write", refuse)
    ran = peerctl("hook", "install", folder=root, environment=SOMEBODY)
    assert ran.err.splitlines()[0] == "error: The hook could not be changed: that disk can only be read."
