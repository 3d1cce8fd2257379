"""Whether a journal is believed: a workspace may come from anywhere, and a journal with it.

A journal makes the next start rename and remove files. So it has to read exactly as this version writes it, and may
name nothing but files in the workspace or in its folder of identities, and nothing of git's.
"""

import json
import os
from pathlib import Path, PurePath
from typing import Any

from peerctl.files.disk import inside
from peerctl.model.failure import Failure
from peerctl.model.message import say

_KEYS = {"file": str, "path": str, "before": str | None, "after": str | None, "new_folder": bool}
_NO_NAMES = {"", ".."}
_GIT = ".git"


class ForeignJournal(Failure):
    """A change was broken off that this version has not begun, or that reaches out of the workspace."""

    code = "foreign-journal"

    def __init__(self, file: str) -> None:
        super().__init__(
            say("{file} tells of a change that was broken off, but not as this peerctl writes it.", file=file),
            say(
                "Nothing was done. If another version of peerctl was at work, run that one once. Otherwise look at the"
                " files that are named in it, then delete it."
            ),
        )


def believed(root: Path, content: bytes) -> list[dict[str, Any]]:
    """Read a journal.

    Raises:
        ValueError: it is not believed.
    """
    try:
        told = json.loads(content)
    except RecursionError:
        raise ValueError from None
    if not isinstance(told, list) or not all(_is_entry(entry) and _is_ours(root, entry) for entry in told):
        raise ValueError
    return told


def _is_entry(told: Any) -> bool:  # noqa: ANN401  # whatever JSON holds
    return (
        isinstance(told, dict)
        and told.keys() == _KEYS.keys()
        and all(isinstance(told[key], kind) for key, kind in _KEYS.items())
    )


def _is_ours(root: Path, entry: dict[str, Any]) -> bool:
    """Tell whether a file lies where commands write, links followed."""
    if "\0" in entry["path"]:
        return False
    target = Path(root, entry["path"])
    folder, within = os.path.realpath(target.parent), os.path.realpath(root)
    if not inside(folder, within) and entry["file"].startswith("identities/"):
        within = os.path.realpath(Path(root, _identities(root)))
    way = PurePath(os.path.relpath(folder, within), target.name).parts
    return inside(folder, within) and target.name not in _NO_NAMES and _GIT not in map(str.lower, way)


def _identities(root: Path) -> str:
    """Name the folder of identities, which may lie elsewhere."""
    from peerctl.files.load import settings  # noqa: PLC0415  # only where something lies outside of the workspace

    return settings(root).identities
