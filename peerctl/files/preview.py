"""A workspace as it would be read once files are written: so that a command can hold its rules against it before."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from peerctl.files.events import FASTEST
from peerctl.files.load import FOLDERS, IDENTITIES, Loaded, shipped_records
from peerctl.files.places import Sources
from peerctl.files.read import Reader
from peerctl.files.text import unified
from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.identity import Identity
from peerctl.model.programme import Programme


def preview(book: Book, sources: Sources, texts: Mapping[str, str], gone: Iterable[str] = ()) -> Loaded:
    """Give the workspace with other texts in some files of records.

    Args:
        book: the workspace as it was read.
        sources: its texts.
        texts: what the files are to hold, by their names as routes have them.
        gone: files that are to be removed.

    Returns:
        The workspace after it, and what is wrong with the files written.
    """
    reader = Reader(FASTEST)
    after: dict[str, Any] = {}
    for file, text in texts.items():
        folder, _, name = file.removesuffix(".yaml").partition("/")
        kind = Identity if folder == IDENTITIES else FOLDERS[folder]
        record = reader.validated(file, kind, reader.parsed(file, text.encode()))
        if record is not None:
            after.setdefault(folder, dict(getattr(book, folder)))[name] = record
    for file in gone:
        folder, _, name = file.removesuffix(".yaml").partition("/")
        after.setdefault(folder, dict(getattr(book, folder))).pop(name, None)
    if "cohorts" in after:
        after["programmes"] = {**_followed(reader, book, after["cohorts"].values()), **book.programmes}
    unread = book.unread | reader.unread
    texts_after = sources.with_texts({file: unified(text) for file, text in texts.items()})
    return Loaded(replace(book, unread=unread, **after), tuple(reader.findings), texts_after)


def _followed(reader: Reader, book: Book, cohorts: Iterable[Cohort]) -> dict[str, Any]:
    """Read the shipped programmes that no cohort followed before."""
    new = {cohort.programme for cohort in cohorts} - book.programmes.keys()
    return shipped_records(reader, "programmes", Programme, new & book.shipped)
