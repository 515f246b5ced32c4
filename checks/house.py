"""Keeps the house rules a machine can see in the files of the repository."""

import ast
import re
import subprocess
import sys
from pathlib import Path

from checks import ROOT, verdict

MOST_LINES = 400
LONG_FOR_A_REASON: dict[str, str] = {}  # path → why it is one room all the same

# Spelled with brackets, so that this file does not find itself.
FOREIGN = {
    r"p[y]pi\.org|p[y]thonhosted|n[p]mjs|c[r]ates\.io|proxy\.g[o]lang|d[e]b\.debian|"
    r"d[o]cker\.io|g[h]cr\.io|q[u]ay\.io": "names a registry; which one to use is for the machine to know",
    r"(?<![\w./~-])/(?:w[o]rk|t[m]p|r[o]ot|h[o]me/\w+|U[s]ers/\w+)/\w": "names a folder of one machine",
}
ADDRESS = re.compile(r"://|--index|--find-links")
LOCKS_WITH_ADDRESSES = {"uv.lock", "pylock.toml", "poetry.lock", "Pipfile.lock", "package-lock.json"}


def complaints(root: Path) -> list[str]:
    """Everything in the files of `root` that breaks a house rule, one sentence each."""
    found = []
    for path in files(root):
        name = path.relative_to(root).as_posix()
        if path.name in LOCKS_WITH_ADDRESSES:
            found.append(f"{name}: a lock file that records addresses; requirements/*.txt is our lock.")
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture or a sample file
        found += [f"{name}: {fault}" for fault in faults(name, text)]
    return found


def files(root: Path) -> list[Path]:
    """The files of the repository, committed or about to be; all visible ones without Git."""
    listed = subprocess.run(
        ["git", "-C", root, "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        check=False,
        capture_output=True,
        text=True,
    )
    names = (
        listed.stdout.split("\0")
        if listed.returncode == 0
        else [
            path.relative_to(root).as_posix()
            for path in root.rglob("*")
            if not any(part.startswith(".") or part == "data" for part in path.relative_to(root).parts)
        ]
    )
    return sorted(root / name for name in set(names) if name and (root / name).is_file())


def faults(name: str, text: str) -> list[str]:
    """What is wrong with one file, by its path in the repository and its text."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        found += [f"line {number} {why}." for pattern, why in FOREIGN.items() if re.search(pattern, line)]
        if name.startswith("requirements/") and ADDRESS.search(line):
            found.append(f"line {number} holds an address; requirement files hold names and hashes.")
    if name.endswith(".py") and text.strip():
        lines = text.count("\n")
        if lines > MOST_LINES and name not in LONG_FOR_A_REASON:
            found.append(f"{lines} lines are two rooms in one; {MOST_LINES} are enough.")
        sentence = (ast.get_docstring(ast.parse(text)) or "").partition("\n\n")[0].rstrip()
        if not sentence.endswith((".", ":", "?", "!")) and not name.startswith("tests/"):
            found.append("does not begin with the sentence that says why it exists.")
    return found


if __name__ == "__main__":
    sys.exit(verdict("House rules", complaints(ROOT)))
