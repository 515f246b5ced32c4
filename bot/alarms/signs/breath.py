"""Signs that air does not come in, in the words families use."""

from bot.alarms import groups as of
from bot.alarms.sign import Sign
from bot.engine.message import _

_BLUE = (
    "(посинел|синие!|синий!|синяя!|синее!|синеет|синеют|синюшн|фиолетов|лилов|чернильн|серые|серое|серый|"
    "сереет|посерел|землист|blue|bluish|purple|grey|gray|dusky|violet|ashen|navy)"
)
_LIPS = "(губ|лиц|личик|ногт|носогубн|пальц|lips|lip!|face|nails|fingertips|fingernails|mouth|tongue)"
_LOW = of.numbers((50, 87))
_FADING = of.either(
    of.DROWSY,
    of.PALE,
    of.CONFUSED,
    "хрип|дыш|задых|фельдшер|скор|падает|упала|сейчас|губы|breath|blue|lips|dropping|dropped|fell|now!|"
    "gasp|ambulance|paramedic",
)
_INHALER = (
    "(ингалятор|вентолин|сальбутамол|беродуал|пульмикорт|небулайзер|баллончик|inhaler|ventolin|"
    "salbutamol|albuterol|nebuli|puffer|reliever|spray)"
)
_NO_HELP = (
    "(не помог|не помож|не помога|не снима|не снял|не действ|не берет|не отпуск|без толку|бесполезн|пуст|"
    "кончил|not help|no help|did nothing|does nothing|doing nothing|nothing|isnt help|doesnt help|"
    "didnt help|not work|isnt work|didnt work|doesnt work|empty|no effect|no relief|useless|hasnt|havent)"
)
_STUCK = (
    "(вдохнул ~ орех|inhaled ~ peanut|inhaled ~ nut|застря|встал ~ горл|попал ~ не то горло|"
    "не в то горло|подавил|поперх|захлебн|stuck ~ throat|stuck in|lodged|choke|wrong way)"
)

BREATHING = Sign(
    "breathing",
    _("breathing"),
    (
        "не дыш", "перестал ~ дыш", "перестает ~ дыш",
        "не (может|могу|можем) ~ (дышать|вдохнуть|вздохнуть|продохнуть|отдышаться)",
        "(дышать|вдохнуть|вздохнуть|дыхнуть) ~ (нечем|не может|не могу|не получается|не дает|не выходит)",
        "нечем ~ (дыш|дыхнуть|вдохнуть)", "ни вдохнуть", "ни вздохнуть", "не продохнуть",
        "(почти|еле|едва|с трудом) ~ дышит",
        (
            "(ребен|сын!|дочь|дочк|доченьк|малыш|мам|пап|муж!|жена!|отец|мать!|он!|она!|бабушк|дед|брат|"
            "сестр|внук|сынок) ~ задыха"
        ),
        "задыхаетс (сильно|совсем|прям)", "задыхаюсь (сильно|совсем|прям|помог)",
        "задыхается ~ (синеет|лежа|помог|что делать|скор)", "(хватает|ловит|глотает|хватаю|ловлю) ~ воздух",
        "(ртом|как рыба|как рыбка) ~ (хватает|ловит|дышит|воздух)", "не хватает воздух ~ (сейчас|губы|сине)",
        "воздуха ~ не хватает ~ (сейчас|совсем|синеет|паник)", "поперхнул ~ (дыш|сине|кашл)",
        "(подавился|подавилась|подавилос)", f"{_STUCK} & {_BLUE}",
        f"{_STUCK} & (не дыш|не может дыш|дыш|хрип|cant breathe|cannot breathe|breath|cant cough|не кашля)",
        (
            f"{_LIPS} ~ {_BLUE} & (дыш|воздух|задыха|хрип|кашл|сонн|вял|отвеч|свист|грудк|breath|wheez|"
            "gasp|drows|limp|cough|oxygen)"
        ),
        (
            f"{_BLUE} ~ {_LIPS} & (дыш|воздух|задыха|хрип|сонн|вял|отвеч|судорог|breath|wheez|gasp|drows|"
            "limp|oxygen|fit|seiz)"
        ),
        "остановк дыхани ~ (сейчас|только)", "остановил дыхани", "дыхани ~ остановил",
        f"(дышит|дышет|дыхание|дышу) & {_BLUE}", "(клокоч|булька) & (груд|легк|дыш|внутри|горл|пен|вдох)",
        "(розов|кровав|пенист) ~ (пен|мокрот|слюн)", "пена ~ (розов|рта|рот) & (дыш|задых|клокоч|воздух)",
        "пена розовая", "отек легк ~ (начал|сейчас|опять|похоже|кажется)",
        "(грудка|грудная клетка|грудь) ~ ходуном",
        "(втягива|втянул|западают|проваливают|уходит под) ~ (ребр|ямк|живот|груд|шея|шею|ключиц|межребер)",
        "(ребр|межребер|ямк|ключиц|животик) ~ (втягива|западают|проваливают|видно) ~ (вдох|дых|дыш)",
        "ребра ~ (втягива|ходят|ходуном)", "(ribs|rib cage|chest) ~ (in and out|heaving|caving in)",
        "крылья носа", "ноздри ~ (раздува|ходят|шевел)",
        (
            "(слово|слова|фраз|предложен|двух слов|полслова|говорить) & (воздух|одышк|задых|дых|дыш|"
            "ингалятор|хрип) & (не может|не могу|не выговор|не хватает|еле|по одному|нет)"
        ),
        (
            "(слово|слова|фраз) ~ (не может|не выговор|не могу) & (груд|хрип|свист|ингалятор|астм|"
            "пульмикорт|беродуал)"
        ),
        f"{_INHALER} ~ (finished|empty|ran out|кончил|закончил|пуст|not touching|isnt touching|barely)",
        (
            "(по одному слову|одно слово|one word|two words|single words) ~ (за раз|at a time|time|"
            "breath|вдох|выдох)"
        ),
        (
            "(аппарат|ивл|vent|bipap|cpap|сипап|концентратор|concentrator|oxygen machine|"
            "the machine) ~ (слома|отключил|не работ|broke|stopped|failed|power) & (дыш|син|задых|breath|"
            "blue|gasp|air|воздух)"
        ),
        f"{_INHALER} ~ {_NO_HELP}", f"{_NO_HELP} ~ {_INHALER}",
        f"(астм|asthma|бронхоспазм|обструкц) & {_BLUE}",
        (
            f"(астм|asthma|бронхоспазм|обструкц|хобл|copd) & {_NO_HELP} & (дыш|воздух|свист|breath|wheez|"
            "spray)"
        ),
        (
            "(spo2|sats!|sat!|сатур|кислород|saturation|оксиметр|oximeter|oxygen|oxygen level|"
            f"oxygen levels) ~ {_LOW} & {_FADING}"
        ),
        "дышит ~ (через раз|рывками|как рыб|агонал)", "дыхание ~ (через раз|агональ|редко|пропада)",
        "вдох & (стон|рычит|хрюка) & (син|сер|бледн|втяг)", "not breathing", "isnt breathing",
        "stopped breathing", "stops breathing ~ (now|again|blue)",
        "(no longer|barely|hardly|scarcely) breathing",
        "(cant|cannot|can not|couldnt|hardly|barely|unable to) ~ breath",
        "(cant|cannot|couldnt) (get|catch|draw) ~ (air|breath!)",
        "(struggling|fighting|gasping|desperate|battling|starving) ~ (breath|air)", "gasping", "choking",
        "choked on", "(not|isnt) getting ~ (air|enough air|oxygen)",
        "(turning|turned|going|gone|went|goes) (blue|purple)",
        "(turning|turned|going|gone|went|goes) (grey|gray|dusky) & (breath|lips|floppy|limp|cold|sweat)",
        (
            "(rib|neck|chest|belly|tummy|stomach|skin between) ~ (suck|pull|tug|caving|draw) ~ (breath|"
            "in|ribs)"
        ),
        "(sucking|pulling|tugging|drawing) in ~ (ribs|chest|tummy|neck|throat|stomach|belly)",
        "nostrils ~ flar", "flar ~ nostril", "(pink|frothy) ~ (froth|foam|sputum|spit|phlegm)",
        "(froth|foam|bubbles) & (mouth|lips|pink) & (breath|drown|lung|gurgl)",
        (
            "(gurgling|crackling|rattling|bubbling) & (lying|breath|lungs|chest) & (cant|cannot|blue|"
            "grey|worse|sit|drown|upright)"
        ),
        "drowning ~ (dry|in ~ own|inside|fluid)", "(feels|like) ~ drowning & (breath|air|lung)",
        "(sentence|word|speak|talk) ~ (between|without|for|out of) ~ (breath|gasps|air)",
        (
            "(cant|cannot|couldnt|unable to) (finish|say|speak|talk|complete|get out) ~ (sentence|word|"
            "two words) & (breath|wheez|inhal|air|asthma|chest|lung|copd)"
        ),
        "(too|so) (breathless|short of breath|out of breath) to (speak|talk|walk|eat|lie|move)",
        "(breathless|short of breath|out of breath) ~ (at rest|just sitting|sitting still)",
        "stridor & (blue|worse|drool|rest)", "pulmonary (oedema|edema) ~ (now|again|tonight|i think|as far)",
    ),
    (
        "задыха", "задохн", "удушь", "(тяжело|трудно|больно) ~ дыш",
        "дышать ~ (тяжело|трудно|больно|все хуже)",
        "дышит ~ (част|поверхност|шумн|тяжел|плох|хрип|свист|стон|рот|живот|глубок)", "одышк",
        "(сильн|тяжел) одышк", "посинел", "синеет", "губы ~ (син|сер|фиолет|черн)", "синюшн",
        "хрип ~ (груд|дых|дыш)", "дыхан ~ (плох|част|останов|тяжел|шумн|свист|поверхност|сбива)",
        "не хватает воздух", "воздух ~ не хватает", "отек легк", "дыхательн недостаточ",
        "кость ~ (горл|застря)", "кашля ~ (захлеб|задых|не останов)", "спать сидя", "лежать не может",
        "short of breath", "shortness of breath", "breathless", "out of breath", "shortness of ~ breath",
        "(trouble|difficult|hard|struggling|struggle|painful|hurts) ~ breath",
        (
            "breathing ~ (hard|fast|worse|heavy|shallow|noisy|funny|difficult|rapid|deep|laboured|"
            "labored|is bad)"
        ),
        "breath ~ (shallow|fast|rattl|noisy|short)", "wheez", f"{_LIPS} ~ {_BLUE}", "blue lips",
        "pulmonary (oedema|edema)", "respiratory failure",
        f"(spo2|sats!|sat!|сатур|saturation|оксиметр|oximeter|oxygen) ~ {_LOW}", "sats ~ (drop|low|fall)",
        "oxygen ~ (drop|low|fall)", "(food|meat|bone|grape|sweet) ~ stuck", "stridor", "asthma attack",
        "приступ ~ (астм|удушь)", "collapsed lung", "пневмоторакс",
    ),
)  # fmt: skip

_SKIN = (
    "(крапивниц|сыпь|сыпи|волдыр|зуд|чеш|зачес|красн|покрасне|пятн|hives|rash|welts|itch|red!|bumps|"
    "blotch|swell|swollen)"
)
_BADLY = (
    "(хрип|сип|дыш|задыха|кашля|горл|язык|обмор|голос|осип|croaky|глота|сознан|темнеет|упал|осел|обмяк|"
    "вырва|рвот|слаб|бледн|шея|шею|шеи|wheez|throat|tongue|faint|going dark|slump|collaps|dizz|vomit|"
    "breath|cough|swallow|voice|pass|pale|white!|floppy|cant|drool|hoarse|grey|limp)"
)

ALLERGY = Sign(
    "allergy",
    _("a severe allergic reaction"),
    (
        f"{of.AIRWAY} ~ {of.SWELL} & {of.TRIGGER}", f"{of.SWELL} ~ {of.AIRWAY} & {of.TRIGGER}",
        f"{of.SWELL} & {of.TRIGGER} & {of.NO_AIR}",
        (
            f"(губы|губа|lips|tongue|язык|лицо|face) & {of.SWELL} & (wheez|breath|хрип|сипит|дыш|свист|"
            "voice|голос)"
        ),
        f"(tongue|язык) ~ {of.SWELL}",
        f"{of.TRIGGER} & {of.AIRWAY} & (перш|tight|itch|lump|чеш|scratchy|funny) & {of.NO_AIR}",
        f"{of.SWELL} & {of.AIRWAY} & {of.NO_AIR} & (лиц|губ|сып|глаз|язык|face|lips|hives|tongue|eyes)",
        "анафилактическ шок ~ (сейчас|сегодня|началс|кажется|похоже)",
        "(кажется|похоже|видимо|наверн|опять|снова) ~ анафил",
        "(throat|tongue) ~ (swelling|closing|swollen|swells|tightening|closes|swelled|thick)",
        "(tight|lump) ~ throat & (hives|rash|itch|ate|nuts|sting|swell|lips)",
        "(язык|горло) ~ (распух|раздул|перехват|закрыва|отека|отекло|отек!|сжима|сдавил|не помеща|разнес)",
        "перехватыва ~ горл", "anaphylactic shock ~ (now|right|having)",
        "(allergic|anaphylactic) (shock|reaction) ~ (now|i think|i believe|help|worse)",
        "(going into|having|its|gone into) anaphyla", f"{_SKIN} & {of.TRIGGER} & {_BADLY}",
        (
            f"(крапивниц|hives|сыпь|волдыр) & {of.NO_AIR} & (сейчас|минут|только|now|minutes|just|трудно|"
            "тяжело|struggl|trouble|hard to|worse)"
        ),
        (
            f"(губы|губа|лицо|веки|глаза|lips|face|eyes) ~ {of.SWELL} & (горл|язык|дыш|хрип|сип|голос|"
            "глота|throat|tongue|breath|wheez|voice|swallow)"
        ),
        (
            f"(лицо|губы|face|lips) ~ {of.SWELL} & {of.TRIGGER} & (минут|час|быстр|на глазах|minutes|hour|"
            "fast|quickly|worse)"
        ),
        (
            "(epipen|эпипен|эпинефрин|адреналин) ~ (вкол|укол|сделал|кончил|нет|used|given|gave|didnt|"
            "not|second|expired|wearing|empty) & (сейчас|минут|опять|хуже|губы|лицо|горло|now!|just|"
            "minutes|ago|swell|throat|breath|worse|lips|hives)"
        ),
        (
            "(вкололи|уколол|used|gave|given|injected) ~ (epipen|эпипен|адреналин) & (не|хуже|опять|"
            "still|again|worse|back)"
        ),
        f"(укус|ужалил|sting|stung) & {of.AIRWAY}",
        (
            "(укус|ужалил|осы|пчел|шерш|sting|stung|wasp|bee!|hornet) & (темнеет|обмор|сознан|холодн пот|"
            "рвот|faint|dark|dizz|collaps|vomit|whole body|все тело|по всему телу)"
        ),
    ),
    (
        "отек квинке", "анафилак",
        "(лицо|губы|веки|язык|горло|шея|шею) ~ (отек|опух|распух|раздул|распер|разнес)", "anaphyla",
        "allergic (shock|reaction)", "(face|lips|eyes|neck) ~ (swollen|puff|balloon|swell)",
        "аллергическ (шок|реакц)", "волдыр ~ (тел|всем|везде)", "hives ~ (all over|spreading|everywhere)",
    ),
)  # fmt: skip
