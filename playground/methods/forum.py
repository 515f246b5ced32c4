"""Forum topics, as a bot makes and keeps them."""

from playground import topics
from playground.chats import find, may
from playground.errors import bad
from playground.methods.table import method
from playground.state import Chat, Json, Topic
from playground.wire import Call
from playground.world import World

_ICONS = {"5312016608254762256": "⚡️", "5350554349074391003": "💻", "5357193964787081133": "🏥"}


def _forum(world: World, call: Call) -> Chat:
    chat = find(world, call)
    if not chat.forum:
        raise bad("the chat is not a forum")
    return chat


def _topic(world: World, chat: Chat, call: Call, refusal: str, right: str = "can_manage_topics") -> Topic:
    """Return the topic a call names; the bot may manage its own without the right."""
    topic = world.topics.get((chat.id, call.integer("message_thread_id")))
    if topic is None:
        raise bad("TOPIC_ID_INVALID")
    if not may(chat, right) and topic.creator_id != world.bot.id:
        raise bad(refusal)
    return topic


@method("createForumTopic")
def create_forum_topic(world: World, call: Call) -> Json:
    chat = _forum(world, call)
    if not may(chat, "can_manage_topics"):
        raise bad("not enough rights to create a topic")
    color = call.integer("icon_color", topics.COLORS[0])
    if color not in topics.COLORS:
        raise bad("TOPIC_ICON_COLOR_INVALID")
    icon = call.text("icon_custom_emoji_id") or None
    topic = topics.create(world, chat, world.bot.id, call.text("name"), color=color, icon=icon)
    told: Json = {"message_thread_id": topic.id, "name": topic.name, "icon_color": topic.icon_color}
    return told | {"icon_custom_emoji_id": icon} if icon else told


@method("editForumTopic")
def edit_forum_topic(world: World, call: Call) -> bool:
    chat = _forum(world, call)
    topic = _topic(world, chat, call, "not enough rights to edit the topic")
    icon = call.text("icon_custom_emoji_id") if call.has("icon_custom_emoji_id") else None
    topics.rename(world, chat, topic, world.bot.id, name=call.text("name") or None, icon=icon)
    return True


@method("closeForumTopic")
def close_forum_topic(world: World, call: Call) -> bool:
    chat = _forum(world, call)
    topic = _topic(world, chat, call, "not enough rights to close or open the topic")
    topics.set_closed(world, chat, topic, world.bot.id, closed=True)
    return True


@method("reopenForumTopic")
def reopen_forum_topic(world: World, call: Call) -> bool:
    chat = _forum(world, call)
    topic = _topic(world, chat, call, "not enough rights to close or open the topic")
    topics.set_closed(world, chat, topic, world.bot.id, closed=False)
    return True


@method("deleteForumTopic")
def delete_forum_topic(world: World, call: Call) -> bool:
    chat = _forum(world, call)
    topic = _topic(world, chat, call, "not enough rights to delete the topic", "can_delete_messages")
    topics.remove(world, chat, topic)
    return True


@method("getForumTopicIconStickers")
def get_forum_topic_icon_stickers(world: World, call: Call) -> list[Json]:  # noqa: ARG001 - every method's shape
    return [
        {
            "file_id": f"CAACAgIAAxUAAWicon{icon}",
            "file_unique_id": f"icon{icon}",
            "type": "custom_emoji",
            "width": 100,
            "height": 100,
            "is_animated": True,
            "is_video": False,
            "emoji": emoji,
            "custom_emoji_id": icon,
            "set_name": "Topics",
        }
        for icon, emoji in _ICONS.items()
    ]


def _general(world: World, call: Call, refusal: str) -> Chat:
    chat = _forum(world, call)
    if not may(chat, "can_manage_topics"):
        raise bad(refusal)
    return chat


@method("editGeneralForumTopic")
def edit_general_forum_topic(world: World, call: Call) -> bool:
    chat = _general(world, call, "not enough rights to edit the topic")
    topics.rename_general(world, chat, world.bot.id, call.text("name"))
    return True


@method("closeGeneralForumTopic")
def close_general_forum_topic(world: World, call: Call) -> bool:
    chat = _general(world, call, "not enough rights to close or open the topic")
    topics.set_general(world, chat, world.bot.id, closed=True)
    return True


@method("reopenGeneralForumTopic")
def reopen_general_forum_topic(world: World, call: Call) -> bool:
    chat = _general(world, call, "not enough rights to close or open the topic")
    topics.set_general(world, chat, world.bot.id, closed=False)
    return True


@method("hideGeneralForumTopic")
def hide_general_forum_topic(world: World, call: Call) -> bool:
    chat = _general(world, call, "not enough rights to close or open the topic")
    topics.set_general(world, chat, world.bot.id, hidden=True)
    return True


@method("unhideGeneralForumTopic")
def unhide_general_forum_topic(world: World, call: Call) -> bool:
    chat = _general(world, call, "not enough rights to close or open the topic")
    topics.set_general(world, chat, world.bot.id, hidden=False)
    return True
