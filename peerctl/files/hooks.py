"""The hook that has git check a workspace before each commit; nobody else's hook is ever touched."""

import os
from pathlib import Path, PurePath
from shlex import quote

from peerctl.files import system
from peerctl.files.disk_refusals import why_not
from peerctl.files.git import Repository
from peerctl.model.failure import Failure
from peerctl.model.message import say

NAME = "pre-commit"
_MARK = "# Written by peerctl hook install; peerctl hook remove takes it away."
_RIGHTS = 0o755


class AnotherHook(Failure):
    """There is a hook that somebody else wrote."""

    code = "another-hook"

    def __init__(self, line: str) -> None:
        super().__init__(
            say("There is a pre-commit hook already that peerctl did not write, and it was left alone."),
            say("Add this line to it: {line}", line=line),
        )


class HooksElsewhere(Failure):
    """The hooks are kept outside of the repository."""

    code = "hooks-elsewhere"

    def __init__(self, line: str) -> None:
        super().__init__(
            say("The hooks of this repository are kept outside of it (core.hooksPath), where others may share them."),
            say("Add this line to the pre-commit hook there: {line}", line=line),
        )


class NoHook(Failure):
    """There is no hook to remove."""

    code = "no-hook"

    def __init__(self) -> None:
        super().__init__(
            say("There is no pre-commit hook here that peerctl wrote, and nothing was removed."),
            say("peerctl hook install writes one."),
        )


class HookNotWritten(Failure):
    """The disk does not take the hook."""

    code = "not-written"

    def __init__(self, error: OSError) -> None:
        why, _ = why_not(error)
        told = (
            say("The hook could not be changed: {why}.", why=why) if why.text else say("The hook could not be changed.")
        )
        super().__init__(told, say("Look whether the disk has room, and whether you may write in the repository."))


def hook_text(repository: Repository, python: str) -> str:
    """Give the hook: silent where nothing is wrong.

    Args:
        repository: the repository.
        python: the interpreter that peerctl is installed with; where it is gone, peerctl is looked for.
    """
    return f"""#!/bin/sh
{_MARK}
python={quote(python)}
if [ -x "$python" ]; then
    told=$("$python" -P -m {_line(repository)} 2>&1)
else
    told=$({_line(repository)} 2>&1)
fi
code=$?
[ $code -eq 0 ] || printf '%s\\n' "$told" >&2
exit $code
"""


def hook_path(repository: Repository) -> Path:
    """Give the place of the hook, where `core.hooksPath` puts it.

    Raises:
        HooksElsewhere: that is outside of the repository.
        GitFailed: git could not tell.
    """
    told = repository.answer("config", "-z", "--type=path", "--get-all", "core.hooksPath") or b""
    named = told.split(b"\0")[:-2]  # the last is ours, which switches hooks off
    common = repository.run("rev-parse", "--path-format=absolute", "--git-common-dir").removesuffix(b"\n")
    folder = os.path.realpath(repository.top / os.fsdecode(named[-1] if named else common + b"/hooks"))
    homes = (os.path.realpath(os.fsdecode(common)), repository.top)
    if not any(PurePath(folder).is_relative_to(home) for home in homes):
        raise HooksElsewhere(_line(repository))
    return Path(folder, NAME)


def free_path(repository: Repository) -> Path:
    """Give the place of the hook, where none is or one that peerctl wrote.

    Raises:
        AnotherHook: somebody else's is there.
        HooksElsewhere: hooks are kept outside of the repository.
        HookNotWritten: it cannot be read.
    """
    path = hook_path(repository)
    if os.path.lexists(path) and not _is_ours(path):
        raise AnotherHook(_line(repository))
    return path


def own_path(repository: Repository) -> Path:
    """Give the place of the hook that peerctl wrote.

    Raises:
        NoHook: there is none.
        HooksElsewhere: hooks are kept outside of the repository.
        HookNotWritten: it cannot be read.
    """
    path = hook_path(repository)
    if not _is_ours(path):
        raise NoHook
    return path


def install(repository: Repository, text: str) -> Path:
    """Write the hook, and give its place; one that peerctl wrote is written anew.

    Raises:
        Failure: As of `free_path`.
        HookNotWritten: the disk does not take it.
    """
    path = free_path(repository)
    try:
        system.make_folder(path.parent)
        new = path.with_name(f".{NAME}.peerctl-new")
        system.write(new, text.encode(), _RIGHTS)
        system.rename(new, path)
    except OSError as error:
        raise HookNotWritten(error) from error
    return path


def remove(repository: Repository) -> Path:
    """Remove the hook that peerctl wrote, and give where it was.

    Raises:
        Failure: As of `own_path`.
        HookNotWritten: the disk does not let go of it.
    """
    path = own_path(repository)
    try:
        system.remove(path)
    except OSError as error:
        raise HookNotWritten(error) from error
    return path


def _is_ours(path: Path) -> bool:
    try:
        content = system.read(path) or b""
    except IsADirectoryError:
        return False
    except OSError as error:
        raise HookNotWritten(error) from error
    return _MARK.encode() in content.splitlines()


def _line(repository: Repository) -> str:
    """Give the command that checks what is staged, as it is called in the folder of the repository."""
    return f"peerctl -C {quote(repository.prefix.rstrip('/') or '.')} check --staged"
