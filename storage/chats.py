"""What we know of a chat beside its walk."""

from sqlalchemy import select

from .database import Database
from .tables import chats, now


class ChatBook:
    """The chats, as `bot.ports` promises them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def blocked(self, chat: int, *, blocked: bool) -> None:
        """The family has blocked the bot, or let it back in."""
        since = {"blocked_at": now if blocked else None}
        row = self._database.insert(chats).values(chat_id=chat, **since)
        await self._database.run(row.on_conflict_do_update(index_elements=["chat_id"], set_=since))

    async def is_blocked(self, chat: int) -> bool:
        """Whether the family has blocked the bot, as far as we heard."""
        row = await self._database.row(select(chats.c.blocked_at).where(chats.c.chat_id == chat))
        return row is not None and row.blocked_at is not None
