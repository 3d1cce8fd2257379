"""The manual page of a rule, read from the docstring of its module.

A docstring's first line is the title, then come paragraphs, then `Passing:` and `Failing:`, each with an indented
block of YAML whose parts begin with a line such as `# file: participants/p-001.yaml`.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from inspect import cleandoc
from textwrap import dedent

from peerctl.checks.register import RULES
from peerctl.checks.rule import Rule
from peerctl.model.finding import Level
from peerctl.model.message import Message


@dataclass(frozen=True, slots=True)
class Manual:
    """What `peerctl explain` tells of a rule; each paragraph is one line, and one sentence of the catalogue."""

    id: str
    title: Message
    level: Level
    paragraphs: tuple[Message, ...]
    passing: str
    failing: str


def manual(rule_id: str) -> Manual:
    """Give the manual page of a rule.

    Raises:
        KeyError: No rule has this id.
    """
    rule = {rule.id: rule for rule in RULES}[rule_id]
    text, passing, failing = split_manual(docstring(rule))
    return Manual(rule.id, rule.title, rule.level, tuple(Message(one) for one in paragraphs(text)), passing, failing)


def docstring(rule: Rule) -> str:
    """Give the docstring of the module that a rule's function stands in."""
    return cleandoc(sys.modules[rule.find.__module__].__doc__ or "")


def split_manual(text: str) -> tuple[str, str, str]:
    """Part a docstring into its prose, its passing and its failing example."""
    prose, _, examples = text.partition("\nPassing:\n")
    passing, _, failing = examples.partition("\nFailing:\n")
    return prose, _block(passing), _block(failing)


def paragraphs(prose: str) -> Iterator[str]:
    """Give the paragraphs below the title, each on one line."""
    for paragraph in prose.split("\n\n")[1:]:
        yield " ".join(paragraph.split())


def _block(text: str) -> str:
    return dedent(text).strip("\n") + "\n"
