"""Signs of a blow, of fire, heat or venom, in the words families use."""

from bot.alarms import groups as of
from bot.alarms.sign import Sign
from bot.engine.message import _

_FELL = (
    "(бил головой|стукнул|споткнул|нырнул|dived|dove|упал|выпал|свалил|слетел|рухнул|грохнул|ударил|"
    "удар!|сбил|приложил|шлепнул|кувырк|навернул|поскольз|fell|fallen|falls|hit ~ head|hit his|hit her|"
    "knocked|banged|bang ~ head|bumped|dropped|kicked|tumbled|slipped|came off|rolled off|rolled out|"
    "fell out|came down|dropped on|скатил|thrown)"
)
_BRAIN = (
    "(рвет|рвот|вырвало|рвало|сонн|сонлив|зевает|засыпает|не узна|путает|заговар|не помнит|одно и то же|"
    "по кругу|из уха|из ушей|из носа ~ прозрачн|из носа ~ светл|прозрачн ~ из носа|светл ~ уха|судорог|"
    "зрачк|заторможен|не просып|половина тела|очки под глаз|vomit|throwing up|threw up|being sick|"
    "been sick|drows|sleepy|confus|same thing|same question|repeating|from ~ ear|clear ~ nose|"
    "clear water|clear fluid|watery ~ nose|pupil|slur|wont wake|cant wake|doesnt know|doesnt remember|"
    "one side ~ weak|keeps asking|keeps falling asleep|dozing|wont stay awake|stay awake|falling asleep|"
    "на ходу|спит!|все время спит|teeth gritted|black eyes|raccoon|fit!|seizure|convuls)"
)
_CRASH = (
    "(мотоцикл|мопед|скутер|самокат|авари|дтп!|машин|грузовик|автобус|трактор|квадроцикл|снегоход|"
    "motorbike|motorcycle|moped|scooter|crash|car accident|car hit|truck|lorry|tractor|quad|run over|"
    "hit by|train)"
)
_HURT = (
    "(не шевел|не двиг|не чувств|живот|бледн|кров|без сознан|не встает|нога ~ выв|торчит|хрип|задых|"
    "синеет|холодн|not moving|wont move|cant move|cant feel|belly|pale|blood|unconsc|trapped|grey|bone|"
    "chest|breath|neck|bleed|wont answer|leg twisted)"
)
_LIMBS_OFF = (
    "(палец|пальц|кисть|кисти|руку|рука|ногу|нога|ухо|фаланг|finger|thumb|hand|toe|foot|arm|leg|ear!)"
)
_TOOL = (
    "(ножом|нож!|knife|chisel|стамеск|стекл|осколок|бензопил|болгарк|циркуляр|станок|станк|топор|"
    "газонокос|комбайн|мясоруб|пил!|пила|пилой|chainsaw|saw!|grinder|axe|lawnmower|mower|mincer|machine|"
    "press|lathe|blender)"
)
_SEVERED = (
    "(отрез|отруб|оторва|отпил|отсек|отхват|раздроб|размозж|отчекрыж|распилил|разрубил|прокрутил|sawed|"
    "sawn|took off|lopped|degloved|висит на|болтается|в пакет|cut off|sliced|severed|chopped|torn off|"
    "ripped off|hanging|came off|crushed|in a bag|with ice|on ice|missing|mangled|gone!)"
)

INJURY = Sign(
    "injury",
    _("a fresh injury"),
    (
        (
            "(только что|минут назад|час назад|полчаса назад|минут пять назад) & (упал|сбил|дтп!|авари|"
            "ножев|обжег|обварил|ошпарил|отрубил|оторвал|отрезал|ударил|выпал|придавил)"
        ),
        "(сейчас|сегодня) ~ (сбила машин|попал в дтп|попали в дтп|ножев|отрубил|отрезал)",
        (
            "(упал|выпал|сорвал) ~ (окна|балкон|этаж|высоты|крыши|дерева|лестниц|лошад|стройк) & "
            "(сегодня|сейчас|лежит|только|не шевел|не встает|без сознан|минут|час!)"
        ),
        "сбил ~ машин & (только|сейчас|сегодня|минут|час!)",
        (
            f"{_FELL} & (варфарин|ксарелто|эликвис|разжиж|кроверазж|warfarin|apixaban|eliquis|xarelto|"
            f"rivaroxaban|thinner|anticoag) & {of.either(_BRAIN, of.DROWSY, of.VOMIT, 'голов|head|шишк')}"
        ),
        "(нырнул|dived|dove|упал|fell) & (рук|ног|arms|legs) ~ (не чувств|не двиг|онем)",
        (
            "(не чувствует|cant feel|cannot feel|cant move|не двигает) ~ (рук|ног|arms|legs) & (нырнул|"
            "упал|dived|dove|fell|авари|crash|shallow|мелковод)"
        ),
        (
            f"{of.CHILD} & {_FELL} & {of.either(of.VOMIT, of.DROWSY)} & (шишк|голов|lump|head|bed|кроват|"
            "столик|диван|коляск|stairs|changing table|scooter|велосипед|качел|горк|swing|slide|bike|"
            "самокат)"
        ),
        (
            f"{_FELL} & {_BRAIN} & (уха|ушей|носа|прозрачн|светл|ear|nose|same|pupil|keeps|зрачк|слаб|"
            "weak|сегодня|вечер|час|hour|ago|today|судорог|seizure|fit!)"
        ),
        f"{_FELL} & {_BRAIN} & {of.either(of.VOMIT, of.DROWSY, of.CONFUSED)}",
        (
            f"{_CRASH} & {_HURT} & (сейчас|только|минут|сегодня|час!|синеет|твердеет|бледне|лежит|now|"
            "just|ago|minutes|today|not moving|grey|trapped|lying|pale|wont|cant)"
        ),
        (
            "(crash|accident|авари|врезал|влетел) & (не шевел|бледне|синеет|твердеет|без сознан|"
            "не встает|не дыш|not moving|wont move|trapped|grey|pale|unconsc|breathing) & (motorbike|"
            "bike|car|scooter|мотоцикл|самокат|машин|дерево|отбойник|столб|стену|tree|wall|pole)"
        ),
        (
            "just & (fell off|fell from|hit by|stabbed|shot!|burned|burnt|crashed|scalded|cut off|"
            "crushed|run over|been hit|fallen)"
        ),
        "(fell from|fell off|hit by) ~ just",
        (
            "(fell|fallen) ~ (ladder|roof|tree|stairs|window|balcony|horse|floor|storey|scaffold) & (ago|"
            "just|now|today|not moving|cant move|cant feel|blood|minutes)"
        ),
        "(hit by|run over by) ~ (car|truck|bus|train|lorry|van) & (now|just|ago|today)",
        "bone ~ (sticking|poking)", "(кость|кости) (торчит|наружу|вылезла|вышла)",
        "(торчит|вылезла) ~ (кость|кости) & (сейчас|только|минут|упал|кров|авари|час!)",
        "been (stabbed|shot!|run over)",
        (
            f"{_LIMBS_OFF} ~ {_SEVERED} & (сейчас|только|минут|час|лед|льду|пакет|полотен|кость|now|just|"
            "ago|ice|minutes|hour|towel|bone)"
        ),
        f"{_LIMBS_OFF} ~ {_SEVERED} & {of.either(_TOOL, of.BLOOD)}",
        (
            f"{_SEVERED} ~ {_LIMBS_OFF} & (сейчас|только|минут|час|лед|полотен|now|just|ago|ice|minutes|"
            "towel|got them|found it|cant find)"
        ),
        f"{_SEVERED} ~ {_LIMBS_OFF} & {of.either(_TOOL, of.BLOOD)}",
        (
            f"{_TOOL} & (slipped|сорвалась|соскочил|отскоч|jumped|caught|kicked|закусил) & "
            f"{of.either(of.BLOOD, _LIMBS_OFF, 'ног|бедр|thigh|face|neck')}"
        ),
        (
            "(нож!|ножом|отвертк|арматур|штырь|knife|rebar|stake|fence) ~ (торчит|в живот|в спин|в груд|"
            "в шею|в бедр|sticking|in ~ chest|in ~ belly|in ~ neck|in ~ back|in ~ stomach|through)"
        ),
        (
            "(пырнул|ударили ножом|подстрелил|порезали|зарезал) ~ (живот|груд|спин|шею|сейчас|только|бок|"
            "бедр|час|минут)"
        ),
        (
            "(stabbed|shot!|crash|impaled) & (just|minutes ago|right now|hour ago|belly|chest|neck|"
            "pressing|outside|wont)"
        ),
        (
            "(вытащили|достали|pulled|dragged) ~ (воды|реки|бассейн|проруби|озера|моря|water|pool|river|"
            "bath|sea|lake) & (дыш|кашл|пена|не отвеч|сонн|син|breath|cough|blue|foam|sleepy|not|wont)"
        ),
        (
            "(тонул|утонул|захлебнулся|drowned|drowning|nearly drowned) & (сейчас|только|минут|вода|дыш|"
            "pool|bath|now|ago|cough|breath|minutes)"
        ),
        (
            "(придавил|завалил|зажало|crushed by|trapped under|pinned) & (плит|дерев|машин|груд|ног|"
            "лежит|сейчас|tree|car|wall|chest|leg|beam)"
        ),
        (
            "(сломал|перелом|свернул|упал|нырнул|dived|dove|fell|broke) ~ (шею|позвоночник|спину|"
            "на голову|мелко|neck|head first|shallow|spine) & (не чувств|онем|не двиг|сейчас|час|"
            "cant feel|cant move|numb|ago|tingl|now)"
        ),
        "открыт перелом & (сейчас|торчит|скорая|только|час|минут)",
        "open fracture & (sticking|now|just|bleed|ago)",
        (
            "(удавк|задушил|придушил|strangled|избил|beaten up) & (сознан|дыш|сейчас|минут|рвот|just now|"
            "minutes|vomit|passed out)"
        ),
        (
            "(замерз|обморожен|переохлажд|freezing|hypotherm|frostbit) & (не просып|сонн|бред|"
            "белые пальцы|не чувств|sleepy|confus|slur|stopped shivering|numb|white|wont wake) & (сейчас|"
            "нашли|улице|лес|снег|now|found|outside|snow)"
        ),
    ),
    (
        "кость торчит", "торчит кость", "(ножев|огнестрельн) ранен", "(stab|gunshot) wound",
        f"{_FELL} & {_BRAIN}", "открыт перелом", "open fracture",
        "(упал) ~ (окна|балкон|этаж|высоты|крыши|лестниц|дерева|лошад)",
        "(fell|fallen) ~ (ladder|roof|tree|window|balcony|horse|scaffold|stairs)",
        f"{_LIMBS_OFF} ~ {_SEVERED}", "сотрясен ~ (рвот|рвет)", "concussion & (vomit|drows|confus)",
    ),
)  # fmt: skip

_HOT = (
    "(кипят|кипящ|самовар|чайник|кастрюл|суп|борщ|бульон|горяч|масл|огонь|огня|вспыхн|загорел|пламя|"
    "костер|бензин|пар!|паром|утюг|плит|духовк|фейерверк|петард|boiling|kettle|scald|hot tea|hot oil|"
    "hot soup|hot coffee|hot water|hot milk|hot fat|pan of|oil|flame|fire|caught fire|explod|steam|bbq|"
    "fryer|iron!|bath was|saucepan|soup|coffee)"
)
_BURNT = (
    "(обожж|сползает|слезает|облил|опрокинул|перевернул|обвар|ошпар|обжег|обожг|ожог|пузыр|волдыр|"
    "обгорел|обуглил|слезла кожа|кожа слез|вылил|плеснул|пролил|blister|burn|spill|poured|pulled ~ over|"
    "tipped|knocked over|scald|skin ~ off|skin hanging|skin peel|charred|over ~ baby|over him|over her|"
    "over his|over herself|down her|down his)"
)
_WHERE = (
    "(ребен|малыш|сын|дочк|девочк|мальчик|внук|внучк|лицо|груд|рука|руки|руку|ног|шея|живот|глаз|child|"
    "baby|toddler|boy|girl|son|daughter|face|chest|hand|arm|neck|leg|tummy|belly|genital|back)"
)

BURN = Sign(
    "burn",
    _("a burn or an electric shock"),
    (
        (
            "(обварил|ошпарил|опрокинул ~ на себя|вылил ~ на себя|пролил ~ на себя) ~ (кипятк|чай|суп|"
            "вод|кастрюл|кофе|борщ|бульон)"
        ),
        (
            f"{_HOT} & {_BURNT} & {_WHERE} & (пузыр|волдыр|минут|сейчас|только|час|сегодня|кожа|слез|"
            "blister|minutes|now|just|ago|hour|today|peel|skin|screaming|кричит|орет|white|black)"
        ),
        (
            f"{_HOT} ~ (перевернул|опрокинул|вылил|пролил|spilled|tipped|poured|fell) ~ (на|on|over|"
            f"onto) ~ {_WHERE}"
        ),
        "(boiling water|scalded|boiling) & (now|just|ago|today|blister|minutes)",
        (
            f"(ожог|обгорел|обжег|burn) & {_WHERE} & (только что|минут|сейчас|час назад|just now|minutes|"
            "an hour ago|черн|белая|charred|black|дым|smoke|огонь|fire|свеч|soot)"
        ),
        "(ударил|шарахнул|долбанул|дернул|убило|бахнул|стукнул|прошил) ~ током",
        "(got|had|took) a ~ shock ~ (off|from|socket|plug|cooker|fence|cable|wire|mains|fuse|switch)",
        "shock ~ (socket|plug|cooker|mains|wire|cable|outlet|fuse box)",
        "(розетк|провод|кабел|щитк) & (дернул|ударил|шарахнул|током|тряхнул|отбросил)",
        "током ~ (ударил|шарахнул|долбанул|дернул|бьет|убило)",
        (
            "(electric shock|electrocuted|electrocution|mains shock) & (hand|heart|chest|burn|charred|"
            "now|just|ago|faint|passed|wrong|confus|unconsc)"
        ),
        "(молния|молнией) ~ (ударил|убило|попала)", "struck by lightning", "lightning ~ (struck|hit)",
        (
            "(кислот|щелоч|известь|acid|caustic|lye|alkali) & (кож|лиц|рук|ног|облил|вылил|skin|face|"
            "hand|leg|arm|spill|splash) & (жжет|минут|сейчас|только|now!|ago|minutes|blister)"
        ),
    ),
    (
        f"{_HOT} & {_BURNT} & {_WHERE}", "ожог", "electric shock", "electrocut", "scald",
        "burned ~ (face|hand|chest|leg|arm)", "обварил", "ошпарил",
    ),
)  # fmt: skip

SURROUNDINGS = Sign(
    "surroundings",
    _("heatstroke or a venomous bite"),
    (
        (
            "(солнц|солнеч|жара!|жаре!|жару|пекло|бане|баня|сауна|сауне|машине на|на солнце|на жаре|"
            "на пляже|на поле|тепловой удар|the sun|in sun|heat!|heatwave|sauna|hot car|hot day|"
            "sunstroke|heatstroke|marathon|field) & (40|41|42|104|105|106|кожа сух|сухая кожа|"
            "горячая кожа|skin dry|dry skin|and dry|dry!|сухой!|сухая!|hot skin|skin is hot|"
            "stopped sweating|not sweating|не потеет) & "
            f"{of.either(of.CONFUSED, of.DROWSY, of.FAINT, of.VOMIT, 'судорог|кожа|skin|seiz|fit!')}"
        ),
        (
            "(тепловой удар|солнечный удар|heatstroke|heat stroke|sunstroke) & "
            f"{of.either(of.CONFUSED, of.DROWSY, of.FAINT, of.VOMIT, '39|40|41|судорог|seiz')}"
        ),
        (
            "(гадюк|змея|змеи|змею|змейк|кобр|щитомордник|гюрза|snake|adder|viper|rattlesnake|cobra|"
            "copperhead) ~ (укус|тяпнул|цапнул|bit|struck)"
        ),
        (
            "(укус|тяпнула|цапнула|ужалила|bit) ~ (гадюк|змея|змеи|змей|snake|adder|viper|rattlesnake|"
            "cobra|copperhead)"
        ),
        (
            "(каракурт|скорпион|тарантул|black widow|scorpion|recluse|jellyfish|медуза|медузой) ~ (укус|"
            "ужалил|bit|sting|stung|обожгла)"
        ),
        (
            "(укус|ужалил|bitten|stung) ~ (каракурт|скорпион|тарантул|black widow|scorpion|recluse|"
            "jellyfish|медуз)"
        ),
    ),
    (
        "тепловой удар", "солнечный удар", "heatstroke", "heat stroke", "sunstroke",
    ),
)  # fmt: skip
