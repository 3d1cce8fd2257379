"""Tables on terminals of any width, and off a terminal."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot

from peerctl.model.message import say
from peerctl.model.table import Cell, Kind, Share
from peerctl.show.screen import Screen
from peerctl.show.terminal import paragraph, table_text
from peerctl.show.widths import width
from tests.show.making import ENGLISH, table

PEOPLE = table(
    ("Id", Kind.ID),
    ("Count of meetings", Kind.NUMBER),
    ("Why", Kind.TEXT),
    ("On", Kind.DAY),
    rows=(
        ("p-014", 3, "wants to walk [bold]and[/bold] talk", date(2015, 1, 2)),
        ("p-002", 12, "漢字 \x1b[31mred", None),
    ),
    notes=(say("Each counted once."),),
)
FIGURES = table(
    ("Cohort", Kind.ID),
    ("Participants", Kind.NUMBER),
    ("Dropout", Kind.SHARE),
    rows=(("spring", 12, Share(1, 12)), ("autumn", 9, Share(0, 9))),
)


def test_off_a_terminal_a_table_is_whole_and_as_wide_as_it_is() -> None:
    assert table_text(PEOPLE, ENGLISH, Screen()) == snapshot("""\
A table

Id     Count of meetings  Why                                  On
─────────────────────────────────────────────────────────────────────────
p-014                  3  wants to walk [bold]and[/bold] talk  2015-01-02
p-002                 12  漢字 �[31mred

Each counted once.
""")


def test_on_a_terminal_text_is_wrapped_to_its_width() -> None:
    drawn = table_text(PEOPLE, ENGLISH, Screen(50))
    assert drawn == snapshot("""\
A table

            Count of
Id          meetings  Why               On
──────────────────────────────────────────────────
p-014              3  wants to walk     2015-01-02
                      [bold]and[/bold]
                      talk
p-002             12  漢字 �[31mred

Each counted once.
""")
    assert max(map(width, drawn.splitlines())) <= 50


def test_where_columns_have_no_room_each_row_is_a_paragraph() -> None:
    assert table_text(PEOPLE, ENGLISH, Screen(36)) == snapshot("""\
A table

p-014 · Count of meetings: 3 · Why:
  wants to walk [bold]and[/bold]
  talk · On: 2015-01-02
p-002 · Count of meetings: 12 · Why:
  漢字 �[31mred

Each counted once.
""")


def test_where_columns_have_no_room_a_table_of_figures_is_turned_on_its_side() -> None:
    assert table_text(FIGURES, ENGLISH, Screen(30)) == snapshot("""\
A table

Cohort               spring
───────────────────────────
Participants             12
Dropout       1 of 12 (8 %)

Cohort              autumn
──────────────────────────
Participants             9
Dropout       0 of 9 (0 %)
""")


def test_a_table_of_figures_that_has_no_room_even_so_is_written_as_paragraphs() -> None:
    assert table_text(FIGURES, ENGLISH, Screen(20)) == snapshot("""\
A table

spring ·
  Participants: 12 ·
  Dropout: 1 of 12
  (8 %)
autumn ·
  Participants: 9 ·
  Dropout: 0 of 9 (0
  %)
""")


def test_a_table_without_rows_has_its_title_alone() -> None:
    assert table_text(table(("Id", Kind.ID), rows=()), ENGLISH, Screen(80)) == "A table\n"


def test_colour_is_for_title_and_head_alone_and_never_from_the_data() -> None:
    drawn = table_text(PEOPLE, ENGLISH, Screen(80, colour=True))
    assert drawn.startswith("\x1b[1mA table\x1b[0m\n")
    assert "[31m" in drawn
    assert "\x1b[31m" not in drawn


def test_a_paragraph_is_wrapped_past_its_indent() -> None:
    assert paragraph("one two three", Screen(8), "  ") == "one two\n  three"
    assert paragraph("one two three", Screen()) == "one two three"


def test_a_command_at_the_end_of_a_sentence_stays_in_one_piece() -> None:
    told = "Write it down: peerctl consent p-014 --kind data"
    assert paragraph(told, Screen(40), "  ") == "Write it down:\n  peerctl consent p-014 --kind data"
    assert paragraph("Wrong: peerctl undo, or by hand.", Screen(20)) == "Wrong: peerctl undo,\nor by hand."
    assert paragraph(told, Screen(20), "  ") == "Write it down:\n  peerctl consent p-014 --kind data"


CELLS = st.one_of(st.text(st.characters(categories=["L", "N", "P"]), max_size=30), st.integers(0, 10**6))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=4), st.integers(20, 120))
def test_no_width_loses_a_character(rows: list[tuple[Cell, ...]], columns: int) -> None:
    shown = table(("A", Kind.ID), ("B", Kind.TEXT), ("C", Kind.NUMBER), rows=tuple(rows))
    drawn = table_text(shown, ENGLISH, Screen(columns))
    wanted = sorted(character for row in rows for cell in row for character in ENGLISH.cell(cell))
    for character in set(wanted):
        assert drawn.count(character) >= wanted.count(character)
