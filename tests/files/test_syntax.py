"""Broken syntax in plain words."""

import pytest

from peerctl.files.build import build
from peerctl.files.events import Parser
from peerctl.files.misfits import MOST_OF_A_FILE


@pytest.mark.parametrize(
    ("text", "spot", "words", "opened"),
    [
        ("name: Invented: Person\n", (1, 15, 16), "A colon with a space", None),
        ("a: 1\nb: 'x\n", (3, 1, 2), "A text in quotation marks is not closed.", (2, 4, 5)),
        ("b: 'x\n---\n", (2, 1, 2), "A text in quotation marks is not closed.", (1, 4, 5)),
        ("a: [1, 2\nb: 3\n", (2, 2, 3), "A list or record that was opened", (1, 4, 5)),
        ("a: {b: 1\nc: 3\n", (2, 2, 3), "A list or record that was opened", (1, 4, 5)),
        ("a: 1\nb\n", (3, 1, 2), "A key stands here without a colon", None),
        ("a:\n\tb: 1\n", (2, 1, 2), "A tab stands where only spaces", None),
        ("a: x\n\ty\n", (2, 1, 2), "A tab stands where only spaces", None),
        ("a: @home\n", (1, 4, 5), "No text can begin with this sign.", None),
        ("a: [x:]\n", (1, 5, 6), "A colon stands here right before", None),
        ('a: "\\q"\n', (1, 6, 7), "After a backslash", None),
        ("a:\n   b: 1\n  c: 1\n", (3, 3, 4), "This line is not as far in", None),
        ("a: - b\n", (1, 4, 5), "An item or a key stands where none can be.", None),
        ("a: |0\n", (1, 5, 6), "The text cannot be read on", None),
    ],
)
def test_the_words_fit_what_is_broken(
    text: str, spot: tuple[int, ...], words: str, opened: tuple[int, ...] | None, parser: Parser
) -> None:
    (finding,) = build("x.yaml", text, parser)[1]
    assert finding.rule == "yaml-syntax"
    assert finding.at.spot == spot
    assert finding.message.text.startswith(words)
    assert finding.help.text
    assert [related.at.spot for related in finding.related] == ([opened] if opened else [])


@pytest.mark.parametrize("text", ["a: 1\n" * 5000, "{" + "[a]: b, " * 5000 + "}", "[" + "&a b, " * 5000 + "]"])
def test_a_file_full_of_faults_is_not_told_without_end(text: str, parser: Parser) -> None:
    assert len(build("x.yaml", text, parser)[1]) == MOST_OF_A_FILE
