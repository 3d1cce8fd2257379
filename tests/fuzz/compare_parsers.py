"""Compare libyaml and the pure parser on random texts: `python tests/fuzz/compare_parsers.py [SECONDS] [SEED]`.

Prints every text on which they differ in data, places or refusals, and exits with 1 if there is one.
"""

import random
import sys
import time
from collections.abc import Iterator

from peerctl.files.build import build
from peerctl.files.events import Parser, libyaml, pure
from peerctl.files.places import Node, tree
from peerctl.files.text import decode

PIECES = (
    *"abc:-?,[]{}#&*!|>'\"%@`~\\\t \n\n\n  ",
    *(": ", "- ", "? ", " #", "\n  ", "\n    ", "\n- ", "\n  - ", "key: ", "a: b", "---", "...", "\n---\n", "\n...\n"),
    *(
        "|\n  x",
        ">-\n  x\n\n  y",
        "|2",
        "'it''s'",
        '"\\n"',
        '"\\u0041"',
        "é",
        "æøå",
        "😀",
        "<<",
        "&a",
        "*a",
        "!!str ",
        "! ",
    ),
    *(
        "{a: 1, b: [x]}",
        "|\n  x\n",
        "|2-\n   x\n\n \t\n",
        "[]",
        "{}",
        "a:\n",
        "\r\n",
        "\ufeff",
        "%YAML 1.2\n---\n",
        "\n\t",
        "\t#",
        ":\t",
        "-\t",
        "\n \t",
    ),
    *('"\\ud800"', '"\\x07"', '"\\U0011ffff"', "|+\n", ">1-\n", "\n\n\n", "0101", "no", "null", "=", "x" * 1030),
)


RECORD = """\
# a person
id: p-014
born: 1989-03-12
languages: [da, 'en']
facts:
  section-85: {value: true, since: 2014-05-01}
enrolments:
  - cohort: vejle-2015-1
    role: "peer"
    note: |
      two
      lines
    wishes: {ranked: [[m-003], [m-001, m-007]], others: yes}
    history:
    - {on: 2015-01-12, event: applied}
"""


def texts(seed: int) -> Iterator[str]:
    """Give random texts for ever: pieces thrown together, and a record with pieces thrown in."""
    chance = random.Random(seed)  # noqa: S311  # no secret
    while True:
        yield "".join(chance.choices(PIECES, k=chance.randint(1, 14)))
        start, length = chance.randrange(len(RECORD)), chance.choice([0, 0, 1, 2, 10])
        yield RECORD[:start] + chance.choice(PIECES) + RECORD[start + length :]


def outcome(text: str, parser: Parser) -> object:
    """Give everything that the reader makes of a text."""
    decoded, findings = decode("x.yaml", text.encode())
    if findings:
        return findings
    data, findings, whole = build("x.yaml", decoded, parser)
    short = [(finding.rule, finding.at.spot, finding.related) for finding in findings]
    return data, short, whole, None if findings else _flat(tree(decoded, parser))


def _flat(node: Node) -> object:
    return node.spot, node.key, [(key, _flat(child)) for key, child in node.inside.items()]


def main() -> int:
    """Compare for a while."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    end, tried, differing = time.monotonic() + seconds, 0, 0
    for text in texts(seed):
        if time.monotonic() > end:
            break
        tried += 1
        with_libyaml, with_pure = outcome(text, libyaml), outcome(text, pure)
        if with_libyaml != with_pure:
            differing += 1
            print(repr(text), with_libyaml, with_pure, sep="\n  ")
    print(f"{tried} texts, {differing} differ (seed {seed})")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
