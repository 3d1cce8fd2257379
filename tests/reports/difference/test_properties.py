"""No difference is silent, and where there is none nothing is told."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from peerctl.checks.run import check
from peerctl.model.book import Book
from peerctl.reports.difference.change import Side
from peerctl.reports.difference.difference import difference
from peerctl.show.wording import Wording
from tests.reports.difference.books import books, edits

DAY = date(2016, 1, 4)


def side(book: Book) -> Side:
    return Side(book, DAY, check(book, DAY))


@settings(deadline=None, max_examples=40)
@given(books())
def test_a_workspace_does_not_differ_from_itself(book: Book) -> None:
    found = difference(side(book), side(book))
    assert (found.changes, found.notes, sum(found.findings)) == ((), (), 0)


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_whatever_differs_in_a_file_is_told(data: st.DataObject) -> None:
    before = data.draw(books())
    after = data.draw(edits(before))
    for was, now in ((before, after), (after, before)):
        found = difference(Side(was, DAY), Side(now, DAY))
        told = [Wording().say(change.sentence) for change in found.changes]
        assert bool(told or found.notes) == (before != after)
        assert all(told)
