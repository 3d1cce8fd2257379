"""Writes docs/errors.md from the gallery: every rule and every refusal, its manual, and what a leader is shown.

Run it from the project's folder: python -m tests.gallery.make_errors_page
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from peerctl.checks.manual import manual
from peerctl.checks.register import RULES
from peerctl.checks.run import check
from peerctl.files.refusals import REFUSALS
from peerctl.model.message import Message
from peerctl.show.findings import Reader, findings_text
from peerctl.show.masking import Mask
from peerctl.show.wording import Wording
from tests.gallery.cases import Case, folder_cases, rule_cases
from tests.gallery.overlay import DAY, GALLERY, loaded

PAGE = Path(__file__).parents[2] / "docs" / "errors.md"
_WORDING = Wording("en")
_INTRODUCTION = f"""\
<!-- Written by python -m tests.gallery.make_errors_page from the manuals of the rules and tests/gallery. -->
# What `peerctl check` finds

`peerctl explain RULE-ID` prints the same about one rule. Every example is laid over the small sound workspace in
[tests/gallery/base](../tests/gallery/base), and looked at on {DAY.isoformat()}. Personal data is masked with dots.

The level of a rule can be set, with a reason, in `peerctl.yaml` or in a programme's file:

```yaml
rules:
  cohort-size: {{level: info, reason: a small first year}}     # error, warning, info or off
```

What cannot be read at all is always an error, for nothing of such a file can be used.
"""


def page() -> str:
    """Write the whole page."""
    return "\n".join([_INTRODUCTION, *_contents(), *_rules(), *_refusals()])


def _contents() -> Iterator[str]:
    yield "| rule | level | what it finds |\n| --- | --- | --- |"
    yield from (f"| [{rule.id}](#{rule.id}) | {rule.level} | {_words(rule.title)} |" for rule in RULES)
    yield from (f"| [{one.id}](#{one.id}) | error | {_words(one.title)} |" for one in REFUSALS.values())
    yield ""


def _rules() -> Iterator[str]:
    yield "## What is wrong with the data\n"
    cases = list(rule_cases())
    for rule in RULES:
        pages = manual(rule.id)
        yield from _section(rule.id, pages.title, pages.paragraphs)
        yield f"In order:\n\n{_block('yaml', pages.passing)}\nFound:\n\n{_block('yaml', pages.failing)}"
        yield from (_output(case) for case in cases if case.id == rule.id)


def _refusals() -> Iterator[str]:
    yield "## What cannot be read\n"
    for refusal in REFUSALS.values():
        yield from _section(refusal.id, refusal.title, refusal.manual)
        yield from (_output(case) for case in folder_cases(GALLERY / "reader" / refusal.id))


def _section(name: str, title: Message, paragraphs: Iterable[Message]) -> Iterator[str]:
    yield f"### {name}\n\n**{_words(title)}.**\n"
    yield from (f"{_words(paragraph)}\n" for paragraph in paragraphs)


def _output(case: Case) -> str:
    """Draw what is found under the case's id, as `peerctl check` does."""
    read = loaded(case.files)
    everything = (*read.findings, *check(read.book, DAY, read.sources.comments))
    found = sorted((one for one in everything if one.rule == case.id), key=lambda one: read.sources.place(one.at))
    return _block("text", findings_text(found, Reader(_WORDING, read.sources, Mask())))


def _block(language: str, text: str) -> str:
    return f"```{language}\n{text.rstrip()}\n```\n"


def _words(message: Message) -> str:
    return _WORDING.say(message)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
