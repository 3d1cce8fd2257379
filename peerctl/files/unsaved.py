"""Why files could not be saved."""

from peerctl.files.disk_refusals import why_not
from peerctl.model.failure import Failure
from peerctl.model.message import say

_ELSE = say("Settle that, and run the command again. Until then --dry-run shows what it would write.")


class Locked(Failure):
    """Another command is writing in the workspace right now."""

    code = "locked"

    def __init__(self) -> None:
        super().__init__(
            say("Another command is writing in this workspace right now, and nothing was written."),
            say("Wait until it is done, and run the command again."),
        )


class AlreadyThere(Failure):
    """A file that was to be made is there already."""

    code = "already-there"

    def __init__(self, file: str) -> None:
        super().__init__(
            say("{file} is there already, and nothing was written.", file=file),
            say("Run the command again: it then begins from what is there now."),
        )


class ChangedMeanwhile(Failure):
    """A file was changed by somebody else after it was read."""

    code = "changed-meanwhile"

    def __init__(self, file: str) -> None:
        super().__init__(
            say("{file} was changed by somebody else meanwhile, and nothing was written.", file=file),
            say("Run the command again: it then begins from what is there now."),
        )


class NotWritten(Failure):
    """The disk did not take the files."""

    code = "not-written"

    def __init__(self, file: str, error: Exception | None = None) -> None:
        why, _ = why_not(error)
        if not why.text:
            super().__init__(
                say("{file} could not be written, and nothing was changed.", file=file),
                say("Look whether the disk has room, and whether you may write in the workspace."),
            )
            return
        folder = file.rpartition("/")[0]
        where = say("{folder}/ of the workspace", folder=folder) if folder else say("the workspace's folder")
        super().__init__(
            say("Nothing could be written in {where}, and nothing was changed: {why}.", where=where, why=why), _ELSE
        )


class Unfinished(Failure):
    """The disk failed in the middle of a change that is certain by now."""

    code = "unfinished"

    def __init__(self, file: str) -> None:
        super().__init__(
            say("The disk failed at {file}, in the middle of a change. Nothing is lost.", file=file),
            say("Run any command when the disk works again: it first completes the change."),
        )


class Overtaken(Failure):
    """A file was changed while a broken-off change waited to be completed."""

    code = "overtaken"

    def __init__(self, file: str, draft: str | None = None) -> None:
        super().__init__(
            say("{file} was changed while a change that was broken off waited to be completed.", file=file),
            say("{draft} holds what it was to be. Take over what is wanted from it, then delete it.", draft=draft)
            if draft
            else say("It was to be removed. Delete it, or move what is wanted of it to another name."),
        )
