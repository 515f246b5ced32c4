"""How fast we may write: Telegram's limits as sliding windows, counted message by message."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Self

Clock = Callable[[], float]
Sleep = Callable[[float], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Limit:
    """So many messages in any `seconds`; 0 messages mean no limit."""

    messages: int
    seconds: float


# Telegram allows 20 a minute in a group, every item of an album and every edit counted, and about 30 a second
# over all chats. A little below, because its clock and ours see different moments.
GROUP = Limit(18, 60)
CHAT = Limit(1, 1)
ALL = Limit(20, 1)
NONE = Limit(0, 0)


class Pace:
    """Lets messages through as fast as every window allows, first come first served in each chat."""

    def __init__(
        self,
        group: Limit = GROUP,
        chat: Limit = CHAT,
        overall: Limit = ALL,
        clock: Clock | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._group, self._chat = group, chat
        self._overall = _Window(overall)
        self._chats: dict[int, _Window] = {}
        self._queues: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._clock = clock or asyncio.get_running_loop().time
        self._sleep = sleep

    @classmethod
    def of(cls, a_minute: int) -> Self:
        """So many messages a minute in a group; 0 lifts every limit, for a Telegram that only says 429."""
        return cls(Limit(a_minute, 60)) if a_minute else cls(NONE, NONE, NONE)

    async def take(self, chat: int, messages: int = 1) -> None:
        """Wait until this many messages may go to `chat` (negative: a group), and count them."""
        async with self._queues[chat]:
            window = self._chats.setdefault(chat, _Window(self._group if chat < 0 else self._chat))
            while (wait := self._wait(window, messages)) > 0:
                await self._sleep(wait)
            now = self._clock()
            window.count(now, messages)
            self._overall.count(now, messages)

    def hold(self, chat: int, seconds: float) -> None:
        """Telegram has asked to leave this chat alone for so long."""
        window = self._chats.setdefault(chat, _Window(self._group if chat < 0 else self._chat))
        window.closed_until = max(window.closed_until, self._clock() + seconds)

    def _wait(self, window: "_Window", messages: int) -> float:
        now = self._clock()
        return max(window.wait(now, messages), self._overall.wait(now, messages))


class _Window:
    def __init__(self, limit: Limit) -> None:
        self._limit = limit
        self._sent: deque[float] = deque()
        self.closed_until = 0.0

    def wait(self, now: float, messages: int) -> float:
        """Seconds until this many more fit; more than the window ever holds go when it is empty."""
        closed = self.closed_until - now
        if not self._limit.messages:
            return closed
        while self._sent and self._sent[0] <= now - self._limit.seconds:
            self._sent.popleft()
        too_many = len(self._sent) + messages - self._limit.messages
        if too_many <= 0 or not self._sent:
            return closed
        nth = self._sent[min(too_many, len(self._sent)) - 1]
        return max(nth + self._limit.seconds - now, closed)

    def count(self, now: float, messages: int) -> None:
        if self._limit.messages:
            self._sent.extend([now] * messages)
