"""Everything the playground knows, in one place."""

import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from playground.errors import Impossible
from playground.events import Events
from playground.faults import Faults
from playground.files import Files
from playground.polling import Polling
from playground.state import (
    ADMIN_RIGHTS,
    FIRST_PERSON,
    GENERAL,
    STAFF_CHAT,
    STAFF_TITLE,
    Bot,
    Chat,
    Counters,
    File,
    Json,
    Message,
    Person,
    Query,
    Topic,
    Update,
)
from playground.store import Store
from playground.updates import Updates
from playground.webhook import Webhook

_T = TypeVar("_T", Bot, Counters)
_SINGLE = "1"
_CALLS = 10_000


class World:
    """The state of the playground, its journal and its clock."""

    def __init__(self, bot: Bot, data: Path | None, clock: Callable[[], float] = time.time) -> None:
        self.bot = bot
        self.counters = Counters()
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.topics: dict[tuple[int, int], Topic] = {}
        self.messages: dict[int, dict[int, Message]] = {}
        self.queries: dict[str, Query] = {}
        self.calls: deque[Json] = deque(maxlen=_CALLS)
        self._call = 0
        self.store = Store(data)
        self.events = Events()
        self.faults = Faults(clock)
        self.files = Files(self.store, None if data is None else data / "files", self.counters)
        self.updates = Updates(self)
        self.polling = Polling(self.updates)
        self.webhook = Webhook(self)
        self.next_webhook_change = 0.0

    def next_call(self) -> int:
        """Return the number of the next call of the bot."""
        self._call += 1
        return self._call

    def now(self) -> float:
        """Return the playground's time, in Unix seconds."""
        return self.faults.now()

    def load(self, *, staff_group: bool) -> None:
        """Read what was kept; the first time, set the staff group up."""
        rows = list(self.store.load())
        for kind, key, value in rows:
            self._restore(kind, key, value)
        self.events.begin(self.counters.boot)
        self.counters.boot += 1
        self.save_counters()
        if staff_group and STAFF_CHAT not in self.chats:
            self._found_staff_group()

    def _restore(self, kind: str, key: str, value: Json) -> None:
        match kind:
            case "person":
                self.people[int(key)] = Person(**value)
            case "chat":
                self.chats[int(key)] = Chat(**value)
            case "topic":
                topic = Topic(**value)
                self.topics[topic.chat_id, topic.id] = topic
            case "message":
                message = Message(**value)
                self.messages.setdefault(message.chat_id, {})[message.id] = message
            case "query":
                self.queries[key] = Query(**value)
            case "file":
                self.files.restore(File(**value))
            case "update":
                self.updates.restore(Update(**value))
            case "bot":
                _refill(self.bot, value)
            case "counters":
                _refill(self.counters, value)
            case _:
                raise ValueError(f"the journal holds an unknown kind of entry: {kind}")

    def _found_staff_group(self) -> None:
        anna = self.new_person("Anna", username="anna", language_code="ru")
        pavel = self.new_person("Pavel", username="pavel", language_code="en")
        for person in (anna, pavel):
            person.staff = True
            self.save_person(person)
        self.save_chat(
            Chat(
                id=STAFF_CHAT,
                type="supergroup",
                title=STAFF_TITLE,
                forum=True,
                members=[anna.id, pavel.id],
                admins=[anna.id],
                bot_status="administrator",
                bot_rights=list(ADMIN_RIGHTS),
                last_message_id=GENERAL,
            )
        )

    def new_person(
        self,
        first_name: str,
        *,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
    ) -> Person:
        """Give somebody an account."""
        self.counters.person += 1
        self.save_counters()
        person = Person(
            max(self.counters.person, FIRST_PERSON), first_name, last_name, username, language_code
        )
        self.save_person(person)
        return person

    def person(self, person_id: int) -> Person:
        """Return a person, or say in a sentence that there is none."""
        found = self.people.get(person_id)
        if found is None:
            raise Impossible(f"there is no person {person_id}", 404)
        return found

    def message(self, chat_id: int, message_id: int) -> Message | None:
        """Return a message that is still there."""
        found = self.messages.get(chat_id, {}).get(message_id)
        return None if found is None or found.deleted else found

    def topics_of(self, chat_id: int) -> list[Topic]:
        """Return the topics of a chat, oldest first."""
        return [topic for (chat, _), topic in self.topics.items() if chat == chat_id]

    def save_person(self, person: Person) -> None:
        """Keep a person as they are now."""
        self.people[person.id] = person
        self.store.put("person", person.id, person)

    def save_chat(self, chat: Chat) -> None:
        """Keep a chat as it is now."""
        self.chats[chat.id] = chat
        self.store.put("chat", chat.id, chat)

    def save_topic(self, topic: Topic) -> None:
        """Keep a topic as it is now."""
        self.topics[topic.chat_id, topic.id] = topic
        self.store.put("topic", f"{topic.chat_id}/{topic.id}", topic)

    def drop_topic(self, topic: Topic) -> None:
        """Forget a topic."""
        del self.topics[topic.chat_id, topic.id]
        self.store.put("topic", f"{topic.chat_id}/{topic.id}", None)

    def save_message(self, message: Message) -> None:
        """Keep a message as it is now."""
        self.messages.setdefault(message.chat_id, {})[message.id] = message
        self.store.put("message", f"{message.chat_id}/{message.id}", message)

    def save_query(self, query: Query) -> None:
        """Keep a press as it is now."""
        self.queries[query.id] = query
        self.store.put("query", query.id, query)

    def save_bot(self) -> None:
        """Keep what the bot set about itself."""
        self.store.put("bot", _SINGLE, self.bot)

    def save_counters(self) -> None:
        """Keep the counters."""
        self.store.put("counters", _SINGLE, self.counters)


def _refill(record: _T, value: Json) -> None:
    for name, kept in value.items():
        setattr(record, name, kept)
