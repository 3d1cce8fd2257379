"""The Danish catalogue is whole, sound, and the one that the program reads."""

from babel.messages.catalog import Message

from tests.catalogue.catalogue import (
    compiled,
    danish,
    extracted,
    literal_failures,
    places,
    sentences,
    translations,
    wordings,
)

UPDATE = "run: python -m tests.catalogue.update"


def test_every_sentence_is_a_literal_that_the_extraction_finds() -> None:
    assert list(literal_failures()) == []


def test_every_sentence_has_its_danish_and_none_is_left_over() -> None:
    catalog = danish()
    said = {wordings(message) for message in sentences(extracted())}
    translated = {wordings(message) for message in sentences(catalog) if translations(message)}
    assert (said - translated, translated - said) == (set(), set()), UPDATE


def test_the_danish_has_the_same_values_in_it_as_the_english() -> None:
    wrong = [
        english
        for message in sentences(danish())
        for english, text in zip(wordings(message), translations(message), strict=False)
        if not places(english) ^ places(text) <= optional(message)
    ]
    assert wrong == []


def optional(message: Message) -> set[str]:
    """Give the values that one language may leave out: the count, where the sentence is worded for each count."""
    return {"count"} if len(wordings(message)) > 1 else set()


def test_nothing_is_fuzzy_or_obsolete() -> None:
    catalog = danish()
    assert [message.id for message in sentences(catalog) if message.fuzzy] == []
    assert list(catalog.obsolete) == []


def test_the_compiled_catalogue_is_the_one_that_people_read() -> None:
    told = {wordings(message): translations(message) for message in sentences(danish()) if translations(message)}
    assert {wordings(message): translations(message) for message in sentences(compiled())} == told, UPDATE
