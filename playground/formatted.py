"""Turns what a bot sends into the text Telegram keeps: parsed, cleaned, trimmed, within the limits."""

import unicodedata
from itertools import pairwise
from typing import Any

from playground.entities import order, parse_html, units
from playground.errors import bad
from playground.links import find_entities
from playground.markdown import parse_markdown
from playground.state import Json
from playground.wire import Call
from playground.world import World

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
_RAW_LIMIT = 32768
_PARSED = {
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
}
_KEPT = _PARSED | {
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
    "date_time",
}
_STYLES = {"bold", "italic", "underline", "strikethrough", "spoiler"}
_INVISIBLE = {"Zs", "Zl", "Zp", "Cc", "Cf"}
_MOST_SHOWN = 100


def parsed(world: World, call: Call, name: str, entities_name: str) -> tuple[str, list[Json]]:
    """Return a text parameter as Telegram keeps it, with its entities; empty text stays empty."""
    text = call.text(name)
    mode = call.text("parse_mode")
    return formatted(world, text, mode, call.json(entities_name, "can't parse entities JSON object"))


def formatted(world: World, text: str, mode: str, given: Any) -> tuple[str, list[Json]]:  # noqa: ANN401 - JSON
    """Return plain text and all of its entities for text in `mode` ("", HTML, Markdown, MarkdownV2)."""
    if len(text.encode()) > _RAW_LIMIT:
        raise bad("text is too long")
    match mode.lower():
        case "" | "none":
            entities = _given(given)
        case "html":
            text, entities = parse_html(text)
        case "markdown":
            text, entities = parse_markdown(text, 1)
        case "markdownv2":
            text, entities = parse_markdown(text, 2)
        case _:
            raise bad("unsupported parse_mode")
    return finished(world, text, entities)


def finished(world: World, text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Return text cleaned and trimmed, with its entities fitted to it and Telegram's own added."""
    clean = "".join(
        character if character >= " " or character == "\n" else _replaced(character) for character in text
    )
    kept = clean.strip()
    begin = units(clean[: len(clean) - len(clean.lstrip())])
    end = begin + units(kept)
    fitted = []
    removed = [units(text[:place]) for place, character in enumerate(text) if character == "\r"]
    for entity in entities:
        start, stop = entity["offset"], entity["offset"] + entity["length"]
        start -= sum(place < start for place in removed)
        stop -= sum(place < stop for place in removed)
        start, stop = max(start, begin), min(stop, end)
        if start < stop:
            fitted.append(_person(world, entity) | {"offset": start - begin, "length": stop - start})
    return kept, _with_own(kept, _merged(fitted))[:_MOST_SHOWN]


def _replaced(character: str) -> str:
    return "" if character == "\r" else " "


def _given(given: Any) -> list[Json]:  # noqa: ANN401 - JSON
    if given is None:
        return []
    if not isinstance(given, list):
        raise bad("can't parse entities: expected an Array")
    entities = []
    for entity in given:
        if not isinstance(entity, dict) or not isinstance(entity.get("offset"), int):
            raise bad("can't parse MessageEntity: expected an Object with an offset and a length")
        if entity.get("type") not in _KEPT:
            raise bad("can't parse MessageEntity: unsupported type specified")
        if entity["type"] not in _PARSED:
            entities.append(entity)
    return entities


def _person(world: World, entity: Json) -> Json:
    """Return an entity with a mentioned person spelled out, as the Bot API does."""
    user_id = entity.get("user_id")
    if user_id is None:
        return entity
    rest = {name: value for name, value in entity.items() if name != "user_id"}
    person = world.people.get(user_id)
    if person is None:
        return rest | {"type": "text_link", "url": f"tg://user?id={user_id}"}
    return rest | {"user": {"id": person.id, "is_bot": False, "first_name": person.first_name}}


def _merged(entities: list[Json]) -> list[Json]:
    """Return entities in order; the same style twice over the same place, or side by side, counts once."""
    done: list[Json] = []
    for entity in sorted(entities, key=order):
        before = next(
            (
                other
                for other in reversed(done)
                if other["type"] == entity["type"]
                and entity["type"] in _STYLES
                and other["offset"] + other["length"] >= entity["offset"]
            ),
            None,
        )
        if before is None:
            done.append(entity)
        else:
            stop = max(before["offset"] + before["length"], entity["offset"] + entity["length"])
            before["length"] = stop - before["offset"]
    return sorted(done, key=order)


def _with_own(text: str, entities: list[Json]) -> list[Json]:
    found = find_entities(text)
    if not found:
        return entities
    blocked = [
        entity for entity in entities if entity["type"] in {"code", "pre", "text_link", "text_mention"}
    ]
    own = []
    for kind, begin, end in found:
        offset, length = units(text[:begin]), units(text[begin:end])
        if all(
            offset >= other["offset"] + other["length"] or offset + length <= other["offset"]
            for other in blocked
        ):
            own.append({"type": kind, "offset": offset, "length": length})
    return sorted([*entities, *own], key=order)


def visible(text: str) -> bool:
    """Tell whether there is anything to see in a text."""
    return any(unicodedata.category(character) not in _INVISIBLE for character in text)


def message_text(world: World, call: Call) -> Json:
    """Return the content of a text message, or refuse it as Telegram does."""
    if not call.text("text"):
        raise bad("message text is empty")
    text, entities = parsed(world, call, "text", "entities")
    if not visible(text):
        raise bad("text must be non-empty")
    if len(text) > TEXT_LIMIT:
        raise bad("message is too long")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    preview = call.json("link_preview_options", "can't parse link preview options JSON object")
    if isinstance(preview, dict):
        content["link_preview_options"] = preview
    return content


def caption(world: World, call: Call) -> Json:
    """Return the caption fields of a message with media, empty when it has none."""
    return limited_caption(*parsed(world, call, "caption", "caption_entities"))


def limited_caption(text: str, entities: list[Json]) -> Json:
    """Return the caption fields, or refuse what is too long."""
    if len(text) > CAPTION_LIMIT:
        raise bad("message caption is too long")
    if not visible(text):
        return {}
    return {"caption": text, "caption_entities": entities} if entities else {"caption": text}


def neighbours(numbers: list[int]) -> bool:
    """Tell whether numbers strictly grow."""
    return all(first < second for first, second in pairwise(numbers))
