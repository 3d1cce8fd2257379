"""A disk that fails, under the whole program: every call of the system on a file of the tests counts.

Made for a process that was forked to be spoilt: `os` itself is changed, and never put back.
"""

import builtins
import errno
import fcntl
import io
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

ERRORS = ("ENOSPC", "EIO", "EACCES", "EROFS")
KILL = "kill"
CHANGING = frozenset(
    ["flock", "write", "fsync", "replace", "rename", "link", "unlink", "remove", "mkdir", "rmdir", "chmod", "truncate"]
)
"""Calls that may change the disk, or let others wait."""
_BY_PATH = (
    *("open", "stat", "lstat", "readlink", "listdir", "scandir"),
    *("replace", "rename", "link", "unlink", "remove", "mkdir", "rmdir", "chmod", "utime", "truncate"),
)
_BY_DESCRIPTOR = ("read", "write", "fsync", "fstat", "ftruncate", "fchmod", "close")


@dataclass
class BrokenDisk:
    """A disk below a folder, of which one call goes wrong.

    Attributes:
        folder: What lies outside of it works, and is not counted.
        at: The number of the call that goes wrong; none where it is 0.
        how: The name of the error, or `kill`: then the call is done, and the process is dead before it comes back.
        pause_at: The number of the call before which `pause` is asked.
        pause: What to do then.
        calls: What was called, in order.
    """

    folder: str
    pause_at: int
    pause: Callable[[], None]
    at: int = 0
    how: str = KILL
    calls: list[str] = field(default_factory=list)
    descriptors: set[int] = field(default_factory=set)

    def install(self) -> None:
        """Stand between this process and the system from now on."""
        for name in _BY_PATH:
            setattr(os, name, self._counted(name, getattr(os, name), self._is_ours))
        for name in _BY_DESCRIPTOR:
            setattr(os, name, self._counted(name, getattr(os, name), self._is_open))
        fcntl.flock = self._counted("flock", fcntl.flock, self._is_open)
        io.open = builtins.open = self._counted("open", open, self._is_ours)

    def _is_ours(self, path: object) -> bool:
        if not isinstance(path, str | os.PathLike):
            return False
        text = os.fspath(path)
        return text.startswith(self.folder) or not os.path.isabs(text)  # noqa: PTH117  # the process works in the folder

    def _is_open(self, descriptor: object) -> bool:
        return descriptor in self.descriptors

    def _counted(self, name: str, real: Callable[..., Any], mine: Callable[[object], bool]) -> Callable[..., Any]:
        def call(*arguments: Any, **keywords: Any) -> Any:  # noqa: ANN401
            if not arguments or not mine(arguments[0]):
                return real(*arguments, **keywords)
            if len(self.calls) + 1 == self.pause_at:
                self.pause()
            self.calls.append(name)
            wrong = len(self.calls) == self.at
            if wrong and self.how != KILL and name != "close":
                raise self._error()
            try:
                result = real(*arguments, **keywords)
            finally:
                if wrong and self.how == KILL:
                    os.kill(os.getpid(), signal.SIGKILL)
            self._remember(name, arguments[0], result)
            if wrong:  # a descriptor is gone also where closing it fails
                raise self._error()
            return result

        return call

    def _error(self) -> OSError:
        number = getattr(errno, self.how)
        return OSError(number, os.strerror(number))

    def _remember(self, name: str, argument: Any, result: Any) -> None:  # noqa: ANN401
        if name == "open" and isinstance(result, int):
            self.descriptors.add(result)
        if name == "close":
            self.descriptors.discard(argument)
