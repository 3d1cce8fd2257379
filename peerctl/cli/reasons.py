"""The coded reasons that a programme lists: asked for on a terminal, where none was said."""

from collections.abc import Collection, Mapping

from peerctl.checks.vocabularies import Codes
from peerctl.cli.asking import Asking
from peerctl.cli.recording import coded
from peerctl.cli.request import Request
from peerctl.model.message import Message, say
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.model.words import end_word


def reason_for(request: Request, codes: Codes, kind: str, typed: str | None) -> str | None:
    """Give the reason for what happened, one that the programme lists; any word will do where it lists none.

    Args:
        request: the run.
        codes: the words of the programme.
        kind: what happened, such as `paused`.
        typed: what was said.

    Raises:
        BadUsage: It is none of them; or is missing, and nobody can be asked.
        BrokenOff: It was asked for, and there was no answer.
    """
    words, around = codes.reasons[kind], request.around
    if typed is None and words is not None and around.given.isatty():
        labels = _labels(codes.programme, kind, words.known)
        typed = _asked(Asking(around.given, around.err, request.wording), labels)
    return coded("--reason", typed, words)


def _asked(asking: Asking, labels: Mapping[str, Message | Label]) -> str:
    """List the reasons and ask until one is given, by its number or its code."""
    codes = list(labels)
    for number, code in enumerate(codes, 1):
        asking.tell(say("  {number}  {label} ({code})", number=number, label=labels[code], code=code))
    numbered = {str(number): code for number, code in enumerate(codes, 1)}
    while True:
        typed = asking.answer(say("Why? A number or a code:"))
        if typed in numbered or typed in labels:
            return numbered.get(typed, typed)
        asking.tell(say("It may be one of these: {words}.", words=tuple(codes)))


def _labels(programme: Programme, kind: str, known: Collection[str]) -> Mapping[str, Message | Label]:
    """Give what people read in place of each reason."""
    if kind == "ended":
        return {code: end_word(code, programme) for code in known}
    listed = programme.reasons
    of_kind = {
        "paused": listed.pause,
        "withdrawn": listed.withdrawal,
        "declined": listed.decline,
        "missed": listed.missed,
    }
    return {one.id: one.label for one in of_kind[kind]}
