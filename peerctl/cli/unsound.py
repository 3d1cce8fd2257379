"""Nothing is written on the ground of half of what there is."""

from collections.abc import Iterable

from peerctl.model.failure import Failure
from peerctl.model.message import say


class UnsoundWorkspace(Failure):
    """Nothing is recorded while files cannot be read: a pair, a wish or a no may stand in one of them."""

    code = "unsound-workspace"

    def __init__(self, files: Iterable[str]) -> None:
        super().__init__(
            say("Nothing was written, because there are files that cannot be read: {files}.", files=tuple(files)),
            say("A pair or a wish may stand in one of them. Mend them first; peerctl check tells how."),
        )
