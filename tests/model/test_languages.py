"""Languages are told by their names."""

from peerctl.model.languages import language_word
from peerctl.model.message import say


def test_a_code_is_told_by_the_name_of_the_language() -> None:
    assert language_word("da") == say("Danish")


def test_what_is_no_code_stands_for_itself() -> None:
    assert language_word("tegnsprog") == "tegnsprog"
