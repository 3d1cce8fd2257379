"""Where the records name somebody."""

from dataclasses import replace
from datetime import date

from peerctl.checks.inspection import Inspection
from peerctl.checks.unknown_reference import find
from peerctl.model.book import Book
from peerctl.model.finding import Route

OWN = ("participants", "identities", "responses")
"""The folders in which each person has a file of their own."""


def places_naming(book: Book, person: str) -> tuple[Route, ...]:
    """Give every place that names somebody, but for the person's own files.

    The rule about references knows every place that can name a person. So it is asked what would lead nowhere if the
    person's files were not there, on the last day there is: what is dated later than today names the person, too.
    """
    others = {folder: {name: one for name, one in getattr(book, folder).items() if name != person} for folder in OWN}
    before = {fault.at for fault in find(Inspection(book, date.max))}
    without = Inspection(replace(book, **others), date.max)  # type: ignore[arg-type]  # each folder by its name
    return tuple(fault.at for fault in find(without) if fault.at not in before)
