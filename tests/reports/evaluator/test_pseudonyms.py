"""The same word for the same person and evaluator, and no way from one evaluator's words to another's."""

import hmac

from hypothesis import given
from hypothesis import strategies as st

from peerctl.reports.evaluator.pseudonyms import pseudonyms

KEYS = st.binary(min_size=32, max_size=64)
IDS = st.lists(st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True), unique=True, min_size=2, max_size=20)


def test_a_pseudonym_is_the_hmac_of_the_evaluator_and_the_id() -> None:
    digest = hmac.digest(b"k" * 32, b"peerctl evaluator\0ramb\xc3\xb8ll\0p-001", "sha256")
    assert pseudonyms(b"k" * 32, "Rambøll")("p-001") == digest[:8].hex()


@given(KEYS, IDS)
def test_everybody_has_one_and_it_does_not_matter_how_the_evaluators_name_is_spelt(key: bytes, ids: list[str]) -> None:
    words = [pseudonyms(key, "Ramb\u00f8ll A/S")(name) for name in ids]
    assert len(set(words)) == len(ids)
    assert words == [pseudonyms(key, "  rambøll   a/s")(name) for name in ids]
    assert words == [pseudonyms(key, "RAMBØLL A/S")(name) for name in ids]


@given(KEYS, KEYS, IDS)
def test_two_evaluators_or_two_keys_have_no_word_in_common(key: bytes, other: bytes, ids: list[str]) -> None:
    words = {pseudonyms(key, "one")(name) for name in ids}
    assert not words & {pseudonyms(key, "two")(name) for name in ids}
    assert key == other or not words & {pseudonyms(other, "one")(name) for name in ids}


@given(KEYS, IDS)
def test_nobody_stands_at_the_same_place_in_both_lists_because_of_the_id(key: bytes, ids: list[str]) -> None:
    """Rows are in the order of pseudonyms: it tells nothing of the order of the ids, which no pseudonym begins with."""
    word = pseudonyms(key, "one")
    assert not any(word(name).startswith(name) for name in ids if len(name) > 3)
