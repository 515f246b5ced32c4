"""Sets up what a command needs, then becomes that command: `python3 run.py demo` works on a bare machine.

Standard library only, because nothing else is there yet. Everything is installed into `.venv` from the
hashed files in `requirements/`: with uv when it can be had (a third of the time), with pip when not.
"""

from __future__ import annotations  # so that an old Python still reaches the sentence that turns it away

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"

# Command → (requirement set, what Python is to run, what it is for). Further arguments are passed on.
COMMANDS = {
    "demo": ("base", "-m bot demo", "try it here: playground, bot and worker, nothing to install"),
    "run": ("base", "-m bot run", "the same against Telegram (BOT_TOKEN and STAFF_CHAT_ID in .env)"),
    "worker": ("base", "-m bot worker", "one more routing worker on its own"),
    "doctor": ("base", "-m bot doctor", "say in plain words what is wrong with the settings"),
    "migrate": ("base", "-m bot migrate", "bring the database schema up to date"),
    "rehearse": ("base", "-m bot rehearse", "send fictional families the whole way"),
    "bot": ("base", "-m bot", "any command of the bot: python3 run.py bot route --help"),
    "test": ("dev", "-m pytest -n 2 --dist loadgroup", "every test, on real parts"),
    "check": ("dev", "-m checks", "format, lint, types, arrows, catalogs, house rules"),
    "words": ("dev", "-m checks.words", "gather every text into the catalogs"),
    "draw": ("dev", "-m checks.picture --write", "redraw docs/intake.mmd from the code"),
    "lock": ("dev", "-m checks.lock", "pin requirements/*.in again, with hashes"),
    "bench": ("bench", "-m benchmarks", "our bot beside its peers on one conversation"),
    "bench-routing": ("base", "-m benchmarks.routing", "how often sentences reach the right desk"),
    "train": ("train", "-m training", "teach the router from its phrase bank"),
}
CACHES = [".pytest_cache", ".mypy_cache", ".ruff_cache", ".import_linter_cache", ".hypothesis"]


def main() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 - the point of this line is the Python that should not be here
        here = ".".join(map(str, sys.version_info[:3]))
        sys.exit(f"This needs Python 3.11 or newer, and this one is {here}. Try: python3.11 run.py")
    if os.name != "posix":
        sys.exit("This needs Linux or macOS. On Windows it works inside WSL.")
    name, args = (sys.argv[1], sys.argv[2:]) if len(sys.argv) > 1 else ("help", [])
    if name == "clean":
        _clean()
    elif name in COMMANDS:
        kind, words, _ = COMMANDS[name]
        _set_up(kind)
        os.chdir(ROOT)
        # exec, not a child: Ctrl-C and SIGTERM then reach the command itself and nobody is left behind.
        os.execv(PYTHON, [str(PYTHON), *words.split(), *args])
    else:
        print("python3 run.py COMMAND [ARGUMENTS]\n")
        for command, (_, _, purpose) in COMMANDS.items():
            print(f"  {command:<13} {purpose}")
        print(f"  {'clean':<13} remove what machines made; people's words in data/ stay")
        sys.exit(None if name in {"help", "-h", "--help"} else f"\nThere is no command {name!r}.")


def _set_up(kind: str) -> None:
    """Make `.venv` hold everything in `requirements/{kind}.txt`; one process at a time, the others wait."""
    import fcntl  # noqa: PLC0415 - not there on Windows, and that deserves our sentence, not a traceback

    requirements = ROOT / "requirements" / f"{kind}.txt"
    wanted = hashlib.sha256(requirements.read_bytes()).hexdigest()
    stamp = VENV / f"{kind}.sha256"
    with Path(__file__).open("rb") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            _say("Another set-up is at work in this folder; waiting for it.")
            fcntl.flock(lock, fcntl.LOCK_EX)
        if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
            return
        _say(f"Installing what requirements/{kind}.txt lists into .venv (once; about a minute).")
        _make_venv()
        _install(requirements)
        stamp.write_text(wanted)


def _make_venv() -> None:
    """An environment without a single stamp was never finished, so it is made anew."""
    if PYTHON.exists() and any(VENV.glob("*.sha256")):
        return
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        sys.exit(
            "This Python cannot make a virtual environment: its venv or ensurepip module is missing.\n"
            "On Debian or Ubuntu one command brings both: sudo apt install python3-venv"
        )
    if _run(sys.executable, "-m", "venv", "--clear", str(VENV)):
        sys.exit(
            f"Python could not make {VENV}. The lines above say why; usually the disk is full or read-only."
        )


def _install(requirements: Path) -> None:
    pip = (str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes")
    with_uv = (
        str(PYTHON),
        "-m",
        "uv",
        "pip",
        "install",
        "--quiet",
        "--require-hashes",
        "--python",
        str(PYTHON),
    )
    if not _run(*pip, "-r", str(ROOT / "requirements" / "uv.txt")) and not _run(
        *with_uv, "-r", str(requirements)
    ):
        return
    _say("uv could not do it; taking pip, which is slower and as careful.")
    if _run(*pip, "-r", str(requirements)):
        sys.exit("The packages could not be installed. The lines above say why; often it is the network.")


def _run(*argv: str) -> int:
    return subprocess.run(
        argv, check=False, cwd=ROOT, env={**os.environ, "VIRTUAL_ENV": str(VENV)}
    ).returncode


def _clean() -> None:
    for made in [VENV, ROOT / "build", *(ROOT / name for name in CACHES), *ROOT.rglob("__pycache__")]:
        shutil.rmtree(made, ignore_errors=True)


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
