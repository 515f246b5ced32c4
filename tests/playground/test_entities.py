import json
from typing import Any

import pytest
import tdjson
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.entities import parse_html, units
from playground.errors import Refusal
from playground.formatted import finished
from playground.links import find_entities
from playground.markdown import parse_markdown
from playground.server import Playground

Judged = tuple[str, list[dict[str, Any]]] | str

_MODES = {
    "HTML": {"@type": "textParseModeHTML"},
    "MarkdownV2": {"@type": "textParseModeMarkdown", "version": 2},
    "Markdown": {"@type": "textParseModeMarkdown", "version": 1},
}
_TYPES = {
    "Bold": "bold",
    "Italic": "italic",
    "Underline": "underline",
    "Strikethrough": "strikethrough",
    "Spoiler": "spoiler",
    "Code": "code",
    "Pre": "pre",
    "PreCode": "pre",
    "TextUrl": "text_link",
    "MentionName": "text_mention",
    "CustomEmoji": "custom_emoji",
    "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote",
    "DateTime": "date_time",
    "BotCommand": "bot_command",
    "Url": "url",
    "EmailAddress": "email",
    "Mention": "mention",
    "Hashtag": "hashtag",
    "Cashtag": "cashtag",
}
_DETAILS = ("url", "user_id", "language", "custom_emoji_id", "unix_time")


def _asked(request: dict[str, Any]) -> dict[str, Any]:
    answer = tdjson.td_execute(json.dumps(request).encode())
    assert answer is not None
    told: dict[str, Any] = json.loads(answer)
    return told


_asked({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})


def _entity(theirs: dict[str, Any]) -> dict[str, Any]:
    kind = theirs["type"]
    found = {"type": _TYPES[kind["@type"].removeprefix("textEntityType")]}
    return (
        found
        | {"offset": theirs["offset"], "length": theirs["length"]}
        | {name: kind[name] for name in _DETAILS if name in kind}
    )


def telegram(text: str, mode: str) -> Judged:
    """What Telegram's own library makes of a text: the plain text with entities, or the refusal."""
    told = _asked({"@type": "parseTextEntities", "text": text, "parse_mode": _MODES[mode]})
    if told["@type"] == "error":
        message: str = told["message"]
        return f"Bad Request: {message[0].lower()}{message[1:]}"
    return told["text"], [_entity(entity) for entity in told["entities"]]


def ours(text: str, mode: str) -> Judged:
    try:
        plain, entities = parse_html(text) if mode == "HTML" else parse_markdown(text, 1 + (mode[-1] == "2"))
    except Refusal as refusal:
        return refusal.description
    return plain, [
        {name: entity[name] for name in entity if name != "date_time_format"} for entity in entities
    ]


def _texts(pieces: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces.split("¦")), max_size=10).map("".join)


_HTML = _texts(
    '<b>¦</b>¦<i>¦</i>¦<code>¦<code class="language-py">¦</code>¦<pre>¦</pre>¦<a href="http://x.yz/a?b">¦'
    "<a href='t.me'>¦<a>¦</a>¦<u>¦</u>¦<tg-spoiler>¦</tg-spoiler>¦<blockquote>¦<blockquote expandable>¦"
    '</blockquote>¦<s>¦</s>¦</>¦a¦👍¦я¦ ¦\n¦&lt;¦&amp¦&#65;¦&#x1F44D;¦&nbsp;¦<¦>¦&¦"¦=¦/¦'
    "<span class=\"tg-spoiler\">¦</span>¦<B >¦<b x=1>¦<b x='1'>¦<b x=\"¦<p>¦ya.ru¦x¦<a href='tg://user?id=5'>¦"
    '<tg-emoji emoji-id="123">¦</tg-emoji>¦<tg-time unix="1" format="r">¦</tg-time>'
)
_V2 = _texts(
    "*¦_¦__¦||¦|¦~¦`¦```¦[¦](http://x.yz)¦](¦(¦)¦]¦a¦👍¦я¦ ¦\n¦>¦\\¦.¦!¦![¦](tg://emoji?id=5)¦"
    "](tg://time?unix=1&format=r)¦x¦py\n¦\n>¦||\n¦**>¦**¦ya.ru¦\\.¦\r"
)
# No bare [address]: there Telegram's library reads over its own output and makes up another address.
_V1 = _texts("*¦_¦`¦```¦[x](http://y.zz)¦[](¦](http://x.yz)¦](¦(¦)¦]¦a¦👍¦я¦ ¦\n¦\\¦.¦x¦py\n¦**¦ya.ru¦\\*¦\r")
_ADDRESSES = """
    http://Ya.RU YA.ru/Path http://ya.ru?x=1 http://a_b.ru .ru a..b a. http://a a@b.ru http://u:p@b.ru/
    http://b.ru:80 http://b.ru:99999 https://b.ru:0/ b.ru/путь путь.рф ftp://a.b mailto:a@b.c
    tg://resolve?domain=x tg:resolve?domain=x tg://resolve/?a tg:// javascript:1 http://[::1]/ tg://user?id=abc
    tg://user?id=0 TG://USER?id=5 a!b.ru tonsite://a.b x://a.b http:ya.ru http:/ya.ru http://ya.ru:x ya.ru/?
"""


@settings(max_examples=300, deadline=None)
@given(_HTML)
def test_html_is_read_as_telegram_reads_it(text: str) -> None:
    assert ours(text, "HTML") == telegram(text, "HTML")


@settings(max_examples=300, deadline=None)
@given(_V2)
def test_markdown_v2_is_read_as_telegram_reads_it(text: str) -> None:
    assert ours(text, "MarkdownV2") == telegram(text, "MarkdownV2")


@settings(max_examples=200, deadline=None)
@given(_V1)
def test_old_markdown_is_read_as_telegram_reads_it(text: str) -> None:
    assert ours(text, "Markdown") == telegram(text, "Markdown")


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("<b>Ваш врач</b> сказал: <i>«подождём»</i> 👍", "HTML"),
        ("<b>one <i>two <u>three</u></i></b>", "HTML"),
        ("<b>a</i>", "HTML"),
        ("a</b>", "HTML"),
        ("<b>never closed", "HTML"),
        ("<br>", "HTML"),
        ("<ul><li>a</li></ul>", "HTML"),
        ("a&nbsp;b &lt;c&gt; &quot;d&quot;", "HTML"),
        ("*Ваш врач* сказал: _подождём_ 👍", "MarkdownV2"),
        ("1\\. a\n2. b", "MarkdownV2"),
        ("*never closed", "MarkdownV2"),
        (">quote\n>more\nafter", "MarkdownV2"),
        ("*bold* _italic_ `code` [link](http://example.org/a)", "Markdown"),
        ("snake_case", "Markdown"),
    ],
)
def test_what_bots_write_is_read_as_telegram_reads_it(text: str, mode: str) -> None:
    assert ours(text, mode) == telegram(text, mode)


@pytest.mark.parametrize("address", _ADDRESSES.split())
def test_an_address_is_kept_as_telegram_keeps_it(address: str) -> None:
    text = f'<a href="{address}">x</a>'

    assert ours(text, "HTML") == telegram(text, "HTML")


@pytest.mark.parametrize(
    "text",
    [
        "/start payload",
        "x/start и/или 120/80 /a/b",
        "a /start@my_bot b\n/help",
        "👍 /start 👍 ya.ru",
        "/старт /Start /cancel.",
        "@user @ab мама@user @user_name, привет",
        "#tag #123 #a1 #тег",
        "http://ya.ru/x?y=1. (http://ya.ru) https://ya.ru/a(b)",
        "ya.ru t.me/x www.site.org, ok МРТ.рф https://пример.рф",
        "пишите на info@clinic.org. или a@b.com",
        "file.pdf C71.1 12.05.2024 ул. Ленина, д.5 т.е. рак",
        "$USD tg://user?id=1 http://a https://localhost:80/x",
    ],
)
def test_commands_links_and_mentions_are_found_where_telegram_finds_them(text: str) -> None:
    told = _asked({"@type": "getTextEntities", "text": text})

    found = [
        {"type": kind, "offset": units(text[:begin]), "length": units(text[begin:end])}
        for kind, begin, end in find_entities(text)
    ]

    assert found == [_entity(entity) for entity in told["entities"]]


def test_text_is_trimmed_and_its_entities_move_along() -> None:
    world = Playground().world

    text, entities = finished(world, *parse_html(" \n <b> мама </b><b>и</b> папа\r\n /help "))

    assert text == "мама и папа\n /help"
    assert entities == [
        {"type": "bold", "offset": 0, "length": 6},
        {"type": "bot_command", "offset": 13, "length": 5},
    ]
