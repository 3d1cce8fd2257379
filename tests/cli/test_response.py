"""`peerctl response record` on a terminal: a form filled in, looked over, corrected, left."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.cli.running import Ran, Terminal, peerctl, workspace

POST = ("response", "record", "p-001", "who-5", "post")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Copy the base workspace."""
    return workspace(tmp_path)


def typed(root: Path, *lines: str, words: tuple[str, ...] = POST) -> Ran:
    """Answer on a terminal, with Enter after each line."""
    return peerctl(*words, folder=root, given=Terminal("".join(f"{line}\n" for line in lines)))


def answers(root: Path) -> str:
    """Give the answers of the last form in the file, as they are written."""
    return (root / "responses" / "p-001.yaml").read_text(encoding="utf-8").splitlines()[-1]


def test_a_form_is_asked_item_by_item_and_looked_over_before_it_is_saved(root: Path) -> None:
    ran = typed(root, "2", "3", "~", "0", "5", "")
    assert (ran.code, answers(root)) == (0, "  answers: [2, 3, ~, 0, 5]")
    assert ran.err == snapshot("""\
who-5 (post) of p-001, answered on 2015-06-15: 5 items.
Type each answer, 0 to 5, and Enter; many in a line will do. ~ is an item left out, b goes back, q quits without saving.
1/5: 2/5: 3/5: 4/5: 5/5:   1-5   2 3 ~ 0 5
4 of 5 items answered.
Left out: 3.
Enter saves; a number corrects that item, b goes back, q quits: \
""")
    assert ran.out.splitlines()[:3] == snapshot(
        ["p-001: who-5 (post) answered on 2015-06-15.", "4 of 5 items answered.", "Score: 50, of 0 to 100."]
    )


def test_many_answers_may_stand_in_a_line_with_or_without_spaces(root: Path) -> None:
    assert typed(root, "23~", "0 5", "").code == 0
    assert answers(root) == "  answers: [2, 3, ~, 0, 5]"


def test_b_goes_back_and_a_number_corrects_an_item(root: Path) -> None:
    assert typed(root, "2", "b", "b", "1", "2 3 4 5", "3", "0", "b", "4", "").code == 0
    assert answers(root) == "  answers: [1, 2, 0, 4, 4]"


def test_what_is_no_answer_is_asked_again_and_what_was_right_before_it_is_kept(root: Path) -> None:
    ran = typed(root, "1 2 9 4", "x", "", "3", "4", "5", "2", "7", "2", "")
    assert (ran.code, answers(root)) == (0, "  answers: [1, 2, 3, 4, 5]")
    assert ran.err.count("An answer is a number from 0 to 5, or ~.") == 3


def test_what_is_no_item_is_told_when_the_form_is_looked_over(root: Path) -> None:
    ran = typed(root, "12345", "3=4", "9", "")
    assert (ran.code, answers(root)) == (0, "  answers: [1, 2, 3, 4, 5]")
    assert ran.err.count("No item has that number: they go from 1 to 5.") == 2


def test_too_many_answers_are_told_of_and_left(root: Path) -> None:
    ran = typed(root, "123456", "")
    assert (ran.code, answers(root)) == (0, "  answers: [1, 2, 3, 4, 5]")
    assert "The form has 5 items; what is too much was left." in ran.err


@pytest.mark.parametrize("lines", [("1", "q"), ("12345", "q"), ("1", "2"), ("12345",), ("12345", "2", "q")])
def test_a_form_that_is_left_writes_nothing(root: Path, lines: tuple[str, ...]) -> None:
    before = answers(root)
    ran = typed(root, *lines)
    assert (ran.code, answers(root)) == (3, before)
    assert "The form was left, and nothing was written." in ran.err


def test_an_empty_form_is_not_saved_and_is_no_score_of_0(root: Path) -> None:
    ran = typed(root, "~~~~~", "", "9", "q")
    assert ran.code == 3
    assert "Nothing is answered, so there is nothing to save." in ran.err
    assert "Score" not in ran.out


def test_a_form_with_too_much_left_out_is_saved_and_has_no_score(root: Path) -> None:
    ran = typed(root, "1~~~~", "")
    assert ran.code == 0
    assert "No score: too much is left out." in ran.out


def test_the_wordings_of_a_workspace_that_has_them_are_shown(root: Path) -> None:
    scale = (
        "id: who-5\nname: {en: W, da: W}\nversion: 2\nsources: {o: {title: O}}\nsource: o\nitems: 2\nmin: 0\nmax: 12\n"
    )
    wordings = "range: {min: 0, max: 24}\nbetter: higher\nwordings:\n  - {en: Did you laugh?, da: Lo du?}\n"
    (root / "instruments").mkdir()
    (root / "instruments" / "who-5.yaml").write_text(scale + wordings, encoding="utf-8")
    (root / "responses" / "p-002.yaml").unlink()
    (root / "responses" / "p-001.yaml").unlink()
    ran = typed(root, "12 b 11", "0", "")
    assert ran.code == 0
    assert "1/2  Did you laugh?: 2/2:" in ran.err
    assert "answers: [11, 0]" in answers(root)


def test_a_wave_may_be_called_what_people_call_it(root: Path) -> None:
    ran = typed(root, "12345", "", words=("response", "record", "p-001", "WHO-5", "efter"))
    assert ran.out.splitlines()[0] == "p-001: who-5 (post) answered on 2015-06-15."


def test_a_form_that_was_answered_again_takes_the_place_of_the_old_one(root: Path) -> None:
    early = "- {instrument: who-5, wave: post, on: 2015-05-01, answers: [1, 1, 1, 1, 1]}   # on paper\n"
    file = root / "responses" / "p-001.yaml"
    file.write_text(early, encoding="utf-8")
    assert "responses/p-001.yaml:1" in typed(root, "12345", "").err
    assert typed(root, "12345", "", words=(*POST, "--again")).code == 0
    assert file.read_text(encoding="utf-8") == snapshot(
        "- {instrument: who-5, wave: post, on: 2015-06-15, answers: [1, 2, 3, 4, 5]}   # on paper\n"
    )


def test_off_a_terminal_the_answers_have_to_be_said(root: Path) -> None:
    assert peerctl(*POST, folder=root).code == 2
