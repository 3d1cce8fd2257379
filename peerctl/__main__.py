"""Where the program starts: `--version` and the completion of ids answer before anything large is imported."""

import gc
import os
import sys

from peerctl import __version__
from peerctl.cli.arguments import Arguments

_INTERRUPTED = 130


def main() -> int:
    """Run peerctl on the arguments of the process and give its exit code."""
    arguments = Arguments(sys.argv[1:])
    if arguments.rest[:1] == ["complete"]:
        from peerctl.cli.complete import complete, is_completion  # noqa: PLC0415  # only this answer needs it

        if is_completion(arguments):
            return complete(arguments)
    if arguments.version:
        sys.stdout.write(f"peerctl {__version__}\n")
        return 0
    gc.disable()  # a run is short, and what it makes lasts until its end
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # no other package is to see the records, or be sought
    try:
        from peerctl.cli.boundary import run  # noqa: PLC0415  # it imports more than all of the above

        code = run(arguments)
    except KeyboardInterrupt:  # while it was still importing
        code = _INTERRUPTED
    finally:
        gc.freeze()  # at its end the interpreter would look through all of it once more
    if code == _INTERRUPTED or _left_behind():
        os._exit(code)  # Python ends by the signal itself if it came while a text was executed, as dataclasses do
    return code


def _left_behind() -> bool:
    """Tell whether a solver still runs that was out of time: it must not call back while the interpreter ends."""
    threading = sys.modules.get("threading")
    return threading is not None and threading.active_count() > 1


if __name__ == "__main__":
    sys.exit(main())
