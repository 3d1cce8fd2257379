"""What changes the disk: the one place where files are written, renamed and removed."""

import os
from contextlib import suppress
from pathlib import Path

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
_PART = 1 << 20


def read(path: Path) -> bytes | None:
    """Read a whole file; None where there is none.

    Raises:
        OSError: it is there and cannot be read.
    """
    try:
        descriptor = os.open(path, _READ)
    except FileNotFoundError:
        return None
    try:
        content = b""
        while part := os.read(descriptor, _PART):
            content += part
        return content
    finally:
        os.close(descriptor)


def mode(path: Path) -> int | None:
    """Give the rights of a file; None where there is none."""
    try:
        return os.stat(path).st_mode & 0o7777  # noqa: PTH116  # by this module's os, as everything here
    except FileNotFoundError:
        return None


def take_owner(path: Path, like: Path) -> None:
    """Give a file the group and the owner of another, as far as one may; where there is no such thing, nothing is done."""
    with suppress(OSError):
        now, wanted = os.stat(path), os.stat(like)  # noqa: PTH116
        if now.st_gid != wanted.st_gid:
            os.chown(path, -1, wanted.st_gid)
        if now.st_uid != wanted.st_uid:
            os.chown(path, wanted.st_uid, -1)


def write(path: Path, content: bytes, rights: int | None = None) -> None:
    """Write a new file and have the disk keep it; one that a broken-off start left under that name is replaced.

    Args:
        path: the file.
        content: what it is to hold.
        rights: its rights; otherwise those that the umask gives.
    """
    remove(path)
    descriptor = os.open(path, _NEW, 0o666 if rights is None else 0o600)
    try:
        while content:
            content = content[os.write(descriptor, content) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    if rights is not None:
        os.chmod(path, rights)  # noqa: PTH101


def rename(path: Path, target: Path) -> None:
    """Give a file another name, in place of what has that name."""
    os.replace(path, target)  # noqa: PTH105


def rename_to_new(path: Path, target: Path) -> None:
    """Give a file another name that nothing has yet.

    Where the disk knows no hard links (FAT, some network drives), the name must have been looked for right before.

    Raises:
        FileExistsError: something has the name.
    """
    try:
        os.link(path, target)
    except FileExistsError:
        raise
    except OSError:
        os.replace(path, target)  # noqa: PTH105
    else:
        os.unlink(path)  # noqa: PTH108


def remove(path: Path) -> None:
    """Remove a file, if it is there."""
    with suppress(FileNotFoundError):
        os.unlink(path)  # noqa: PTH108


def make_folder(path: Path) -> None:
    """Make a folder, if it is not there."""
    with suppress(FileExistsError):
        os.mkdir(path)  # noqa: PTH102


def remove_folder(path: Path) -> None:
    """Remove a folder, if it is there and empty."""
    with suppress(OSError):
        os.rmdir(path)  # noqa: PTH106


def sync_folder(path: Path) -> None:
    """Have the disk keep the names in a folder; systems that know no such thing keep them by themselves."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
