"""Careful edits, one example for each thing they look after."""

from datetime import date

import pytest

from peerctl.files.build import Data
from peerctl.files.changes import Plain
from peerctl.files.edit import Append, CannotEdit, Change, Insert, Remove, Set, edit
from peerctl.model.finding import Key

D = date(2015, 2, 1)
EVENT: Plain = {"on": D, "event": "enrolled"}


def line_of(text: str, *changes: Change) -> str:
    """Edit a text of one line, and give the line without its end."""
    return edit(text + "\n", changes).removesuffix("\n")


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("a: 1989-03-12", D, "a: 2015-02-01"),
        ("a: x  # why", "longer", "a: longer  # why"),
        ("a: 'x'", "it's", "a: 'it''s'"),
        ('a: "x"', "w", 'a: "w"'),
        ("a: x", "10:00", 'a: "10:00"'),
        ("a: x", "no", 'a: "no"'),
        ("a: x", "0101", 'a: "0101"'),
        ("a: x", "2015-02-01", "a: 2015-02-01"),
        ("a: x", "one, two", "a: one, two"),
        ("a: {b: x}", {"b": "one, two"}, 'a: {b: "one, two"}'),
        ("a: {b: x}", {"b": "and now?"}, 'a: {b: "and now?"}'),
        ("a: x", "and now?", "a: and now?"),
        ("a: x", 'say "æ"\n\t\\', 'a: "say \\"æ\\"\\n\\t\\\\"'),
        ("a: x", 5, "a: 5"),
        ("a: x", 0.5, "a: 0.5"),
        ("a: x", None, "a: ~"),
        ("a:", "x", "a: x"),
        ("a:   # none", "x", "a: x  # none"),
        ("a: x", [], "a: []"),
        ("a: x", {"value": "w", "since": D}, "a: {value: w, since: 2015-02-01}"),
        ("a: {b: [1, 2]}", "x", "a: x"),
        ("a: [x, w, z]", ["x", "z"], "a: [x, z]"),
        ("a: { b: x }", {"b": "w", "c": "z"}, "a: { b: w, c: z }"),
        ("a: {b, c: }", {"b": "x", "c": "w"}, "a: {b: x, c: w}"),
        ("a: { b: x }", ["w"], "a: [ w ]"),
    ],
)
def test_a_value_takes_the_place_of_another(before: str, value: Plain, after: str) -> None:
    assert line_of(before, Set(("a",), value)) == after


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("a: true", False, "a: false"),
        ("a: ja", False, "a: nej"),
        ("a: Yes", False, "a: No"),
        ("a: NO", True, "a: YES"),
        ("a: ja", True, "a: ja"),
        ("a: x", True, "a: yes"),
        ("facts: {}", {"x": True}, "facts:\n  x: true"),
    ],
)
def test_a_yes_or_no_is_worded_as_before(before: str, value: Plain, after: str) -> None:
    key = before.split(":", maxsplit=1)[0]
    assert line_of(before, Set((key,), value)) == after


def test_aligned_comments_stay_aligned() -> None:
    before = "born: 1989-03-12     # asked\ngender: woman        # asked\n"
    after = "born: 1989-03-12     # asked\ngender: man          # asked\n"
    assert edit(before, [Set(("gender",), "man")]) == after
    assert edit("a: x  # one\nb: w  # two\n", [Set(("a",), "")]) == 'a: ""  # one\nb: w  # two\n'


def test_keys_in_one_column_get_a_neighbour_in_that_column() -> None:
    assert edit("id:     p-1\ngender: man\n", [Set(("born",), D)]) == "id:     p-1\ngender: man\nborn:   2015-02-01\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "a:\n  - {on: 2015-02-01, event: enrolled}\n"),
        ("# top\n", "# top\na:\n  - {on: 2015-02-01, event: enrolled}\n"),
        ("b: x\n", "b: x\na:\n  - {on: 2015-02-01, event: enrolled}\n"),
        ("a:\nb: x\n", "a:\n  - {on: 2015-02-01, event: enrolled}\nb: x\n"),
        ("a: []   # none\n", "a:   # none\n  - {on: 2015-02-01, event: enrolled}\n"),
        ("a:\n  - {x: w}\n", "a:\n  - {x: w}\n  - {on: 2015-02-01, event: enrolled}\n"),
        ("a:\n- { x: w }\n\n- { x: z }\n", "a:\n- { x: w }\n\n- { x: z }\n\n- { on: 2015-02-01, event: enrolled }\n"),
        ("a:\n  -   x: w\n", "a:\n  -   x: w\n  -   on: 2015-02-01\n      event: enrolled\n"),
        ("a: [{x: w}]\n", "a: [{x: w}, {on: 2015-02-01, event: enrolled}]\n"),
        ("a: [\n  {x: w},\n]\n", "a: [\n  {x: w},\n  {on: 2015-02-01, event: enrolled},\n]\n"),
        ("a: [\n  {x: w}  # z\n]\n", "a: [\n  {x: w},  # z\n  {on: 2015-02-01, event: enrolled}\n]\n"),
        ("a: [\n  {x: w}]\n", "a: [\n  {x: w},\n  {on: 2015-02-01, event: enrolled}]\n"),
        ("a:\n  - {x: w}\n  # - old\n# b\nb: x\n", "a:\n  - {x: w}\n  # - old\n  - {on: 2015-02-01, event: enrolled}\n# b\nb: x\n"),
    ],
)  # fmt: skip
def test_an_item_is_written_as_those_before_it(before: str, after: str) -> None:
    assert edit(before, [Append(("a",), EVENT)]) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:\n  - {x: w}\n", "a:\n  - {on: 2015-02-01, event: enrolled}\n  - {x: w}\n"),
        ("a:\n  # one\n  - {x: w}\n", "a:\n  # one\n  - {on: 2015-02-01, event: enrolled}\n  - {x: w}\n"),
        ("a:\n  - - {x: w}\n  - z\n", "a:\n  - {on: 2015-02-01, event: enrolled}\n  - - {x: w}\n  - z\n"),
        ("a:\n- { x: w }\n\n- { x: z }\n", "a:\n- { on: 2015-02-01, event: enrolled }\n\n- { x: w }\n\n- { x: z }\n"),
        ("a: [{x: w}]\n", "a: [{on: 2015-02-01, event: enrolled}, {x: w}]\n"),
        ("a: [\n  {x: w},  # z\n]\n", "a: [\n  {on: 2015-02-01, event: enrolled},\n  {x: w},  # z\n]\n"),
    ],
)  # fmt: skip
def test_an_item_comes_before_another(before: str, after: str) -> None:
    assert edit(before, [Insert(("a", 0), EVENT)]) == after


def test_an_item_comes_between_two_and_comments_stay_where_they_belong() -> None:
    before = "a:\n  - x: w\n    # of the first\n  # of the second\n  - x: z\n"
    after = "a:\n  - x: w\n    # of the first\n  - on: 2015-02-01\n    event: enrolled\n  # of the second\n  - x: z\n"
    assert edit(before, [Insert(("a", 1), EVENT)]) == after


def test_a_list_said_anew_gets_what_is_new_in_between() -> None:
    assert edit("a:\n  - x  # one\n  - z\n", [Set(("a",), ["x", "w", "v", "z"])]) == (
        "a:\n  - x  # one\n  - w\n  - v\n  - z\n"
    )


def test_one_value_alone_becomes_a_list() -> None:
    assert line_of("languages: da", Append(("languages",), "en")) == "languages: [da, en]"


@pytest.mark.parametrize("before", ["", "[]\n"])
def test_a_list_may_be_the_whole_file(before: str) -> None:
    session: Plain = {"id": "t-1", "start": "10:00", "leaders": ["s-1"], "attendance": {"m-1": "present"}}
    answers: Plain = {"instrument": "mhrm", "answers": [2, None]}
    assert edit(before, [Append((), session), Append((), {"id": "t-2"})]) == (
        '- id: t-1\n  start: "10:00"\n  leaders: [s-1]\n  attendance:\n    m-1: present\n- id: t-2\n'
    )
    assert edit(before, [Append((), answers)]) == "- {instrument: mhrm, answers: [2, ~]}\n"


@pytest.mark.parametrize("before", ["---\n", "--- # x\n# w\n", "%YAML 1.2\n---\n"])
def test_a_file_with_nothing_but_a_beginning_is_written_from_the_margin_on(before: str) -> None:
    assert edit(before, [Set(("a",), "b")]) == f"{before}a: b\n"


def test_a_new_file_may_be_an_empty_list() -> None:
    assert edit("", [Set((), [])]) == "[]\n"


def test_keys_on_the_way_are_made() -> None:
    assert line_of("id: x", Set(("wishes", "must", "gender"), "man")) == "id: x\nwishes:\n  must: {gender: man}"
    assert line_of("id: x", Append(("wishes", "never"), "m-1")) == "id: x\nwishes:\n  never: [m-1]"


def test_a_record_between_braces_stays_there() -> None:
    assert line_of("a: {b: {}}", Set(("a", "b"), {"c": ["x"]})) == "a: {b: {c: [x]}}"


@pytest.mark.parametrize(
    ("before", "keys", "after"),
    [
        ("a: x\nb: w  # why\n# z\nc: z\n", ("b",), "a: x\n# z\nc: z\n"),
        ("- a: x\n  b: w\n", (0, "a"), "- b: w\n"),
        ("- x\n\n- w\n\n- z\n", (1,), "- x\n\n- z\n"),
        ("- x\n\n- w\n", (1,), "- x\n"),
        ("- - x\n  - w\n", (0, 0), "- - w\n"),
        ("a: [x, w]\n", ("a", 1), "a: [x]\n"),
        ("a: [x, w]\n", ("a", 0), "a: [w]\n"),
        ("a: {x: w}\n", ("a", "x"), "a: {}\n"),
        ("a:\n  - x\n", ("a", 0), "a: []\n"),
        ("a: x\n", ("a",), "{}\n"),
        ("- x  # one\n- x  # two\n- x  # three\n", (1,), "- x  # one\n- x  # three\n"),
    ],
)
def test_what_is_removed_goes_with_its_lines(before: str, keys: tuple[Key, ...], after: str) -> None:
    assert edit(before, [Remove(keys)]) == after


def test_a_block_of_text_stays_one() -> None:
    assert edit("a: |\n    x\nb: w\n", [Set(("a",), "one\n\ntwo\n")]) == "a: |\n    one\n\n    two\nb: w\n"
    assert edit("a: |\n    x\nb: w\n", [Set(("a",), "one")]) == "a: one\nb: w\n"


def test_a_value_below_its_key_comes_up() -> None:
    assert edit("a:\n  b: x\nc: w\n", [Set(("a",), "z")]) == "a: z\nc: w\n"
    assert edit("a:\n  b: x\n", [Set(("a",), [{"c": "d"}])]) == "a:\n  - {c: d}\n"
    assert edit("- x\n-\n", [Set((0,), {"id": "a", "b": "c"}), Set((1,), {"id": "d"})]) == (
        "- {id: a, b: c}\n- {id: d}\n"
    )
    assert edit("- x\n", [Set((0,), {"facts": {"a": True}})]) == "- facts:\n    a: true\n"


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("a:\n  x  # why\nb: w\n", "z", "a:\n  z  # why\nb: w\n"),
        ("a:  # why\n    'x'\n", "z", "a:  # why\n    'z'\n"),
        ("a:\n  [x, w]\n", [], "a:\n  []\n"),
        ("a: {b:\n  x}\n", {"b": "z"}, "a: {b:\n  z}\n"),
    ],
)
def test_a_field_below_its_key_stays_on_its_line(before: str, value: Plain, after: str) -> None:
    assert edit(before, [Set(("a",), value)]) == after


def test_mixed_line_ends_stay_mixed_where_the_last_lines_go() -> None:
    assert edit("a: x\r\nb: w\n\nc: z\r\n", [Remove(("c",))]) == "a: x\r\nb: w\n"
    assert edit("a: x\nb: w\n\r\nc: z", [Remove(("c",))]) == "a: x\nb: w"
    assert edit("a: x\nb: w\r\nc: z", [Remove(("c",))]) == "a: x\nb: w"


def test_a_text_that_ended_its_last_line_still_does() -> None:
    assert edit("a: >+\r\n x\r\n\r\n", [Set(("a",), [{"id": "w"}])]) == "a:\r\n  - id: w\r\n"


def test_mixed_line_ends_stay_mixed() -> None:
    text = "a: x\r\nb: w\nc:\r\n  - z\r\n"
    assert edit(text, [Set(("b",), "x"), Append(("c",), "w")]) == "a: x\r\nb: x\nc:\r\n  - z\r\n  - w\r\n"


def test_nothing_to_change_changes_nothing() -> None:
    text = "a: 'x'   # why\r\nb: [1,2]"
    assert edit(text, [Set(("a",), "x"), Set(("b",), [1, 2])]) == text
    assert edit(text, []) == text


@pytest.mark.parametrize(
    ("text", "change", "line", "by_hand"),
    [
        ("a:\n  # why\n  b: x\n", Set(("a",), "w"), 3, "a: w"),
        ("x: w\na:\n  b: [z, # why\n    w]\n", Remove(("a", "b", 0)), 3, "a/b/0"),
        ("a:\n  b: x\n", Remove(("c",)), 1, "c"),
        ("a: [x]\n", Set(("a", 3, "b"), "w"), 1, "a/3/b: w"),
        ("a:\n", Set(("a", 0), "w"), 1, "a/0: w"),
        ("a: x\n", Set(("a", "b"), ["w", True]), 1, "a/b: [w, yes]"),
        ("a: x\n", Append(("b", 0), EVENT), 1, "{on: 2015-02-01, event: enrolled}"),
        ("a: [x]\n", Insert(("a", 1), EVENT), 1, "{on: 2015-02-01, event: enrolled}"),
        ("a: x\n", Set(("a",), "\u202eevil"), 1, r"\u202E"),
        ("? a\n", Set(("a",), [{"b": "c"}]), 2, "a: [{b: c}]"),
        ("? a\n: x\n# z\n? b\n: w\n", Remove(("b",)), 5, "b"),
        ("- a: x\n  # w\n  b: w\n", Remove((0, "a")), 1, "0/a"),
        ("a:\r- x\r\n\n\r\r", Append(("a",), "w"), 2, "a: w"),
        ("w:\n  ? b\n  : x\n  c: x\n  d: x\n", Set(("w",), {"c": "x"}), 2, "w: {c: x}"),
    ],
)
def test_what_cannot_be_done_safely_is_left_to_a_person(text: str, change: Change, line: int, by_hand: str) -> None:
    with pytest.raises(CannotEdit) as caught:
        edit(text, [change], file="matches/x.yaml")
    failure = caught.value
    assert (failure.file, failure.line, failure.code) == ("matches/x.yaml", line, "cannot-edit")
    assert by_hand in ": ".join(
        str(failure.help.values[key]) for key in ("place", "value") if key in failure.help.values
    )


@pytest.mark.parametrize(("file", "keys"), [("identities/x.yaml", ("a",)), ("participants/x.yaml", ("facts", "a"))])
def test_what_tells_of_a_person_is_not_repeated(file: str, keys: tuple[Key, ...]) -> None:
    with pytest.raises(CannotEdit) as caught:
        edit("facts: # z\n", [Set((*keys, 0), "secret")], file=file)
    assert "secret" not in repr(caught.value.help)


@pytest.mark.parametrize(("text", "line"), [("a: x\nb: &c w\n", 2), ("a: x\nb: [\n", 3), ("a: x\nb: \x07\n", 2)])
def test_a_file_that_cannot_be_read_is_not_edited(text: str, line: int) -> None:
    with pytest.raises(CannotEdit) as caught:
        edit(text, [Set(("a",), "w")], file="matches/x.yaml")
    assert caught.value.line == line


@pytest.mark.parametrize("read", [{"id": "other"}, None])
def test_a_new_file_that_another_library_reads_differently_is_not_written(
    read: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    def otherwise(text: str) -> Data:
        del text
        if read is None:
            raise ValueError
        return read

    monkeypatch.setattr("peerctl.files.edit.as_others_read", otherwise)
    with pytest.raises(CannotEdit):
        edit("", [Set(("id",), "p-001")])
