import io
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramEntityTooLarge, TelegramMigrateToChat, TelegramRetryAfter
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    KeyboardButton,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
)
from PIL import Image
from telegram import InputMediaDocument as PtbDocument
from telegram import InputMediaPhoto as PtbPhoto
from telegram import Update
from telegram.error import ChatMigrated, RetryAfter
from telegram.ext import ExtBot

from playground.player import Played, Player
from playground.server import Playground

NAME = "МРТ колено, март.pdf"


def picture(width: int = 400, height: int = 300) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
async def aiogram(playground: Playground) -> AsyncIterator[Bot]:
    bot = Bot(playground.token, session=AiohttpSession(api=TelegramAPIServer.from_base(playground.url)))
    yield bot
    await bot.session.close()


@pytest.fixture
async def ptb(playground: Playground) -> AsyncIterator[ExtBot[None]]:
    bot = ExtBot(
        playground.token,
        base_url=f"{playground.url}/bot",
        base_file_url=f"{playground.url}/file/bot",
    )
    async with bot:
        yield bot


async def test_aiogram_reads_every_answer(aiogram: Bot, playground: Playground, family: Played) -> None:
    staff, home = playground.staff_chat_id, family.id
    yes = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Да", callback_data="yes")]])
    share = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Телефон", request_contact=True)]])

    me = await aiogram.get_me()
    text = await aiogram.send_message(home, "<b>Здравствуйте</b>", parse_mode="HTML", reply_markup=yes)
    await aiogram.send_message(home, "Как с вами связаться?", reply_markup=share)
    edited = await aiogram.edit_message_text("Принято", chat_id=home, message_id=text.message_id)
    document = await aiogram.send_document(home, BufferedInputFile(b"%PDF-1.7", NAME), caption="МРТ")
    photo = await aiogram.send_photo(home, BufferedInputFile(picture(), "a.png"))
    again = await aiogram.send_photo(home, photo.photo[-1].file_id) if photo.photo else None
    album = await aiogram.send_media_group(
        staff,
        [
            InputMediaDocument(
                media=BufferedInputFile(b"one", "1.pdf"), caption="<i>1</i>", parse_mode="HTML"
            ),
            InputMediaDocument(media=document.document.file_id if document.document else ""),
        ],
    )
    topic = await aiogram.create_forum_topic(staff, "7F3K · Онкология")
    copies = await aiogram.copy_messages(
        staff, home, [document.message_id], message_thread_id=topic.message_thread_id
    )
    await aiogram.forward_message(staff, home, document.message_id)
    await aiogram.pin_chat_message(staff, copies[0].message_id)
    chat, private = await aiogram.get_chat(staff), await aiogram.get_chat(home)
    await aiogram.get_chat_administrators(staff)
    await aiogram.get_chat_member(staff, me.id)
    await aiogram.get_forum_topic_icon_stickers()
    await aiogram.set_my_commands([BotCommand(command="start", description="Начать")], language_code="ru")
    await aiogram.set_message_reaction(home, text.message_id, [ReactionTypeEmoji(emoji="👍")])
    info = await aiogram.get_webhook_info()

    assert (text.text, text.entities and text.entities[0].type) == ("Здравствуйте", "bold")
    assert isinstance(edited, type(text))
    assert edited.reply_markup is None
    assert edited.edit_date
    assert document.document is not None
    assert document.document.file_name == NAME
    assert photo.photo is not None
    assert [(size.width, size.height) for size in photo.photo] == [
        (90, 68),
        (320, 240),
        (400, 300),
    ]
    assert again is not None
    assert again.photo
    assert again.photo[-1].file_unique_id == photo.photo[-1].file_unique_id
    assert album[0].media_group_id == album[1].media_group_id
    assert album[1].message_id == album[0].message_id + 1
    assert chat.is_forum
    assert private.first_name == "Maria"
    assert info.url == ""
    file = await aiogram.get_file(document.document.file_id)
    downloaded = await aiogram.download_file(file.file_path or "")
    assert downloaded is not None
    assert downloaded.read() == b"%PDF-1.7"


async def test_aiogram_reads_every_kind_of_message(aiogram: Bot, family: Played) -> None:
    home = family.id

    voice = await aiogram.send_voice(home, BufferedInputFile(b"OggS", "v.ogg"), duration=3)
    video = await aiogram.send_video(home, BufferedInputFile(b"mp4", "v.mp4"), width=64, height=48)
    await aiogram.send_animation(home, BufferedInputFile(b"mp4", "a.mp4"))
    await aiogram.send_audio(home, BufferedInputFile(b"mp3", "a.mp3"), title="t")
    await aiogram.send_video_note(home, BufferedInputFile(b"mp4", "n.mp4"))
    await aiogram.send_sticker(home, BufferedInputFile(b"webp", "s.webp"))
    venue = await aiogram.send_venue(home, 55.7, 37.6, "Клиника", "Москва")
    poll = await aiogram.send_poll(home, "?", ["a", "b"])
    await aiogram.send_dice(home)

    assert voice.voice
    assert voice.voice.duration == 3
    assert video.video
    assert (video.video.width, video.video.height) == (64, 48)
    assert venue.location
    assert poll.poll


async def test_python_telegram_bot_reads_every_answer(
    ptb: ExtBot[None], playground: Playground, family: Played
) -> None:
    staff, home = playground.staff_chat_id, family.id

    topic = await ptb.create_forum_topic(staff, "7F3K")
    thread = topic.message_thread_id
    sheet = await ptb.send_message(staff, "*Лист*", parse_mode="MarkdownV2", message_thread_id=thread)
    document = await ptb.send_document(staff, b"%PDF", filename="МРТ.pdf", message_thread_id=thread)
    photo = await ptb.send_photo(home, picture(3000, 1000))
    assert document.document is not None
    album = await ptb.send_media_group(
        staff,
        [PtbPhoto(picture()), PtbPhoto(photo.photo[-1].file_id)],
        message_thread_id=thread,
        caption="Снимки",
    )
    papers = await ptb.send_media_group(
        staff, [PtbDocument(b"a", filename="a.txt"), PtbDocument(document.document)]
    )
    await ptb.send_voice(home, b"OggS")
    await ptb.send_video(home, b"mp4")
    await ptb.edit_message_caption(staff, album[0].message_id, caption="Снимки МРТ")
    await ptb.copy_message(staff, home, photo.message_id, message_thread_id=thread)
    await ptb.forward_messages(staff, home, [photo.message_id])
    await ptb.pin_chat_message(staff, sheet.message_id)
    await ptb.close_forum_topic(staff, thread)
    chat = await ptb.get_chat(staff)
    admins = await ptb.get_chat_administrators(staff)
    await ptb.get_chat_member(staff, 5000000002)
    await ptb.set_my_commands([("start", "Start")])
    await ptb.get_my_commands()
    await ptb.get_my_name()
    await ptb.set_chat_menu_button()
    await ptb.get_chat_menu_button()
    file = await ptb.get_file(document.document)

    assert sheet.is_topic_message
    assert sheet.message_thread_id == thread
    assert sheet.reply_to_message is not None
    assert sheet.reply_to_message.forum_topic_created is not None
    assert document.document.file_name == "МРТ.pdf"
    assert document.document.mime_type == "application/pdf"
    assert [(size.width, size.height) for size in photo.photo][-1] == (1280, 427)
    assert album[0].caption == "Снимки"
    assert album[1].caption is None
    assert len({message.media_group_id for message in (*album, *papers)}) == 2
    assert chat.is_forum
    assert chat.accent_color_id is not None
    assert {admin.user.first_name for admin in admins} == {"Anna", "Second opinion"}
    assert bytes(await file.download_as_bytearray()) == b"%PDF"


async def test_both_read_every_update(
    aiogram: Bot, ptb: ExtBot[None], playground: Playground, player: Player, family: Played
) -> None:
    staff = playground.staff_chat_id
    anna = await player.colleague("Anna")
    await aiogram.send_message(
        family.id,
        "?",
        reply_markup=InlineKeyboardMarkup(
            inline_keyboard=[[InlineKeyboardButton(text="Да", callback_data="y")]]
        ),
    )
    said = await family.say("Мама /help https://ya.ru", forwarded_from="Клиника")
    await family.edit(said["message_id"], "Папа")
    await family.say("…", reply_to=said["message_id"], forwarded_from={"channel": "Новости"})
    for kind in ("document", "voice", "audio", "video", "video_note", "animation", "sticker"):
        await family.sends((f"a.{kind}", b"data"), kind=kind)
    await family.sends(("1.png", picture()), ("2.png", picture()), kind="photo", caption="Снимки")
    await family.special("location", latitude=55.7, longitude=37.6)
    await family.special("venue", latitude=55.7, longitude=37.6, title="Клиника", address="Москва")
    await family.special("contact", phone_number="+79990000000")
    await family.special("dice", value=3)
    await family.special("poll", question="?", options=["a", "b"])
    await family.special("sticker")
    await family.press("Да")
    await aiogram.create_forum_topic(staff, "7F3K")
    await player.post(f"/play/chats/{staff}/topics", {"name": "Other"})
    await anna.say("Берём", chat_id=staff, thread_id=2)
    small = await player.post(
        "/play/groups", {"title": "Small", "basic": True, "members": [anna.id, family.id]}
    )
    await player.post(f"/play/groups/{small['id']}/forum", {"on": True})
    await family.block()

    one = await aiogram.get_updates(allowed_updates=["message"])
    other = await ptb.get_updates(offset=one[0].update_id)

    assert [update.update_id for update in one] == [update.update_id for update in other]
    assert all(update.event_type in Update.ALL_TYPES for update in one)
    assert len(one) >= 26


async def test_refusals_become_the_libraries_own_exceptions(
    aiogram: Bot, ptb: ExtBot[None], player: Player, family: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    small = await player.post("/play/groups", {"title": "Small", "basic": True, "members": [family.id]})
    grown = await player.post(f"/play/groups/{small['id']}/migrate")
    await player.faults(flood={"method": "sendMessage", "retry_after": 7, "times": 2})

    with pytest.raises(TelegramRetryAfter) as slow:
        await aiogram.send_message(family.id, "a")
    with pytest.raises(RetryAfter) as slow_too:
        await ptb.send_message(family.id, "a")
    with pytest.raises(TelegramMigrateToChat) as moved:
        await aiogram.send_message(small["id"], "a")
    with pytest.raises(ChatMigrated) as moved_too:
        await ptb.send_message(small["id"], "a")
    with pytest.raises(TelegramEntityTooLarge):
        await aiogram.send_document(family.id, BufferedInputFile(bytes(51 << 20), "big.zip"))

    assert slow.value.retry_after == 7
    assert slow_too.value.retry_after == timedelta(seconds=7)
    assert moved.value.migrate_to_chat_id == moved_too.value.new_chat_id == grown["id"]
