"""`peerctl complete KIND [PREFIX]`: the ids for a shell's completion, from the names of the files alone.

Reads no file and imports nothing: a completion must not be felt. So it finds the workspace by itself, as
`peerctl.files.discover` does.
"""

import os
import sys

from peerctl.cli.arguments import Arguments

KINDS = ("cohorts", "identities", "matches", "participants", "programmes", "responses", "sessions")


def complete(arguments: Arguments) -> int:
    """Print the ids of a kind that begin with a prefix, one a line; nothing where there are none."""
    kind, prefix = [*arguments.rest[1:], "", ""][:2]
    folder = _workspace(arguments.directory or os.environ.get("PEERCTL_WORKSPACE") or "")
    if kind in KINDS and folder:
        sys.stdout.writelines(f"{name}\n" for name in _ids(os.path.join(folder, kind)) if name.startswith(prefix))
    return 0


def _ids(folder: str) -> list[str]:
    names = os.listdir(folder) if os.path.isdir(folder) else []
    ids = [name.removesuffix(".yaml") for name in names if name.endswith(".yaml")]
    return sorted(name for name in ids if name.replace("-", "").isalnum() and name.isascii())


def _workspace(named: str) -> str:
    if named:
        return named if _is_workspace(named) else ""
    folder = os.getcwd()
    while not _is_workspace(folder):
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above
    return folder


def _is_workspace(folder: str) -> bool:
    return os.path.isfile(os.path.join(folder, "peerctl.yaml"))
