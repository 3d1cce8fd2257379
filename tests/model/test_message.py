"""Sentences as values."""

from peerctl.model.failure import Failure
from peerctl.model.message import NOTHING, Message, in_a_row, in_lines, say, say_many, shortened


def test_a_sentence_keeps_its_wording_and_what_stands_in_it_apart() -> None:
    assert say("{mentor} has no partner", mentor="m-001") == Message("{mentor} has no partner", {"mentor": "m-001"})


def test_a_sentence_that_counts_has_two_wordings() -> None:
    message = say_many("{count} error in {file}", "{count} errors in {file}", 2, file="a.yaml")
    assert (message.text, message.many, message.count) == ("{count} error in {file}", "{count} errors in {file}", 2)
    assert message.values == {"count": 2, "file": "a.yaml"}


def test_equal_sentences_are_one_in_a_set_whatever_the_order_of_their_values() -> None:
    assert {say("{a} {b}", a=1, b=2), say("{a} {b}", b=2, a=1)} == {say("{a} {b}", a=1, b=2)}
    assert len({say("{a}", a=1), say("{a}", a=2), NOTHING}) == 3


def test_a_failure_carries_its_sentence_its_help_and_a_word_for_scripts() -> None:
    failure = Failure(say("There is no workspace here."), say("Make one."))
    assert (failure.message.text, failure.help.text, failure.code) == (
        "There is no workspace here.",
        "Make one.",
        "failed",
    )
    assert str(failure) == "There is no workspace here."
    assert Failure(say("No.")).help == NOTHING


def test_sentences_in_a_row_stay_sentences() -> None:
    ill, call = say("{id} is ill.", id="p-001"), say("Call them.")
    assert in_a_row([ill, call]) == Message("{sentence0} {sentence1}", {"sentence0": ill, "sentence1": call})


def test_sentences_in_lines_stand_one_below_the_other() -> None:
    ill, call = say("{id} is ill.", id="p-001"), say("Call them.")
    assert in_lines([ill, call]) == Message("{sentence0}\n{sentence1}", {"sentence0": ill, "sentence1": call})


def test_of_many_values_the_first_are_named_and_the_others_counted() -> None:
    assert shortened(("a", "b"), 2) == ("a", "b")
    assert shortened(("a", "b", "c", "d"), 2) == ("a", "b", say("{count} more", count=2))
