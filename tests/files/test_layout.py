"""The layout of a new match file."""

import pytest

from peerctl.files.build import build
from peerctl.files.layout import match_text
from peerctl.model.match import Match

TEXT = """\
id: m-003--p-014
cohort: vejle-2015-1
mentor: m-003
peer: p-014
contract: {signed: 2015-04-02, months: 6, cadence: weekly, goals: [out of the flat twice a week]}
history:
  - {on: 2015-03-20, event: proposed}
  - {on: 2015-06-01, event: paused, reason: illness}
  - {on: 2015-10-01, event: extended, months: 3, agreed: [m-003, p-014]}
  - {on: 2015-11-11, event: ended, reason: completed-early, by: both, rematch: no}
meetings:
  - {on: 2015-04-09, held: yes, activity: cafe, place: town, minutes: 90}
  - {on: 2015-04-16, held: no, reason: cancelled-by-peer}
stand-ins:
  - {from: 2015-05-01, to: 2015-05-31, staff: s-001}
contacts:
  - {on: 2015-04-16, with: m-003, by: s-001, minutes: 15}
checklist: {coffee-card-returned: 2015-11-12}
"""


def read(text: str) -> Match:
    return Match.model_validate(build("x.yaml", text)[0])


def with_goal(goal: str) -> Match:
    match = read(TEXT)
    return match.model_copy(update={"contract": match.contract.model_copy(update={"goals": (goal,)})})


def test_a_match_is_written_as_the_format_has_it() -> None:
    assert match_text(read(TEXT)) == TEXT


def test_what_stands_by_itself_is_not_written() -> None:
    text = "id: m-1--p-1\ncohort: c\nmentor: m-1\npeer: p-1\nhistory:\n  - {on: 2015-03-20, event: proposed}\n"
    assert match_text(read(text)) == text


@pytest.mark.parametrize(
    "goal",
    ["0101", "no", "null", "~", "", "a: b", "x # y", "it's", "[æ", "- a", "two\nlines", "&a", "*a", "!a", "x" * 300],
)
def test_text_that_could_be_mistaken_is_read_back_as_it_was(goal: str) -> None:
    assert read(match_text(with_goal(goal))) == with_goal(goal)


def test_text_that_could_not_be_read_back_is_not_written() -> None:
    with pytest.raises(ValueError, match=r"^$"):
        match_text(with_goal("\x1b[31m"))
