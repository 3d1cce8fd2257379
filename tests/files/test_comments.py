"""Comments are found where YAML has them, and nowhere in a value."""

import pytest

from peerctl.files.comments import comments
from peerctl.files.events import FASTEST, Parser, pure
from peerctl.model.finding import Route

TEXT = """\
# the first line
id: p-001  # behind a value
note: "no # comment" # but this is
plain: no#comment either
flow: {a: 1, # in braces
  b: 2}
block: |  # behind the sign of a block
  # a line of the block
  more
# the last line"""
THERE = (
    *("# the first line", "# behind a value", "# but this is", "# in braces"),
    *("# behind the sign of a block", "# the last line"),
)


def found(text: str, parser: Parser, without: str = "zzz") -> list[tuple[Route, str]]:
    return list(comments("a.yaml", text, lambda comment: without not in comment, parser))


@pytest.mark.parametrize("parser", [FASTEST, pure])
def test_comments_are_told_from_values(parser: Parser) -> None:
    assert tuple(comment for _, comment in found(TEXT, parser)) == THERE


@pytest.mark.parametrize("parser", [FASTEST, pure])
def test_only_those_wanted_are_given(parser: Parser) -> None:
    assert tuple(comment for _, comment in found(TEXT, parser, without="line")) == THERE[1:-1]


def test_a_comment_has_its_place() -> None:
    assert found("id: x  # here\n", FASTEST) == [(Route("a.yaml", spot=(1, 8, 14)), "# here")]


@pytest.mark.parametrize("parser", [FASTEST, pure])
def test_comments_of_a_broken_text_are_found_too(parser: Parser) -> None:
    assert [comment for _, comment in found("id: [  # here\n# there\n}", parser)] == ["# here", "# there"]


def test_a_text_without_any_is_not_read() -> None:
    def unread(_: str) -> None:
        raise AssertionError

    assert list(comments("a.yaml", "id: p-001\n", lambda _: True, unread)) == []  # type: ignore[arg-type]
