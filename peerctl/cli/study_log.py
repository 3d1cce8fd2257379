"""The log of a study: where it lies, and what stands in it."""

from peerctl.cli.request import Opened, Request
from peerctl.files import system
from peerctl.files.save import path_of
from peerctl.files.unsaved import NotWritten
from peerctl.matching.allocation.log import Entry, read_log


def log_of(request: Request, cohort: str) -> tuple[Entry, ...]:
    """Read the log of a cohort there is; nothing where nobody was allocated.

    Raises:
        BrokenLog: A line is not as it was written.
    """
    log = request.home.within("studies").read(f"{cohort}.log.yaml")
    return read_log((log or b"").decode(errors="replace"), log_file(cohort))


def log_bytes(opened: Opened, cohort: str) -> bytes | None:
    """Read the log as it lies on the disk.

    Raises:
        NotWritten: It cannot be read, and so nothing can be put below it.
    """
    try:
        return system.read(path_of(opened.root, log_file(cohort), opened.book.workspace.identities))
    except OSError as error:
        raise NotWritten(log_file(cohort), error) from error


def log_file(cohort: str) -> str:
    """Name the file of a cohort's log."""
    return f"studies/{cohort}.log.yaml"
