"""A secret: read from a file outside the leader's own files, where another person holds it or nobody else can get at it."""

import os
from collections.abc import Iterable
from pathlib import Path

from peerctl.files import system
from peerctl.files.disk import inside
from peerctl.files.places import Sources
from peerctl.model.failure import Failure
from peerctl.model.message import Message, say

_Words = tuple[Message, Message]
"""What is wrong, and what to do."""
LEAST = 32
"""Characters of a key: fewer can be guessed."""


class NoSecret(Failure):
    """The secret cannot be taken from there."""

    code = "no-secret"


def read_secret(path: Path, root: Path, sources: Sources) -> bytes:
    """Read the secret of a study, which another person holds.

    Args:
        path: The file.
        root: The workspace; neither it nor the repository it lies in may hold the secret.
        sources: The files of the workspace as they were read; none of them may repeat it.

    Raises:
        NoSecret: The file is among the leader's own, or cannot be read.
    """
    return _read(path, root, sources, (_ARMS_KNOWN, _SECRET_UNREAD))


def read_key(path: Path, root: Path, sources: Sources) -> bytes:
    """Read the key of pseudonyms.

    Raises:
        NoSecret: The file goes where the data goes, cannot be read, or holds too little.
    """
    key = _read(path, root, sources, (_KEY_GOES_ALONG, _KEY_UNREAD)).strip()
    if len(key) < LEAST:
        raise NoSecret(
            say("The key is too short: it has to have at least {count} characters that nobody can guess.", count=LEAST),
            _MAKE_ONE,
        )
    return key


def new_key(path: Path, root: Path, key: str) -> None:
    """Write a new key into a file of its own, which nobody else may read.

    Raises:
        NoSecret: The place is where the data goes, something is there already, or the disk refuses.
    """
    if _among_own(path, root):
        raise NoSecret(*_KEY_GOES_ALONG)
    if os.path.lexists(path):
        raise NoSecret(
            say("There is a file of that name already, and it was left alone."),
            say("If it is your key, leave out --new-key. A new key would give everybody new pseudonyms."),
        )
    try:
        system.write(path, f"{key}\n".encode(), 0o600)
    except OSError:
        raise NoSecret(say("The file of the key cannot be written."), say("Is its disk or folder there?")) from None


def _read(path: Path, root: Path, sources: Sources, words: tuple[_Words, _Words]) -> bytes:
    known, unread = words
    if _among_own(path, root):
        raise NoSecret(*known)
    try:
        secret = system.read(Path(os.path.realpath(path)))
    except OSError:
        secret = None
    if secret is None:
        raise NoSecret(*unread)
    word = secret.decode(errors="replace").strip()
    if word and sources.hold(word):
        raise NoSecret(*known)
    return secret


def _among_own(path: Path, root: Path) -> bool:
    real = os.path.realpath(path)
    return any(inside(real, os.path.realpath(folder)) for folder in (root, *_repositories(root)))


def _repositories(root: Path) -> Iterable[Path]:
    """Give the git repository that the workspace lies in, if any."""
    return (folder for folder in root.absolute().parents if _is_repository(folder))


def _is_repository(folder: Path) -> bool:
    try:
        return (folder / ".git").exists()
    except OSError:  # where nobody can tell, it may be one
        return True


_ARMS_KNOWN: _Words = (
    say("The secret lies among your own files, so you could know each arm before it is drawn."),
    say(
        "Whoever enrols people must not be able to foresee the next arm (allocation concealment)."
        " Let another person make a new secret and hold it, and lay down only its SHA-256 here."
    ),
)
_SECRET_UNREAD: _Words = (say("The file of the secret cannot be read."), say("Is its disk or folder there?"))
_MAKE_ONE = say("--new-key makes one, in a file that is not there yet.")
_KEY_GOES_ALONG: _Words = (
    say("The key lies among the files of the workspace, and so would go wherever they go."),
    say("Keep it elsewhere, where only you can get at it: with the key and these files anybody can undo a pseudonym."),
)
_KEY_UNREAD: _Words = (
    say("The file of the key cannot be read."),
    say("Is its disk or folder there? If there is no key yet, --new-key makes one there."),
)
