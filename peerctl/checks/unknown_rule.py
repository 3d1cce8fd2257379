"""A level for a rule that does not exist.

A programme, and over it the workspace, may set the level of a rule of check: `error`, `warning`, `info` or `off`, each
with a reason. A level for a rule that check does not have changes nothing, so the rule meant is still told of at its
own level. What cannot be read at all has no level to set.

Correct the rule's id, or take the level out.

Passing:
    # file: peerctl.yaml
    format: 1
    name: The allotment companions
    rules:
      cohort-size: {level: info, reason: a small first year}

Failing:
    # file: peerctl.yaml
    format: 1
    name: The allotment companions
    rules:
      cohort-sise: {level: info, reason: a small first year}
"""

from collections.abc import Iterator, Mapping

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule, at_key
from peerctl.checks.vocabulary import Vocabulary
from peerctl.model.finding import Level, Route
from peerctl.model.message import say
from peerctl.model.workspace import RuleLevel


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find every level set for a rule that there is none of."""
    book = inspection.book
    rules = Vocabulary(
        sorted(inspection.rule_ids),
        say("There is no rule {id}."),
        say("peerctl explain RULE-ID tells of each rule."),
    )
    yield from _unknown(rules, book.workspace.rules, Route("peerctl.yaml", ("rules",)))
    for name, programme in book.programmes.items():
        yield from _unknown(rules, programme.rules, book.programme_route(name, "rules"))


def _unknown(rules: Vocabulary, levels: Mapping[str, RuleLevel], at: Route) -> Iterator[Fault]:
    return (rules.fault(rule, at_key(at.to(rule))) for rule in levels if rules.lacks(rule))


RULE = Rule("unknown-rule", Level.WARNING, say("A level for a rule that does not exist"), find)
