"""Everything that goes wrong on request: refusals, silence, delay, and how often one may write."""

import math
import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from playground.errors import Impossible, Refusal, too_many
from playground.state import Json

_PER_SECOND = 30
_PER_GROUP_MINUTE = 20
_PRIVATE_BURST = 3
_TEXTS = {
    400: "Bad Request: something is wrong",
    401: "Unauthorized",
    403: "Forbidden: no",
    404: "Not Found",
    409: "Conflict",
    500: "Internal Server Error: restart",
    502: "Bad Gateway",
}
_KINDS = ("flood", "error", "timeout")


@dataclass(slots=True)
class Trap:
    """A fault waiting for the calls it is meant for."""

    kind: str
    wish: Json
    left: int | None

    def meant(self, method: str, chat_id: str) -> bool:
        """Tell whether this call falls into the trap (and count it)."""
        wished_method, wished_chat = self.wish.get("method"), self.wish.get("chat_id")
        if wished_method is not None and str(wished_method).lower() != method.lower():
            return False
        if wished_chat is not None and str(wished_chat) != chat_id:
            return False
        if random.random() >= float(self.wish.get("chance", 1.0)):  # noqa: S311 - no secret hangs on it
            return False
        if self.left is not None:
            self.left -= 1
        return True

    def as_json(self) -> Json:
        """Return the trap as it was set, with what is left of it."""
        return {**self.wish, "times": self.left}


class Faults:
    """The faults that are on, and the rates when they are watched."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self.clock_shift = 0.0
        self._end_all()

    def _end_all(self) -> None:
        self._traps: list[Trap] = []
        self._sent: dict[str, deque[float]] = {}
        self.latency_ms = 0.0
        self.limits = False
        self.strict_rates = False
        self.callback_seconds = 15.0

    def now(self) -> float:
        """Return the playground's time, in Unix seconds."""
        return self._clock() + self.clock_shift

    def change(self, wish: Json) -> None:
        """Apply what a script asks for; only what is named changes."""
        if wish.get("reset"):
            self._end_all()
        for name, value in wish.items():
            if name in _KINDS:
                self._traps = [trap for trap in self._traps if trap.kind != name]
                wishes = value if isinstance(value, list) else [] if value is None else [value]
                self._traps += [Trap(name, _checked(name, each), each.get("times", 1)) for each in wishes]
            elif name in {"limits", "strict_rates"}:
                setattr(self, name, bool(value))
                self._sent.clear()
            elif name in {"latency_ms", "callback_seconds", "clock_shift"}:
                setattr(self, name, float(value or 0))
            elif name != "reset":
                raise Impossible(f"there is no fault called {name}")

    def as_json(self) -> Json:
        """Return what is on now."""
        told: Json = {
            "latency_ms": self.latency_ms,
            "limits": self.limits,
            "strict_rates": self.strict_rates,
            "callback_seconds": self.callback_seconds,
            "clock_shift": self.clock_shift,
        }
        for trap in self._traps:
            told.setdefault(trap.kind, []).append(trap.as_json())
        return told

    def check(self, method: str, chat_id: str) -> None:
        """Raise the refusal that is due for this call, if one is."""
        trap = self._sprung(("flood", "error"), method, chat_id)
        if trap is None:
            return
        if trap.kind == "flood":
            raise too_many(int(trap.wish.get("retry_after", 3)))
        code = int(trap.wish.get("code", 500))
        raise Refusal(code, str(trap.wish.get("description") or _TEXTS.get(code, "Internal Server Error")))

    def silence(self, method: str, chat_id: str) -> Trap | None:
        """Return the timeout that is due for this call."""
        return self._sprung(("timeout",), method, chat_id)

    def _sprung(self, kinds: tuple[str, ...], method: str, chat_id: str) -> Trap | None:
        for trap in self._traps:
            if trap.kind in kinds and trap.meant(method, chat_id):
                if trap.left is not None and trap.left <= 0:
                    self._traps.remove(trap)
                return trap
        return None

    def spend(self, chat_id: int, messages: int) -> None:
        """Count so many messages (or edits) to a chat; 429 when they are too many."""
        if not (self.limits or self.strict_rates):
            return
        now = self.now()
        burst = 1 if self.strict_rates else 2
        windows = [("", 1.0, _PER_SECOND * burst)]
        if chat_id < 0:
            windows.append((str(chat_id), 60.0, _PER_GROUP_MINUTE * burst))
        else:
            windows.append((str(chat_id), float(_PRIVATE_BURST), _PRIVATE_BURST * burst))
        for key, span, most in windows:
            sent = self._sent.setdefault(key, deque())
            while sent and sent[0] <= now - span:
                sent.popleft()
            if len(sent) + messages > most:
                first = sent[0] if sent else now
                raise too_many(max(1 if span < _PRIVATE_BURST else 3, math.ceil(first + span - now)))
        for key, _, _ in windows:
            self._sent[key].extend([now] * messages)


def _checked(kind: str, wish: object) -> Json:
    if not isinstance(wish, dict):
        raise Impossible(f"{kind} must be an object")
    return wish
