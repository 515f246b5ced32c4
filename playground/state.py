"""The things the playground remembers, each a plain record that goes to the journal as it is."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

FIRST_PERSON = 5_000_000_001
STAFF_CHAT = -1_001_000_000_001
STAFF_TITLE = "Second opinion · staff"
GENERAL = 1
ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
    "can_manage_tags",
    "can_send_welcome_messages",
)
MEMBER_PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


@dataclass(slots=True)
class Person:
    """Somebody with a Telegram account; `started`: the bot may write first."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    staff: bool = False
    started: bool = False
    blocked: bool = False
    deleted: bool = False


@dataclass(slots=True)
class Chat:
    """A private chat (its id is the person's), a basic group or a supergroup, as the bot stands in it."""

    id: int
    type: str
    title: str = ""
    forum: bool = False
    members: list[int] = field(default_factory=list)
    admins: list[int] = field(default_factory=list)
    bot_status: str = "member"
    bot_rights: list[str] = field(default_factory=list)
    bot_denied: list[str] = field(default_factory=list)
    last_message_id: int = 0
    pinned: list[int] = field(default_factory=list)
    keyboard: Json | None = None
    migrated_to: int | None = None
    general_name: str = "General"
    general_closed: bool = False
    general_hidden: bool = False
    menu_button: Json | None = None


@dataclass(slots=True)
class Topic:
    """A topic of a forum; its id is the id of the message that announced it."""

    chat_id: int
    id: int
    name: str
    icon_color: int
    icon_custom_emoji_id: str | None = None
    creator_id: int = 0
    closed: bool = False


@dataclass(slots=True)
class Message:
    """A message as it is now; `content` holds the Bot API fields of what it says.

    `thread_id` is the topic it stands in, `root` the message its chain of replies began with.
    """

    chat_id: int
    id: int
    date: int
    sender_id: int
    content: Json
    thread_id: int | None = None
    root: int | None = None
    reply_to: int | None = None
    quote: Json | None = None
    markup: Json | None = None
    edit_date: int | None = None
    album: str | None = None
    origin: Json | None = None
    deleted: bool = False
    protected: bool = False
    reactions: list[Json] = field(default_factory=list)


@dataclass(slots=True)
class File:
    """Bytes somebody sent; `size` is what the bot is told, `path` where it can download them.

    `sizes` are the unique ids of all the sizes of a photo, smallest first.
    """

    unique_id: str
    kind: str
    size: int
    path: str
    mime: str | None = None
    name: str | None = None
    width: int = 0
    height: int = 0
    duration: int = 0
    sizes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Update:
    """Something the bot has not confirmed yet; within a `queue` a webhook gets one after the other."""

    id: int
    body: str
    queue: str
    expires: float


@dataclass(slots=True)
class Query:
    """A press on an inline button, waiting for the bot's answer until `deadline`."""

    id: str
    person_id: int
    chat_id: int
    message_id: int
    data: str
    deadline: float
    answered: bool = False
    text: str | None = None
    alert: bool = False
    url: str | None = None


@dataclass(slots=True)
class Bot:
    """The bot's own account and everything it set about itself; keys of `about` are language codes."""

    id: int
    first_name: str
    username: str
    about: dict[str, dict[str, str]] = field(default_factory=dict)
    commands: list[Json] = field(default_factory=list)
    menu_button: Json = field(default_factory=lambda: {"type": "commands"})
    default_rights: list[str] = field(default_factory=list)
    allowed_updates: list[str] = field(default_factory=list)
    webhook: Json = field(default_factory=dict)


@dataclass(slots=True)
class Counters:
    """Numbers that only ever grow."""

    message: int = 0
    update: int = 0
    person: int = FIRST_PERSON - 1
    group: int = 0
    file: int = 0
    boot: int = 0
