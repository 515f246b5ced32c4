"""The bot in processes of its own, as an operator would start it, to be stopped and killed by tests."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

PATIENCE = 30.0
"""Seconds a process has to say what is expected of it."""
ROOT = Path(__file__).resolve().parents[2]


class Zygote:
    """Where the processes come from."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, Path(__file__).with_name("zygote.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            text=True,
        )

    def ask(self, **what: object) -> int:
        """One question, one number."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(what) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def close(self) -> None:
        """No more processes."""
        self._process.communicate()


@contextmanager
def zygotes() -> Iterator[Zygote]:
    """A zygote for as long as the block lasts."""
    zygote = Zygote()
    try:
        yield zygote
    finally:
        zygote.close()


@dataclass(slots=True)
class Service:
    """One bot process; its settings are its environment, its log is a file."""

    zygote: Zygote
    folder: Path
    settings: dict[str, str]
    pid: int | None = field(default=None)

    @property
    def log(self) -> str:
        """What it has written so far."""
        path = self.folder / "log"
        return path.read_text() if path.exists() else ""

    def start(self, *args: str) -> None:
        """`python -m bot run`, unless told otherwise."""
        self.folder.mkdir(parents=True, exist_ok=True)
        log = str(self.folder / "log")
        self.pid = self.zygote.ask(args=args or ["run"], env=self.settings, cwd=str(self.folder), log=log)

    async def says(self, words: str) -> str:
        """Wait until it has written this, and return it."""
        async with asyncio.timeout(PATIENCE):
            while words not in self.log:  # noqa: ASYNC110 - another process's file has no event to wait for
                await asyncio.sleep(0.05)
        return words

    def kill(self) -> None:
        """With SIGKILL, wherever it stands."""
        assert self.pid is not None
        os.kill(self.pid, signal.SIGKILL)
        assert self.zygote.ask(wait=self.pid) == -signal.SIGKILL, self.log
        self.pid = None

    def end(self) -> None:
        """Make sure that it is gone."""
        if self.pid is not None:
            self.kill()

    async def stop(self) -> int:
        """With SIGTERM, as a deployment does; its exit code."""
        assert self.pid is not None
        os.kill(self.pid, signal.SIGTERM)
        return await self.over()

    async def over(self) -> int:
        """Wait until it has ended; its exit code."""
        code, self.pid = await asyncio.to_thread(self.zygote.ask, wait=self.pid), None
        return code
