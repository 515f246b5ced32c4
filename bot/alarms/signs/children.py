"""Signs of a newborn or a child that is very ill, in the words families use."""

from bot.alarms import groups as of
from bot.alarms.sign import Sign
from bot.engine.message import _

_NOT_FEEDING = (
    "(кормить не получается|не хочет есть|отказывается есть|не получается кормить|не прикладывается|"
    "плохо сосет|not interested in|uninterested in|refusing milk|turns away|не ест|не сосет|"
    "не берет ~ груд|отказывается ~ груд|отказался ~ груд|отказывается ~ бутыл|отказался ~ бутыл|"
    "отказ от груди|отказ от еды|бросает грудь|не кушает|не хочет сосать|сосать перестал|перестал сосать|"
    "перестала сосать|бросил грудь|грудь не берет|бутылку не берет|not feeding|wont feed|not eating|"
    "refuses ~ feed|refusing ~ feed|refuses ~ bottle|refusing ~ bottle|refuses ~ breast|refuses the|"
    "wont suck|not sucking|wont nurse|not nursing|wont latch|wont take|hasnt fed|not fed|"
    "too sleepy to feed|stopped feeding|off ~ feeds|wont drink|too tired to feed|too weak to suck)"
)
_ILL = (
    "(вялый|вялая|вялое|вяленьк|обмяк|сонлив|не разбуд|не добуд|не просып|мраморн|серый|серая|сереньк|"
    "серые|посин|синюш|синий|синяя|холодн|стонет|кряхт|выгиба|судорог|подергива|пронзительн|монотонн|"
    "тонко крич|желтый|желтая|пожелт|часто дыш|дышит часто|limp|letharg|very sleepy|too sleepy|floppy|"
    "wont wake|hard to wake|wont rouse|mottled|grey|gray|blue|dusky|cold to|cold hands|feels cold|grunt|"
    "arch|high pitched|high cry|thin high|shrill|moan|yellow|jaundic|breathing fast|breathes fast|"
    "fast breathing|stiff|jerk|twitch|lifeless|limp like|pauses)"
)
_KID = (
    "(дочк|дочери|доченьк|сын!|сыну|сынок|сыночк|ребен|малыш|мальчик|девочк|внук|внуч|крох|ему!|ей!|нам!|"
    "возраст|лялька|мелкому)"
)
_HOT = of.either(
    of.HIGH,
    "38!|38_|37_8|37_9|горяч|35_|34_",
)
_GREEN = "(зелён|зелен|желто зел|желчь|изумруд|болотн|травян|green|bile|bilious|yellow green)"
_RAG = (
    "(like a rag|like a wet rag|flat as|как ватный|плетьми|как тряпочк|как тряпк|тряпочк|тряпичн|"
    "как кукла|как куколк|как плеть|повис на руках|на ручках повис|висит на руках|на руках висит|обмякш|"
    "обмяк!|обмякла|rag doll|ragdoll|like a doll|floppy|limp!|hangs in|hanging off|flopped|lifeless)"
)
_NAPPY = "(подгузник|памперс|пеленк|горшок|nappy|nappies|diaper|pull up)"
_DRY = "(сух|пуст|ни капли|чист|dry|empty|no wet|not wet|hasnt wet)"

INFANT = Sign(
    "infant",
    _("a very sick baby"),
    (
        f"{of.NEWBORN} & {of.FEVER}", f"{_KID} {of.SMALL_WEEKS} недел & {_HOT}",
        f"{_KID} {of.SMALL_WEEKS} недел & {of.either(_NOT_FEEDING, _ILL)}",
        f"{of.SMALL_WEEKS} недел & {_HOT} & {_NOT_FEEDING}", f"{of.SMALL_WEEKS} недел ~ {_KID} & {_HOT}",
        f"{of.BABY} & {of.FEVER} & {of.either(_NOT_FEEDING, _ILL)}", f"{of.NEWBORN} & {_NOT_FEEDING}",
        (
            f"{of.NEWBORN} & {_ILL} & (сегодня|с утра|ночи|сейчас|час|today|since|now|hours|breath|cry|"
            "sleep|хуже|worse|холодн|cold)"
        ),
        f"{of.NEWBORN} & {_ILL} & {_NOT_FEEDING}",
        f"{of.BABY} & {_NOT_FEEDING} & {of.either(_ILL, of.DROWSY)}",
        f"(day|дня|дней|день|сутки|суток|недел|week) & {_NOT_FEEDING} & {_ILL}",
        f"(кормлен|грудь|бутылочк|роддом|breastfeed|feeds|bottle) & {_GREEN} & {of.VOMIT}",
        (
            f"{of.CHILD} & {_GREEN} & {of.VOMIT} & (грудни|месяц|недел|дней|роддом|ножк|живот|поджима|"
            "knees|baby|weeks|belly|tummy|scream|month|newborn)"
        ),
        f"{of.CHILD} & {_GREEN} & {of.VOMIT} & {of.BABY}", f"{of.BABY} & {_GREEN} & {of.VOMIT}",
        f"{_GREEN} ~ (sick|vomit|рвот) & {of.CHILD}",
        f"{of.NEWBORN} & (стонет|кряхт|grunt|breathing fast|breathes fast|pauses|пауз)",
        "родничок (выбух|набух|вздул|выпира|запал|впал|напряж|пульсир)",
        "(выбух|набух|вздул|выпира|запал|впал) ~ родничок", "родничок ~ (выпира|выбух|запал|впал)",
        "baby ~ (floppy|limp|lifeless|grey|blue|mottled)", "baby (not|wont|isnt) (feed|eating|nursing)",
        "(bulging|sunken) (fontanel|soft spot)", "(fontanel|soft spot) ~ (bulg|sunken|tense|swollen)",
        "(jelly|желе!|currant) & (red|blood|кров|малинов|stool|nappy|diaper|кал|стул|подгузник|памперс)",
        (
            f"{of.BABY} & (поджима|сучит|knees) & (кров|blood|рвот|vomit|бледн|pale) & (крич|scream|ножк|"
            "knees|cry)"
        ),
        "(пульс|pulse) ~ (бедр|femoral|паху|groin) & (не нашл|нет|слаб|absent|weak|could)",
        (
            f"(малыш|новорожд|newborn|baby|days old|day old|суток|сутки|день) & {_NAPPY} ~ {_DRY} & "
            f"{of.either(_NOT_FEEDING, _ILL)}"
        ),
        (
            f"{of.BABY} & (сине|посин|turned blue|went blue|goes blue|turning blue) & (кормл|пауз|не дыш|"
            "сейчас|минут|feed|paus|now|breath|ago|just|секунд|today|сегодня)"
        ),
        (
            f"{of.NEWBORN} & (кала не было|не какал|не какает|меконий не|no poo|not pooped|not passed|"
            "no meconium) & (живот|рвет|рвот|belly|tummy|vomit|swollen)"
        ),
    ),
    (
        f"{of.BABY} & {_NOT_FEEDING}", f"{of.BABY} & {_ILL}", f"{of.BABY} & {of.HIGH}",
    ),
)  # fmt: skip

CHILD = Sign(
    "child",
    _("a limp, dehydrated or struggling child"),
    (
        (
            f"{_NAPPY} ~ {_DRY} & (со вчера|вчера|с утра|с ночи|с обеда|сутки|часов|since|hours|yesterday|"
            "today|morning|last night|all day|весь день|плач|глаз|впал|tears|eyes)"
        ),
        f"(no|not|zero|hasnt) ~ wet ~ {_NAPPY}", f"ни капли ~ {_NAPPY}", f"{_NAPPY} ~ ни капли",
        f"(dry|сухой|сухие|сухая|сухую) ~ {_NAPPY} & (hours|since|часов|вчера|утра|ночи|обеда|плач|cry)",
        f"(hasnt|havent|not) had ~ wet {_NAPPY}",
        (
            f"{of.CHILD} & (не писал|не писает|не мочил|не пописал|no wees|no wee|not weed|not peed|"
            "hasnt peed|hasnt weed|no pee) & (понос|diarr|bug!|впал|sunken|с утра|с ночи|со вчера|since|"
            "сутки)"
        ),
        (
            f"{of.CHILD} & (не писал|не писает|не мочил|не пописал|no wees|no wee|not weed|not peed|"
            f"hasnt peed|hasnt weed|no pee) & {of.either(of.VOMIT, of.DROWSY, _RAG)}"
        ),
        "плачет ~ без слез", "слез ~ нет & (плач|рвот|понос|глаз)", "(no|without) tears",
        "(глаза|глазки|глазик|eyes) ~ (впал|запал|ввалил|sunk)",
        "(sunken|впалые|запавшие) (eyes|глаза|глазки)",
        (
            f"{of.CHILD} & {_RAG} & (понос|сквозь|глаз|язык|diarrh|eyes|breath|дыш|подгуз|сегодня|сейчас|"
            "today|now|cant|не держ|капл)"
        ),
        f"{of.CHILD} & {_RAG} & {of.either(of.HIGH, of.VOMIT, of.PALE, of.DROWSY)}",
        (
            f"{_RAG} & (today|now|сегодня|сейчас|с утра|fever|жар|39|40|not responding|не реагир|eyes|"
            f"глаз) & {of.CHILD}"
        ),
        "на руч ~ повис",
        (
            "(слюн|drool|dribbl) & (рычит|вдох|шум|сидит|наклон|lean|harsh|noise|breathing in|sits|"
            "stridor|muffled|swallow|глота) & "
            f"{of.either(of.FEVER, of.AIRWAY, 'вдох|дыш|breath|stridor|рычит|lie|лечь|sits')}"
        ),
        (
            f"(слюн|drool|dribbl) & {of.FEVER} & "
            f"{of.either(of.FEVER, of.AIRWAY, 'вдох|дыш|breath|stridor|рычит|lie|лечь|sits')}"
        ),
        (
            "(круп|croup|ларингит|barking|лающ|стридор|stridor) & (втяг|рычит|вдох|не может|напряг|слюн|"
            "suck|drool|cant|blue|rest|ribs|struggl|exhaust|noise ~ breath) & "
            f"{of.either(of.NO_AIR, of.PALE)} & "
            f"{of.either(of.CHILD, 'сейчас|минут|now|годик|ночи|утра|час')}"
        ),
        (
            f"(круп|croup|ларингит|barking|лающ|стридор|stridor) & {of.PALE} & "
            f"{of.either(of.NO_AIR, of.PALE)} & "
            f"{of.either(of.CHILD, 'сейчас|минут|now|годик|ночи|утра|час')}"
        ),
        "(на вдохе|вдох) ~ (рычит|свист|хрюка|стон|шум|лает)", "(рычит|хрюкает) ~ (вдох|дых|дыш)",
        "(harsh|crowing|high pitched|squeaky) ~ (noise|sound) ~ breath",
        (
            f"{of.CHILD} & (стонет|кряхтит|grunt) & {of.either(of.NO_AIR, of.HIGH)} & (вдох|выдох|дых|дыш|"
            "breath)"
        ),
        (
            f"{of.CHILD} & (порок сердца|heart defect|tetralogy|фалло) & "
            f"{of.either(of.PALE, of.DROWSY)} & (сейчас|сегодня|приседа|корточк|now|today|squat|limp|"
            "обмяк|стал)"
        ),
    ),
    (
        f"{of.CHILD} & {_RAG}", f"{of.CHILD} & {of.DROWSY} & {of.either(of.HIGH, of.VOMIT)}", "ложный круп",
        "croup", f"{of.CHILD} & {of.VOMIT} & (понос|diarrh|не пьет|not drinking|wont drink)", "обезвож",
        "dehydrat", f"{of.CHILD} & (мраморн|mottled)",
        "(не пьет|not drinking|wont drink) & (понос|рвот|diarrh|vomit)",
    ),
)  # fmt: skip
