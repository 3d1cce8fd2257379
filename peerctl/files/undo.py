"""Remembering how the last commands are taken back, in the workspace itself and without git.

Of a file, what a command took away or replaced is kept, and nothing of what it added: for nearly every command that is
no data at all. Fingerprints of the file before and after tell whether it can be taken back, and that it was. What was
replaced in identities is kept beside the identities, wherever they are, and never in the workspace. Nothing of it gets
into git: the folder ignores itself.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import reduce
from operator import and_
from pathlib import Path

from peerctl.files import system
from peerctl.files.journal import digest
from peerctl.files.names import UNDO
from peerctl.files.remembered import Kept, Remembered, file_of, numbers
from peerctl.files.save import IDENTITIES, Edited, path_of
from peerctl.files.unsaved import NotWritten
from peerctl.model.failure import Failure
from peerctl.model.message import say

MOST = 20
"""So many commands are remembered."""
_GITIGNORE = ".gitignore"
_IGNORE = "# What peerctl undo needs, and nobody else.\n*\n"


class ChangedSince(Failure):
    """A file that a command wrote was changed after it."""

    code = "changed-since"

    def __init__(self, file: str, command: str) -> None:
        super().__init__(
            say("{file} was changed after {command}, and nothing was taken back.", file=file, command=command),
            say("Take back by hand what is wrong in it; peerctl check tells whether all is sound then."),
        )


def remembering(
    root: Path, command: str, files: Mapping[str, Edited], identities: str, *, final: bool = False
) -> dict[str, Edited]:
    """Give the files that remember a change, and those that forget the oldest; asked for under the lock.

    Args:
        root: the workspace.
        command: the command and the ids it is about.
        files: what it writes.
        identities: where the workspace keeps its identities.
        final: whether it is never to be taken back.
    """
    taken = numbers(root)
    number = max(taken, default=0) + 1
    rights = {file: system.mode(path_of(root, file, identities)) for file in files}
    kept = [] if final else [_kept(file, edited, rights[file]) for file, edited in files.items()]
    apart = [one for one in kept if one.file.startswith(f"{IDENTITIES}/")]
    told = {"command": command, "final": final, "apart": bool(apart), "files": _plain(kept, apart)}
    new = {f"{UNDO}/{_GITIGNORE}": _IGNORE, file_of(number): _text(told)}
    if apart:
        new |= {f"{IDENTITIES}/{UNDO}/{_GITIGNORE}": _IGNORE, file_of(number, apart=True): _text(_plain(apart))}
    made = {file: Edited(None, text) for file, text in new.items() if not _ignores_itself(root, file, identities)}
    for file in (file_of(number), *([file_of(number, apart=True)] if apart else [])):
        made[file] = replace(made[file], rights=_least(rights, apart=file.startswith(f"{IDENTITIES}/")))
    for old in sorted(taken)[: 1 - MOST]:
        made |= _forgotten(root, old, identities)
    return made


def _least(rights: Mapping[str, int | None], *, apart: bool) -> int | None:
    """Give the rights that keep what is remembered from all who may not read it in the files themselves."""
    those = [one for file, one in rights.items() if one is not None and file.startswith(f"{IDENTITIES}/") is apart]
    return reduce(and_, those) if those else None


def taken_back(root: Path, command: Remembered, identities: str) -> dict[str, Edited]:
    """Give the files as they were before a command; none where each is so already.

    Raises:
        ChangedSince: a file is not what the command made of it.
        NotWritten: a file cannot be opened.
    """
    now = {one.file: _now(root, one.file, identities) for one in command.files}
    if all(digest(now[one.file]) == one.before for one in command.files):
        return {}
    return {one.file: _as_it_was(one, now[one.file], command.command) for one in command.files}


def forgetting(root: Path, command: Remembered, identities: str) -> dict[str, Edited]:
    """Give the files to remove once a command is taken back; asked for under the lock."""
    return _forgotten(root, command.number, identities)


def _now(root: Path, file: str, identities: str) -> bytes | None:
    try:
        return system.read(path_of(root, file, identities))
    except OSError as error:
        raise NotWritten(file, error) from error


def _kept(file: str, edited: Edited, rights: int | None) -> Kept:
    after = None if edited.gone else digest(edited.text.encode())
    pieces = tuple(_pieces(_lines(edited.was), _lines(edited.text)))
    return Kept(file, edited.before, after, pieces, rights if edited.gone else None)


def _pieces(was: Sequence[str], now: Sequence[str]) -> list[tuple[int, int, str]]:
    found = SequenceMatcher(None, was, now).get_opcodes()
    return [(first, end, "".join(was[old:to])) for kind, old, to, first, end in found if kind != "equal"]


def _as_it_was(kept: Kept, content: bytes | None, command: str) -> Edited:
    if digest(content) != kept.after:
        raise ChangedSince(kept.file, command)
    text = (content or b"").decode()
    lines, was, at = _lines(text), "", 0
    for first, end, before in kept.pieces:
        was += "".join(lines[at:first]) + before
        at = end
    was += "".join(lines[at:])
    if digest(was.encode() if kept.before is not None else None) != kept.before:
        raise NotWritten(kept.file)
    return Edited(kept.after, was, text, gone=kept.before is None, rights=kept.rights)


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _plain(kept: Sequence[Kept], but: Sequence[Kept] = ()) -> list[object]:
    return [[one.file, one.before, one.after, one.pieces, one.rights] for one in kept if one not in but]


def _text(told: object) -> str:
    return json.dumps(told, ensure_ascii=False) + "\n"


def _ignores_itself(root: Path, file: str, identities: str) -> bool:
    return file.endswith(_GITIGNORE) and system.read(path_of(root, file, identities)) is not None


def _forgotten(root: Path, number: int, identities: str) -> dict[str, Edited]:
    every = {file: path_of(root, file, identities) for file in (file_of(number), file_of(number, apart=True))}
    held = {file: system.read(path) for file, path in every.items()}
    return {file: Edited(digest(content), "", gone=True) for file, content in held.items() if content is not None}
