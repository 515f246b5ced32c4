"""One turn of talk: hold, upgrade, transition, keep, view."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.engine import (
    Answer,
    Append,
    Dialog,
    Effect,
    Event,
    Greeted,
    Restart,
    Screen,
    Session,
    Submit,
    begin,
    transition,
    upgrade,
    view,
)
from bot.i18n import nearest
from bot.ports import CodeTakenError, ConflictError, Doorbell, Sessions, Stored

PATIENCE = 8
"""How often a turn is repeated when other processes keep committing first, or codes keep being taken."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the family should see after a turn.

    `turn` counts the chat's commits; `repeated` says that this very update had been taken before, and
    nothing was changed by it now. `before` is the session as the update found it, None for a first hello.
    """

    chat: int
    turn: int
    session: Session
    screen: Screen
    language: str
    repeated: bool = False
    before: Session | None = None


class Conversation:
    """A dialog talking to many chats.

    Time and new codes come in as functions, so that a turn can be repeated exactly.
    """

    def __init__(
        self,
        dialog: Dialog,
        sessions: Sessions,
        doorbell: Doorbell,
        today: Callable[[], date],
        new_code: Callable[[], str],
    ) -> None:
        self.dialog = dialog
        self._sessions = sessions
        self._doorbell = doorbell
        self._today = today
        self._new_code = new_code

    async def take(self, chat: int, cause: int, event: Event, client: str | None) -> Told:
        """Take one event of one chat, exactly once per `cause` (the update's id), and keep what came of it.

        `client` is the language the person's own app is set to, used until they have chosen one here.
        Raises UnavailableError when the database cannot be reached: nothing happened then, and the same
        call may be made again.
        """
        told, work = await self._kept(chat, cause, event, client)
        if work:
            await self._doorbell.ring()
        return told

    async def _kept(self, chat: int, cause: int, event: Event, client: str | None) -> tuple[Told, bool]:
        """The turn, committed; and whether it left work for the desk."""
        for attempt in range(PATIENCE):
            async with self._sessions.hold(chat) as slot:
                stored = slot.stored
                if stored is not None and cause in stored.recent:
                    return self._told(chat, stored, client, repeated=True), False
                before = None if stored is None else stored.session
                session, effects = self._turn(before, event)
                screen = view(self.dialog, session)
                try:
                    kept = await slot.commit(session, cause, effects)
                except (ConflictError, CodeTakenError):
                    if attempt == PATIENCE - 1:
                        raise
                    continue
                work = any(isinstance(effect, Submit | Append) for effect in effects)
                language = self.language(session, client)
                return Told(chat, kept.turn, session, screen, language, before=before), work
        raise AssertionError

    async def now(self, chat: int, client: str | None) -> Told | None:
        """What the family should be seeing at this moment, without touching anything.

        The chat is held for as long as it takes to look. Raises UnavailableError.
        """
        async with self._sessions.hold(chat) as slot:
            return None if slot.stored is None else self._told(chat, slot.stored, client)

    def language(self, session: Session, client: str | None) -> str:
        """The language this person chose, else the one nearest to their app's."""
        chosen = session.answers.get((self.dialog.language,))
        return chosen if isinstance(chosen, str) else nearest(client)

    def _turn(self, session: Session | None, event: Event) -> tuple[Session, tuple[Effect, ...]]:
        if session is None:
            return self._begun(event, origin=event.origin if isinstance(event, Greeted) else "")
        turn = transition(self.dialog, upgrade(self.dialog, session), event, self._today())
        match turn.effects:
            case (Restart(then=then),):
                return self._begun(then, origin="", known=session.answers.get((self.dialog.language,)))
            case effects:
                return turn.session, effects

    def _begun(
        self, event: Event | None, origin: str, known: Answer | None = None
    ) -> tuple[Session, tuple[Effect, ...]]:
        """A new walk; the language is `known` when the person has chosen one before."""
        session = begin(self.dialog, self._new_code(), self._today(), origin, known)
        if event is None or isinstance(event, Greeted):
            return session, ()
        turn = transition(self.dialog, session, event, self._today())
        return turn.session, turn.effects

    def _told(self, chat: int, stored: Stored, client: str | None, *, repeated: bool = False) -> Told:
        session = upgrade(self.dialog, stored.session)
        screen = view(self.dialog, session)
        return Told(chat, stored.turn, session, screen, self.language(session, client), repeated)
