"""One writer at a time: a lock of the system's own, which falls with the process that holds it.

A lock that is only a file would outlive a process that is killed, and telling its age from the outside is a race.
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from peerctl.files.names import LOCK
from peerctl.files.unsaved import Locked, NotWritten

if sys.platform == "win32":  # pragma: no cover  # tested where it runs
    import msvcrt
else:
    import fcntl

_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
_HELD = frozenset([errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK])


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Hold the lock of a workspace.

    Raises:
        Locked: another process holds it.
        NotWritten: the disk does not take the file of the lock, or knows no locks.
    """
    path = root / LOCK
    try:
        descriptor = _acquire(path)
    except OSError as error:
        raise NotWritten(LOCK, error) from error
    try:
        yield
    finally:
        with suppress(OSError):
            os.unlink(path)  # noqa: PTH108  # by this module's os, as everything here
        with suppress(OSError):
            os.close(descriptor)


def _acquire(path: Path) -> int:
    """Take the lock; again where the file is no longer the one with this name, because its holder removed it."""
    while True:
        descriptor = os.open(path, _FLAGS, 0o666)
        try:
            _take(descriptor)
            if _has_name(descriptor, path):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _has_name(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), os.stat(path))  # noqa: PTH116
    except FileNotFoundError:
        return False


def _take(descriptor: int) -> None:
    try:
        if sys.platform == "win32":  # pragma: no cover
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD:
            raise Locked from None
        raise
