"""Two states of the workspace to compare: commits, and the files as they are."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from peerctl.cli.request import Request
from peerctl.cli.usage import BadUsage
from peerctl.model.message import Message, say

if TYPE_CHECKING:  # git, records and reports are imported when there is something to compare
    from peerctl.files.git import Repository
    from peerctl.files.load import Loaded
    from peerctl.files.revision import Revision
    from peerctl.reports.difference.change import Side

_LAST = "HEAD"


class State(NamedTuple):
    """A state of the workspace."""

    loaded: "Loaded"
    revision: "Revision | None"
    """The commit it was read from; None for the files as they are."""
    names_kept: bool = True

    @property
    def told(self) -> Message:
        """What it is called."""
        return self.revision.told if self.revision else say("the files as they are")

    def side(self, day: date) -> "Side":
        """Look at it on a day, with everything that `check` finds then."""
        from peerctl.checks.run import check
        from peerctl.reports.difference.change import Side

        book = self.loaded.book
        found = check(book, day, self.loaded.sources.comments)
        return Side(book, day, (*self.loaded.findings, *found), self.names_kept)


def states(request: Request, revisions: Sequence[str]) -> tuple[State, State]:
    """Read the two states: two commits; one commit and the files as they are; or these and the last commit.

    Raises:
        BadUsage: More than two are named, or one with `--rev`.
        UnknownRevision: There is no such commit.
        Failure: git cannot be asked, or the workspace cannot be read.
    """
    from peerctl.files.git import repository
    from peerctl.files.revision import revision

    named = _named(revisions)
    if request.arguments.revision is not None:
        raise BadUsage(say("diff takes its commits without --rev."), say("For example: peerctl diff HEAD~3 HEAD"))
    kept = repository(request.root, request.around.environment)
    earlier, *later = [revision(kept, one) for one in named]
    return _read(kept, earlier), _read(kept, later[0]) if later else State(request.read(), None)


def _read(kept: "Repository", at: "Revision") -> State:
    from peerctl.files.revision import keeps_names, load_at

    loaded = load_at(kept, at)
    return State(loaded, at, keeps_names(kept, at, loaded.book))


def _named(revisions: Sequence[str]) -> Sequence[str]:
    """Give the commits that were named, in the two ways that git has: `REV REV2`, or `REV..REV2`."""
    first, dots, last = revisions[0].partition("..") if len(revisions) == 1 else ("", "", "")
    if dots and not last.startswith("."):  # with three of them git means something else
        return first or _LAST, last or _LAST
    if len(revisions) > 2:  # noqa: PLR2004  # an earlier and a later one
        raise BadUsage(say("diff compares two states, and more were named."))
    return revisions or (_LAST,)
