"""Which sentences there are, and which of them were said."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

from peerctl.model.finding import Finding
from peerctl.model.message import Message, Value


def written(path: Path) -> set[str]:
    """Give the sentences that a module can say, titles of rules aside."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    titles = {id(node.args[2]) for node in ast.walk(tree) if _calls(node, "Rule") and len(node.args) > 2}
    calls = (node for node in ast.walk(tree) if _calls(node, "say", "say_many") and id(node) not in titles)
    texts = (argument.value for node in calls if isinstance(argument := node.args[0], ast.Constant))
    return {text for text in texts if isinstance(text, str)}


def said(finding: Finding) -> Iterator[str]:
    """Give the sentences of a finding, and those within them."""
    for message in (finding.message, finding.help, *(related.message for related in finding.related)):
        yield from _within(message)


def _within(value: Value) -> Iterator[str]:
    if isinstance(value, Message):
        yield value.text
        for inner in value.values.values():
            yield from _within(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _within(inner)


def _calls(node: ast.AST, *names: str) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names
