"""A disk that fails: every call of the system that changes or reads a file counts, and one of them goes wrong."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import ModuleType
from typing import Any

import pytest

from peerctl.files import lock, system

CALLS = frozenset(
    ["open", "read", "write", "fsync", "close", "chmod", "stat", "fstat", "replace", "link", "unlink", "mkdir", "rmdir"]
)


class Killed(BaseException):
    """The process is no more."""


class FaultyOs(ModuleType):
    """Stands in for `os`: passes everything on, until the call comes that is to fail."""

    def __init__(self, at: int, error: int | None = None, *, after: bool = False) -> None:
        super().__init__("os")
        self.calls: list[str] = []
        self._at = at
        self._error = error
        self._after = after
        self._dead = False
        self._descriptors: set[int] = set()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401, D105  # whatever `os` has
        real = getattr(os, name)
        return self.counted(name, real) if name in CALLS else real

    def counted(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        """Let a function count, fail at its turn, and never come back once the process is dead."""

        def call(*arguments: Any, **keywords: Any) -> Any:  # noqa: ANN401
            if self._dead:
                raise Killed
            self.calls.append(name)
            failing = len(self.calls) == self._at
            if failing and self._error is not None:
                raise OSError(self._error, os.strerror(self._error))
            self._dead = failing
            result = None if failing and not self._after else self._made(name, real, *arguments, **keywords)
            if self._dead:
                raise Killed
            return result

        return call

    def _made(self, name: str, real: Callable[..., Any], *arguments: Any, **keywords: Any) -> Any:  # noqa: ANN401
        result = real(*arguments, **keywords)
        if name == "open":
            self._descriptors.add(result)
        if name == "close":
            self._descriptors.discard(arguments[0])
        return result

    def bury(self) -> None:
        """Close what a dead process leaves open, as the system does; its locks fall with it."""
        for descriptor in self._descriptors:
            with suppress(OSError):
                os.close(descriptor)


@contextmanager
def faulty(at: int, error: int | None = None, *, after: bool = False) -> Iterator[FaultyOs]:
    """Let the disk fail at a call, with an error or (without one) by the death of the process before or after it."""
    broken = FaultyOs(at, error, after=after)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(system, "os", broken)
        patch.setattr(lock, "os", broken)
        patch.setattr(fcntl, "flock", broken.counted("flock", fcntl.flock))
        try:
            yield broken
        finally:
            broken.bury()
