"""Starts the playground on its own, until Ctrl-C or SIGTERM."""

import argparse
import asyncio
import signal
import sys
from pathlib import Path

from playground.server import DEFAULT_TOKEN, Playground


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(prog="python -m playground", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument(
        "--data", type=Path, help="a directory; without it everything is forgotten at the end"
    )
    parser.add_argument("--token", default=DEFAULT_TOKEN)
    given = parser.parse_args()
    asyncio.run(_run(Playground(given.token, given.host, given.port, given.data)))


async def _run(playground: Playground) -> None:
    stop = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    await playground.start()
    sys.stdout.write(f"Playground: {playground.url}\n")
    sys.stdout.flush()
    await stop.wait()
    await playground.stop()


if __name__ == "__main__":
    main()
