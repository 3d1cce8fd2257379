"""Since when git has a file as it is."""

from peerctl.files.git import Repository
from peerctl.files.revision import Revision, day_written


def kept_since(repository: Repository, at: str, file: str, content: bytes) -> Revision | None:
    """Give the commit that brought a file to what it is; None where git has it otherwise, or not at all.

    Args:
        repository: where the workspace is kept.
        at: the commit to look back from.
        file: the file, as the workspace names it.
        content: what it holds.

    Raises:
        GitFailed: git could not tell.
    """
    path = repository.path(file)
    there = repository.answer("rev-parse", "--verify", "--quiet", "--end-of-options", f"{at}:{path}")
    here = repository.run("hash-object", "--stdin", "--no-filters", input=content)
    if there != here:
        return None
    name, day = repository.run("log", "-1", "--format=%H%x00%as", at, paths=[path]).decode().strip().split("\0")
    return Revision(name, day_written(day))
