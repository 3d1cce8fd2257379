"""From a workspace as it was read to the files that a command changes, and the difference it shows."""

from collections.abc import Mapping, Sequence
from difflib import unified_diff
from pathlib import Path

from peerctl.files import system
from peerctl.files.changes import Change, Remove
from peerctl.files.edit import edit
from peerctl.files.journal import digest
from peerctl.files.places import Sources
from peerctl.files.save import IDENTITIES, Edited, path_of
from peerctl.files.schemas import schema_line
from peerctl.files.text import unified
from peerctl.files.unsaved import ChangedMeanwhile, NotWritten


def edited(
    root: Path, sources: Sources, changes: Mapping[str, Sequence[Change]], *, identities: str = IDENTITIES
) -> dict[str, Edited]:
    """Edit files of a workspace without writing them; a file that is not there is made, and names its schema.

    A file whose only change is `Remove(())` is to go.

    Args:
        root: the workspace.
        sources: its files as they were read: what the changes were decided on.
        changes: what to change, by the files' names as routes have them.
        identities: where the workspace keeps its identities.

    Returns:
        The files that are changed by it, for `peerctl.files.save.save` and `difference`.

    Raises:
        CannotEdit: a file is written in a way that cannot be edited safely.
        ChangedMeanwhile: a file is not what was read.
        NotWritten: a file cannot be opened.
    """
    files = {file: _edited((root, file, identities), sources, changes[file]) for file in changes}
    return {file: result for file, result in files.items() if result.gone or result.text != result.was}


def _edited(at: tuple[Path, str, str], sources: Sources, changes: Sequence[Change]) -> Edited:
    file = at[1]
    try:
        content = system.read(path_of(*at))
    except OSError as error:
        raise NotWritten(file, error) from error
    try:
        was = (content or b"").decode()
    except UnicodeDecodeError:
        raise ChangedMeanwhile(file) from None
    if sources.text(file) != (None if content is None else unified(was)):
        raise ChangedMeanwhile(file)
    if changes == [Remove(())]:
        return Edited(digest(content), "", was, gone=True)
    first = schema_line(*at) if content is None else ""
    return Edited(digest(content), first + edit(was, changes, file=file), was)


def difference(before: str, after: str, file: str) -> str:
    """Give the unified difference of two texts, as git has it; nothing where they are alike."""
    old, new = ([line + "\n" for line in unified(text).split("\n")[:-1]] for text in (before, after))
    return "".join(
        unified_diff(old, new, f"a/{file}" if before else "/dev/null", f"b/{file}" if after else "/dev/null")
    )
