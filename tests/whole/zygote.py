"""A process that has imported everything once and forks the bot on request, so that a start costs a moment.

Each line on its input asks, each line on its output answers, in JSON: `{"args", "env", "cwd", "log"}` is
answered with a process id, `{"wait": pid}` with the exit code (negative: the signal).
"""

import json
import os
import sys
from pathlib import Path

import bot.__main__
import bot.cli.compose
import bot.conversation
import bot.dialogs.intake
import bot.routing.courier
import bot.routing.delivery
import bot.routing.worker
import bot.transport
import storage  # noqa: F401 - imported to be there when a child wants it


def child(args: list[str], env: dict[str, str], cwd: str, log: str) -> None:
    """Become `python -m bot`, with this environment and nothing else."""
    os.setsid()
    with Path("/dev/null").open("rb") as nothing, Path(log).open("ab") as target:
        os.dup2(nothing.fileno(), 0)
        os.dup2(target.fileno(), 1)
        os.dup2(target.fileno(), 2)
    os.environ.clear()
    os.environ.update(env)
    os.chdir(cwd)
    sys.argv = ["bot", *args]
    bot.__main__.main()


def main() -> None:
    for line in sys.stdin:
        asked = json.loads(line)
        if "wait" in asked:
            _pid, status = os.waitpid(asked["wait"], 0)
            answer = os.waitstatus_to_exitcode(status)
        elif not (answer := os.fork()):
            child(**asked)
            return
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
