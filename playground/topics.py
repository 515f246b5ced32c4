"""Topics of a forum: made, renamed, closed, opened and taken away, by the bot or by people."""

from playground.errors import bad
from playground.messages import delete as delete_messages
from playground.messages import post, topic_state
from playground.state import Chat, Json, Message, Topic
from playground.world import World

COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
_NAME_LIMIT = 128


def create(
    world: World, chat: Chat, by: int, name: str, *, color: int = COLORS[0], icon: str | None = None
) -> Topic:
    """Make a topic and the message that announces it."""
    name = _name(name)
    told: Json = {"name": name, "icon_color": color}
    if icon:
        told["icon_custom_emoji_id"] = icon
    topic = Topic(chat.id, chat.last_message_id + 1, name, color, icon, by)
    world.save_topic(topic)
    post(world, chat, by, {"forum_topic_created": told})
    _show(world, topic)
    return topic


def rename(world: World, chat: Chat, topic: Topic, by: int, *, name: str | None, icon: str | None) -> None:
    """Change a topic's name or icon; None keeps it, an empty icon takes it away."""
    name = topic.name if name is None else _name(name)
    icon = topic.icon_custom_emoji_id if icon is None else icon or None
    if (name, icon) == (topic.name, topic.icon_custom_emoji_id):
        raise bad("TOPIC_NOT_MODIFIED")
    told: Json = {}
    if name != topic.name:
        told["name"] = name
    if icon != topic.icon_custom_emoji_id:
        told["icon_custom_emoji_id"] = icon or ""
    topic.name, topic.icon_custom_emoji_id = name, icon
    world.save_topic(topic)
    post(world, chat, by, {"forum_topic_edited": told}, thread_id=topic.id)
    _show(world, topic)


def set_closed(world: World, chat: Chat, topic: Topic, by: int, *, closed: bool) -> Message:
    """Close a topic or open it again."""
    if topic.closed == closed:
        raise bad("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    world.save_topic(topic)
    content: Json = {"forum_topic_closed": {}} if closed else {"forum_topic_reopened": {}}
    message = post(world, chat, by, content, thread_id=topic.id)
    _show(world, topic)
    return message


def remove(world: World, chat: Chat, topic: Topic) -> None:
    """Take a topic away with everything in it."""
    inside = [
        each
        for each in world.messages.get(chat.id, {}).values()
        if each.thread_id == topic.id and not each.deleted
    ]
    delete_messages(world, chat, inside)
    world.drop_topic(topic)
    world.events.emit("topic", chat_id=chat.id, topic=topic_state(topic) | {"deleted": True})


def set_general(
    world: World, chat: Chat, by: int, *, closed: bool | None = None, hidden: bool | None = None
) -> None:
    """Close, open, hide or show the General topic."""
    if (closed, hidden) in {(chat.general_closed, None), (None, chat.general_hidden)}:
        raise bad("TOPIC_NOT_MODIFIED")
    if hidden is not None:
        chat.general_hidden = hidden
        chat.general_closed = hidden or chat.general_closed
        content: Json = {"general_forum_topic_hidden": {}} if hidden else {"general_forum_topic_unhidden": {}}
    else:
        chat.general_closed = bool(closed)
        content = {"forum_topic_closed": {}} if closed else {"forum_topic_reopened": {}}
    world.save_chat(chat)
    post(world, chat, by, content)


def rename_general(world: World, chat: Chat, by: int, name: str) -> None:
    """Give the General topic another name."""
    name = _name(name)
    if name == chat.general_name:
        raise bad("TOPIC_NOT_MODIFIED")
    chat.general_name = name
    world.save_chat(chat)
    post(world, chat, by, {"forum_topic_edited": {"name": name}})


def _name(name: str) -> str:
    name = " ".join(name.split())[:_NAME_LIMIT].strip()
    if not name:
        raise bad("name must be non-empty")
    return name


def _show(world: World, topic: Topic) -> None:
    world.events.emit("topic", chat_id=topic.chat_id, topic=topic_state(topic) | {"deleted": False})
