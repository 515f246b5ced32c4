"""Signs of sight that goes, in the words families use."""

from bot.alarms import groups as of
from bot.alarms.sign import Sign
from bot.engine.message import _

_EYE = "(глаз|око!|eye|роговиц|cornea)"
_SEES = "(зрен|глаз|вижу|видит|видеть|видно|картинк|vision|sight|eye|see!|view|picture)"
_CURTAIN = (
    "(занавес|шторк|штора|шторой|шторы|шору|завес|пелена|черная тень|темная тень|тень ~ сбоку|щель|"
    "curtain|veil|shade|shadow|blind came|grey wall|black wall)"
)
_FLASHES = (
    "(вспышк|молни|сверка|искр|рой мушек|дождь мушек|сажа|сажи|хлопья|flashes|flashing|lightning|"
    "floaters|soot|sparks|shower of|black rain|cobweb)"
)
_GONE = (
    "(погас|ослеп|не видит|не вижу|не видно|потемн|темно!|черно!|чернота|пропал|исчез|перестал видеть|"
    "перестала видеть|ничего не|только свет|half|half the|gone|missing|blind|went dark|gone dark|black!|"
    "cant see|cannot see|lost|blacked|половин|щель|осталас|туман густой)"
)
_CHEMICAL = (
    "(щелоч|кислот|извест|клей|клея|средств|отбеливат|белизн|моющ|хлор|доместос|крот|аммиак|нашатыр|"
    "электролит|цемент|раствор|перцов|гель|уксус|краск|bleach|acid|cleaner|lime!|plaster|cement|ammonia|"
    "glue|chemical|drain|alkali|caustic|battery fluid|detergent|pod!|solvent|oven|pepper spray|superglue)"
)
_STICKS = (
    "(торчит|воткнул|проткнул|пробил|порвал|вытека|течет|течёт|влетел|отлетел|попал ~ осколок|осколок|"
    "кусок|щепк|гвозд|проволок|стекл|окалин|sticking|stuck in|pierced|punctured|poked|nail|shard|"
    "splinter|leak|jelly|fluid|metal|wire|wood|glass|burst|cut!)"
)
_AGO = (
    "(сегодня|только что|минут|час!|часа|часов|вдруг|внезапн|резко|утра|ночи|вечера|обеда|обеду|вчера|"
    "за день|today|now|just|minutes|ago|hour|sudden|since|morning|tonight|yesterday|lunchtime|noon|woke|"
    "overnight)"
)

SIGHT = Sign(
    "sight",
    _("sudden loss of sight or a hurt eye"),
    (
        (
            "(внезапн|вдруг!|резко|только что|мгновенно) ~ (ослеп|перестал ~ видеть|пропало зрен|"
            "потерял зрен|не вид|погас|темно)"
        ),
        (
            f"{_EYE} ~ {_GONE} & {_AGO} & (внезапн|вдруг|резко|только|час назад|минут|сегодня|sudden|just|"
            "ago|this morning|today|since|now|woke|погас|обеда|утра|ночи)"
        ),
        f"(cant|cannot|couldnt|не вижу|не видит|перестал видеть|ослеп) ~ {_EYE} & {_AGO}",
        f"{_EYE} ~ (не вижу|не видит|перестал видеть|cant see|blind) & {_AGO}",
        f"(левый|правый|left one|right one) ~ (вдруг|внезапн|резко|suddenly) ~ {_GONE}",
        "(sudden|all of a sudden) ~ (lost ~ sight|lost ~ vision|blind|cant see|cannot see)",
        "(vision|sight) ~ (went|gone|disappear|vanish) ~ (sudden|now|just|today|ago|one eye|hour|this)",
        f"{_CURTAIN} & {_SEES} & {_AGO}",
        (
            "(темн|черн|dark|black|grey|сер) ~ (пятно|тень|blob|spot|patch|shape|shadow|круг) ~ (закры|"
            "заслоня|растет|половин|cover|spread|grow|half|blocks|across)"
        ),
        (
            "(темн|черн|dark|black) ~ (пятно|тень|blob|patch|shadow) & (глаз|eye) & (закры|растет|half|"
            "cover|growing|пол)"
        ),
        "curtain ~ (down|over|across|came|fell|vision|eye|sight)",
        (
            "(занавес|шторк|штора|завеса|пелена|тень) ~ (упала|опустил|накрыл|наползает|закрыла|"
            "наехал) ~ (глаз|зрен)"
        ),
        "(как|словно|будто) ~ (занавес|шторк|штора|завес) ~ (глаз|упала|опустил|закры|сбоку|снизу|сверху)",
        f"{_FLASHES} & {_CURTAIN} & {of.either(_AGO, _SEES)}", f"{_FLASHES} & {_GONE} & {_AGO}",
        (
            f"{_FLASHES} & (глаз|eye) & (рой|shower|sudden|внезапн|вдруг|тень|shadow|hundreds|сотни|"
            f"сегодня|today) & {_AGO}"
        ),
        f"(half|половин) ~ (picture|vision|sight|поля|зрен|картинк|глаза|field|view) & {_AGO}",
        (
            "(отслойк ~ сетчат|отслоилась|retinal detachment|retina detach|retina) & (сегодня|сейчас|"
            "щель|занавес|шторк|тень|вспышк|half|curtain|shadow|flashes|soot|floaters|missing|since) & "
            "(сегодня|сейчас|час|вчера|утра|обеда|since|today|now|hour|noon|lunchtime|yesterday)"
        ),
        (
            "(брызнул|плеснул|попал|пролил|залил|капнул|squirt|splash|sprayed|got|burst|spill|"
            f"flew) ~ {_EYE} & {_CHEMICAL}"
        ),
        f"(брызнул|плеснул|попал|капнул|squirt|splash|sprayed|got|burst|spill) ~ {_CHEMICAL} & {_EYE}",
        f"{_CHEMICAL} ~ (in|into|в) ~ {_EYE}", f"(брызнул|плеснул) & {_CHEMICAL} & (роговиц|глаз|веко|жжет)",
        (
            f"{_EYE} & {_STICKS} & (торчит|воткнул|проткнул|пробил|прозрачн|вытека|sticking|stuck in|"
            "pierced|punctured|leak|clear fluid|jelly)"
        ),
        f"(торчит|sticking) ~ {_EYE}",
        (
            f"{_EYE} & (мяч|ball|кулак|punch|elbow|локт|петард|firework|пробк|cork|удар|hit ~ in) & (вид|"
            "see|крас|red!|кров|blood|black|темн|half|мутн|blur) & (час|только|сегодня|сейчас|now|ago|"
            "just|light|all i|минут|today|свет)"
        ),
        "hit in ~ eye & (see|blur|red!|black|blood)",
        (
            f"{_EYE} & (гной|гноя|pus!|не вижу свет|не видит свет|больно ~ красн|agony) & (укола|укол!|"
            "инъекц|операц|катаракт|линз|injection|surgery|cataract|operation|lens|lucentis|eylea|эйлеа|"
            "луцентис)"
        ),
        (
            "(укола в глаз|катаракт|injection ~ eye|eye injection|cataract|инъекции в глаз) & (гной|pus!|"
            f"не вид|cant see|боль|болит|pain|blurr|хуже|worse|красн|red!|темн) & {_AGO}"
        ),
        (
            f"{_EYE} & (как камень|каменн|rock hard|halos|haloes|радужн круг|круги вокруг) & "
            f"{of.either(of.VOMIT, 'голов|боль|болит|headache|pain|hurts|туман')} & "
            f"{of.either(_AGO, of.VOMIT)}"
        ),
        (
            "(глаукома|glaucoma) & (приступ|attack|рвот|vomit|каменн|rock) & (сегодня|сейчас|час|ночи|"
            "утра|now|tonight|hour|since|today)"
        ),
        (
            "(окклюзи|occlusion) & (артери|artery|retin|сетчат) & (час|сегодня|вдруг|сейчас|now|today|"
            "ago|hour|sudden)"
        ),
        (
            "(темпоральн|височн артер|височн артери|гигантоклет|giant cell|temporal arter|jaw hurts) & "
            "(ослеп|не вид|зрен|vision|sight|eye) & (сегодня|сейчас|вдруг|утра|темне|today|now|sudden|"
            "dim|morning)"
        ),
    ),
    (
        "перестал ~ видеть", "ослеп", "(пропало|потерял|пропадает) ~ зрен",
        "зрен ~ (пропало|исчезло|пропада|резко|падает)", "не вид ~ глаз",
        "глаз ~ (не видит|не вижу|погас|потемнел)", "(lost|loss|losing) ~ (vision|sight)",
        "(went|gone|going) blind", "blind ~ (eye|left|right)", "(cant|cannot) see", f"{_CURTAIN} ~ {_SEES}",
        f"{_SEES} ~ {_CURTAIN}", f"{_FLASHES} & {_SEES}", "(half|половин) ~ (vision|sight|зрен|поля)",
        "retina ~ detach", "отслойк сетчатк", "отслоилась сетчат", f"{_EYE} ~ {_STICKS}", "темная пелена",
    ),
)  # fmt: skip
