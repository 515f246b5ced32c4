"""What a contestant offers to be measured."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any, ClassVar

from benchmarks.family import Step
from benchmarks.form import Record
from benchmarks.wire import Wire


class Peer(ABC):
    """A bot without its network."""

    silent: ClassVar[bool] = False
    """It never answers, so it is fed updates recorded from another's conversation, and holds no record."""
    manner: ClassVar[Mapping[Step, Step]] = {}
    """Steps of the script this bot wants said differently."""

    def __init__(self, redis_url: str) -> None:
        self.redis_url = redis_url
        self.finished: dict[int, Record] = {}

    @abstractmethod
    async def start(self, wire: Wire) -> None:
        """Build the bot over the wire, as its process would once at start."""

    @abstractmethod
    async def feed(self, raw: bytes) -> None:
        """Handle one update, given as the JSON bytes that come from Telegram."""

    async def take(self, updates: Sequence[bytes]) -> None:
        """Handle the updates of one step until nothing of them is left to do; the clock runs over this."""
        for raw in updates:
            await self.feed(raw)

    @abstractmethod
    def decode(self, parameters: Any) -> Mapping[str, Any]:  # noqa: ANN401  (whatever this library's encoder makes)
        """Return by name what this contestant gave to the wire; outside the measured time."""

    async def record(self, chat: int) -> Record:
        """Return what the bot holds of a finished intake; KeyError when it holds none."""
        return self.finished.pop(chat)

    @abstractmethod
    async def stop(self) -> None:
        """Let go of connections."""


CONTESTANTS = {
    "ours": ("our bot: engine, SQL commit, Redis", "benchmarks.peers.ours:Ours"),
    "ours-disk": ("the same, each step waiting for the disk", "benchmarks.peers.ours:OursToTheDisk"),
    "ours-webhook": ("our bot behind webhooks, locks in Redis", "benchmarks.peers.ours:OursBehindWebhooks"),
    "noop": ("aiogram, a handler that does nothing", "benchmarks.peers.noop:Noop"),
    "ptb": ("python-telegram-bot ConversationHandler, Redis", "benchmarks.peers.ptb:Ptb"),
    "dialog": ("aiogram-dialog, Redis", "benchmarks.peers.dialog:Windows"),
    "dialog-locks": ("aiogram-dialog, Redis, locks in Redis too", "benchmarks.peers.dialog:LockedWindows"),
}
"""Short name, what the table calls it, where it is."""


def contestant(name: str, redis_url: str) -> Peer:
    """Return the contestant of that short name, importing nothing of the others."""
    module, _, attribute = CONTESTANTS[name][1].partition(":")
    made = getattr(import_module(module), attribute)(redis_url)
    if not isinstance(made, Peer):
        raise TypeError(name)
    return made
