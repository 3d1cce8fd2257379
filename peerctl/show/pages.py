"""Tables for print, one a page: as text with form feeds, or as HTML that a browser prints."""

from collections.abc import Sequence
from html import escape

from peerctl.model.table import Table
from peerctl.show.screen import PLAIN_SCREEN
from peerctl.show.terminal import table_text
from peerctl.show.wording import Wording

HTML = "<!doctype html>\n"
"""How a page of HTML begins."""
_STYLE = (
    "body{font:16px/1.5 sans-serif;margin:2rem}section{break-after:page;margin-bottom:3rem}"
    "table{border-collapse:collapse}th,td{border:1px solid;padding:.4rem .8rem;text-align:left}"
)


def text_pages(tables: Sequence[Table], wording: Wording) -> str:
    """Write each table on a page of its own; a printer goes on to the next page at a form feed."""
    return "\f".join(table_text(table, wording, PLAIN_SCREEN) for table in tables)


def html_pages(tables: Sequence[Table], wording: Wording) -> str:
    """Write a page of HTML that stands alone, and is printed one table a sheet."""
    sections = "".join(_section(table, wording) for table in tables)
    title = escape(wording.say(tables[0].title)) if tables else ""
    return (
        f'{HTML}<html lang="{escape(wording.language)}">\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n{sections}</html>\n"
    )


def _section(table: Table, wording: Wording) -> str:
    heads = "".join(f"<th>{escape(wording.say(column.title))}</th>" for column in table.columns)
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(wording.cell(cell))}</td>" for cell in row) + "</tr>\n" for row in table.rows
    )
    notes = "".join(f"<p>{escape(wording.say(note))}</p>\n" for note in table.notes)
    title = escape(wording.say(table.title))
    return f"<section>\n<h1>{title}</h1>\n<table>\n<tr>{heads}</tr>\n{rows}</table>\n{notes}</section>\n"
