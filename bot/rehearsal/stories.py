"""Nine families who do not exist: how they answer, and how they stray."""

from bot.engine import Add, Back, Change, Edit, Go, Pick, Raise, Remove, Skip, Why

from .moves import Fixes, Greets, Move, Says, Sends, Sticks, Story, Taps, TapsLate


def _yes(**more: tuple[Move, ...]) -> dict[str, tuple[Move, ...]]:
    """The beginning of somebody who agrees to everything."""
    agreed: tuple[Move, ...] = (Taps(Pick("yes")),)
    steps = ("offer", "limits", "consent", "channel", "sharing", "guardian")
    return dict.fromkeys(steps, agreed) | more


def _pick(*options: str) -> tuple[Move, ...]:
    return tuple(Taps(Pick(option)) for option in options)


def _says(*texts: str) -> tuple[Move, ...]:
    return tuple(Says(text) for text in texts)


def _skip(reason: str) -> tuple[Move, ...]:
    return (Taps(Skip(reason)),)


GO = Taps(Go())
SEND = (GO,)

HEART = Story(
    id="heart",
    first_name="Мария",
    speaks="ru",
    client="ru",
    moves=_yes(
        language=_pick("ru"),
        writer=_pick("parent"),
        name=_says("Соколова Алиса Дмитриевна"),
        birth=_says("31.02.2021", "14.05.2021"),
        sex=_pick("female"),
        country=_says("Россия, Тверь"),
        decision=(Taps(Why()), *_pick("operation")),
        by_when=_says("20 октября"),
        diagnosis=_says("Врождённый порок сердца: дефект межжелудочковой перегородки, 7 мм"),
        icd=_says("Q21.0"),
        proposed=_says("Закрытие дефекта на открытом сердце"),
        reason=_says("Одни врачи торопят, другие советуют подождать. Боюсь ошибиться."),
        treatments=(Taps(Add()), GO),
        **{
            "treatments.kind": _pick("medicine"),
            "treatments.name": _says("Верошпирон, 12 мг в день"),
            "treatments.started": _says("март 2024"),
            "treatments.outcome": _pick("ongoing"),
        },
        reports=(
            Sends(("выписка-1.jpg", "выписка-2.jpg", "выписка-3.jpg"), caption="Выписка, все страницы"),
            Sends(("Заключение кардиолога.pdf",)),
            GO,
        ),
        imaging=(Sends(("scan эхо.jpg",)), GO),
        pathology=_skip("none"),
        other=_skip("none"),
        questions=(
            *_pick("options"),
            Says("Можно ли подождать с операцией до школы?"),
            Taps(Raise(1)),
            GO,
        ),
        contact=_says("+7 900 123-45-67"),
        review=SEND,
    ),
    after=_says("Забыла сказать: летом был обморок, один раз."),
)

LUNG = Story(
    id="lung",
    first_name="Кирилл",
    speaks="ru",
    client="kk",
    opening=(Sends(("Заключение КТ.pdf",)), Sends(("scan 1.jpg", "scan 2.jpg"), caption="КТ")),
    moves=_yes(
        language=_pick("ru"),
        writer=_pick("child"),
        knows=_pick("unaware"),
        name=_says("Орлов Виктор Павлович"),
        birth=_says("3 апреля 1958"),
        sex=_pick("male"),
        country=_says("Казахстан, Караганда"),
        decision=(Says("Папе предлагают химиотерапию, а он и так слаб"), *_pick("treatment")),
        by_when=_skip("unknown"),
        diagnosis=_says("Аденокарцинома нижней доли правого лёгкого"),
        icd=_says("С34,3"),
        proposed=_says("Химиотерапия, потом лучевая терапия"),
        reason=_skip("none"),
        treatments=(Taps(Add()), Taps(Add()), Taps(Remove(1)), GO),
        **{
            "treatments.kind": _pick("chemo", "surgery"),
            "treatments.name": (*_says("Карбоплатин и пеметрексед, 4 курса"), *_skip("unknown")),
            "treatments.started": (*_says("03.2026"), *_skip("unknown")),
            "treatments.outcome": (*_pick("partly"), *_skip("unknown")),
        },
        inbox=_pick("reports", "imaging"),
        reports=(GO,),
        imaging=(GO,),
        pathology=(Sends(("гистология.pdf",)), GO),
        other=_skip("none"),
        questions=(*_pick("options", "ca_trial"), GO),
        contact=_skip("none"),
        review=SEND,
    ),
)

BREAST = Story(
    id="breast",
    first_name="Anna",
    speaks="en",
    client="en",
    moves=_yes(
        language=_pick("en"),
        writer=_pick("self"),
        name=_says("Anna <b>O'Neill</b>"),
        birth=(*_says("12/03/1980"), GO),
        sex=(Taps(Back()), *_pick("female")),
        country=_says("Ireland, Cork", "Ireland, Galway"),
        decision=_pick("several"),
        by_when=_skip("none"),
        diagnosis=_says("Invasive ductal carcinoma of the left breast, HER2 positive"),
        icd=_says("no idea", "c50.4"),
        proposed=_says("Mastectomy, or lumpectomy with radiation"),
        reason=_says("Two surgeons, two plans."),
        treatments=(GO,),
        reports=(Sends(("letter.pdf",)), GO),
        imaging=_skip("later"),
        pathology=(Sends(("biopsy page 1.jpg", "biopsy page 2.jpg"), documents=True), GO),
        other=_skip("none"),
        questions=(*_pick("balance"), Says("Can I keep nursing my daughter until then?"), GO),
        contact=_says("anna@example.org"),
        review=(Taps(Change()), GO),
        change=(Taps(Edit(("country",))),),
    ),
)

SPINE = Story(
    id="spine",
    first_name="Сергей",
    speaks="ru",
    client="en",
    moves=_yes(
        language=_pick("ru"),
        writer=_pick("spouse"),
        knows=_pick("yes"),
        name=(Sticks(), *_says("Белова Ирина Сергеевна")),
        birth=_says("02.11.1975"),
        sex=_pick("female"),
        country=_says("Беларусь, Гомель"),
        decision=_pick("operation"),
        by_when=_skip("none"),
        diagnosis=_says("Грыжа диска L5–S1, корешковый синдром"),
        icd=_says("М51.1"),
        proposed=_says("Микродискэктомия"),
        reason=_says("Хотим понять, можно ли обойтись без операции."),
        treatments=(Taps(Add()), GO),
        **{
            "treatments.kind": _pick("other"),
            "treatments.name": _says("Уколы и гимнастика"),
            "treatments.started": _says("2025"),
            "treatments.outcome": _pick("no"),
        },
        reports=_skip("later"),
        imaging=(Sends(("МРТ поясницы.zip",)), GO),
        pathology=_skip("none"),
        other=_skip("none"),
        questions=(*_pick("op_gentler", "jo_other", "options"), GO),
        contact=_says("+375 29 123 45 67"),
        review=SEND,
    ),
)

UNDIAGNOSED = Story(
    id="undiagnosed",
    first_name="Зарина",
    speaks="ru",
    client="uz",
    moves=_yes(
        language=_pick("ru"),
        writer=_pick("parent"),
        name=_says("Юсупов Тимур"),
        birth=_says("7.1.2023"),
        sex=_pick("male"),
        country=(Greets("friend"), *_says("Узбекистан, Самарканд")),
        decision=_pick("rare"),
        by_when=_skip("none"),
        diagnosis=_skip("none"),
        reason=_says("Судороги с полугода, не говорит.\nВрачи разводят руками."),
        treatments=(GO,),
        reports=(Sends(("выписки.pdf", "анализы.pdf")), GO),
        imaging=_skip("unknown"),
        pathology=_skip("unknown"),
        other=(Sends(("дневник приступов.txt",)), GO),
        questions=(*_says("Нужен ли полный анализ генома?", "Что из этого можно лечить уже сейчас?"), GO),
        contact=_says("timur.mama@example.uz"),
        review=SEND,
    ),
    after=(Sends(("ещё анализы.pdf",)),),
)

HIP = Story(
    id="hip",
    first_name="Emily",
    speaks="en",
    client="de",
    moves=_yes(
        language=_pick("en"),
        writer=_pick("relative"),
        knows=_pick("yes"),
        name=_says("Margaret Hill"),
        birth=_says("1941", "17 June 1941"),
        sex=_pick("female"),
        country=_says("Germany, Bremen"),
        decision=_pick("operation"),
        by_when=_says("next spring", "30 April"),
        diagnosis=_says("Osteoarthritis of the right hip"),
        icd=_skip("none"),
        proposed=_says("Total hip replacement"),
        reason=_says("She is 80 and afraid of the anaesthetic. Is it worth it?"),
        treatments=(Taps(Add()), GO),
        **{
            "treatments.kind": _pick("medicine"),
            "treatments.name": _says("Ibuprofen 400 mg when it hurts"),
            "treatments.started": _skip("unknown"),
            "treatments.outcome": _pick("partly"),
        },
        reports=(Sends(("doctor's letter.jpg",)), GO),
        imaging=(Sends(("scan hip left.jpg", "scan hip right.jpg")), Taps(Remove(1)), GO),
        pathology=_skip("none"),
        other=(Sends(("medicines.txt",)), GO),
        questions=(*_pick("op_aim", "jo_result"), GO),
        contact=_says("call me", "+49 421 1234567"),
        review=(Fixes("reason", "She is 85 and afraid of the anaesthetic. Is it worth it?"), GO),
    ),
)

EPILEPSY = Story(
    id="epilepsy",
    first_name="Ольга",
    speaks="ru",
    client="ru",
    moves=_yes(
        language=_pick("ru"),
        writer=_pick("grown"),
        knows=_pick("unable"),
        name=_says("Климов Артём Игоревич"),
        birth=_says("30.08.2001"),
        sex=_pick("male"),
        country=_says("Россия, Новосибирск"),
        decision=_pick("failing"),
        by_when=_skip("none"),
        diagnosis=_says("Фокальная эпилепсия, приступы не поддаются лекарствам"),
        icd=_says("G40.2"),
        reason=_says("Третье лекарство, а приступы каждую неделю."),
        treatments=(Taps(Add()), Taps(Add()), Taps(Raise(1)), GO),
        **{
            "treatments.kind": _pick("medicine", "medicine"),
            "treatments.name": _says("Карбамазепин 600 мг", "Ламотриджин 200 мг, леветирацетам 2000 мг"),
            "treatments.started": _says("2019", "2023"),
            "treatments.outcome": _pick("no", "ongoing"),
        },
        reports=(Sends(("выписка невролога.pdf",)), GO),
        imaging=(TapsLate("decision", Pick("operation")), Sends(("scan мрт.jpg",)), GO),
        pathology=_skip("none"),
        other=_skip("none"),
        questions=(*_pick("fa_next"), Says("Показана ли ему операция?"), GO),
        contact=_says("+7 913 000-11-22"),
        review=SEND,
    ),
)

LEUKAEMIA = Story(
    id="leukaemia",
    first_name="Daniel",
    speaks="en",
    client="en",
    moves=_yes(
        language=_pick("en"),
        writer=_pick("parent"),
        name=_says("Noah Levi"),
        birth=_says("2.9.2019"),
        sex=_pick("male"),
        country=_says("Georgia, Tbilisi"),
        decision=_pick("abroad"),
        by_when=_skip("unknown"),
        diagnosis=_says("Acute lymphoblastic leukaemia, B cell; second relapse"),
        icd=_says("C91.0"),
        proposed=_says("CAR-T abroad, or one more course of chemotherapy at home"),
        reason=_says("We do not know whether he would survive the journey & the waiting. <please help>"),
        treatments=(Taps(Add()), Taps(Add()), GO),
        **{
            "treatments.kind": _pick("chemo", "other"),
            "treatments.name": _says(
                "Induction and consolidation, protocol ALL-2019", "Blinatumomab, one cycle"
            ),
            "treatments.started": _says("11.2023", "2026"),
            "treatments.outcome": _pick("partly", "stopped"),
        },
        reports=(
            Sends(tuple(f"report {page}.jpg" for page in range(1, 6))),
            Sends(("blood counts.pdf", "protocol.pdf")),
            GO,
        ),
        imaging=_skip("none"),
        pathology=(Sends(("bone marrow.pdf",), caption='Marrow, "day 33"'), GO),
        other=_skip("later"),
        questions=(
            *_pick("ab_home", "ca_slides"),
            Says("Who decides when he is strong enough?"),
            Taps(Raise(2)),
            GO,
        ),
        contact=_says("daniel@example.ge"),
        review=SEND,
    ),
)

THYROID = Story(
    id="thyroid",
    first_name="Ирина",
    speaks="ru",
    client="ru",
    moves=_yes(
        language=_pick("ru"),
        writer=_pick("self"),
        name=_says("Павлова Ирина"),
        birth=_says("05.06.1990"),
        sex=_pick("female"),
        country=_says("Армения, Ереван"),
        decision=_pick("sure"),
        by_when=_skip("none"),
        diagnosis=_says("Узел щитовидной железы, цитология неясная"),
        icd=_skip("none"),
        reason=_says("Один врач говорит «рак», другой — «наблюдать»."),
        treatments=(GO,),
        reports=_skip("none"),
        imaging=(Sends(("scan узи.jpg",)), GO),
        pathology=(Sends(("цитология.jpg",)), GO),
        other=_skip("none"),
        questions=(*_pick("su_review", "diagnosis"), GO),
        contact=_skip("none"),
        review=(Sends(("анализ крови.pdf",)), GO),
        inbox=_pick("reports"),
    ),
)

STORIES = (HEART, BREAST, LUNG, LEUKAEMIA, SPINE, HIP, UNDIAGNOSED, EPILEPSY, THYROID)
