"""The one door to git: nothing that a repository brings along is ever run through it.

A workspace may come from anywhere, and git runs programs that a repository names: hooks, pagers, filters, helpers that
show differences or watch files, and what fetches objects that are missing. So the program is taken from an absolute
place outside the workspace, the environment of a surrounding git is left behind, and everything that starts a program
is switched off. Filters have no common switch: each that the configuration names is switched off by its name, since
git passes a file through its filter even where it only writes the index. What shows text (`log -p`, `diff`) may still
ask a helper of the repository's: ask `diff-tree` and `cat-file` instead.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from peerctl.files.git_failures import GitFailed, NoGit, NoRepository, UnknownRevision

SECONDS = 60
"""How long git may take: enough for a large repository on a slow disk, and no waiting for ever."""
_NAME = "git.exe" if sys.platform == "win32" else "git"
_KEPT = ("GIT_AUTHOR_", "GIT_COMMITTER_", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM")
"""What somebody may say to git about themselves; whatever else is said to it is about another repository."""
_SAID = {
    "GIT_ALLOW_PROTOCOL": "none",  # nothing is fetched, whatever the repository allows
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "LC_ALL": "C.UTF-8",
}
_SETTINGS = (
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "core.quotePath=false",
    "log.showSignature=false",
    "commit.gpgSign=false",
    "user.useConfigOnly=true",
    "gc.auto=0",
    "maintenance.auto=false",
    "submodule.recurse=false",
)
_FILTERS = r"^(filter\..*\.(clean|smudge|process|required)|hook\..*\.command)$"
"""The keys that name a program for some files only, or for some event."""
_OPTIONS = ("--no-pager", *(part for setting in _SETTINGS for part in ("-c", setting)))


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository that a workspace is kept in."""

    program: str
    """Where git is."""
    top: Path
    """The folder that git keeps."""
    prefix: str
    """The workspace's place in it, with a slash at its end; empty where the workspace is all of it."""
    environment: Mapping[str, str] = field(repr=False)
    options: tuple[str, ...] = field(repr=False)
    """What comes before every command."""

    def run(
        self,
        *arguments: str,
        paths: Sequence[str] = (),
        input: bytes = b"",  # noqa: A002  # as in subprocess
        index: Path | None = None,
    ) -> bytes:
        """Have git do something, and give what it answers.

        Args:
            arguments: the command and its options. What comes from outside goes after `--end-of-options`, or is a path.
            paths: files, as the repository names them: from `top`, with slashes, each meant literally.
            input: what git is to read.
            index: another file that holds the index.

        Raises:
            GitFailed: git ended with an error, or took longer than `SECONDS`.
        """
        answer = self.answer(*arguments, paths=paths, input=input, index=index)
        if answer is None:
            raise GitFailed(arguments[0])
        return answer

    def answer(
        self,
        *arguments: str,
        paths: Sequence[str] = (),
        input: bytes = b"",  # noqa: A002  # as in subprocess
        index: Path | None = None,
    ) -> bytes | None:
        """Ask git something that it may answer with no, by exit code 1: None.

        Raises:
            GitFailed: git ended with another error, or took longer than `SECONDS`.
        """
        command = [self.program, *self.options, *arguments, *(["--", *paths] if paths else ())]
        environment = {**self.environment, **({"GIT_INDEX_FILE": str(index)} if index else {})}
        ended = _ended(command, self.top, environment, input)
        if ended is None or ended.returncode not in {0, 1}:
            raise GitFailed(arguments[0])
        return None if ended.returncode else ended.stdout

    def commit(self, revision: str) -> str:
        """Give the full name of the commit that a revision means.

        Raises:
            UnknownRevision: there is none.
        """
        try:
            answer = self.answer("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        except (GitFailed, ValueError):
            answer = None
        if not answer or answer.startswith(b"^"):  # all but a commit
            raise UnknownRevision(revision)
        return answer.decode().strip()

    def path(self, file: str) -> str:
        """Give the path in the repository of a file of the workspace."""
        return self.prefix + file


def find(root: Path, environment: Mapping[str, str]) -> Repository | None:
    """Find the repository of a workspace; None where there is none, or no git.

    Args:
        root: the workspace.
        environment: the variables around the program; `PATH` tells where git is.

    Raises:
        GitFailed: there is one that git does not open, for instance because it belongs to somebody else.
    """
    try:
        return repository(root, environment)
    except (NoGit, NoRepository):
        return None


def lies_in_one(folder: Path) -> bool:
    """Tell whether a folder, which need not be there yet, lies in a repository, without asking git."""
    home = Path(os.path.realpath(folder))
    return any(os.path.lexists(place / ".git") for place in (home, *home.parents))


def repository(root: Path, environment: Mapping[str, str]) -> Repository:
    """Find the repository of a workspace, as `find` does.

    Raises:
        NoGit: there is no git.
        NoRepository: the workspace is in no repository.
        GitFailed: there is one that git does not open.
    """
    home = os.path.realpath(root)
    if not lies_in_one(root):
        raise NoRepository
    program = _program(environment.get("PATH", ""), home)
    kept = {name: value for name, value in environment.items() if not name.startswith("GIT_") or name.startswith(_KEPT)}
    around = {**kept, **_SAID}
    here = Repository(program, Path(home), "", around, _OPTIONS)
    top = os.path.realpath(os.fsdecode(here.run("rev-parse", "--show-toplevel").removesuffix(b"\n")))
    if not PurePath(home).is_relative_to(top):
        raise NoRepository
    within = PurePath(home).relative_to(top).as_posix()
    return replace(here, top=Path(top), prefix="" if within == "." else f"{within}/", options=(*_OPTIONS, *_off(here)))


def _off(here: Repository) -> Iterator[str]:
    """Switch off what the configuration names for some files only.

    Raises:
        GitFailed: a name is such that it cannot be switched off.
    """
    names = (here.answer("config", "-z", "--name-only", "--get-regexp", _FILTERS) or b"").split(b"\0")
    for name in sorted({os.fsdecode(name) for name in names if name}):
        if "=" in name:
            raise GitFailed("config")
        kind, _, _ = name.partition(".")
        value = f"{name.removesuffix('.command')}.enabled=false" if kind == "hook" else f"{name}="
        yield from ("-c", value)


def _program(path: str, workspace: str) -> str:
    """Find git in the folders of `PATH`, but for those that are not absolute or lie in the workspace.

    Raises:
        NoGit: it is in none of them.
    """
    for folder in path.split(os.pathsep):
        place = os.path.join(folder, _NAME)  # noqa: PTH118  # an empty folder is none, and not the present one
        apart = os.path.isabs(folder) and not PurePath(os.path.realpath(place)).is_relative_to(workspace)  # noqa: PTH117
        if apart and os.path.isfile(place) and os.access(place, os.X_OK):  # noqa: PTH113
            return place
    raise NoGit


def _ended(
    command: Sequence[str], folder: Path, environment: Mapping[str, str], given: bytes
) -> "subprocess.CompletedProcess[bytes] | None":
    """Run a program to its end; None where it cannot be started, or takes too long."""
    try:
        return subprocess.run(  # noqa: S603  # git, from an absolute place
            command,
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
            input=given,
        )
    except (OSError, subprocess.SubprocessError):
        return None
