"""The secret of a study: read from a file that another person holds, outside the leader's own files."""

import os
from collections.abc import Iterable
from pathlib import Path

from peerctl.files.disk import inside
from peerctl.files.places import Sources
from peerctl.files.system import read
from peerctl.model.failure import Failure
from peerctl.model.message import say


class NoSecret(Failure):
    """The secret cannot be taken from there."""

    code = "no-secret"


def read_secret(path: Path, root: Path, sources: Sources) -> bytes:
    """Read a secret.

    Args:
        path: The file.
        root: The workspace; neither it nor the repository it lies in may hold the secret.
        sources: The files of the workspace as they were read; none of them may repeat it.

    Raises:
        NoSecret: The file is among the leader's own, or cannot be read.
    """
    real = os.path.realpath(path)
    if any(inside(real, os.path.realpath(folder)) for folder in (root, *_repositories(root))):
        raise _known()
    try:
        secret = read(Path(real))
    except OSError:
        secret = None
    if secret is None:
        raise NoSecret(say("The file of the secret cannot be read."), say("Is its disk or folder there?"))
    word = secret.decode(errors="replace").strip()
    if word and sources.hold(word):
        raise _known()
    return secret


def _known() -> NoSecret:
    return NoSecret(
        say("The secret lies among your own files, so you could know each arm before it is drawn."),
        say(
            "Whoever enrols people must not be able to foresee the next arm (allocation concealment)."
            " Let another person make a new secret and hold it, and lay down only its SHA-256 here."
        ),
    )


def _repositories(root: Path) -> Iterable[Path]:
    """Give the git repository that the workspace lies in, if any."""
    return (folder for folder in root.absolute().parents if (folder / ".git").exists())
