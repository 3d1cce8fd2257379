"""Tables for print: one a page, and nothing from the data becomes HTML."""

from peerctl.model.message import say
from peerctl.model.table import Column, Table
from peerctl.show.pages import HTML, html_pages, text_pages
from peerctl.show.wording import Wording

TABLE = Table(
    say("Round {number}", number=1), (Column("who", say("Who")),), (("<b>Ida</b> & co",), (None,)), (say("Go."),)
)


def test_pages_of_text_are_parted_by_form_feeds() -> None:
    text = text_pages([TABLE, TABLE], Wording())
    assert [page.splitlines()[0] for page in text.split("\f")] == ["Round 1", "Round 1"]


def test_html_is_escaped_and_stands_alone() -> None:
    page = html_pages([TABLE], Wording("da"))
    assert page.startswith(HTML + '<html lang="da">')
    assert "<title>Round 1</title>" in page
    assert "<td>&lt;b&gt;Ida&lt;/b&gt; &amp; co</td>" in page
    assert "<p>Go.</p>" in page
    assert "http" not in page


def test_without_a_table_the_page_is_empty() -> None:
    assert "<title></title>" in html_pages([], Wording())
