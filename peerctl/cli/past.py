"""What git knows of the past of a workspace; nothing, with the reason told, where there is no git."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import PurePosixPath

from peerctl.cli.request import Opened, Request
from peerctl.files.commits import Commit, commits, removed
from peerctl.files.disk import SUFFIX, is_record
from peerctl.files.git import Repository, repository
from peerctl.files.git_failures import GitFailed, NoGit, NoRepository
from peerctl.files.revision import NothingCommitted, is_shallow, revision
from peerctl.model.book import Book
from peerctl.model.message import Message, say
from peerctl.reports.life.life import Step
from peerctl.reports.life.subject import Subject, SubjectKind, files_of
from peerctl.show.masking import Mask

_FOLDERS = {SubjectKind.PERSON: "participants", SubjectKind.PAIR: "matches", SubjectKind.COHORT: "cohorts"}

_SHALLOW = say(
    "This clone has only the latest commits: what is older seems to be written down in the first of them."
    " git fetch --unshallow brings the others."
)


class Past:
    """The commits of a workspace, up to the one that is looked at.

    Attributes:
        notes: Why nothing is known from git, or not all of it, where that is so.
    """

    def __init__(self, request: Request, opened: Opened) -> None:
        self.notes: tuple[Message, ...] = ()
        self._opened = opened
        self._mask = Mask(request.private_words(opened))
        self._at = ""
        self._kept: Repository | None = None
        try:
            self._kept = repository(opened.root, request.around.environment)
            self._at = (request.revision or revision(self._kept, "HEAD")).rev
            self.notes = (_SHALLOW,) if is_shallow(self._kept) else ()
        except (NoGit, NoRepository, GitFailed, NothingCommitted) as failure:
            self._kept = None
            self.notes = (say("It is not known when this was written down. {why}", why=failure.message),)

    def steps(self, subject: Subject) -> tuple[Step, ...]:
        """Give the commits that touched the files of somebody's life."""
        gone = removed(self._kept, self._at, "matches") if self._kept else []
        return self._steps(files_of(subject, self._opened.book, gone))

    def gone(self, id_: str) -> Subject | None:
        """Find somebody, a pair or a cohort whose file is no longer there."""
        for kind, folder in _FOLDERS.items():
            if is_record(f"{id_}{SUFFIX}", folder) and self._steps([f"{folder}/{id_}{SUFFIX}"]):
                return Subject(kind, id_)
        return None

    def removed_people(self) -> frozenset[str]:
        """Give the ids of people whose files were removed in a commit, whether they are there again or not."""
        files = removed(self._kept, self._at, "participants") if self._kept else []
        return frozenset(PurePosixPath(file).stem for file in files)

    def _steps(self, files: Sequence[str]) -> tuple[Step, ...]:
        if self._kept is None:
            return ()
        return tuple(self._step(one) for one in commits(self._kept, self._at, files, self._opened.book))

    def _step(self, one: Commit) -> Step:
        subject = self._mask.line("", one.subject)
        return Step(one.revision.rev, one.revision.day, subject, one.merge, one.files, one.before, one.after)


def knowing_the_gone(request: Request, opened: Opened) -> Book:
    """Give the book with the ids of people that git has seen removed; without them where git cannot tell."""
    with suppress(GitFailed):
        return replace(opened.book, gone=Past(request, opened).removed_people())
    return opened.book
