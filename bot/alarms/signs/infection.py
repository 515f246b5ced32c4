"""Signs of an infection that runs away, in the words families use."""

from bot.alarms import groups as of
from bot.alarms.sign import Sign
from bot.engine.message import _

_SPOTS = (
    "(сыпь|сыпи|высып|пятн|пятен|звезд|точк|синячк|кровоизл|rash|spots|dots|blotches|marks|bruises|"
    "speckles|pinpricks|petechi)"
)
_DARK = (
    "(фиолет|багров|лилов|синюш|темно красн|геморраг|звездчат|как синяк|синяк|кровян|бордов|черные|"
    "purple|violet|dark red|bruise like|like bruises|like little bruises|little bruises|tiny bruises|"
    "looks like bruises|blood spots|plum|blackish|pinprick)"
)
_STAYS = (
    "(не бледн|не исчез|не пропад|не светле|не уход|не белеет|не меня|остают|remain|stay|doesnt fade|"
    "dont fade|not fad|wont fade|doesnt go|dont go|not disappear|dont disappear|doesnt disappear|"
    "doesnt blanch|dont blanch|not blanch|non blanch|nonblanch|not go|wont go|still there|dont vanish|"
    "doesnt vanish)"
)
_NECK = (
    "(bend ~ neck|move ~ neck|turn ~ neck|голову не наклон|голову не поверн|голову не опуст|не наклонить|"
    "шею не повер|шея ~ деревян|шея ~ камен|шея ~ колом|шеей ~ не|шея не|шею не|не гнется ше|"
    "ше ~ не гнет|ше ~ не сгиба|ше ~ не наклон|ригидн|каменн ше|ше ~ как камен|ше ~ камен|ше ~ как дерев|"
    "ше ~ деревян|затылок ~ камен|затыл ~ тверд|затыл ~ напряж|затыл ~ деревян|затыл ~ не|"
    "наклонить голов|голову ~ наклон|прижать подбород|подбород ~ груд|голову ~ не нагн|"
    "закидывает ~ голов|закинул голов|запрокид|голов ~ назад|neck ~ stiff|stiff neck|neck ~ rigid|"
    "neck ~ bend|neck wont|neck hurts|chin ~ chest|chin to chest|arches ~ neck|head ~ thrown back|"
    "head ~ arched back|head back)"
)
_LIGHT = (
    "(лампы!|лампу|глаза закрыва|закрывает глаза|зажмурив|щурится|lamp!|curtains shut|light off|"
    "lights off|the light|светобоязн|свет режет|от света|свет ~ больно|на свет ~ больно|"
    "закрывает глаза от|свет мешает|свет бесит|не выносит свет|light hurts|hurts ~ light|bright light|"
    "hates ~ light|light ~ painful|cant stand ~ light|cant bear ~ light|photophob)"
)
_WOUND = (
    "(шов!|шва!|швы|швов|шве|рана!|рану!|раны|ране!|порез|пролежн|порт!|порта!|катетер|пикк|фистул|"
    "дренаж|имплант|абсцесс|флегмон|рожа!|wound|incision|stitches|sutures|cut!|graze|sore!|port!|picc|"
    "catheter|central line|line site|abscess|cellulitis|ulcer|scar!)"
)
_ROTS = (
    "(гной|гноит|гноя|вонь|воня|запах|разош|покрасн|красн|чернеет|почерн|горяч|распух|pus!|smell|ooz|"
    "weeping|red!|opened|burst|black|hot!|swollen|spreading|angry)"
)
_STREAK = "(полос|streak|red line|red lines)"
_COLLAPSE = of.either(
    of.DROWSY,
    of.CONFUSED,
    of.PALE,
    "мраморн|пятнами|ледян|холодные руки|холодные ноги|слабеет|не встает|сердце колот|пульс|давление 7|"
    "давление 8|давление 6|сознан|еле|mottl|blotch|clammy|cold hands|collaps|racing|rapid|cant stand|"
    "too weak|faint|pressure 7|pressure 8|breathing fast|breathless",
)
_BARE = (
    "(селезен|spleen|asplen|splenectom|иммунитет|иммуносупр|immunosuppr|immunocomprom|immune|пересадк|"
    "пересаж|трансплант|transplant|цитостатик|адалимумаб|ритуксимаб|метотрексат|methotrexate|rituximab|"
    "биологическ терап|лейкоз|лейкеми|лимфом|миелом|leuk|lymphom|myelom|апластич|aplastic|агранулоцит)"
)
_DEGREES = (
    "(38!|38_|39!|39_|40!|40_|41!|41_|101!|101_|102!|102_|103!|103_|104!|104_|105!|горит|трясет|знобит|"
    "знобило|озноб|колотит|burning up|shak|shiver|rigor|chills|high temp|high fever|жар!)"
)

INFECTION = Sign(
    "infection",
    _("signs of meningitis or sepsis"),
    (
        f"{_SPOTS} & {_STAYS} & (стакан|нажат|нажим|надав|придав|под стеклом|glass|tumbler|press)",
        f"сыпь ~ {_STAYS}",
        f"{_SPOTS} ~ {_DARK} & (быстр|час|на глазах|не бледн|располз|spread|hour|fast|ill|sick)",
        f"{_SPOTS} ~ {_DARK} & {of.either(of.FEVER, of.VOMIT, of.DROWSY, of.COLD)}",
        f"{_DARK} ~ {_SPOTS} & (быстр|час|на глазах|располз|spread|hour|fast|glass|стакан|холодн|cold)",
        f"{_DARK} ~ {_SPOTS} & {of.either(of.FEVER, of.VOMIT, of.DROWSY)}", "сыпь ~ синяками",
        (
            "сыпь & (за час|на глазах|за полчаса|расползается) & (ребен|температур|жар|пятна|фиолет|"
            "синяк|холодн|вял)"
        ),
        f"{_NECK} & {of.FEVER}", f"{_NECK} & {_LIGHT}",
        f"{_LIGHT} & (крич|scream|плач|рвет|рвот|vomit|cry) & {of.either(of.FEVER, _NECK, of.DROWSY)}",
        (
            f"{_NECK} & (голова раскал|голова боли|рвот|рвет|headache|head hurts|vomit|throwing|sick) & "
            f"{of.either(of.FEVER, of.VOMIT, of.DROWSY, of.CONFUSED, _LIGHT)}"
        ),
        f"{_NECK} & {_LIGHT} & {of.either(of.FEVER, of.VOMIT, of.DROWSY, of.CONFUSED, _LIGHT)}",
        "не может ~ (наклонить|пригнуть|нагнуть) голов",
        (
            f"{_NECK} & (родничок|отит|ушк|ухо|ear|shunt|шунт|mening|менинг) & (крич|плач|сонн|вял|cry|"
            "scream|sleepy|drows|температур|fever|рвот|39|38|40|вечера|tonight)"
        ),
        (
            f"{_LIGHT} & {of.FEVER} & "
            f"{of.either(of.CONFUSED, of.DROWSY, of.VOMIT, _SPOTS, 'голов|head|neck|шея!|шею')}"
        ),
        "rash ~ (doesnt|not|wont) (fade|blanch|disappear|go)",
        "(purple|bruise like) ~ (rash|spots) & (fever|spreading|vomit|sick)", f"{of.HIGH} & {of.CONFUSED}",
        "(температур|38) & (бред!|бредит|бредов|заговар|не узнает|путает|заторможен|confus|delir)",
        f"(fever|temp!|temperature) & {of.CONFUSED}",
        (
            f"{of.HIGH} & (mottl|blotch|мраморн|пятнами|губы синие|ледяные руки|ледяные ноги|руки ледяные|"
            "ноги ледяные) & "
            f"{of.either(_COLLAPSE, 'вял|ребен|руки|ноги|child|legs|arms|since|с утра|сегодня')}"
        ),
        "septic shock (now|today)",
        (
            "(shaking|трясет|колотит|shivering) ~ (so hard|так что|teeth|bed|кровать|зуб) & (39|38|fever|"
            "temp|температур|chemo|хими|cancer|рак|озноб)"
        ),
        "зуб на зуб не попадает & (39|38|температур|40|после|операц|шов|хими|катетер)",
        (
            "(менинг|mening) & (подозр|кажется|похоже|suspect|think|rash|сыпь|бактери|заподозр) & "
            f"{of.either(_COLLAPSE, _SPOTS, of.HIGH, of.VOMIT)}"
        ),
        (
            f"(менинг|mening|сепсис|sepsis|septic) & {_COLLAPSE} & (сейчас|сегодня|к вечеру|час|утра|now|"
            "today|hot!|tonight|hour|call someone|since)"
        ),
        f"(менинг|mening|сепсис|sepsis|septic) & {_COLLAPSE} & {of.either(of.HIGH, _SPOTS)}",
        f"{_WOUND} & {_ROTS} & {_DEGREES}",
        f"{of.LEG} ~ (черн|почерн|black) & (воня|вонь|smell|stink|reeks)",
        f"{of.LEG} ~ (черн|почерн|black) & {of.HIGH}", f"{_WOUND} & {_DEGREES} & {_COLLAPSE}",
        (
            f"{_STREAK} ~ (вверх|по ноге|по руке|выше|пошли|up|along|climb|spread) & "
            f"{of.either(of.HIGH, of.CONFUSED, 'красн|черн|нога|рука|рана|leg|arm|red|hand|wound')}"
        ),
        "(red streak|red line|red lines) ~ (up|along|toward)",
        (
            "(заражение крови|blood poisoning|сепсис|sepsis|septic) & "
            f"{of.either(of.CONFUSED, of.HIGH, of.DROWSY, _STREAK)} & "
            f"{of.either(of.CONFUSED, of.HIGH, _STREAK, 'сейчас|сегодня|now|today|since|tonight')}"
        ),
        (
            f"{_BARE} & {_DEGREES} & (утра|ночи|вечера|обеда|вчера|сегодня|сейчас|полуноч|час|понос|сонн|"
            "слабе|не встает|drows|blotch|since|today|tonight|lunch|dinner|now|hours|floppy|вял|weak|"
            "vomit|рвот|shiver)"
        ),
        (
            f"{of.HIGH} & (пульс 1|pulse 1|heart racing|сердце колотится|давление 70|давление 80|"
            f"давление 60|breathing fast|дышит часто) & {of.either(_COLLAPSE, of.PALE)}"
        ),
        (
            "(почернел|чернеет|черная|черно красн|blackening|turned black|crackl|хрустит) ~ (нога|рана|"
            "кожа|стопа|палец|leg|wound|skin|foot) & (39|40|жар|температур|воня|запах|быстр|час|fever|"
            "smell|spread|hour|бред|полос)"
        ),
        f"{_WOUND} & (вонь|воня|smell|черн|black) & (быстр|час|spread|hour|располз)",
        (
            "(мастит|цистит|пиелонефрит|пневмони|уролог|сахарный диабет|pneumonia|kidney infection|uti!|"
            f"chest infection) & {_DEGREES} & (мраморн|сонн|не разбуд|mottl|drows|clammy|cant wake|"
            "collaps|синие губы|blue lips)"
        ),
        (
            "(мастит|цистит|пиелонефрит|пневмони|уролог|сахарный диабет|pneumonia|kidney infection|uti!|"
            f"chest infection) & {_DEGREES} & {of.CONFUSED}"
        ),
    ),
    (
        "температур ~ (39|40|41)", "(39|40|41)_ ~ (температур|жар)",
        "(fever|temperature|temp!) ~ (39|40|41|102|103|104|105|106)", "(бредит|спутан|не узнает|заговарива)",
        "(confused|delirious|hallucinating)", "менингит", "менингок", "meningitis", "meningococ", "сепсис",
        "sepsis", "septic", "заражение крови", "blood poisoning", f"{_DARK} ~ {_SPOTS}",
        f"{_SPOTS} ~ {_DARK}", _NECK, f"{_SPOTS} & {of.HIGH}", f"{of.HIGH} & {_COLLAPSE}", "зуб на зуб не",
        "shaking ~ (bed|chair)",
    ),
)  # fmt: skip

FEVER_ON_CHEMO = Sign(
    "fever_on_chemo",
    _("fever during treatment that weakens defences"),
    (
        f"{of.CHEMO} & {_DEGREES}",
        (
            f"{of.CHEMO} & (температур|лихорад|fever|temp!|temperature) & (сегодня|с утра|с ночи|с вечера|"
            "поднялась|скакнул|подскоч|today|tonight|went up|spik|days after|this morning|last night)"
        ),
        (
            "(лейкоз|лимфом|лейкеми|leuk|lymphom|пересадк|трансплантац|transplant) & (температур|лихорад|"
            "fever|chills|озноб|temp!|градусник|thermometer|горит) & (38!|38_|39!|39_|40!|40_|101_|101!|"
            "102_|102!|103!|103_|104!|chills|озноб|знобит|трясет|shak|shiver)"
        ),
        (
            "(цикл!|цикла!|курс!|курса!|курсе!|капельниц|онколог|рак!|рака!|cancer|oncolog|tumour|"
            "tumor) & (39!|39_|40!|40_|41!|41_|38_5|38_6|38_7|38_8|38_9|103_|104_) & (сегодня|утра|ночи|"
            "вечера|вчера|час|сейчас|знобит|трясет|озноб|since|today|tonight|now|shak|shiver|dinner|"
            "lunch|hours|yesterday|after treatment|горит|мураш)"
        ),
        (
            "(лейкоцит|нейтрофил|white cell|white cells|neutrophil|wbc!) ~ (0|нол|упал|zero|none|low) & "
            f"{of.HIGH}"
        ),
    ),
)  # fmt: skip

_SKIN = "(кожа|кожу|кожей|кожи|skin)"

SKIN = Sign(
    "skin",
    _("skin that comes off"),
    (
        (
            f"{_SKIN} ~ (слез|сходит|пласт|отсла|лоскут|чулк|лохмот|peel|coming off|comes off|slough|"
            "sheets|blister) & (лекарств|препарат|tablets|drug|medicine|таблет|ламотридж|антибиот|"
            "аллопурин|карбамазеп|lamotrig|antibiot|allopurin|carbamaz|epilepsy) & (рот|рту|губ|глаз|язв|"
            "mouth|lips|eyes|raw|sores)"
        ),
        (
            f"{_SKIN} ~ (слезает|сходит|отслаив|лоскут|лохмот|peel|coming off|sheets) & (глаз|рот|рту|"
            "губы|губ!|слизист|язв|пласт|лоскут|таблет|ламотридж|антибиот|аллопурин|карбамазеп|eyes|"
            "mouth|lips|raw|sheets|lamotrig|antibiot|allopurin|carbamaz|drug|medic|genital)"
        ),
        (
            "(стивенс|stevens|лайелл|лайела|lyell|некролиз|necrolysis) & (сегодня|сейчас|кожа|today|now|"
            "spread|skin|слеза|глаза|eyes)"
        ),
    ),
    (
        f"{_SKIN} ~ (слезает|сходит|отсла|peels|peeling|coming off|sloughing)",
    ),
)  # fmt: skip
