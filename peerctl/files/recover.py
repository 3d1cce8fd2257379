"""Before a workspace is read: completing a change that was broken off."""

import os
from contextlib import suppress
from pathlib import Path

from peerctl.files.names import JOURNAL, WRITING
from peerctl.model.failure import Failure


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
