from typing import Any

import pytest
from aiogram.types import Message

from bot.engine import Back, Called, Cancel, Corrected, Edit, File, Greeted, Sent, Typed, Unreadable
from bot.transport.inbound import Asked, corrected, heard

BASE = {
    "message_id": 7,
    "date": 1790000000,
    "chat": {"id": 5, "type": "private", "first_name": "Maria"},
    "from": {"id": 5, "is_bot": False, "first_name": "Maria", "language_code": "ru"},
}
MEDIA = {"file_id": "F", "file_unique_id": "U"}
STICKER = {**MEDIA, "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}


def message(**parts: Any) -> Message:
    return Message.model_validate({**BASE, **parts})


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Мама", Typed("Мама", 7)),
        ("/start", Greeted("")),
        ("/start clinic-7_A", Greeted("clinic-7_A")),
        ("/start@second_opinion_bot clinic", Greeted("clinic")),
        ("/start <b>no</b>", Greeted("")),
        ("/start " + "x" * 65, Greeted("")),
        ("/START", Greeted("")),
        ("/cancel", Called(Cancel())),
        ("/back", Called(Back())),
        ("/language", Called(Edit(("language",)))),
        ("/status", Asked("status")),
        ("/help", Asked("help")),
        ("/newpost", Asked("")),
        ("/etc/passwd", Typed("/etc/passwd", 7)),
        ("/ or no", Typed("/ or no", 7)),
        ("не /start", Typed("не /start", 7)),
        ("'; DROP TABLE cases; --", Typed("'; DROP TABLE cases; --", 7)),
    ],
)
def test_text_is_an_answer_or_a_command(text: str, meant: object) -> None:
    assert heard(message(text=text), "language") == meant


@pytest.mark.parametrize("kind", ["document", "voice", "audio", "video", "video_note", "animation"])
def test_every_kind_of_file_is_a_file(kind: str) -> None:
    extra = {"duration": 3, "width": 4, "height": 4, "length": 4}

    meant = heard(message(**{kind: {**MEDIA, **extra, "file_size": 10}}), "language")

    assert meant == Sent(File("F", "U", kind, size=10))


def test_a_document_brings_all_it_says_of_itself() -> None:
    paper = {**MEDIA, "file_name": "<b>МРТ</b>.pdf", "mime_type": "application/pdf", "file_size": 25 << 20}

    meant = heard(message(document=paper, caption="From March", media_group_id="99"), "language")

    assert meant == Sent(
        File("F", "U", "document", "<b>МРТ</b>.pdf", "application/pdf", 25 << 20, "99", "From March")
    )


def test_the_largest_photo_counts() -> None:
    sizes = [
        {"file_id": f"F{w}", "file_unique_id": f"U{w}", "width": w, "height": w, "file_size": w}
        for w in (90, 1280, 320)
    ]

    assert heard(message(photo=sizes), "language") == Sent(
        File("F1280", "U1280", "photo", mime="image/jpeg", size=1280)
    )


def test_an_animation_is_not_taken_for_its_document() -> None:
    clip = {**MEDIA, "duration": 1, "width": 1, "height": 1}

    meant = heard(message(animation=clip, document=MEDIA), "language")

    assert meant == Sent(File("F", "U", "animation"))


def test_a_shared_contact_is_a_telephone_number() -> None:
    meant = heard(message(contact={"phone_number": "+79001234567", "first_name": "Мария"}), "language")

    assert meant == Typed("+79001234567", 7)


@pytest.mark.parametrize(
    "parts",
    [
        {"sticker": STICKER},
        {"location": {"latitude": 55.7, "longitude": 37.6}},
        {"venue": {"location": {"latitude": 1, "longitude": 1}, "title": "Clinic", "address": "1"}},
        {"dice": {"emoji": "🎲", "value": 3}},
        {"story": {"chat": BASE["chat"], "id": 1}},
        {
            "poll": {
                "id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": False,
                "is_anonymous": True, "type": "regular", "allows_multiple_answers": False,
                "allows_revoting": False, "members_only": False,
            }
        },
    ],
    ids=lambda parts: next(iter(parts)),
)  # fmt: skip
def test_what_cannot_be_an_answer_is_unreadable(parts: dict[str, Any]) -> None:
    assert heard(message(**parts), "language") == Unreadable()


@pytest.mark.parametrize(
    "parts",
    [{"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}}, {"new_chat_title": "x"}],
)
def test_a_service_message_says_nothing(parts: dict[str, Any]) -> None:
    assert heard(message(**parts), "language") is None


def test_a_forwarded_post_counts_as_what_is_in_it() -> None:
    origin = {"type": "hidden_user", "date": 1790000000, "sender_user_name": "Clinic"}

    assert heard(message(text="Conclusion", forward_origin=origin), "language") == Typed("Conclusion", 7)
    assert heard(message(document=MEDIA, caption="Post", forward_origin=origin), "language") == Sent(
        File("F", "U", "document", caption="Post")
    )


def test_an_edit_names_the_message_it_corrects() -> None:
    assert corrected(message(text="12.03.2018")) == Corrected("12.03.2018", 7)
    assert corrected(message(document=MEDIA, caption="MRI")) == Corrected("MRI", 7)
    assert corrected(message(location={"latitude": 1, "longitude": 1})) is None
