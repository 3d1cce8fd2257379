"""Git is asked safely: nothing that a repository brings along is run, and nothing it says is passed on."""

import os
import stat
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from peerctl.files import git as door
from peerctl.files.committing import NotCommitted, commit, taken_in
from peerctl.files.git import Repository, find, repository
from peerctl.files.git_failures import GitFailed, NoGit, NoRepository, UnknownRevision
from peerctl.files.hooks import HooksElsewhere, hook_path
from peerctl.files.staged import NotStaged, load_staged
from tests.files.gits import OUTSIDE, SOMEBODY, git, repository_in

Attack = Callable[[Path, Path], None]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with a file or two, and one whose name looks like an option."""
    folder = tmp_path / "repository"
    folder.mkdir()
    (folder / "a.yaml").write_text("a: 1\n")
    (folder / "--help").write_text("not an option\n")
    (folder / ":(top)x").write_text("no magic\n")
    return repository_in(folder)


def opened(root: Path) -> Repository:
    """Open a repository that is there."""
    return repository(root, SOMEBODY)


def program(path: Path, mark: Path) -> Path:
    """Write a program that leaves a mark where it runs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho ran >> '{mark}'\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def hooks(root: Path, mark: Path) -> None:
    """Every hook that git knows for what we do, and more."""
    for name in ("pre-commit", "post-commit", "reference-transaction", "post-index-change", "post-checkout"):
        program(root / ".git" / "hooks" / name, mark)


def hooks_elsewhere(root: Path, mark: Path) -> None:
    """Hooks in a folder that the configuration names."""
    program(root / "tools" / "reference-transaction", mark)
    program(root / "tools" / "post-index-change", mark)
    git(root, "config", "core.hooksPath", str(root / "tools"))


def watcher(root: Path, mark: Path) -> None:
    """A program that tells which files have changed."""
    git(root, "config", "core.fsmonitor", str(program(root.parent / "watcher", mark)))


def pager(root: Path, mark: Path) -> None:
    """Pagers."""
    pages = str(program(root.parent / "pager", mark))
    for key in ("core.pager", "pager.rev-parse", "pager.cat-file", "pager.ls-tree", "pager.log"):
        git(root, "config", key, pages)


def shower(root: Path, mark: Path) -> None:
    """Programs that show differences, and that make text of files."""
    shows = str(program(root.parent / "shower", mark))
    git(root, "config", "diff.external", shows)
    git(root, "config", "diff.ours.command", shows)
    git(root, "config", "diff.ours.textconv", shows)
    (root / ".git" / "info" / "attributes").write_text("* diff=ours\n")


def filters(root: Path, mark: Path) -> None:
    """Programs that files pass through on their way in and out."""
    through = str(program(root.parent / "filter", mark))
    for name in ("ours", "Two Words", "with.dot"):
        for key in ("clean", "smudge", "process"):
            git(root, "config", f"filter.{name}.{key}", through)
        git(root, "config", f"filter.{name}.required", "true")
    (root / ".git" / "info" / "attributes").write_text("* filter=ours\n")
    (root / "a.yaml").write_text("a: 3\n")
    git(root, "update-index", "--refresh", check=False)
    mark.unlink(missing_ok=True)


def signatures(root: Path, mark: Path) -> None:
    """A program that signs and looks at signatures."""
    git(root, "config", "gpg.program", str(program(root.parent / "gpg", mark)))
    git(root, "config", "commit.gpgSign", "true")
    git(root, "config", "log.showSignature", "true")


def missing_objects(root: Path, mark: Path) -> None:
    """A remote that is asked for every object that is missing, by a program of its own."""
    fetches = program(root.parent / "fetches", mark)
    settings = {
        "core.repositoryformatversion": "1",
        "extensions.partialClone": "evil",
        "remote.evil.url": f"ext::{fetches}",
        "remote.evil.promisor": "true",
        "protocol.ext.allow": "always",
        "protocol.allow": "always",
    }
    for key, value in settings.items():
        git(root, "config", key, value)


def alias(root: Path, mark: Path) -> None:
    """Words of git that mean a program."""
    for word in ("rev-parse", "cat-file", "ls-tree", "update-index"):
        git(root, "config", f"alias.{word}", f"!{program(root.parent / 'alias', mark)}")


ATTACKS: tuple[Attack, ...] = (
    *(hooks, hooks_elsewhere, watcher, pager, shower, filters, signatures, missing_objects, alias),
)


def everything(kept: Repository) -> None:
    """Ask git for all that peerctl asks it for."""
    blob = kept.run("hash-object", "-w", "--no-filters", "--stdin", input=b"a: 2\n").decode().strip()
    kept.run("update-index", "--add", "-z", "--index-info", input=f"100644 {blob}\ta.yaml\0".encode())
    tree = kept.run("write-tree").decode().strip()
    new = kept.run("commit-tree", "-p", kept.commit("HEAD"), "-F", "-", tree, input=b"Changed").decode().strip()
    kept.run("update-ref", "HEAD", new)
    kept.run("ls-tree", "-z", "-r", "HEAD")
    kept.run("ls-files", "-z", "--stage")
    kept.run("diff-tree", "-z", "-r", "--raw", "HEAD~1", "HEAD")
    kept.run("cat-file", "--batch", input=f"HEAD:a.yaml\n{'1' * 40}\n".encode())
    kept.run("log", "-z", "--format=%H %an", "HEAD", paths=["a.yaml"])
    kept.run("check-attr", "-z", "filter", paths=["a.yaml"])
    taken_in(kept, {"a": kept.top / "a.yaml"})
    with suppress(NotCommitted):
        commit(kept, {"a.yaml": b"a: 5\n"}, "set a")
    with suppress(HooksElsewhere):
        hook_path(kept)
    with suppress(NotStaged):
        load_staged(kept)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_no_program_that_a_repository_names_is_run(root: Path, tmp_path: Path, attack: Attack) -> None:
    mark = tmp_path / "mark"
    attack(root, mark)
    everything(opened(root))
    assert not mark.exists()


@pytest.mark.parametrize("attack", [hooks, hooks_elsewhere, watcher, shower, filters, missing_objects])
def test_the_same_programs_do_run_when_git_is_asked_without_care(root: Path, tmp_path: Path, attack: Attack) -> None:
    mark = tmp_path / "mark"
    attack(root, mark)
    (root / "a.yaml").write_text("a: 3\n")
    git(root, "cat-file", "-p", "1" * 40, check=False)
    git(root, "diff", check=False)
    git(root, "add", "a.yaml", check=False)
    git(root, "commit", "--quiet", "--message=x", check=False)
    assert mark.exists()


def test_a_git_that_lies_in_the_workspace_or_beside_the_reader_is_not_run(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = tmp_path / "mark"
    program(root / "git", mark)
    monkeypatch.chdir(root)
    for path in (".", "", str(root), os.pathsep.join(["", ".", str(root)])):
        with pytest.raises(NoGit):
            repository(root, {"PATH": path})
    kept = repository(root, {"PATH": os.pathsep.join([str(root), ".", OUTSIDE["PATH"]])})
    assert kept.commit("HEAD")
    assert not mark.exists()


def test_a_file_may_be_called_like_an_option_or_like_a_pattern(root: Path) -> None:
    kept = opened(root)
    assert kept.run("ls-files", "-z", paths=["--help"]) == b"--help\0"
    assert kept.run("ls-files", "-z", paths=["*"]) == b""
    assert kept.run("ls-files", "-z", paths=[":(top)x"]) == b":(top)x\0"


@pytest.mark.parametrize(
    "revision", ["--help", "--git-dir", "-h", "no-such", "HEAD:a.yaml", "", "HEAD\0x", "@{u}", "1" * 40, "^HEAD"]
)
def test_what_is_no_commit_is_an_unknown_revision_and_never_an_option(root: Path, revision: str) -> None:
    with pytest.raises(UnknownRevision):
        opened(root).commit(revision)


def test_a_revision_is_a_commit_by_any_name(root: Path) -> None:
    kept = opened(root)
    assert kept.commit("HEAD") == kept.commit("main") == kept.commit("@{0}") == git(root, "rev-parse", "HEAD").strip()


def test_a_workspace_may_be_a_part_of_a_repository(root: Path) -> None:
    below = root / "our work" / "vejle"
    below.mkdir(parents=True)
    kept = opened(below)
    assert (kept.top, kept.prefix, kept.path("peerctl.yaml")) == (
        root.resolve(),
        "our work/vejle/",
        "our work/vejle/peerctl.yaml",
    )
    assert opened(root).prefix == ""


def test_where_nothing_is_kept_in_git_there_is_no_repository(tmp_path: Path) -> None:
    assert find(tmp_path, SOMEBODY) is None
    with pytest.raises(NoRepository):
        repository(tmp_path, SOMEBODY)


def test_where_there_is_no_git_there_is_no_repository_either(root: Path) -> None:
    assert find(root, {}) is None
    with pytest.raises(NoGit):
        repository(root, {"PATH": str(root.parent)})


def test_a_repository_that_git_does_not_open_is_told_of(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: nowhere\n")
    with pytest.raises(GitFailed):
        find(tmp_path, SOMEBODY)


def test_a_filter_whose_name_cannot_be_switched_off_shuts_the_door(root: Path) -> None:
    git(root, "config", "filter.a=b.clean", "false")
    with pytest.raises(GitFailed):
        repository(root, SOMEBODY)


def test_programs_for_events_are_switched_off_by_name(root: Path) -> None:
    git(root, "config", "hook.tells.command", "false")
    assert opened(root).options[-2:] == ("-c", "hook.tells.enabled=false")


def test_a_repository_that_says_it_keeps_another_folder_keeps_none_here(root: Path, tmp_path: Path) -> None:
    git(root, "config", "core.worktree", str(tmp_path / "elsewhere"))
    (tmp_path / "elsewhere").mkdir()
    with pytest.raises((NoRepository, GitFailed)):
        repository(root, SOMEBODY)


def test_the_git_around_us_does_not_lead_elsewhere(root: Path, tmp_path: Path) -> None:
    other = repository_in(tmp_path / "other")
    around = {**SOMEBODY, "GIT_DIR": str(other / ".git"), "GIT_INDEX_FILE": "nowhere", "GIT_EXTERNAL_DIFF": "false"}
    kept = repository(root, around)
    assert kept.top == root.resolve()
    assert "GIT_DIR" not in kept.environment
    assert b"a.yaml" in kept.run("ls-files", "-z")


def test_another_index_can_be_asked_for(root: Path, tmp_path: Path) -> None:
    assert opened(root).run("ls-files", "-z", index=tmp_path / "index") == b""


def test_git_may_answer_with_no(root: Path) -> None:
    kept = opened(root)
    assert kept.answer("rev-parse", "--verify", "--quiet", "no-such") is None
    with pytest.raises(GitFailed):
        kept.run("rev-parse", "--verify", "--quiet", "no-such")


def test_what_git_complains_of_is_not_passed_on(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(GitFailed) as failed:
        opened(root).run("ls-tree", "Invented Person")
    assert "Invented" not in f"{failed.value.message.text} {failed.value.message.values}"
    assert capfd.readouterr() == ("", "")


def test_a_git_that_takes_too_long_is_ended(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = program(tmp_path / "slow" / "git", tmp_path / "mark")
    slow.write_text("#!/bin/sh\nexec sleep 30\n")
    monkeypatch.setattr(door, "SECONDS", 0.1)
    with pytest.raises(GitFailed):
        repository(root, {"PATH": str(slow.parent)})


def test_a_git_that_cannot_be_started_is_told_of(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_start(*_: object, **__: object) -> None:
        raise OSError

    kept = opened(root)
    monkeypatch.setattr(subprocess, "run", no_start)
    with pytest.raises(GitFailed):
        kept.run("ls-files")
