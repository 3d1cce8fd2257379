"""Where the pure parser follows libyaml and PyYAML's own would not."""

import subprocess
import sys

import pytest

from peerctl.files.build import build
from peerctl.files.events import Parser, libyaml, pure
from peerctl.files.places import tree


@pytest.mark.parametrize(
    "text",
    [
        "a:\t1\n",
        "a: 1\t# why\n",
        "-\ta\n",
        "[a\t, b\t]\n",
        "a: x\n   \ty\n",
        "{a?: b, c: d?e}\n",
        "{a: }\n",
        "{? , b: 1}\n",
        "{? }\n",
        "[a: , b]\n",
        "[a: \n]\n",
        "a: |#\n  x\n",
        "a: >\t# why\n  x\n\n\n  y\n",
        "a: |2-\n   x\n",
        "a: |-2\n   x\n",
        "a: |+\n  x\n\n",
        "x\n---\n",
        "a: one\n  two\n\n\n  three # four\n",
        "a: b\n\n...\n",
    ],
)
def test_data_places_and_refusals_are_those_of_libyaml(text: str) -> None:
    assert build("x.yaml", text, pure) == build("x.yaml", text, libyaml)
    assert tree(text, pure) == tree(text, libyaml)


def test_even_where_libyaml_alone_objects_the_place_is_told() -> None:
    """No such text is known; should there be one, libyaml's own place is taken."""

    def objecting(text: str) -> object:
        del text
        raise ValueError

    parser: Parser = objecting  # type: ignore[assignment]
    (finding,) = build("x.yaml", "a: 1\n", parser)[1]
    assert (finding.rule, finding.at.spot) == ("yaml-syntax", (1, 1, 2))


def test_where_libyaml_is_missing_the_pure_parser_is_taken() -> None:
    script = "import sys; sys.modules['yaml._yaml'] = None; from peerctl.files.events import FASTEST; print(FASTEST.__name__)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "pure\n"
