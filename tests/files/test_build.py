"""What plain data a text becomes: the schema types it later, never the look of a value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerctl.files.build import build
from peerctl.files.events import Parser, libyaml, pure
from peerctl.files.places import tree
from peerctl.files.text import decode


def plain(text: str, parser: Parser) -> object:
    data, findings, whole = build("x.yaml", text, parser)
    assert not findings
    assert whole
    return data


@pytest.mark.parametrize(
    "typed", ["0101", "no", "yes", "12:30", "2015-01-12", "1.50", "null", "0x1F", ".inf", "1e3", "="]
)
def test_a_scalar_stays_as_it_was_typed(typed: str, parser: Parser) -> None:
    assert plain(f"key: {typed}\n", parser) == {"key": typed}


@pytest.mark.parametrize("key", ["on", "no", "yes", "12", "null", "with space"])
def test_a_key_stays_as_it_was_typed(key: str, parser: Parser) -> None:
    assert plain(f"{key}: x\n", parser) == {key: "x"}


def test_only_a_plain_empty_place_and_a_plain_tilde_are_nothing(parser: Parser) -> None:
    text = "a:\nb: ~\nc: ''\nd: '~'\ne: \"\"\nf: null\ng: [~, x]\n"
    assert plain(text, parser) == {"a": None, "b": None, "c": "", "d": "~", "e": "", "f": "null", "g": [None, "x"]}


@pytest.mark.parametrize(
    "text",
    [
        "a: [1, 2]\nb: {c: d}\n",
        "a:\n- 1\n- 2\nb:\n  c: d\n",
        "{a: [1, 2], b: {c: d}}\n",
        "a:\t[1,\t2]\t# why\nb:\n  c:\td\n",
        "# first\n\na: [1, # one\n  2]\n\nb:\n    c: d # last\n# end\n",
        "---\na: [1, 2]\nb: {c: d}\n...\n",
        "%YAML 1.2\n---\na: [1, 2]\nb: {c: d}\n",
        '{"a":[1,2],"b":{"c":"d"}}',
        "? a\n: [1, 2]\n? b\n: c: d\n",
    ],
)
def test_any_layout_that_yaml_knows_gives_the_same(text: str, parser: Parser) -> None:
    assert plain(text, parser) == {"a": ["1", "2"], "b": {"c": "d"}}


def test_text_may_go_over_several_lines(parser: Parser) -> None:
    text = "a: one\n  two\n\n  three\nb: |\n  one\n  two\nc: >-\n  one\n  two\nd: [what?, a?b, x\n  y]\n"
    assert plain(text, parser) == {
        "a": "one two\nthree",
        "b": "one\ntwo\n",
        "c": "one two",
        "d": ["what?", "a?b", "x y"],
    }


@pytest.mark.parametrize(
    ("text", "rule", "spot"),
    [
        ("a: 1\nb: 2\na: 3\n", "duplicate-key", (3, 1, 2)),
        ("a: &x 1\n", "alias", (1, 4, 6)),
        ("a: !!int 1\n", "tag", (1, 4, 9)),
        ("a: ! 1\n", "tag", (1, 4, 5)),
        ("a: !undefined!x 1\n", "tag", (1, 4, 16)),
        ("a: !<tag:example.org,2015:x> 1\n", "tag", (1, 4, 29)),
        ("a: ! [1]\n", "tag", (1, 4, 5)),
        ("a: *x\n", "alias", (1, 4, 6)),
        ("<<: {a: 1}\n", "merge-key", (1, 1, 3)),
        ("{a: 1}: 2\n", "complex-key", (1, 1, 2)),
        ("~: 2\n", "complex-key", (1, 1, 2)),
        ("*x : 2\n", "alias", (1, 1, 3)),
        ("a: 1\n---\nb: 2\n", "several-documents", (2, 1, 4)),
        ("a: " + "[" * 33 + "]" * 33, "too-deep", (1, 35, 36)),
        ("[" * 30_000, "too-deep", (1, 33, 34)),
        ("{a: " * 30_000, "too-deep", (1, 129, 130)),
        ("- " * 30_000, "too-deep", (1, 65, 65)),
        ("a: [1, 2\nb: 3\n", "yaml-syntax", (2, 2, 3)),
        ('a: "\\q"\n', "yaml-syntax", (1, 6, 7)),
        ('a: "\\UFFFFFFFF"\n', "yaml-syntax", (1, 1, 2)),
        ("a: |0\n  x\n", "yaml-syntax", (1, 5, 6)),
        ("a: |\n \tx\n", "yaml-syntax", (2, 2, 3)),
        ("a: |2\n  x\n\t\n", "yaml-syntax", (3, 1, 2)),
        ("a: x\n\ty\n", "yaml-syntax", (2, 1, 2)),
        ("a: [x:]\n", "yaml-syntax", (1, 5, 6)),
        ('a: "\\ud800"\n', "control-character", (1, 4, 12)),
        ('a: "\\e[31m"\n', "control-character", (1, 4, 12)),
    ],
)
def test_what_is_refused_is_refused_in_its_place(text: str, rule: str, spot: tuple[int, ...], parser: Parser) -> None:
    findings = build("x.yaml", text, parser)[1]
    assert [(finding.rule, finding.at.spot) for finding in findings] == [(rule, spot)]


def test_everything_refused_is_told_at_once(parser: Parser) -> None:
    text = "a: &x 1\na: *x\nb: !t {<<: 1, [k]: 2}\n---\nc: 1\n"
    findings = build("x.yaml", text, parser)[1]
    assert [finding.rule for finding in findings] == [
        "alias",
        "duplicate-key",
        "alias",
        "tag",
        "merge-key",
        "complex-key",
        "several-documents",
    ]


def test_a_second_key_points_to_the_first(parser: Parser) -> None:
    (finding,) = build("x.yaml", "a:\n  - b: 1\n    c: 2\n    b: 3\n", parser)[1]
    (first,) = finding.related
    assert first.at.keys == ("a", 0, "b")
    assert first.at.at_key


def test_thirty_two_levels_are_read(parser: Parser) -> None:
    assert plain("[" * 32 + "]" * 32, parser)


def test_an_alias_leaves_a_hole_so_that_the_schema_is_not_asked(parser: Parser) -> None:
    assert build("x.yaml", "a: *x\n", parser)[2] is False


def test_what_was_typed_is_never_repeated(parser: Parser) -> None:
    findings = build("x.yaml", "name: 'Invented Person\n", parser)[1]
    assert "Invented" not in repr(findings)


SIGNS = st.text(st.sampled_from("ab:-?,[]{}#&*!|>'\"%@~\\\t \n01ø"), max_size=30)


@given(SIGNS)
def test_libyaml_and_the_pure_parser_agree_on_every_text(typed: str) -> None:
    text, findings = decode("x.yaml", typed.encode())
    if not findings:
        assert build("x.yaml", text, libyaml) == build("x.yaml", text, pure)
        if not build("x.yaml", text, pure)[1]:
            assert tree(text, libyaml) == tree(text, pure)
