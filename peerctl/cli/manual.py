"""The manual pages of rules, of refusals and of the lines of the agenda, as text and as records."""

from dataclasses import dataclass
from textwrap import indent

from peerctl.checks.manual import manual
from peerctl.checks.register import RULES
from peerctl.cli.unknown import UnknownRule
from peerctl.files.refusals import REFUSALS
from peerctl.model.finding import Level
from peerctl.model.message import say
from peerctl.model.table import Column, Kind, Table
from peerctl.reports.agenda.manual import kind_named, kind_paragraphs
from peerctl.reports.agenda.register import KINDS
from peerctl.show.screen import Screen
from peerctl.show.terminal import paragraph
from peerctl.show.wording import Wording

LEVELS = {Level.ERROR: say("error"), Level.WARNING: say("warning"), Level.INFO: say("info")}


@dataclass(frozen=True, slots=True)
class Page:
    """A manual page in the reader's language."""

    rule: str
    level: Level | None
    """None for a line of the agenda, which is no fault."""
    title: str
    paragraphs: tuple[str, ...]
    passing: str = ""
    failing: str = ""


def rules_table(*ids: str) -> Table:
    """List the rules named, or all: first those of the reader, which have no level to set, then those of check."""
    refusals = [(one.id, LEVELS[Level.ERROR], one.title) for one in REFUSALS.values()]
    rules = [(rule.id, LEVELS[rule.level], rule.title) for rule in RULES]
    asked = [(kind.id, None, kind.title) for kind in KINDS if kind.id in ids]
    return Table(
        title=say("The rules of check"),
        columns=(
            Column("rule", say("Rule"), Kind.ID),
            Column("level", say("Level")),
            Column("title", say("What it finds")),
        ),
        rows=tuple(row for row in (*refusals, *rules, *asked) if not ids or row[0] in ids),
        notes=(say("peerctl explain RULE-ID tells more of one."),),
    )


def manual_record(rule_id: str, wording: Wording) -> Page:
    """Give the manual page of a rule, a refusal or a kind of line of the agenda.

    Raises:
        UnknownRule: There is none of that id.
    """
    kind = kind_named(rule_id)
    if kind:
        return Page(rule_id, None, wording.say(kind.title), tuple(map(wording.text, kind_paragraphs(kind))))
    refusal = REFUSALS.get(rule_id)
    if refusal:
        return Page(rule_id, Level.ERROR, wording.say(refusal.title), tuple(map(wording.say, refusal.manual)))
    ids = [rule.id for rule in RULES]
    if rule_id not in ids:
        raise UnknownRule(rule_id, [*ids, *REFUSALS, *(one.id for one in KINDS)])
    rule = manual(rule_id)
    paragraphs = tuple(wording.text(one.text) for one in rule.paragraphs)
    return Page(rule_id, rule.level, wording.say(rule.title), paragraphs, rule.passing, rule.failing)


def manual_page(rule_id: str, wording: Wording, screen: Screen) -> str:
    """Write the manual page of a rule, a refusal or a kind of line of the agenda.

    Raises:
        UnknownRule: There is none of that id.
    """
    page = manual_record(rule_id, wording)
    level = f" ({screen.paint(wording.say(LEVELS[page.level]), page.level)})" if page.level else ""
    blocks = [f"{screen.paint(page.rule, 'strong')}{level}: {page.title}"]
    blocks += [paragraph(text, screen) for text in page.paragraphs]
    examples = ((say("This is in order:"), page.passing), (say("This is found:"), page.failing))
    blocks += [f"{wording.say(title)}\n\n{indent(text.rstrip(), '    ')}" for title, text in examples if text.strip()]
    return "\n\n".join(blocks) + "\n"
