import io

import pytest
from PIL import Image

from playground.player import Played
from tests.playground.plain import Api

PHOTO = io.BytesIO()
Image.new("RGB", (640, 480), "teal").save(PHOTO, "JPEG")


async def test_a_file_is_taken_as_either_library_sends_it(api: Api, family: Played) -> None:
    file = ("мрт.pdf", b"%PDF")

    named = await api.upload("sendDocument", {"document": file}, chat_id=family.id)
    attached = await api.upload("sendDocument", {"k": file}, chat_id=family.id, document="attach://k")
    again = await api("sendDocument", chat_id=family.id, document=named["result"]["document"]["file_id"])

    for told in (named["result"], attached["result"], again):
        assert told["document"]["file_name"] == "мрт.pdf"
        assert told["document"]["mime_type"] == "application/pdf"
    assert again["document"]["file_unique_id"] == named["result"]["document"]["file_unique_id"]


async def test_a_file_can_be_fetched_with_the_right_token(api: Api, family: Played) -> None:
    sent = (await family.sends(("a.bin", b"\x00\xff")))[0]
    file = await api("getFile", file_id=sent["document"]["file_id"])

    async with api.session.get(f"/file/bot{api.token}/{file['file_path']}") as response:
        body = await response.read()
    async with api.session.get(f"/file/bot4242:wrong/{file['file_path']}") as response:
        stranger = response.status
    async with api.session.get(f"/file/bot{api.token}/documents/none.bin") as response:
        missing = response.status

    assert (body, stranger, missing) == (b"\x00\xff", 401, 404)


async def test_a_file_over_twenty_megabytes_arrives_but_cannot_be_fetched(api: Api, family: Played) -> None:
    await family.sends(("study.zip", b"PK"), pretend_size=21 << 20)

    document = (await api.fetch())[-1]["message"]["document"]

    assert document["file_size"] == 21 << 20
    assert await api.refusal("getFile", file_id=document["file_id"]) == "Bad Request: file is too big"


async def test_a_photo_comes_in_several_sizes_and_as_a_document_stays_one(api: Api, family: Played) -> None:
    await family.sends(("a.jpg", PHOTO.getvalue()), kind="photo")
    await family.sends(("a.jpg", PHOTO.getvalue()))

    photo, document = (update["message"] for update in (await api.fetch())[-2:])

    assert [(size["width"], size["height"]) for size in photo["photo"]] == [(90, 68), (320, 240), (640, 480)]
    assert document["document"]["mime_type"] == "image/jpeg"
    refusal = await api.refusal("sendPhoto", chat_id=family.id, photo=document["document"]["file_id"])
    assert refusal == "Bad Request: can't use file of type Document as Photo"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (b"", "file must be non-empty"),
        (bytes(11 << 20), 'file "a.jpg" of size 11534336 bytes is too big for a photo'),
    ],
)
async def test_what_is_no_photo_is_refused(api: Api, family: Played, data: bytes, words: str) -> None:
    told = await api.upload("sendPhoto", {"photo": ("a.jpg", data)}, chat_id=family.id)

    assert told["description"] == f"Bad Request: {words}"


async def test_an_album_is_separate_updates_with_one_caption(api: Api, family: Played) -> None:
    await family.sends(*[(f"{name}.pdf", b"x") for name in "abc"], caption="MRI /help")

    messages = [update["message"] for update in (await api.fetch())[-3:]]

    assert len({message["media_group_id"] for message in messages}) == 1
    assert isinstance(messages[0]["media_group_id"], str)
    assert [message.get("caption") for message in messages] == ["MRI /help", None, None]
    assert messages[0]["caption_entities"][0]["type"] == "bot_command"


@pytest.mark.parametrize(
    "name", ['"quoted".pdf', "semi;colon.pdf", "back\\slash.pdf", "../up.pdf", "мама\u202e.pdf", "<b>"]
)
async def test_a_file_keeps_whatever_name_its_sender_gave_it(api: Api, family: Played, name: str) -> None:
    sent = (await family.sends((name, b"x")))[0]

    assert sent["document"]["file_name"] == name
    assert ".." not in (await api("getFile", file_id=sent["document"]["file_id"]))["file_path"]


async def test_a_file_may_come_without_name_and_type(family: Played) -> None:
    sent = (await family.sends(("a.pdf", b"x"), nameless=True))[0]

    assert sent["document"].keys() == {"file_id", "file_unique_id", "file_size"}
