"""Brings one case to its topic and the family its receipt, resuming where the last attempt stopped."""

import asyncio
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial
from weakref import WeakValueDictionary

import structlog

from bot.case.case import Addition, Case
from bot.case.dossier import dossier
from bot.case.status import Status, Who, allowed
from bot.engine.message import Msg
from bot.i18n import Words
from bot.ports import Cases, Chats, Delivery, Job, Ledger, Outbox, Topic

from . import letters
from .courier import Courier, Delivered, Later, Moved, Never, Result, Why
from .sheet import Enclosure, Page, Sheet, caption, clean, sheet
from .specialty import Decision, route

STAFF, FAMILY = "staff", "family"
"""The two targets a part can be owed to."""
SETTLED = frozenset({"sent", "failed", "blocked"})
_CHUNK = 3500
"""Characters of the family's later words that go into one message."""
_UNROUTED, _NO_RIGHTS, _BROKEN = 5.0, 30.0, 60.0

log = structlog.get_logger(__name__)

Piece = Page | tuple[Enclosure, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """Nothing is left to do."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Something is left: try again after so many seconds."""

    after: float
    why: str


Outcome = Done | Wait


class _TopicGoneError(Exception):
    """Somebody deleted the topic while we were writing into it."""


class _WaitError(Exception):
    """Delivery stops here for now."""

    def __init__(self, after: float, why: str) -> None:
        super().__init__(why)
        self.wait = Wait(after, why)


class Deliveries:
    """What each kind of job does. Every part is marked in the ledger right after it is out."""

    def __init__(
        self,
        cases: Cases,
        ledger: Ledger,
        chats: Chats,
        outbox: Outbox,
        courier: Courier,
        words: Words,
        staff_chat: int,
        staff_language: str,
    ) -> None:
        self._cases, self._ledger, self._chats, self._outbox = cases, ledger, chats, outbox
        self._courier, self._words = courier, words
        self._staff_chat, self._staff_language = staff_chat, staff_language
        self._told_rights = False
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self.stopping: Callable[[], bool] = lambda: False

    async def do(self, job: Job) -> Outcome:
        """Do what the job asks for, as far as it goes now."""
        lock = self._locks.setdefault(job.case, asyncio.Lock())
        async with lock:
            if (case := await self._cases.load(job.case)) is None:
                return Done()  # erased meanwhile: there is nothing to deliver any more
            decision = route(case)
            try:
                match job.kind:
                    case "route":
                        await self._route(case, decision)
                    case "append":
                        await self._append(case, decision, job.item)
                    case "receipt":
                        await self._receipt(case, decision)
                    case kind:
                        raise LookupError(f"nobody knows how to do {kind!r}")
            except _WaitError as stop:
                return stop.wait
            return Done()

    async def stuck(self, job: Job) -> None:
        """Tell staff, outside of any topic, that a case could not be delivered."""
        await self._courier.text(
            Topic(self._staff_chat, None, None), self._staff(letters.STUCK(code=job.case))
        )

    async def _route(self, case: Case, decision: Decision) -> None:
        desks = [ranked.code for ranked in decision.ranked]
        await self._cases.decide(case.code, desks, abstained=decision.abstained)
        await self._fill(case, decision)
        status = await self._cases.status(case.code)
        if status is not None and allowed(Status(status), Status.SCREENING, Who.SERVICE):
            await self._cases.move(case.code, Status.SCREENING)
        await self._outbox.add("receipt", case.code)

    async def _append(self, case: Case, decision: Decision, id_: int) -> None:
        if await self._cases.status(case.code) == Status.SUBMITTED:
            raise _WaitError(_UNROUTED, "not routed yet")
        if (addition := await self._cases.addition(case.code, id_)) is None:
            return
        await self._ledger.plan(
            case.code, STAFF, [name for piece in self._added(addition) for name in _names(piece)]
        )
        await self._fill(case, decision)

    async def _receipt(self, case: Case, decision: Decision) -> None:
        rows = await self._ledger.plan(case.code, FAMILY, ["receipt"])
        owed = next(row for row in rows if row.part == "receipt")
        if owed.state not in SETTLED:
            say = partial(self._words.say, locale=case.language, escape=clean)
            html = "\n\n".join(map(say, letters.receipt(case.code, len(case.records), decision.question)))
            match await self._courier.text(Topic(case.chat, None, None), html):
                case Delivered(messages=messages):
                    await self._ledger.sent(case.code, FAMILY, case.chat, {"receipt": messages[0]})
                    return
                case Later(after=after, why=why):
                    raise _WaitError(after, why)
                case Never(why=why):
                    await self._ledger.plan(case.code, STAFF, ["note:blocked"])
                    await self._ledger.failed(case.code, FAMILY, "receipt", "blocked", why.value)
                    await self._chats.blocked(case.chat, blocked=True)
                    log.info("the family cannot be reached", case=case.code, part="receipt", why=why.value)
                case Moved():
                    raise LookupError("a private chat never moves")
        await self._fill(case, decision)

    # ── the topic ───────────────────────────────────────────────────────────────────────────────────

    async def _fill(self, case: Case, decision: Decision) -> None:
        """Send the topic everything it is owed, in order; a topic that was deleted is made again."""
        laid = sheet(case, decision, self._words, self._staff_language)
        try:
            await self._send_owed(case, laid)
        except _TopicGoneError:
            log.warning("the topic was deleted", case=case.code)
            await self._ledger.forget(case.code, STAFF)
            await self._ledger.plan(case.code, STAFF, ["remade"])
            await self._cases.set_topic(case.code, None)
            try:
                await self._send_owed(case, laid)
            except _TopicGoneError:
                raise _WaitError(_UNROUTED, "the topic was deleted again") from None

    async def _send_owed(self, case: Case, laid: Sheet) -> None:
        await self._ledger.plan(case.code, STAFF, laid.parts)
        rows = [row for row in await self._ledger.of(case.code) if row.target == STAFF]
        settled = {row.part for row in rows if row.state in SETTLED}
        if all(row.part in settled for row in rows):
            return
        topic = await self._topic(case, laid.title)
        for piece in await self._pieces(case, laid, rows):
            if left := _left(piece, settled):
                if self.stopping():
                    raise _WaitError(0, "stopping")
                topic = await self._deliver(case.code, topic, left)

    async def _pieces(self, case: Case, laid: Sheet, rows: Sequence[Delivery]) -> list[Piece]:
        """Everything this topic ever gets, in the order it is read."""
        parts = {row.part for row in rows}
        pieces: list[Piece] = [Page("remade", self._staff(letters.REMADE))] if "remade" in parts else []
        pieces += [*laid.pages, *laid.albums]
        for id_ in sorted({int(part.split(":")[1]) for part in parts if part.startswith("addition:")}):
            if addition := await self._cases.addition(case.code, id_):
                pieces += self._added(addition)
        if "note:blocked" in parts:
            pieces.append(Page("note:blocked", self._staff(letters.blocked(dossier(case).contact))))
        return pieces

    def _added(self, addition: Addition) -> list[Piece]:
        """What the family added, as messages; long words take several."""
        name = f"addition:{addition.id}"
        if file := addition.file:
            return [(Enclosure(name, 0, file, caption(file, letters.ADDED_FILE, self._staff)),)]
        chunks = [addition.text[at : at + _CHUNK] for at in range(0, len(addition.text), _CHUNK)]
        return [
            Page(name if n == 0 else f"{name}:{n}", self._staff(letters.ADDED(words=chunk)))
            for n, chunk in enumerate(chunks)
        ]

    async def _topic(self, case: Case, title: str) -> Topic:
        """Where the case lives, made when it lives nowhere yet."""
        if (known := await self._cases.topic(case.code)) is not None:
            return known
        thread: int | None = None
        match await self._courier.topic(self._staff_chat, title):
            case Delivered(messages=messages):
                thread = messages[0]
            case Never(why=Why.NO_TOPICS):
                pass  # everything will hang on the case's first message
            case Never(why=Why.NO_RIGHTS):
                await self._tell_rights()
                raise _WaitError(_NO_RIGHTS, "the bot may not make topics")
            case Never(why=why):
                raise _WaitError(_BROKEN, why.value)
            case Later(after=after, why=trouble):
                raise _WaitError(after, trouble)
            case Moved(chat=chat):
                await self._moved(self._staff_chat, chat)
                return await self._topic(case, title)
        topic = Topic(self._staff_chat, thread, None)
        await self._cases.set_topic(case.code, topic)
        return topic

    async def _deliver(self, code: str, topic: Topic, piece: Piece) -> Topic:
        """Send one message or album and mark it; the topic comes back, as it may have moved."""
        match await self._send(topic, piece), piece:
            case Delivered(messages=messages), _:
                if topic.thread is None and topic.head is None:
                    topic = replace(topic, head=messages[0])
                    await self._cases.set_topic(code, topic)
                sent = dict(zip(_names(piece), messages, strict=True))
                await self._ledger.sent(code, STAFF, topic.chat, sent)
                log.info("delivered", case=code, part=_names(piece)[0])
            case Later(after=after, why=why), _:
                raise _WaitError(after, why)
            case Moved(chat=chat), _:
                await self._moved(topic.chat, chat)
                topic = Topic(chat, topic.thread, None)  # message ids of the old group mean nothing here
                await self._cases.set_topic(code, topic)
                topic = await self._deliver(code, topic, piece)
            case Never(why=Why.NO_TOPIC), _:
                raise _TopicGoneError
            case Never(why=Why.NO_FILE | Why.REFUSED), tuple() as enclosures if len(enclosures) > 1:
                for one in enclosures:
                    topic = await self._deliver(code, topic, (one,))
            case Never(why=Why.NO_FILE | Why.REFUSED as why), (Enclosure() as enclosure,):
                await self._unsendable(code, topic, enclosure, why)
            case Never(why=Why.REFUSED), _:
                raise ValueError("Telegram refuses our own words")
            case Never(why=why), _:
                raise _WaitError(_BROKEN, why.value)
        return topic

    async def _send(self, topic: Topic, piece: Piece) -> Result:
        match piece:
            case Page(html=html, keys=keys):
                return await self._courier.text(topic, html, keys)
            case enclosures:
                return await self._courier.files(topic, [(one.file, one.html) for one in enclosures])

    async def _unsendable(self, code: str, topic: Topic, enclosure: Enclosure, why: Why) -> None:
        """A file that cannot go must not hold up the rest: staff are told, and the others follow."""
        msg = letters.UNSENDABLE(n=enclosure.number) if enclosure.number else letters.UNSENDABLE_ADDED
        await self._courier.text(topic, self._staff(msg))
        await self._ledger.failed(code, STAFF, enclosure.name, "failed", why.value)
        log.warning("a file cannot be sent", case=code, part=enclosure.name, why=why.value)

    async def _moved(self, old: int, new: int) -> None:
        log.warning("the staff group has a new id", old=old, new=new)
        await self._cases.migrate_chat(old, new)
        if self._staff_chat == old:
            self._staff_chat = new

    async def _tell_rights(self) -> None:
        if not self._told_rights:
            self._told_rights = True
            await self._courier.text(
                Topic(self._staff_chat, None, None), self._staff(letters.NO_TOPICS_RIGHT)
            )

    def _staff(self, msg: Msg) -> str:
        return self._words.say(msg, self._staff_language, clean)


def _names(piece: Piece) -> tuple[str, ...]:
    match piece:
        case Page(name=name):
            return (name,)
        case enclosures:
            return tuple(one.name for one in enclosures)


def _left(piece: Piece, settled: Collection[str]) -> Piece | None:
    """What of a piece is still to be sent; an album may have lost some of its items to an earlier attempt."""
    match piece:
        case Page(name=name):
            return None if name in settled else piece
        case enclosures:
            return tuple(one for one in enclosures if one.name not in settled) or None
