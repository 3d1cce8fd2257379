"""Why git could not be asked, or could not answer; what git itself says is never told, since names may be in it."""

from peerctl.model.failure import Failure
from peerctl.model.message import say


class NoGit(Failure):
    """There is no git on this computer."""

    code = "no-git"

    def __init__(self) -> None:
        super().__init__(
            say("git was not found on this computer."),
            say(
                "Install it (git-scm.com), or see to it that PATH names its folder; a folder of the workspace will not do."
            ),
        )


class NoRepository(Failure):
    """The workspace is in no git repository."""

    code = "no-repository"

    def __init__(self) -> None:
        super().__init__(
            say("This workspace is not kept in git."),
            say("With git init in its folder it is; docs/git.md tells what that is good for."),
        )


class UnknownRevision(Failure):
    """A revision was named that the repository does not have."""

    code = "unknown-revision"

    def __init__(self, revision: str) -> None:
        super().__init__(
            say("There is no revision “{revision}” in this repository.", revision=revision),
            say("It may be a commit, a branch, a tag, or HEAD~3 for three commits ago; git log lists the commits."),
        )


class GitFailed(Failure):
    """Git ended with an error, or did not end at all."""

    code = "git-failed"

    def __init__(self, command: str) -> None:
        super().__init__(
            say("git could not do its part ({command}).", command=f"git {command}"),
            say("Run git status in the workspace: git itself tells there what stands in the way."),
        )
