"""The lock as Windows has it: by `msvcrt`, which is stood in for here; `test_save` has the one of other systems."""

import errno
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from peerctl.files import lock
from peerctl.files.names import LOCK
from peerctl.files.unsaved import Locked, NotWritten


class Msvcrt(ModuleType):
    """What Windows knows of locks: a byte of a file is taken at once, or not at all."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        super().__init__("msvcrt")
        self.taken: list[tuple[int, int]] = []
        self.error = 0

    def locking(self, descriptor: int, mode: int, count: int) -> None:
        """Take the byte, or fail."""
        assert descriptor > 0
        if self.error:
            raise OSError(self.error, "")
        self.taken.append((mode, count))


@pytest.fixture
def msvcrt(monkeypatch: pytest.MonkeyPatch) -> Msvcrt:
    """Stand in for the library."""
    library = Msvcrt()
    monkeypatch.setitem(sys.modules, "msvcrt", library)
    return library


@pytest.fixture
def on_windows(msvcrt: Msvcrt, monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ANN401, ARG001
    """Give the module as it is imported there."""
    spec = spec_from_file_location("lock_on_windows", str(lock.__file__))
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    monkeypatch.setattr(sys, "platform", "win32")
    spec.loader.exec_module(module)
    return module


def test_the_lock_is_one_byte_taken_at_once_and_given_back(on_windows: Any, msvcrt: Msvcrt, tmp_path: Path) -> None:  # noqa: ANN401
    with on_windows.locked(tmp_path):
        assert (tmp_path / LOCK).exists()
        assert msvcrt.taken == [(Msvcrt.LK_NBLCK, 1)]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("error", [errno.EACCES, errno.EDEADLK])
def test_a_lock_that_another_holds_is_told(error: int, on_windows: Any, msvcrt: Msvcrt, tmp_path: Path) -> None:  # noqa: ANN401
    msvcrt.error = error
    with pytest.raises(Locked), on_windows.locked(tmp_path):
        pytest.fail("taken twice")


def test_a_disk_that_knows_no_locks_is_told(on_windows: Any, msvcrt: Msvcrt, tmp_path: Path) -> None:  # noqa: ANN401
    msvcrt.error = errno.EINVAL
    with pytest.raises(NotWritten), on_windows.locked(tmp_path):
        pytest.fail("not locked")
