"""Finding the workspace, as git finds a repository."""

import os
from pathlib import Path

from peerctl.files.names import JOURNAL
from peerctl.model.failure import Failure
from peerctl.model.message import Message, say

SETTINGS = "peerctl.yaml"
"""The file that makes a folder a workspace."""


class NoWorkspace(Failure):
    """No workspace was found where it was looked for."""

    code = "no-workspace"


def find_workspace(directory: Path | None, named: str | None, start: Path) -> Path:
    """Find the folder of the workspace.

    Args:
        directory: the folder asked for on the command line; taken before all else.
        named: the folder that the environment names, if any.
        start: where to begin looking upwards otherwise.

    Raises:
        NoWorkspace: there is none.
    """
    if directory is not None:
        return _workspace(directory, say("The folder given with -C is no workspace: there is no peerctl.yaml in it."))
    if named:
        named_folder = Path(named)
        return _workspace(
            named_folder,
            say("The folder named in PEERCTL_WORKSPACE is no workspace: there is no peerctl.yaml in it."),
        )
    folder = start.absolute()
    found = next((place for place in (folder, *folder.parents) if _is_workspace(place)), None)
    if found is None:
        raise NoWorkspace(say("There is no workspace here or in any folder above."), _next_step())
    return found


def _workspace(folder: Path, message: Message) -> Path:
    if not _is_workspace(folder):
        raise NoWorkspace(message, _next_step())
    return folder.absolute()


def _is_workspace(folder: Path) -> bool:
    """Tell whether a folder is a workspace, or is about to be one: the next start completes it."""
    return os.path.lexists(folder / SETTINGS) or os.path.lexists(folder / JOURNAL)


def _next_step() -> Message:
    return say(
        "Go to the workspace's folder, or name it with -C: it has a file peerctl.yaml in it. A new one is made so:"
        " peerctl init our-work"
    )
