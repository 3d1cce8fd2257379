"""The commands about pairs, told to typer as one group."""

import typer

from peerctl.cli.building import add, group
from peerctl.cli.commands.explain_match import explain_match
from peerctl.cli.commands.match_life import accept, decline, pause, resume
from peerctl.cli.commands.match_settle import settle
from peerctl.cli.commands.match_term import conversation, end, extend, start
from peerctl.cli.commands.pairs import list_pairs, show_pair
from peerctl.cli.commands.propose import propose
from peerctl.cli.commands.rule_out import rule_out
from peerctl.cli.commands.verify_match import verify_match
from peerctl.cli.help import help_text

MATCH = help_text(
    "Pairs of a mentor and a peer: proposing them, writing down what happens to them, and where they stand."
)
_PROPOSE = help_text("Propose who should meet whom, with reasons for each pair and each one left over.")
_EXPLAIN = help_text("Why two people are a pair in the plan or not, or why somebody has none, to be read aloud.")
_VERIFY = help_text("Check a certificate of a proposal again from the files, without the solver.")
_RULE_OUT = help_text("Write down that two are not to be proposed to each other: the leader's own no.")
_LIST = help_text("Every pair, or those of one cohort: where it stands, its days, and whether it is silent.")
_SHOW = help_text("One pair: where it stands, what was agreed, its days, and its signals.")
_CONVERSATION = help_text(
    "Write down that the three-way matching conversation was held, and what the two settled in it."
)
_ACCEPT = help_text("Write down that both have said yes to each other.")
_DECLINE = help_text("Write down that a proposed pair comes to nothing, with the reason.")
_START = help_text("Write down that a pair has begun, with what the contract says; tells the planned end.")
_PAUSE = help_text("Write down that a pair pauses, with the reason; its clock then stands still.")
_RESUME = help_text("Write down that a pause is over; tells the new planned end.")
_EXTEND = help_text("Write down that a pair goes on for longer, and who agreed; tells the new planned end.")
_SETTLE = help_text("Write down what of the programme's checklists is done for a pair, or that its contract is signed.")
_END = help_text("Write down that a companionship is over, with the reason and whose wish it was.")
_PROPOSALS = (
    "peerctl match propose spring-2016",
    "peerctl match propose spring-2016 --strategy stable",
    "peerctl match propose spring-2016 --write",
)
_LIFE = (
    (
        conversation,
        "conversation",
        _CONVERSATION,
        "conversation m-003 p-014 --goal 'out twice a week' --cadence weekly",
    ),
    (accept, "accept", _ACCEPT, "accept m-003--p-014"),
    (decline, "decline", _DECLINE, "decline m-003--p-014 --reason no-resonance"),
    (start, "start", _START, "start m-003--p-014 --signed 2016-04-02 --months 6 --cadence weekly"),
    (pause, "pause", _PAUSE, "pause m-003--p-014 --reason illness --on 2016-06-01"),
    (resume, "resume", _RESUME, "resume m-003--p-014 --dry-run"),
    (extend, "extend", _EXTEND, "extend m-003--p-014 --months 3 --agreed both"),
    (settle, "settle", _SETTLE, "settle m-003--p-014 --item midway-evaluation --on 2016-07-01"),
    (end, "end", _END, "end m-003--p-014 --reason completed --by both --no-rematch"),
)
_EXPLANATIONS = (
    "peerctl match explain m-003 p-014",
    "peerctl match explain p-014 --confidential",
    "peerctl match explain m-003 p-014 --for m-003",
)


def pairing() -> typer.Typer:
    """Give the group of commands about pairs."""
    app = group(MATCH, "peerctl match propose spring-2016", "peerctl match list")
    add(app, propose, "propose", _PROPOSE, *_PROPOSALS)
    add(app, explain_match, "explain", _EXPLAIN, *_EXPLANATIONS)
    add(app, verify_match, "verify", _VERIFY, "peerctl match verify proposal.json")
    add(app, rule_out, "rule-out", _RULE_OUT, "peerctl match rule-out m-003 p-014")
    add(app, list_pairs, "list", _LIST, "peerctl match list", "peerctl match list spring-2016 --format csv")
    add(app, show_pair, "show", _SHOW, "peerctl match show m-003--p-014 --explain")
    for command, name, help_, example in _LIFE:
        add(app, command, name, help_, f"peerctl match {example}")
    return app
