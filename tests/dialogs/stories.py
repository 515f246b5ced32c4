"""Six families who do not exist, as they would talk; run as a module, it writes two of them down."""

from collections.abc import Callable
from pathlib import Path

from bot.engine import Answers, Pile
from tests.talk import Talk

TRANSCRIPTS = Path(__file__).with_name("transcripts")


def begun() -> Talk:
    """Somebody who speaks Russian and has agreed to everything."""
    return Talk().presses("Русский", "Понятно", "Понятно", "Даю согласие", "Подходит", "Даю согласие")


def begun_in_english() -> Talk:
    """Somebody who speaks English and has agreed to everything."""
    return Talk().presses("English", "I understand", "I understand", "I agree", "That is fine", "I agree")


def mother() -> Talk:
    """Her daughter is five and has a hole in the heart; an operation is set for October."""
    talk = begun().presses("Ребёнку до 18")
    talk.types("Соколова Алиса Дмитриевна", "31.02.2021", "14.05.2021")
    talk.presses("Женский").types("Россия, Тверь")
    talk.presses("Зачем это?", "Предложили операцию").types("20.10.2026")
    talk.types("Врождённый порок сердца, дефект межжелудочковой перегородки", "Q21.0")
    talk.types("Закрытие дефекта на открытом сердце")
    talk.types("Одни врачи торопят, другие советуют подождать. Боюсь ошибиться.")
    talk.presses("Добавить лечение", "Лекарства").types("Верошпирон, 12 мг в день", "2024")
    talk.presses("Ещё идёт", "Готово ›")
    talk.sends("выписка.pdf").sends("узи-1.jpg", "узи-2.jpg", album="узи").presses("Готово ›")
    talk.presses("Пришлю позже", "Не делали", "Больше ничего")
    talk.presses("1", "3").types("Можно ли подождать до школы?").presses("↑ 3", "Готово ›")
    return talk.types("+7 900 123-45-67").presses("Отправить обращение")


def son() -> Talk:
    """His father has lung cancer and does not know; the papers come before the first question is answered."""
    talk = Talk().sends("заключение.pdf", "кт.zip").sends("a.jpg", "b.jpg", album="анализы")
    talk.presses("Русский", "Понятно", "Понятно", "Даю согласие", "Подходит", "Даю согласие")
    talk.presses("Маме или папе", "Пока не знает").types("Орлов Виктор Павлович", "3 апреля 1958")
    talk.presses("Мужской").types("Казахстан, Караганда", "лечение")
    talk.presses("Предложили лечение", "Не знаю")
    talk.types("Аденокарцинома нижней доли правого лёгкого", "С34,3")
    talk.types("Химиотерапия, потом лучевая терапия").presses("Без ответа")
    talk.presses("Добавить лечение", "Химиотерапия").types("Карбоплатин и пеметрексед, 4 курса", "03.2026")
    talk.presses("Помогло отчасти", "Добавить лечение", "Операция").presses("Не знаю", "Не знаю", "Не знаю")
    talk.presses("✕ 2", "Готово ›")
    talk.presses("Документы врачей", "Снимки", "Документы врачей")
    talk.presses("Готово ›", "Готово ›").sends("гистология.pdf").presses("Готово ›", "Больше ничего")
    return talk.presses("2", "4", "Готово ›", "Только здесь", "Отправить обращение")


def woman() -> Talk:
    """She has breast cancer and two doctors who disagree; she writes in English and changes an answer."""
    talk = begun_in_english().presses("I do")
    talk.types("Anna O'Neill", "12/03/1980").presses("Female").types("Ireland, Cork")
    talk.presses("Several options").types("15 September 2026")
    talk.types("Invasive ductal carcinoma of the left breast, HER2 positive", "c50.4")
    talk.types("Mastectomy, or lumpectomy with radiation").types("Two surgeons, two plans.")
    talk.presses("No treatment yet").sends("letter.pdf").presses("Done ›", "Send later")
    talk.sends("biopsy.pdf").presses("Done ›", "Nothing else")
    talk.presses("1", "2", "5").types("Can I keep nursing my daughter until then?").presses("Done ›")
    talk.types("anna@example.org")
    talk.presses("Change something", "5").types("Ireland, Galway")
    return talk.presses("Send the request")


def husband() -> Talk:
    """His wife has been offered an operation on her spine; no day is set."""
    talk = begun().presses("Мужу или жене", "Знает, не против")
    talk.types("Белова Ирина Сергеевна", "02.11.1975").presses("Женский").types("Беларусь, Гомель")
    talk.presses("Предложили операцию", "Срока нет")
    talk.types("Грыжа диска L5–S1, корешковый синдром", "М51.1").types("Микродискэктомия")
    talk.types("Хотим понять, можно ли обойтись без операции.")
    talk.presses("Добавить лечение", "Другое").types("Уколы и гимнастика", "2025").presses(
        "Не помогло", "Готово ›"
    )
    talk.presses("Пришлю позже").sends("мрт.zip").presses("Готово ›", "Не делали", "Больше ничего")
    return talk.presses("2", "3", "5", "Готово ›").types("+375 29 123 45 67").presses("Отправить обращение")


def undiagnosed() -> Talk:
    """A boy of three whom nobody can name the illness of; his mother writes her own questions only."""
    talk = begun().presses("Ребёнку до 18").types("Юсупов Тимур", "7.1.2023").presses("Мужской")
    talk.types("Узбекистан, Самарканд").presses("Редкая болезнь", "Срока нет", "Диагноза пока нет")
    talk.types("Судороги с полугода, не говорит. Врачи разводят руками.").presses("Лечения не было")
    talk.sends("выписки.pdf").presses("Готово ›", "Не знаю", "Не знаю").sends("видео.mp4").presses("Готово ›")
    talk.types("Нужен ли полный анализ генома?", "Что из этого можно лечить уже сейчас?").presses("Готово ›")
    return talk.types("timur.mama@example.uz").presses("Отправить обращение")


def refusing() -> Talk:
    """A man who reads what would be kept, and would rather not."""
    return Talk().presses("Русский", "Понятно", "Понятно", "Не даю согласия", "Уйти и удалить")


def reach(step: str) -> Talk:
    """Somebody who is asked this very step."""
    talk = begun().presses("Мне")
    answers: dict[str, Callable[[Talk], Talk]] = {
        "name": lambda t: t.types("Иванова Ольга"),
        "birth": lambda t: t.types("01.02.1970"),
        "sex": lambda t: t.presses("Женский"),
        "country": lambda t: t.types("Россия, Омск"),
        "decision": lambda t: t.presses("Предложили лечение"),
        "by_when": lambda t: t.presses("Не знаю"),
        "diagnosis": lambda t: t.types("Гипотиреоз"),
        "icd": lambda t: t.presses("В бумагах нет"),
        "proposed": lambda t: t.presses("Не знаю"),
        "reason": lambda t: t.presses("Без ответа"),
        "treatments": lambda t: t.presses("Добавить лечение", "Лекарства").types("Тироксин"),
        "treatments.started": lambda t: t.presses("Не знаю", "Помогло", "Готово ›"),
        "reports": lambda t: t.presses("Их нет"),
        "imaging": lambda t: t.presses("Их нет"),
        "pathology": lambda t: t.presses("Не делали"),
        "other": lambda t: t.presses("Больше ничего"),
        "questions": lambda t: t.presses("1", "Готово ›"),
    }
    while talk.at != step:
        answers[talk.at](talk)
    return talk


def at_review() -> Talk:
    """The shortest way to the review: everything that may be left open is."""
    talk = (
        begun().presses("Мне").types("Иванова Ольга", "01.02.1970").presses("Женский").types("Россия, Омск")
    )
    talk.presses("Диагноз неясен", "Не знаю", "Диагноза пока нет", "Без ответа", "Лечения не было")
    return talk.presses("Пришлю позже", "Не знаю", "Не знаю", "Больше ничего", "Решу позже", "Только здесь")


def names(answers: Answers, step: str) -> list[str]:
    """What lies on a pile."""
    pile = answers[step,]
    assert isinstance(pile, Pile)
    return [ref.name for ref in pile.files]


STORIES: tuple[Callable[[], Talk], ...] = (mother, son, woman, husband, undiagnosed, refusing)
WRITTEN_DOWN: tuple[Callable[[], Talk], ...] = (mother, woman)

if __name__ == "__main__":
    TRANSCRIPTS.mkdir(exist_ok=True)
    for story in WRITTEN_DOWN:
        (TRANSCRIPTS / f"{story.__name__}.txt").write_text(story().transcript, encoding="utf-8")
