"""What the rules on answered questionnaires find, and what they leave alone."""

from tests.gallery.overlay import findings

FILE = "responses/p-002.yaml"
PRE = "- {instrument: who-5, wave: pre, on: 2015-02-10, answers: [2, 3, 1, 2, 2]}\n"
LONG = """\
id: who-5-long
name: {en: Long, da: Lang}
version: long
family: who-5
sources: {board: {title: The board}}
source: board
items: 6
min: 0
max: 5
range: {min: 0, max: 30}
better: higher
"""
SHORT = LONG.replace("who-5-long", "who-5").replace("items: 6", "items: 5").replace("max: 30", "max: 25")
VERSIONS = {"instruments/who-5.yaml": SHORT.encode(), "instruments/who-5-long.yaml": LONG.encode()}


def rules(answers: str, **more: bytes) -> list[str]:
    return [found.rule for found in findings({FILE: answers.encode(), **more})]


def answer(name: str, wave: str, on: str, items: int) -> str:
    return f"- {{instrument: {name}, wave: {wave}, on: {on}, answers: [{', '.join('2' * items)}]}}\n"


def test_another_version_in_the_place_of_the_one_asked_is_found_in_either_order() -> None:
    before_short = PRE + answer("who-5-long", "post", "2015-05-20", 6)
    before_long = answer("who-5-long", "pre", "2015-02-10", 6) + answer("who-5", "post", "2015-05-20", 5)
    assert rules(before_short, **VERSIONS).count("different-versions") == 1
    assert rules(before_long, **VERSIONS).count("different-versions") == 1


def test_both_versions_at_one_wave_can_be_told_apart() -> None:
    both = PRE + answer("who-5", "post", "2015-05-20", 5) + answer("who-5-long", "post", "2015-05-20", 6)
    assert "different-versions" not in rules(both, **VERSIONS)


def test_questionnaires_of_no_family_and_of_nobody_known_are_left_alone() -> None:
    mixed = PRE + answer("ucla-3", "post", "2015-05-20", 3)
    assert "different-versions" not in rules(mixed)
    stranger = {"responses/p-009.yaml": (PRE + answer("who-5-long", "post", "2015-05-20", 6)).encode()}
    assert "different-versions" not in rules(PRE, **stranger, **VERSIONS)
