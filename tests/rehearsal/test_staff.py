import pytest

from bot.dialogs import DIALOGS
from bot.rehearsal.chat import Chat, Json
from bot.rehearsal.report import Outcome, table
from bot.rehearsal.staff import Received, Told, Verdict, received, told, verdict
from bot.rehearsal.stories import LUNG
from tests.rehearsal.armchair import Armchair

SHEET = "Diagnosis: Hernia\nQuestions:\n1. Is it urgent?"
LATER = "The family adds: one more thing"


TOLD = Told(("Hernia", "Is it urgent?", "one more thing"), ("one", "two"), withheld=("Irina Belova",))


def judged(words: tuple[str, ...] = (SHEET, LATER), files: tuple[str, ...] = ("one", "two")) -> Verdict:
    return verdict(TOLD, Received(3, "7F3K · Neurosurgery", words, files))


def test_a_case_that_arrived_whole_and_in_order_is_well() -> None:
    assert judged() == Verdict()
    assert judged().well


@pytest.mark.parametrize(
    ("words", "files", "lost"),
    [
        ((SHEET.replace("Hernia", "…"), LATER), ("one", "two"), "Hernia"),
        ((SHEET.replace("Is it urgent?", ""), LATER), ("one", "two"), "Is it urgent?"),
        ((SHEET,), ("one", "two"), "one more thing"),
        ((SHEET, LATER), ("one",), "two"),
    ],
)
def test_words_and_files_that_did_not_arrive_are_lost(
    words: tuple[str, ...], files: tuple[str, ...], lost: str
) -> None:
    assert judged(words, files).lost == (lost,)


def test_a_case_without_a_topic_is_lost_whole() -> None:
    assert verdict(TOLD, None).lost == (*TOLD.words, *TOLD.files)


def test_what_came_twice_is_doubled() -> None:
    assert judged((SHEET, SHEET, LATER)).doubled == (SHEET,)
    assert judged(files=("one", "two", "two")).doubled == ("two",)


def test_a_name_or_somebody_elses_file_should_not_be_there() -> None:
    assert judged((f"{SHEET}\nName: Irina  Belova", LATER)).leaked == ("Irina Belova",)
    assert judged(files=("one", "two", "strange")).leaked == ("strange",)


def test_files_in_another_order_are_out_of_order() -> None:
    assert judged(files=("two", "one")).disordered
    assert not judged(files=("two", "one")).well


def test_a_topic_is_found_by_the_code_in_its_title_and_read_from_top_to_bottom() -> None:
    group = Chat(-100)
    for message in (
        opened(1, "7F3 · Cardiology"),
        opened(2, "7F3K · Neurosurgery"),
        {"message_id": 5, "message_thread_id": 2, "document": {"file_unique_id": "two"}},
        {"message_id": 3, "message_thread_id": 2, "text": SHEET},
        {"message_id": 4, "message_thread_id": 2, "photo": [size("small", 90), size("one", 900)]},
        {"message_id": 6, "message_thread_id": 1, "text": "Somebody else's"},
    ):
        group.take({"type": "message", "message": message})

    assert received(group, "7F3K") == Received(2, "7F3K · Neurosurgery", (SHEET,), ("one", "two"))
    assert received(group, "ZZZZ") is None


def test_what_staff_must_find_is_every_word_of_the_familys_own_but_the_name() -> None:
    family = Armchair(LUNG)
    family.live()

    was = told(DIALOGS["intake"], family.memory)

    assert was.withheld == ("Орлов Виктор Павлович",)
    assert was.words == (
        "Казахстан, Караганда",
        "Аденокарцинома нижней доли правого лёгкого",
        "C34.3",
        "Химиотерапия, потом лучевая терапия",
        "Карбоплатин и пеметрексед, 4 курса",
        "Папе предлагают химиотерапию, а он и так слаб",
    )
    assert [name.split("/")[1] for name in was.files] == [
        "Заключение КТ.pdf",
        "scan 1.jpg",
        "scan 2.jpg",
        "гистология.pdf",
    ]


def test_the_report_counts_what_went_wrong_and_says_where() -> None:
    outcomes = [
        Outcome(1, "heart", "ru", "7F3K", 5, submitted=True, seconds=2.0, verdict=Verdict()),
        Outcome(2, "lung", "ru", "7F3L", 4, submitted=True, seconds=None, verdict=Verdict(lost=("scan",))),
        Outcome(
            3, "hip", "en", "", 0, submitted=False, seconds=None, verdict=Verdict(), trouble="hip at sex"
        ),
    ]

    lines = table(outcomes).splitlines()

    assert [outcome.well for outcome in outcomes] == [True, False, False]
    assert [line.split()[-1] for line in lines[1:4]] == ["order", "scan", "sex"]
    assert [line.split()[1] for line in lines[5:]] == ["3", "2", "1", "2.0", "1", "0"]


def opened(thread: int, title: str) -> Json:
    return {"message_id": thread, "message_thread_id": thread, "forum_topic_created": {"name": title}}


def size(unique: str, width: int) -> Json:
    return {"file_unique_id": unique, "width": width, "height": width}
