"""The secret of a study: read from a file that another person holds, outside the leader's own files."""

import os
from collections.abc import Iterable
from pathlib import Path

from peerctl.files.disk import inside
from peerctl.files.system import read
from peerctl.model.failure import Failure
from peerctl.model.message import say


class NoSecret(Failure):
    """The secret cannot be taken from there."""

    code = "no-secret"


def read_secret(path: Path, root: Path) -> bytes:
    """Read a secret.

    Args:
        path: The file.
        root: The workspace; neither it nor the repository it lies in may hold the secret.

    Raises:
        NoSecret: The file is among the leader's own, or cannot be read.
    """
    real = os.path.realpath(path)
    if any(inside(real, os.path.realpath(folder)) for folder in (root, *_repositories(root))):
        raise NoSecret(
            say("The secret lies among your own files, so you could know each arm before it is drawn."),
            say(
                "Whoever enrols people must not be able to foresee the next arm (allocation concealment)."
                " Let another person make the secret and hold it, and lay down only its SHA-256 here."
            ),
        )
    try:
        secret = read(Path(real))
    except OSError:
        secret = None
    if secret is None:
        raise NoSecret(say("The file of the secret cannot be read."), say("Is its disk or folder there?"))
    return secret


def _repositories(root: Path) -> Iterable[Path]:
    """Give the git repository that the workspace lies in, if any."""
    return (folder for folder in root.absolute().parents if (folder / ".git").exists())
