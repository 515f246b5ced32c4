from collections.abc import Iterator
from dataclasses import replace

import orjson
import pytest
import tdjson
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs import DIALOGS
from bot.engine import (
    Answer,
    Asking,
    Button,
    Choosing,
    Chosen,
    Go,
    Own,
    Path,
    Pick,
    Reviewing,
    Rounds,
    Screen,
    Session,
    Text,
    _,
    begin,
    transition,
    view,
    words,
)
from bot.engine.explore import TODAY, events
from bot.i18n import LOCALES, Words
from bot.transport import groups, intake, menu, status
from bot.transport.callback import ROOM as BYTES
from bot.transport.paint import ROOM, Page, fit, paint, say, seen

WORDS = Words.load()
INTAKE = DIALOGS["intake"]
PLACE = Asking(("name",))
ODD = ["<b>Мария</b>", "a & b", "&lt;", "'\"`", "</i>", "<", "1 < 2 > 0", "🙂" * 5, "מריה", "_*[x](y)"]


def screen(*lines: str, remark: str | None = None, header: str | None = None) -> Screen:
    return Screen(
        PLACE,
        tuple(words(line) for line in lines),
        ((Button(_("Yes"), Pick("yes")),), (Button(_("‹ Back"), Go()),)),
        None if header is None else words(header),
        None if remark is None else words(remark),
    )


def judged(text: str) -> dict[str, object]:
    """What Telegram's own parser makes of HTML: the plain text with its entities, or an error."""
    query = {"@type": "parseTextEntities", "text": text, "parse_mode": {"@type": "textParseModeHTML"}}
    found: dict[str, object] = orjson.loads(tdjson.td_execute(orjson.dumps(query)) or b"{}")
    return found


def plain(text: str) -> str:
    found = judged(text)
    assert found["@type"] == "formattedText", (found, text)
    return str(found["text"])


def drawn(shown: Screen, language: str = "en") -> Page:
    return paint(WORDS, shown, "7F3K", language)


def walks() -> Iterator[Session]:
    """A session at every place of the intake, and with every remark met on the way there."""
    start = begin(INTAKE, "7F3K", TODAY)
    queue, met = [start], {repr((start.place, start.remark))}
    while queue:
        here = queue.pop(0)
        yield here
        for event in events(INTAKE, here):
            there = transition(INTAKE, here, event, TODAY).session
            if (key := repr((there.place, there.remark))) not in met:
                met.add(key)
                queue.append(there)


@pytest.mark.parametrize("language", LOCALES)
def test_telegram_can_read_every_screen_of_the_intake(language: str) -> None:
    pages = [drawn(view(INTAKE, session), language) for session in walks()]

    assert len(pages) > 40
    for page in pages:
        text = plain(page.text)
        assert 0 < len(text) <= ROOM
        assert len(text) == seen(page.text)
        data = [key["callback_data"] for row in page.keys for key in row]
        assert all(0 < len(one.encode()) <= BYTES for one in data)
        assert len(data) == len(set(data))
        assert all(key["text"] for row in page.keys for key in row)


@pytest.mark.parametrize("language", LOCALES)
def test_telegram_can_read_everything_said_beside_the_walk(language: str) -> None:
    said = [status.HELP, status.UNKNOWN, groups.DECLINE, intake.FAULT, intake.OUTAGE]
    stands = [status.submitted("7F3K", state) for state in status.STANDS]

    for msg in [*said, *stands]:
        assert plain(say(WORDS, msg, language)).strip()
    assert len(WORDS.say(menu.DESCRIPTION, language)) <= 512
    assert len(WORDS.say(menu.SHORT, language)) <= 120
    assert all(1 <= len(WORDS.say(about, language)) <= 256 for _name, about in menu.COMMANDS)


@pytest.mark.parametrize("language", LOCALES)
def test_the_fullest_review_still_fits_into_one_message(language: str) -> None:
    given: dict[Path, Answer] = {("treatments",): Rounds(15, closed=True)}
    for question in INTAKE.questions():
        if isinstance(question.field, Text):
            given[question.id,] = "<&> " * (question.field.up_to // 4)
    for index in range(15):
        given["treatments", index, "kind"] = "other"
        given["treatments", index, "name"] = "<&> " * 75
    questions = tuple(Own(f"{n} {'&' * 398}") for n in range(7))
    given["questions",] = Chosen(questions, closed=True)
    full = [s for s in walks() if isinstance(s.place, Reviewing)]

    for walk in full:
        for place in (Reviewing(), Choosing(), Asking(("questions",)), Asking(("treatments",))):
            shown = view(INTAKE, replace(walk, answers={**walk.answers, **given}, place=place))
            assert 0 < len(plain(drawn(shown, language).text)) <= ROOM


@pytest.mark.parametrize("odd", ODD)
def test_peoples_words_stay_words(odd: str) -> None:
    page = drawn(screen("What is the name?", f"Your answer now: {odd}", remark=odd, header=odd))

    text = plain(page.text)
    assert text.count(odd.strip()) == 3
    entities = judged(page.text)["entities"]
    assert [entity["type"]["@type"] for entity in entities] == ["textEntityTypeItalic"]  # type: ignore[attr-defined]


def test_the_remark_comes_first_then_where_we_are_then_the_question() -> None:
    page = drawn(screen("What is the name?", "Now: Maria", remark="Please check it.", header="Who · 2 of 7"))

    assert page.text == "Please check it.\n\n<i>Who · 2 of 7</i>\nWhat is the name?\n\nNow: Maria"
    assert [[key["text"] for key in row] for row in page.keys] == [["Yes"], ["‹ Back"]]


def test_a_title_opens_a_new_group() -> None:
    shown = Screen(
        PLACE, (_("Review"), _("<b>Who</b>"), words("Name: A"), _("<b>Illness</b>"), words("Code: B"))
    )

    assert drawn(shown).text == "Review\n\n<b>Who</b>\nName: A\n\n<b>Illness</b>\nCode: B"


def test_the_digest_tells_pages_apart() -> None:
    same, again = drawn(screen("Question")), drawn(screen("Question"))
    other_text, other_keys = drawn(screen("Another")), paint(WORDS, screen("Question"), "9QQQ", "en")

    assert same.digest == again.digest
    assert len({same.digest, other_text.digest, other_keys.digest}) == 3


def test_what_is_too_long_is_cut_at_a_line() -> None:
    lines = [f"<b>{number}</b> {'x' * 90} &amp;" for number in range(60)]

    cut = fit("\n".join(lines), ROOM)

    assert cut.endswith("&amp;\n…")
    assert ROOM - 100 < len(plain(cut)) <= ROOM
    assert cut.removesuffix("\n…").split("\n") == lines[: cut.count("\n")]


def test_one_endless_line_is_cut_inside_with_its_tags_closed() -> None:
    cut = fit(f"<b>a<i>{'&lt;' * 5000}</i></b>", ROOM)

    assert cut.endswith("&lt;</i></b>\n…")
    assert len(plain(cut)) == ROOM


@given(
    st.lists(
        st.sampled_from(["<b>", "слово ", "&lt;", "\n", "</b>", "x" * 30, "<i>мир</i>", "\n\n"]), max_size=60
    ),
    st.integers(20, 200),
)
def test_any_text_fits_and_stays_readable(parts: list[str], room: int) -> None:
    tidy, inside = [], False
    for part in parts:
        if part in {"<b>", "</b>"} and (part == "<b>") == inside:
            continue
        inside = part == "<b>" or (inside and part != "</b>")
        tidy.append(part)
    text = "".join(tidy) + ("</b>" if inside else "")

    cut = fit("начало" + text, room)

    assert len(plain(cut)) <= room
    assert seen(cut) <= room
