"""Making a workspace: all of its files or none, and never where there is one already."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from peerctl.files import system
from peerctl.files.discover import SETTINGS
from peerctl.files.names import LOCK
from peerctl.files.recover import recover
from peerctl.files.save import Edited, save
from peerctl.files.shipped import examples_folder
from peerctl.files.unsaved import NotWritten
from peerctl.model.failure import Failure
from peerctl.model.message import say


class WorkspaceThere(Failure):
    """The folder is a workspace already."""

    code = "already-there"

    def __init__(self) -> None:
        super().__init__(
            say("There is a workspace in that folder already, and nothing was written."),
            say("Name another folder; or peerctl -C DIR tells how that one stands."),
        )


def create(root: Path, texts: Mapping[str, str]) -> None:
    """Write the files of a new workspace into a folder, which is made where it is missing.

    What git reads, such as `.gitignore`, is left as it is where it is there.

    Args:
        root: the folder.
        texts: the files' texts, by their names.

    Raises:
        WorkspaceThere: it is a workspace.
        AlreadyThere: one of the files is there.
        NotWritten: the disk does not take them.
    """
    recover(root)
    if os.path.lexists(root / SETTINGS):
        raise WorkspaceThere
    try:
        missing = [folder for folder in (root, *root.parents) if not folder.exists()]
        kept = {name for name in texts if name.startswith(".git") and (root / name).exists()}
        for folder in reversed(missing):
            system.make_folder(folder)
    except OSError as error:
        raise NotWritten(SETTINGS, error) from error
    try:
        save(root, {name: Edited(None, text) for name, text in texts.items() if name not in kept})
    except Failure:
        with suppress(OSError):
            (root / LOCK).unlink(missing_ok=True)
            for folder in missing:
                folder.rmdir()
        raise


def example_texts(programme: str) -> dict[str, str]:
    """Give the files of the example of a programme, by their names; none where there is no example of it.

    Their README tells of commands in the folder itself.
    """
    folder = examples_folder() / programme
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix in {".yaml", ".md"})
    texts = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}
    return {file: text.replace(f" -C examples/{programme}", "") for file, text in texts.items()}
