"""From bytes to text."""

import pytest

from peerctl.files.text import MOST_OF_A_KIND, decode, unified


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a: 1\nb: 2\n", "a: 1\nb: 2\n"),
        (b"a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"),
        (b"a: 1\rb: 2", "a: 1\nb: 2\n"),
        (b"\xef\xbb\xbfa: 1\n", "a: 1\n"),
        ("a: æ😀\t\u00a0".encode(), "a: æ😀\t\u00a0\n"),
        (b"", ""),
    ],
)
def test_marks_and_line_ends_of_any_system_are_accepted(data: bytes, text: str) -> None:
    assert decode("x.yaml", data) == (text, [])


@pytest.mark.parametrize(
    ("data", "rule", "spot"),
    [
        (b"x" * (1024 * 1024 + 1), "too-large", ()),
        ("a: 1\n".encode("utf-16"), "not-utf8", ()),
        ("a: 1\n".encode("utf-16-be"), "control-character", (1, 1, 2)),
        (b"\xef\xbb\xbfa: 1\r\nb: \xc3\xb8\xf8\r\n", "not-utf8", (2, 5, 6)),
        (b"a: \xed\xa0\x80", "not-utf8", (1, 4, 5)),
        (b"a: 1\r\nb: \x1b[31m\r\n", "control-character", (2, 4, 5)),
        ("a: \u0085".encode(), "control-character", (1, 4, 5)),
        ("a: \u2066x\u2069".encode(), "control-character", (1, 4, 5)),
        (b"a: 1\n<<<<<<< HEAD\nb: 2\n", "conflict-marker", (2, 1, 8)),
        (b"a: 1\n||||||| base\nb: 2\n", "conflict-marker", (2, 1, 8)),
        (b"a: 1\n%x\n", "", ()),
        (b"# why\n\n%YAML 1.1\n---\na: 1\n", "directive", (3, 1, 10)),
        (b"%TAG !e! tag:example.org,2015:\n---\na: 1\n", "directive", (1, 1, 31)),
    ],
)
def test_what_is_refused_is_refused_in_its_place(data: bytes, rule: str, spot: tuple[int, ...]) -> None:
    findings = decode("x.yaml", data)[1]
    assert [(finding.rule, finding.at.spot) for finding in findings] == ([(rule, spot)] if rule else [])


def test_a_conflict_points_to_its_other_marks() -> None:
    text = "<<<<<<< HEAD\na: 1\n||||||| base\na: 2\n=======\na: 3\n>>>>>>> theirs\nb: 1\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n"
    first, second = decode("x.yaml", text.encode())[1]
    assert [related.at.spot[0] for related in first.related] == [3, 5, 7]
    assert [related.at.spot[0] for related in second.related] == [10, 11]


def test_a_row_of_equal_signs_alone_is_no_conflict() -> None:
    assert decode("x.yaml", b"a: |\n  >>>>>>>\n=======\n")[1] == []


def test_each_line_with_a_control_character_is_told_once_and_not_without_end() -> None:
    assert len(decode("x.yaml", b"\x00\x00\n\x00\n")[1]) == 2
    assert len(decode("x.yaml", b"\x00\n" * 1000)[1]) == MOST_OF_A_KIND


def test_the_last_line_is_ended_too() -> None:
    assert unified("a\r\nb") == "a\nb\n"
