"""What is refused in a text, whatever it is about: its letters, and what YAML allows and a record does not."""

from peerctl.files.refusal import Refusal
from peerctl.model.message import say

REFUSALS_OF_TEXT = (
    Refusal(
        "yaml-syntax",
        say("The text is no YAML"),
        (
            say(
                "A sign is missing or stands in a wrong place, so that what follows could mean several things. Often it is a quotation mark or a bracket that is not closed, a colon without a space after it, or a line that is not as far in as its neighbours."
            ),
            say(
                "Look at the place named and at the line above it. Text that holds a colon and a space, or begins with a sign such as @, % or a bracket, goes between quotation marks."
            ),
        ),
    ),
    Refusal(
        "duplicate-key",
        say("A key stands twice in one record"),
        (
            say(
                "Only one of the two could be used, and nobody can see from the file which one, so neither is guessed at."
            ),
            say(
                "Keep the one that is right and delete the other. Where both are right, the key usually takes a list: write both values between brackets."
            ),
        ),
    ),
    Refusal(
        "alias",
        say("An anchor or an alias"),
        (
            say(
                "`&name` and `*name` let one place of a file stand for another. A change in one place then changes others, which is easily overlooked in records about people."
            ),
            say("Write the value out where it belongs. Text that begins with & or * goes between quotation marks."),
        ),
    ),
    Refusal(
        "merge-key",
        say("A merge key"),
        (
            say(
                "`<<` pours the keys of another record into this one. It is no part of YAML 1.2, and hides what a record says."
            ),
            say("Write the keys out."),
        ),
    ),
    Refusal(
        "tag",
        say("A tag"),
        (
            say(
                "`!name` and `!!name` ask a program to turn a value into something else, in some programs even to run code. Here the key alone says what a value is."
            ),
            say("Delete the tag. Text that begins with ! goes between quotation marks."),
        ),
    ),
    Refusal(
        "complex-key",
        say("A key that is no word"),
        (
            say("A key is one word. A list, a record or nothing at all cannot be one."),
            say(
                "Write the key before the colon. Text that begins with a question mark, a bracket or a brace goes between quotation marks."
            ),
        ),
    ),
    Refusal(
        "several-documents",
        say("Several documents in one file"),
        (
            say(
                "A line of `---` begins a new document. One file holds one record, so that git can tell who changed what."
            ),
            say("Give each record a file of its own, named after its id, and delete the line."),
        ),
    ),
    Refusal(
        "directive",
        say("A directive"),
        (
            say(
                "A line that begins with % sets other rules for reading the file, such as those of YAML 1.1, in which `no` is not a word and 12:30 is a number."
            ),
            say("Delete the line. The files are read as YAML 1.2; `%YAML 1.2` may stand and changes nothing."),
        ),
    ),
    Refusal(
        "too-deep",
        say("Too many levels inside each other"),
        (
            say("No record needs more than 32 levels. A file that has more is broken, or was made to break a program."),
            say("Look for brackets that are not closed."),
        ),
    ),
    Refusal(
        "too-large",
        say("The file is too large"),
        (
            say("A record is a few lines, or a few hundred. A file of more than 1 MiB is something else."),
            say("Move it out of the workspace; or split it, where it is a record after all."),
        ),
    ),
    Refusal(
        "not-utf8",
        say("The file is not written in UTF-8"),
        (
            say("In another encoding æ, ø and å would turn into other letters without anyone noticing."),
            say("Save the file again in your editor and choose the encoding UTF-8."),
        ),
    ),
    Refusal(
        "conflict-marker",
        say("Two versions that git could not join"),
        (
            say(
                "Two people changed the same lines, and git put both versions into the file, between lines of <<<<<<< and >>>>>>>."
            ),
            say(
                "Keep the lines that are right, delete the others together with the lines of signs, then run `peerctl check` again before you commit."
            ),
        ),
    ),
    Refusal(
        "control-character",
        say("An invisible control character"),
        (
            say(
                "Some characters cannot be seen, but change how a terminal or an editor shows the text around them: they move the cursor, colour the text or turn its direction. With them a file can look as if it said something else than it does."
            ),
            say(
                "Delete the character, or write the line anew. They mostly come along when text is copied from elsewhere."
            ),
        ),
    ),
)
