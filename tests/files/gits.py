"""Repositories for tests, with nothing of the person who runs them."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

OUTSIDE = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
"""The variables around a program, without anybody's settings of git."""
SOMEBODY = {
    **OUTSIDE,
    **{
        f"GIT_{who}_{what}": value
        for who in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "A leader"), ("EMAIL", "leader@example.org"))
    },
}


def git(folder: Path, *arguments: str, environment: Mapping[str, str] = SOMEBODY, check: bool = True) -> str:
    """Run git as a person would."""
    ran = subprocess.run(
        ["git", *arguments], cwd=folder, env=environment, check=check, capture_output=True, text=True, encoding="utf-8"
    )
    return ran.stdout


def repository_in(folder: Path) -> Path:
    """Make a repository with one commit of what is in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message=As it was")
    return folder
