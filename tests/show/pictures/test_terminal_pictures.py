"""Pictures on a terminal: readable without colour, and within its width."""

import pytest
from inline_snapshot import snapshot

from peerctl.model.picture import Forest
from peerctl.show.pictures.bars_text import bars_text
from peerctl.show.pictures.forest_text import forest_text
from peerctl.show.pictures.lines_text import lines_text
from peerctl.show.screen import Screen
from peerctl.show.widths import width
from tests.show.making import DANISH, ENGLISH
from tests.show.pictures.made import AXIS, FOREST, LONELY, NOTES, PEOPLE

NARROW = Screen(60)


def test_each_person_has_a_line_from_before_to_after() -> None:
    assert lines_text(PEOPLE, ENGLISH, NARROW) == snapshot("""\
WHO-5: before and after
Points, of 0 to 100; higher is better

Peer (n = 6)
better 3 · unchanged 1 · worse 2
   0        20       40        60       80      100
   ┼────────┼────────┼─────────┼────────┼────────┼
                               ○━━━━━━━━━━━━━━━━━●   +40.0
            ○━━━━━━━━━━━━━━●                         +32.0
            ○━━━━━━━●                                +16.0
                     ◎                                 0.0
                       ●╌○                            −4.0
            ●╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌○              −56.0
  mean 44.0 → mean 48.7

Mentor (n = 2)
better 1 · unchanged 1 · worse 0
   0        20       40        60       80      100
   ┼────────┼────────┼─────────┼────────┼────────┼
   ○━●                                                +4.0
                                                 ◎     0.0
  mean 50.0 → mean 52.0

○━━━● better  ◎ unchanged  ○╌╌╌● worse

Source: The <allotment> companions & friends on a day.
""")


def test_where_lower_is_better_those_who_fell_most_stand_first() -> None:
    assert lines_text(LONELY, ENGLISH, NARROW) == snapshot("""\
UCLA: before and after
Points

Peer (n = 2)
better 1 · unchanged 0 · worse 1
   3       4      5       6       7      8       9
   ┼───────┼──────┼───────┼───────┼──────┼───────┼
   ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━○    −6.0
           ○╌╌╌╌╌╌●                                   +1.0
  mean 6.5 → mean 4.0

○━━━● better  ◎ unchanged  ○╌╌╌● worse

Source: The <allotment> companions & friends on a day.
""")


def test_before_and_after_stand_beside_each_other_as_bars() -> None:
    assert bars_text(PEOPLE, ENGLISH, NARROW) == snapshot("""\
WHO-5: before and after
Points, of 0 to 100; higher is better

Peer (n = 6)
         Before                   After
         mean 44.0                mean 48.7
     0 ┤
    10 ┤
    20 ┤ ░░░░ 2                   ██ 1
    30 ┤                          ██ 1
    40 ┤ ░░░░ 2                   ████ 2
    50 ┤                          ██ 1
    60 ┤ ░░ 1
    70 ┤ ░░ 1
    80 ┤
    90 ┤
   100 ┤                          ██ 1

Mentor (n = 2)
         Before                   After
         mean 50.0                mean 52.0
     0 ┤ ░░ 1                     ██ 1
    10 ┤
    20 ┤
    30 ┤
    40 ┤
    50 ┤
    60 ┤
    70 ┤
    80 ┤
    90 ┤
   100 ┤ ░░ 1                     ██ 1

Source: The <allotment> companions & friends on a day.
""")


def test_mean_changes_stand_below_each_other_with_their_intervals() -> None:
    assert forest_text(FOREST, ENGLISH, NARROW) == snapshot("""\
WHO-5: mean change
Points, of 0 to 100; higher is better

                                      change (95 % interval)
Everybody                     n = 31       8.1 (3.4 to 12.7)
                ┊        ├────────────◆────────────┤
Peer                          n = 15      −1.2 (−4.5 to 2.0)
   ├────────■───┼────┤
Spring 2015, those who were
offered the course in the
evening                        n = 2          cannot be told
                ┊
  −5            0             5            10            15
  ┼─────────────┼─────────────┼────────────┼─────────────┼

Source: The <allotment> companions & friends on a day.
""")


def test_on_the_narrowest_terminal_names_stand_above_their_figures() -> None:
    assert forest_text(FOREST, DANISH, Screen(40)) == snapshot("""\
WHO-5: mean change
Points, of 0 to 100; higher is better

                  change (95 % interval)
Everybody n = 31       8,1 (3,4 to 12,7)
           ┊     ├───────◆───────┤
Peer      n = 15      −1,2 (−4,5 to 2,0)
   ├─────■─┼──┤
Spring 2015, those who
were offered the course
in the evening
           n = 2          cannot be told
           ┊
  −5       0        5       10       15
  ┼────────┼────────┼───────┼────────┼

Source: The <allotment> companions &
friends on a day.
""")


@pytest.mark.parametrize("columns", [40, 53, 80, 110, 200, None])
def test_no_line_is_wider_than_the_terminal(columns: int | None) -> None:
    screen = Screen(columns)
    for text in (
        lines_text(PEOPLE, ENGLISH, screen),
        bars_text(PEOPLE, ENGLISH, screen),
        forest_text(FOREST, ENGLISH, screen),
    ):
        assert max(width(line) for line in text.splitlines()) <= (columns or 80)


def test_where_no_change_can_be_told_there_is_only_the_axis() -> None:
    alone = Forest(FOREST.title, AXIS, FOREST.rows[2:], NOTES)
    assert "┊" in forest_text(alone, ENGLISH, NARROW)


def test_with_colour_the_same_is_said() -> None:
    coloured = lines_text(PEOPLE, ENGLISH, Screen(60, colour=True))
    assert coloured.replace("\x1b[1m", "").replace("\x1b[0m", "") == lines_text(PEOPLE, ENGLISH, NARROW)
