"""What to do first in a new workspace: the way from no people at all to those who meet."""

from collections.abc import Iterator
from shlex import quote

from peerctl.files.events import FASTEST
from peerctl.files.load import shipped_records
from peerctl.files.read import Reader
from peerctl.model.message import Message, say
from peerctl.model.programme import Programme, ProgrammeKind
from peerctl.reports.next_steps import Step

_PAIRS = (say("When people are enrolled, see who could meet whom."), "match propose")
_TOGETHER = {
    ProgrammeKind.ONE_TO_ONE: _PAIRS,
    ProgrammeKind.ONE_TO_MANY: _PAIRS,
    ProgrammeKind.GROUP_COURSE: (say("When people have applied, see who could be in which group."), "course groups"),
    ProgrammeKind.STUDY: (say("When people are enrolled, see whose arm is to be drawn."), "study allocate --dry-run"),
}


def every_morning(folder: str) -> Step:
    """Give the step that an example begins with, where all others are taken."""
    return Step(say("See how it stands, and what is next."), f"peerctl -C {quote(folder)}")


def first_steps(folder: str, cohort: str, programme: str, *, in_git: bool) -> Iterator[Step]:
    """Give the steps in turn, each with its command.

    Args:
        folder: the new workspace, as it was named.
        cohort: its first cohort.
        programme: the shipped programme that the cohort follows.
        in_git: whether git keeps the folder already.
    """
    peerctl = f"peerctl -C {quote(folder)}"
    adding = say("Add people as they apply; on a terminal it asks for what has to be known.")
    yield Step(adding, f"{peerctl} participant add")
    yield Step(say("Plan the sessions; --dry-run shows the plan first."), f"{peerctl} session plan {cohort} --dry-run")
    told, command = _bringing_together(programme)
    yield Step(told, f"{peerctl} {command} {cohort}")
    yield every_morning(folder)
    if in_git:
        kept = say("The folder lies in a git repository already: have the files checked before each commit.")
        yield Step(kept, f"{peerctl} hook install")
    else:
        keeping = say("Keep the history in git, and have the files checked before each commit.")
        yield Step(keeping, f"git -C {quote(folder)} init && {peerctl} hook install")


def _bringing_together(programme: str) -> tuple[Message, str]:
    """Tell what brings people of a shipped programme together, and the command for it."""
    return _TOGETHER[shipped_records(Reader(FASTEST), "programmes", Programme, {programme})[programme].kind]
