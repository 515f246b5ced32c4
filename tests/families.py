"""Families for tests: a case as it leaves the intake, changed where the story needs it."""

from collections.abc import Mapping
from datetime import UTC, datetime

from bot.case.case import Case, Record
from bot.engine.answer import Answer, Chosen, File, Own, Picked, Pile, Ref, Rounds, Skipped

PILES = ("reports", "imaging", "pathology", "other")

ANSWERS: Mapping[tuple[str | int, ...], Answer] = {
    ("language",): "ru",
    ("writer",): "grown",
    ("knows",): "yes",
    ("name",): "Иванова Мария Петровна",
    ("birth",): "1972-05-14",
    ("sex",): "female",
    ("country",): "Россия, Казань",
    ("decision",): "operation",
    ("by_when",): "2026-10-01",
    ("diagnosis",): "Рак молочной железы справа, T2N1M0, HER2 3+",
    ("icd",): "C50.4",
    ("proposed",): "Мастэктомия",
    ("reason",): "Предлагают удалить всю грудь, хотим понять, можно ли меньше",
    ("treatments",): Rounds(1, closed=True),
    ("treatments", 0, "kind"): "chemo",
    ("treatments", 0, "name"): "4 курса AC",
    ("treatments", 0, "started"): "2026-04",
    ("treatments", 0, "outcome"): "partly",
    ("questions",): Chosen((Picked("op_gentler"), Own("Можно ли сохранить грудь?")), closed=True),
    ("contact",): "+79001234567",
}


def file(name: str, kind: str = "document", id_: str = "", caption: str = "", album: str = "") -> File:
    """A file as it would have arrived."""
    return File(id_ or f"id-{name}", f"unique-{name}", kind, name, album=album, caption=caption)


def case(*records: tuple[str, File], code: str = "7F3K", chat: int = 1, **changes: Answer | None) -> Case:
    """A Russian family with these (pile, file) records. An answer set to None was never given."""
    answers = dict(ANSWERS)
    for pile in PILES:
        mine = tuple(Ref(one.unique, one.name, one.album) for step, one in records if step == pile)
        answers[(pile,)] = Pile(mine, closed=True) if mine else Skipped("none")
    for step, answer in changes.items():
        if answer is None:
            answers.pop((step,))
        else:
            answers[(step,)] = answer
    ordered = sorted(records, key=lambda record: PILES.index(record[0]) if record[0] in PILES else len(PILES))
    return Case(
        code=code,
        chat=chat,
        language="ru",
        dialog="intake",
        version=1,
        answers=answers,
        records=tuple(Record(number, step, one) for number, (step, one) in enumerate(ordered, 1)),
        submitted=datetime(2026, 9, 1, 12, tzinfo=UTC),
    )
