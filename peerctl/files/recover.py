"""Before a workspace is read: completing a change that was broken off, and never reading half of one."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from peerctl.files.names import JOURNAL, WRITING
from peerctl.model.failure import Failure

T = TypeVar("T")

_TIMES = 10
"""So often a workspace is read anew where others go on writing in it."""


def read_whole(root: Path, read: Callable[[Path], T]) -> T:
    """Read a workspace as it is before or after what others write meanwhile.

    Several files get their names one after the other. But each change makes and removes files in the workspace's own
    folder, its lock and its journal, and so changes the time at which that folder was last changed.

    Args:
        root: the workspace.
        read: reads it.

    Raises:
        Failure: as for `recover`; or others write so fast that nothing could be read as a whole.
    """
    for _ in range(_TIMES):
        recover(root)
        before = _last_changed(root)
        found = read(root)
        if _last_changed(root) == before and not os.path.lexists(root / JOURNAL):
            return found
    from peerctl.files.unsaved import Locked  # noqa: PLC0415  # hardly ever needed

    raise Locked


def _last_changed(root: Path) -> int | None:
    """Give the time at which a folder was last changed; None where the disk cannot tell."""
    try:
        return root.stat().st_mtime_ns
    except OSError:
        return None


def recover(root: Path) -> bool:
    """Complete a change that was broken off, or take it back where it was not certain yet.

    Does nothing, at the price of two looks, where there is nothing to do.

    Returns:
        Whether a change was completed.

    Raises:
        Failure: it cannot be completed now, so that what would be read is half of it.
    """
    if os.path.lexists(root / JOURNAL):
        return _settled(root)
    if os.path.lexists(root / WRITING):
        with suppress(Failure):
            _settled(root)
    return False


def _settled(root: Path) -> bool:
    from peerctl.files.journal import settle  # noqa: PLC0415  # not loaded where there is nothing to do
    from peerctl.files.lock import locked  # noqa: PLC0415

    with locked(root):
        return settle(root)
