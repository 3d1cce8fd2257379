"""The commits that touched some files, each with the records of those files before it and after it."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import groupby
from typing import Any, NamedTuple

from peerctl.files.disk import SUFFIX
from peerctl.files.events import FASTEST
from peerctl.files.git import Repository
from peerctl.files.load import FOLDERS
from peerctl.files.read import Reader
from peerctl.files.revision import Revision, day_written
from peerctl.files.tree import PLAIN, blobs
from peerctl.model.book import Book

_SETTINGS = ("log.showRoot=true", "log.follow=false", "log.diffMerges=separate")
"""What people may have set otherwise for their own reading, and no option of `log` sets in every version of git."""
_LOG = (
    *(part for setting in _SETTINGS for part in ("-c", setting)),
    *("log", "-z", "-m", "--no-renames", "--no-decorate", "--no-notes", "--no-color", "--encoding=UTF-8"),
)
_COMMITS = (*_LOG, "--raw", "--no-abbrev", "--topo-order", "--reverse", "--format=%H%x00%P%x00%as%x00%s")
_REMOVED = (*_LOG, "--name-only", "--diff-filter=D", "--format=")


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit, as far as it is about the files asked for."""

    revision: Revision
    subject: str
    """The first line of what was said of it; whoever wrote it may have named people in it."""
    merge: bool
    """Whether it brings together what was committed apart."""
    files: tuple[str, ...]
    """The files it touched."""
    before: Book
    """The records of the files it touched, as they were."""
    after: Book
    """The same as they are after it; those that cannot be read are in neither."""


class _Touched(NamedTuple):
    """A file that a commit touched, with the names of its contents in git; empty where there is none."""

    file: str
    was: str
    now: str


class _Head(NamedTuple):
    """What git tells of a commit."""

    revision: Revision
    subject: str
    merge: bool
    touched: list[_Touched]


def commits(repository: Repository, at: str, files: Sequence[str], frame: Book) -> list[Commit]:
    """Give the commits that touched files of the workspace, the oldest first.

    Args:
        repository: where the workspace is kept.
        at: the commit to start from; those before it are told.
        files: the files of records, as routes name them.
        frame: the workspace, whose programmes and cohorts say what the records mean.

    Raises:
        GitFailed: git could not tell.
    """
    heads = _heads(repository, at, files) if files else []
    contents = blobs(
        repository, {name for head in heads for one in head.touched for name in (one.was, one.now) if name}
    )
    read = cache(partial(_read, contents))
    empty = Book(frame.workspace, frame.programmes, frame.cohorts)

    def book(versions: Iterable[tuple[str, str]]) -> Book:
        return _filled(empty, {file: read(file, name) for file, name in versions})

    return [
        Commit(
            revision=head.revision,
            subject=head.subject,
            merge=head.merge,
            files=tuple(one.file for one in head.touched),
            before=book((one.file, one.was) for one in head.touched),
            after=book((one.file, one.now) for one in head.touched),
        )
        for head in heads
    ]


def removed(repository: Repository, at: str, folder: str) -> list[str]:
    """Name the files that once were in a folder of the workspace and were removed, some of which may be there again.

    Raises:
        GitFailed: git could not tell.
    """
    answer = os.fsdecode(repository.run(*_REMOVED, at, paths=[repository.path(folder)]))
    return sorted({file.lstrip("\n").removeprefix(repository.prefix) for file in answer.split("\0")} - {""})


def _heads(repository: Repository, at: str, files: Sequence[str]) -> list[_Head]:
    """Have git tell the commits: of each its name, its parents, its day and its subject, and then the files.

    A merge is told once for each parent; what counts is how it differs from the first.
    """
    answer = repository.run(*_COMMITS, at, paths=[repository.path(file) for file in files])
    words = iter(os.fsdecode(answer).split("\0"))
    heads: list[_Head] = []
    for word in words:
        if heads and word.lstrip("\n").startswith(":"):
            heads[-1].touched.append(_touched(word.split(), next(words).removeprefix(repository.prefix)))
        elif word:
            parents, day, subject = (next(words) for _ in range(3))
            heads.append(_Head(Revision(word, day_written(day)), subject, " " in parents, []))
    return [next(same) for _, same in groupby(heads, lambda head: head.revision)]


def _touched(raw: Sequence[str], file: str) -> _Touched:
    """Read how git tells of a file: its modes and the names of its contents, before and after."""
    modes = (mode.encode() in PLAIN for mode in (raw[0][1:], raw[1]))
    was, now = (name if plain else "" for name, plain in zip(raw[2:4], modes, strict=True))
    return _Touched(file, was, now)


def _read(contents: Mapping[str, bytes], file: str, name: str) -> Any:  # noqa: ANN401  # whatever the folder holds
    content = contents.get(name)
    if content is None:
        return None
    reader, kind = Reader(FASTEST), FOLDERS[file.partition("/")[0]]
    return reader.validated(file, kind, reader.parsed(file, content))


def _filled(empty: Book, records: Mapping[str, Any]) -> Book:
    """Put records into a book by their files; one that is None is not there."""
    folders: dict[str, dict[str, Any]] = {}
    for file, record in records.items():
        folder, _, name = file.removesuffix(SUFFIX).partition("/")
        held = folders.setdefault(folder, dict(getattr(empty, folder)))
        held.pop(name, None)
        if record is not None:
            held[name] = record
    return replace(empty, **folders)  # type: ignore[arg-type]  # each folder by its name
