"""Looking at what git would commit now, in place of the files as they are."""

from peerctl.cli.request import Opened, Request, personal
from peerctl.cli.surroundings import asked_day
from peerctl.cli.usage import BadUsage
from peerctl.model.message import say


def open_staged(request: Request) -> Opened:
    """Read the workspace as it is staged.

    Raises:
        BadUsage: A commit was asked for as well.
        Failure: There is no workspace, no git, or nothing of the workspace in it.
    """
    from peerctl.files.git import repository
    from peerctl.files.staged import load_staged

    if request.arguments.revision is not None:
        raise BadUsage(say("--rev looks at a commit, and --staged at what is to be one: leave one of them out."))
    environment = request.around.environment
    loaded = load_staged(repository(request.root, environment), environment.get("GIT_INDEX_FILE"))
    return request.opened(loaded, asked_day(request.arguments))


def words_on_disk(request: Request) -> tuple[str, ...]:
    """Give every name, number and address of the identities on the disk, which git may not have, to be masked."""
    return tuple(personal(request.read().book))


def told_to_mend(request: Request) -> None:
    """Tell what to do where a commit is refused."""
    request.notes += [
        say("Mend what is named here and git add it. peerctl check tells of the rest, in the files as they are."),
        say("git commit --no-verify commits it as it is."),
    ]
