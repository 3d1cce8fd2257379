"""Keeping what a command changes: saved, remembered for `undo`, and committed where the workspace asks for it."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from peerctl.cli.complete import COMMANDS
from peerctl.cli.request import Opened, Request
from peerctl.model.failure import Failure
from peerctl.model.message import say

if TYPE_CHECKING:  # what writes is imported when something is written
    from peerctl.files.save import Beside, Edited

_MOST_IDS = 5
_SHORT = 7


def keep(request: Request, opened: Opened, files: "Mapping[str, Edited]", *, final: bool = False) -> None:
    """Save files, all or none.

    Args:
        request: the run.
        opened: the workspace as it was read.
        files: what to write, by the files' names.
        final: whether `undo` is never to take it back.

    Raises:
        Failure: They cannot be saved, and nothing was written.
    """
    from peerctl.files.undo import remembering

    if not files:
        return
    root, identities, command = opened.root, opened.book.workspace.identities, told(request, files)
    keep_beside(request, opened, files, command, lambda: remembering(root, command, files, identities, final=final))


def keep_beside(
    request: Request, opened: Opened, files: "Mapping[str, Edited]", command: str, beside: "Beside"
) -> None:
    """Save files beside others that only peerctl reads, and commit them where the workspace asks for it.

    Raises:
        Failure: They cannot be saved, and nothing was written.
    """
    from peerctl.files.save import save

    def then() -> None:
        if opened.book.workspace.git.commit and files:
            try:
                _commit(request, opened, files, command)
            except Failure as failure:
                _not_committed(request, failure)

    save(opened.root, files, identities=opened.book.workspace.identities, beside=beside, then=then)


def told(request: Request, files: "Mapping[str, Edited]") -> str:
    """Tell what a command did, by its name and the ids of what it changed: never as typed, names may be in that."""
    words = request.arguments.rest
    name = words[: 2 if words[0] in COMMANDS else 1]
    ids = list(dict.fromkeys(PurePosixPath(file).name.partition(".")[0] for file in files))
    more = [f"and {len(ids) - _MOST_IDS} more"] if len(ids) > _MOST_IDS else []
    return " ".join([*name, *ids[:_MOST_IDS], *more])


def _commit(request: Request, opened: Opened, files: "Mapping[str, Edited]", command: str) -> None:
    """Commit files, but for identities where the workspace does not ask to have them in git.

    Raises:
        Failure: They cannot be committed now.
    """
    from peerctl.files.committing import commit, taken_in
    from peerctl.files.git import repository
    from peerctl.files.save import IDENTITIES, path_of

    settings = opened.book.workspace
    kept = repository(opened.root, request.around.environment)
    paths = taken_in(kept, {file: path_of(opened.root, file, settings.identities) for file in files})
    left = [file for file in paths if file.startswith(f"{IDENTITIES}/") and not settings.git.identities]
    contents = {
        paths[file]: None if files[file].gone else files[file].text.encode() for file in paths if file not in left
    }
    made = commit(kept, contents, command) if contents else None
    if made:
        request.notes.append(say("Committed as {commit}: {command}", commit=made[:_SHORT], command=command))
    if left:
        request.notes += [
            say("Not committed: {files}. What git has once taken in stays in its history for ever.", files=tuple(left)),
            say(
                "A line /identities/ in .gitignore keeps it out; “identities: yes” under git: in peerctl.yaml takes it in."
            ),
        ]


def _not_committed(request: Request, failure: Failure) -> None:
    from peerctl.files.committing import NotCommitted

    why = failure if isinstance(failure, NotCommitted) else NotCommitted(failure.message, failure.help)
    request.notes += [why.message, why.help]
