"""The schemas in a workspace, and the line by which a new file tells an editor of its own."""

import os
from collections.abc import Mapping
from pathlib import Path, PurePath

from peerctl.files import system
from peerctl.files.journal import digest
from peerctl.files.names import SCHEMAS
from peerctl.files.save import IDENTITIES, Edited, path_of
from peerctl.files.unsaved import NotWritten

RECORDS: Mapping[str, str] = {
    "": "workspace",
    "programmes": "programme",
    "cohorts": "cohort",
    "participants": "participant",
    "identities": "identity",
    "sessions": "sessions",
    "matches": "match",
    "responses": "responses",
    "instruments": "instrument",
}
"""What a file of each folder is, by the name of its schema; the settings stand in no folder."""


def schema_file(record: str) -> str:
    """Give the file of a schema, in the workspace."""
    return f"{SCHEMAS}/{record}.schema.json"


def schema_line(root: Path, file: str, identities: str = IDENTITIES) -> str:
    """Give the first line of a new file, which names its schema; nothing where the workspace has none for it.

    Args:
        root: the workspace.
        file: the file's name, as routes have it.
        identities: where the workspace keeps its identities.

    Raises:
        NotWritten: the disk cannot tell whether it is there.
    """
    record = RECORDS.get(file.rpartition("/")[0])
    if record is None:
        return ""
    schema = Path(os.path.realpath(root), schema_file(record))
    try:
        there = schema.is_file()
    except OSError as error:
        raise NotWritten(file, error) from error
    return line_to(schema, path_of(root, file, identities).parent) if there else ""


def line_to(schema: PurePath, folder: PurePath) -> str:
    """Give the line that names a schema from a folder; nothing where an editor could not follow it."""
    try:
        way = PurePath(os.path.relpath(schema, folder)).as_posix()
    except ValueError:  # another drive of Windows
        return ""
    return "" if any(sign.isspace() for sign in way) else f"# yaml-language-server: $schema={way}\n"


def renewed(root: Path, texts: Mapping[str, str]) -> dict[str, Edited]:
    """Give the files of generated texts that are missing or say something else.

    Raises:
        NotWritten: one is there and cannot be read.
    """
    found: dict[str, Edited] = {}
    for file, text in texts.items():
        try:
            content = system.read(root / file)
        except OSError as error:
            raise NotWritten(file, error) from error
        if content != text.encode():
            found[file] = Edited(digest(content), text, (content or b"").decode(errors="replace"))
    return found
