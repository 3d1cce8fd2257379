"""Findings for programs."""

import json
from datetime import date

from inline_snapshot import snapshot

from peerctl.model.finding import Finding, Level, Related, Route
from peerctl.model.message import say
from peerctl.show.findings_data import findings_github, findings_json
from tests.show.making import finding, reader

ONE = Finding(
    "a-rule",
    Level.WARNING,
    say("100 % wrong:\nquite."),
    Route("p.yaml", (2, 7, 9)),
    say("Correct it."),
    (Related(Route("p.yaml", (1, 1, 2)), say("here too")),),
)


def test_json_has_the_keys_of_the_format() -> None:
    assert json.loads(findings_json([ONE], date(2016, 1, 31), reader("a\nb\n"))) == snapshot(
        {
            "schema": 1,
            "as_of": "2016-01-31",
            "findings": [
                {
                    "rule": "a-rule",
                    "level": "warning",
                    "message": """\
100 % wrong:
quite.\
""",
                    "file": "p.yaml",
                    "line": 2,
                    "column": 7,
                    "related": [{"file": "p.yaml", "line": 1, "column": 1, "message": "here too"}],
                    "help": "Correct it.",
                }
            ],
            "counts": {"error": 0, "warning": 1, "info": 0},
        }
    )


def test_github_shows_a_finding_beside_its_line() -> None:
    note = finding(1, 1, 2, say("A note."), level="info", rule="b-rule")
    assert findings_github([ONE, note], reader("a\nb\n")) == snapshot("""\
::warning file=p.yaml,line=2,col=7,title=a-rule::100 %25 wrong:%0Aquite. Correct it.
::notice file=p.yaml,line=1,col=1,title=b-rule::A note.
""")


def test_a_file_name_cannot_end_a_property() -> None:
    odd = Finding("a-rule", Level.ERROR, say("x"), Route("a,line=9::b.yaml", (1, 1, 1)))
    assert findings_github([odd], reader("")) == snapshot(
        "::error file=a%2Cline=9%3A%3Ab.yaml,line=1,col=1,title=a-rule::x\n"
    )
