"""Run every rule over a book on a day."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from peerctl.checks.inspection import Comments, Inspection, no_comments
from peerctl.checks.register import RULES
from peerctl.checks.rule import Fault, Rule
from peerctl.model.book import Book
from peerctl.model.finding import Finding, Key, Level
from peerctl.model.workspace import RuleLevel


def check(book: Book, day: date, comments: Comments = no_comments) -> tuple[Finding, ...]:
    """Give every finding of every rule, by file and place.

    A level of the rule's own may be set by the programme that a fault belongs to, and over it by the workspace;
    `off` drops the finding.
    """
    inspection = Inspection(book, day, frozenset(rule.id for rule in RULES), comments)
    found = [(rule, fault) for rule in RULES for fault in rule.find(inspection)]
    findings = [
        Finding(rule.id, level, fault.message, fault.at, fault.help, fault.related)
        for rule, fault in found
        if (level := _level(book, rule, fault)) != "off"
    ]
    return tuple(sorted(findings, key=_place))


def _level(book: Book, rule: Rule, fault: Fault) -> Level | Literal["off"]:
    programme = book.programmes.get(fault.programme)
    of_programme: Mapping[str, RuleLevel] = programme.rules if programme else {}
    override = book.workspace.rules.get(rule.id) or of_programme.get(rule.id)
    return override.level if override else fault.level or rule.level


def _place(finding: Finding) -> tuple[str, tuple[tuple[bool, int, str], ...]]:
    return finding.at.file, tuple(_order(key) for key in finding.at.keys)


def _order(key: Key) -> tuple[bool, int, str]:
    return (False, key, "") if isinstance(key, int) else (True, 0, key)
