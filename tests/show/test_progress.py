"""The line that tells how far a long work has come: one line, never wider than the terminal, and gone at the end."""

from io import StringIO

from peerctl.show.progress import ProgressLine
from peerctl.show.screen import Screen


def test_the_line_is_drawn_in_place_cut_to_the_terminal_and_taken_away() -> None:
    stream = StringIO()
    line = ProgressLine(stream, Screen(20))
    line.draw("3 s · the proposal")
    line.draw("4 s · a line that is wider than the terminal")
    shown = stream.getvalue()
    assert "3 s · the proposal" in shown
    assert "wider" not in shown
    line.clear()
    assert stream.getvalue().rindex("\x1b[2K") > stream.getvalue().rindex("4 s")


def test_without_colour_none_is_used() -> None:
    plain, coloured = StringIO(), StringIO()
    for stream, colour in ((plain, False), (coloured, True)):
        ProgressLine(stream, Screen(40, colour)).draw("1 s")
    assert "\x1b[2m1 s" in coloured.getvalue()
    assert "\x1b[2m" not in plain.getvalue()
