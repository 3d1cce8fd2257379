"""Random edits of random data in random handwriting: what was meant, and nothing else; or refused."""

import copy
from random import Random
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from peerctl.files.build import Data, build
from peerctl.files.changes import Keys
from peerctl.files.edit import Append, Change, Insert, Remove, Set
from tests.files.edits import is_insertion, read, routes, tried
from tests.files.handwriting import KEYS, WORDS, Hand, data

MANY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def written(draw: st.DrawFn) -> tuple[str, Data]:
    """Give some data, and a text that says it."""
    value = draw(data())
    text = Hand(Random(draw(st.integers(0, 2**32)))).text(value)  # noqa: S311  # a layout is no secret
    assume(build("x.yaml", text)[0] == value)  # a comment below a block of text may be part of it
    return text, value


def place(draw: st.DrawFn, value: Data, *kinds: type) -> Keys:
    """Choose a place where something of a kind stands."""
    places = [keys for keys, at in routes(value) if isinstance(at, kinds)]
    assume(places)
    return draw(st.sampled_from(places))


def meant(value: Data, change: Change) -> Data:
    """Do to the data what is to be done to the text."""
    result = copy.deepcopy(value)
    if not change.keys and isinstance(change, Set):
        return change.value  # type: ignore[return-value]  # data is plain
    holder: Any = result
    for key in change.keys[: None if isinstance(change, Append) else -1]:
        holder = holder[key]
    if isinstance(change, Append):
        holder.append(change.value)
    elif isinstance(change, Insert):
        holder.insert(change.keys[-1], change.value)
    elif isinstance(change, Set):
        holder[change.keys[-1]] = change.value
    else:
        del holder[change.keys[-1]]
    return result


def assert_comments_stay(before: str, after: str) -> None:
    for comment in ("# top", "# a: note", "# - x", "# end", "# why: [not]", "# see - above", "# one"):
        assert after.count(comment) >= before.count(comment), comment


@MANY
@given(st.data(), written(), st.sampled_from(WORDS))
def test_one_field_changes_and_the_rest_of_its_line_stays(draw: Any, source: tuple[str, Data], new: str) -> None:  # noqa: ANN401
    text, value = source
    change = Set(place(draw.draw, value, str, type(None)), new)
    after = tried(text, change)
    assert after is not None
    assert read(after) == meant(value, change)
    assert_comments_stay(text, after)
    same = [line for line in text.split("\n") if line in after.split("\n")]
    assert len(same) >= text.count("\n") + 1 - (3 if "|\n" in text else 1)


@MANY
@given(st.data(), written(), data(top=False))
def test_an_item_is_appended_and_nothing_else(draw: Any, source: tuple[str, Data], item: Data) -> None:  # noqa: ANN401
    text, value = source
    change = Append(place(draw.draw, value, list), item)
    after = tried(text, change)
    assert after is not None
    assert read(after) == meant(value, change)
    assert_comments_stay(text, after)
    assert text.count("\n") <= after.count("\n")


@MANY
@given(st.data(), written(), data(top=False))
def test_an_item_is_put_between_others_and_nothing_else(draw: Any, source: tuple[str, Data], item: Data) -> None:  # noqa: ANN401
    text, value = source
    places = [(*keys, index) for keys, at in routes(value) if isinstance(at, list) for index in range(len(at))]
    assume(places)
    change = Insert(draw.draw(st.sampled_from(places)), item)
    after = tried(text, change)
    assert after is not None
    assert read(after) == meant(value, change)
    assert is_insertion(text, after)


@MANY
@given(st.data(), written(), st.sampled_from(KEYS), data(top=False))
def test_a_key_is_added_and_nothing_else(draw: Any, source: tuple[str, Data], key: str, new: Data) -> None:  # noqa: ANN401
    text, value = source
    holder = place(draw.draw, value, dict)
    change = Set((*holder, key), new)
    assume((*holder, key) not in dict(routes(value)))
    after = tried(text, change)
    assert after is not None
    assert read(after) == meant(value, change)
    assert_comments_stay(text, after)


@MANY
@given(st.data(), written())
def test_what_is_removed_takes_nothing_else_with_it(draw: Any, source: tuple[str, Data]) -> None:  # noqa: ANN401
    text, value = source
    places = [keys for keys, _ in routes(value) if keys]
    assume(places)
    change = Remove(draw.draw(st.sampled_from(places)))
    after = tried(text, change)
    if after is None:
        assert "#" in text
        return
    assert read(after) == meant(value, change)
    alone = not list(routes(dict(routes(meant(value, change)))[change.keys[:-1]]))[1:]
    assert alone or is_insertion(after, text)


@MANY
@given(st.data(), written(), data(top=False))
def test_any_value_takes_the_place_of_any_other_or_is_refused(draw: Any, source: tuple[str, Data], new: Data) -> None:  # noqa: ANN401
    text, value = source
    change = Set(place(draw.draw, value, object), new)
    after = tried(text, change)
    if after is None:
        assert "#" in text
    else:
        assert read(after) == meant(value, change)
