"""Findings for people: where, what, the line it stands in, and what to do next."""

from inline_snapshot import snapshot

from peerctl.model.finding import Finding, Level, Related, Route
from peerctl.model.message import say
from peerctl.show.findings import findings_text
from peerctl.show.screen import Screen
from tests.show.making import DANISH, finding, reader

TEXT = "id: p-001\nborn: 1989-03-12\nnotes: ring to Invented Person on 12 34 56 78\n"
BORN = finding(2, 7, 17, say("Born after {day}.", day="x"), say("Correct the day."))


def test_a_finding_is_drawn_with_its_place_line_caret_and_help() -> None:
    assert findings_text([BORN], reader(TEXT)) == snapshot("""\
p.yaml:2:7: error[a-rule] Born after x.
   |
 2 | born: 1989-03-12
   |       ^^^^^^^^^^
  help: Correct the day.

1 error in all.
""")


def test_a_related_place_is_named_with_what_it_says() -> None:
    related = Related(Route("p.yaml", (1, 5, 10)), say("this person"))
    one = Finding("a-rule", Level.WARNING, say("A warning."), Route("p.yaml", (2, 1, 5)), related=(related,))
    assert findings_text([one], reader(TEXT)) == snapshot("""\
p.yaml:2:1: warning[a-rule] A warning.
   |
 2 | born: 1989-03-12
   | ^^^^
  p.yaml:1:5: this person

1 warning in all.
""")


def test_findings_that_say_the_same_are_drawn_once() -> None:
    same = [finding(line, 1, 3, say("The same.")) for line in range(1, 9)]
    assert findings_text([*same[:3], BORN], reader(TEXT)) == snapshot("""\
p.yaml:1:1: error[a-rule] The same.
   |
 1 | id: p-001
   | ^^
  the same at p.yaml:2:1, p.yaml:3:1

p.yaml:2:7: error[a-rule] Born after x.
   |
 2 | born: 1989-03-12
   |       ^^^^^^^^^^
  help: Correct the day.

4 errors in all.
""")
    assert "p.yaml:6:1 and 2 more" in findings_text(same, reader(TEXT))


def test_nothing_found_is_said() -> None:
    assert findings_text([], reader(TEXT)) == snapshot("Everything is in order: no errors, no warnings, no remarks.\n")


def test_the_counts_are_in_the_readers_language() -> None:
    assert findings_text([BORN], reader(TEXT, wording=DANISH)).splitlines()[-1] == "1 fejl in all."


def test_a_finding_wraps_to_the_terminal_and_has_the_colour_of_its_level() -> None:
    long = finding(
        2, 7, 17, say("A sentence that is longer than the terminal is wide."), level="info", rule="long-rule"
    )
    assert findings_text([long], reader(TEXT, Screen(40, colour=True))) == snapshot("""\
\x1b[1mp.yaml:2:7\x1b[0m: \x1b[1;36minfo[long-rule]\x1b[0m
    A sentence that is longer than the
    terminal is wide.
   \x1b[2m|\x1b[0m
 \x1b[2m2\x1b[0m \x1b[2m|\x1b[0m born: 1989-03-12
   \x1b[2m|\x1b[0m       \x1b[1;36m^^^^^^^^^^\x1b[0m

1 remark in all.
""")


def test_a_rule_or_file_from_data_cannot_steer_the_terminal() -> None:
    evil = Finding("a\x1b[2J", Level.ERROR, say("x"), Route("p\x1b.yaml", (1, 1, 1)))
    assert "\x1b" not in findings_text([evil], reader(TEXT))


def test_every_line_of_words_keeps_to_the_terminal() -> None:
    related = Related(Route("p.yaml", (1, 5, 10)), say("the day on which this person was told of all that"))
    one = Finding("a-rule", Level.WARNING, say("Short."), Route("p.yaml", (2, 1, 5)), related=(related,))
    text = findings_text(
        [one, *[finding(line, 1, 3, say("The same.")) for line in range(1, 9)]], reader(TEXT, Screen(40))
    )
    assert max(map(len, text.splitlines())) <= 40
