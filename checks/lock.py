"""Pins what requirements/*.in name to exact versions and hashes, in requirements/*.txt, without any address.

`make lock` writes; `--check` only compares, without the network: what a list names is pinned, with hashes,
and a package that stands in several files has one version in all of them.
"""

import re
import subprocess
import sys
from pathlib import Path

from checks import ROOT, verdict

KINDS = ("base", "dev", "bench", "train", "uv")
WISH = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)(?:\[[^]]*])?==(?P<version>\S+)", re.MULTILINE)
PIN = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)(?:\[[^]]*])?==(?P<version>[^\s;]+)[^\n]*\n(?P<hash> +--hash=)?", re.MULTILINE
)
OPTIONS = ["--universal", "--python-version=3.11", "--generate-hashes", "--no-emit-index-url", "--no-header"]


def pin(folder: Path) -> None:
    """Resolve every list anew, keeping present versions where they still fit; all but uv follow base."""
    for kind in KINDS:
        follow = ["--constraint", "base.txt"] if kind in {"dev", "bench", "train"} else []
        argv = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--no-annotate", *OPTIONS, *follow]
        if subprocess.run(
            [*argv, f"{kind}.in", "--output-file", f"{kind}.txt"], cwd=folder, check=False
        ).returncode:
            sys.exit(f"requirements/{kind}.in could not be pinned; the lines above say why.")


def complaints(folder: Path) -> list[str]:
    """Where the pinned files and the lists they come from disagree, one sentence each."""
    found = []
    seen: dict[str, tuple[str, str]] = {}
    for kind in KINDS:
        wishes = dict(WISH.findall((folder / f"{kind}.in").read_text(encoding="utf-8")))
        pins = {
            one["name"]: one for one in PIN.finditer((folder / f"{kind}.txt").read_text(encoding="utf-8"))
        }
        for name, version in wishes.items():
            if name not in pins or pins[name]["version"] != version:
                found.append(f"requirements/{kind}.txt does not pin {name}=={version}.")
        for name, one in pins.items():
            if not one["hash"]:
                found.append(f"requirements/{kind}.txt has no hash for {name}.")
            first, version = seen.setdefault(name, (kind, one["version"]))
            if version != one["version"]:
                found.append(f"{name} is {version} in {first}.txt and {one['version']} in {kind}.txt.")
    return found


if __name__ == "__main__":
    if sys.argv[1:] == ["--check"]:
        sys.exit(verdict("Requirements", complaints(ROOT / "requirements")))
    pin(ROOT / "requirements")
