"""Why a disk did not take a file, as far as the system says so, and what somebody can do about it."""

import errno
from collections.abc import Mapping

from peerctl.model.message import NOTHING, Message, say

_NOT_ALLOWED = (
    say("you may not write there"),
    say("Have somebody let you write there, or name a place that is yours."),
)
_FULL = (say("the disk is full"), say("Make room on it, and run the command again."))
_KNOWN: Mapping[int, tuple[Message, Message]] = {
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EROFS: (
        say("that disk can only be read"),
        say("Have it opened for writing, or name a place on another disk."),
    ),
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.ENOENT: (say("its folder is not there"), say("Make the folder first, or name another place.")),
}
_OTHER = (NOTHING, say("Is its folder there, may you write in it, and is there room on the disk?"))


def why_not(error: Exception | None) -> tuple[Message, Message]:
    """Say why the disk refused, as a part of a sentence that is empty where nobody knows, and what to do."""
    return _KNOWN.get(error.errno or 0, _OTHER) if isinstance(error, OSError) else _OTHER
