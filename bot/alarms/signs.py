"""Signs of an emergency, in the words families use. An emergency clinician has to review this list."""

from bot.engine.message import _

from . import groups as of
from .sign import Sign

SELF_HARM = "self_harm"


SIGNS = (
    Sign(
        "breathing",
        _("breathing"),
        (
            "не дыш", "перестал ~ дыш", "не (может|могу) ~ (дышать|вдохнуть)", "нечем дыш",
            "(почти|еле|с трудом) ~ дышит",
            "(ребен|сын!|дочь|дочк|доченьк|малыш|мам|пап|муж!|жена!|отец|мать!|он!|она!|я!) ~ задыха",
            "(хватает|ловит|глотает) ~ воздух", "не хватает воздух ~ (сейчас|губы|сине)", "поперхнул ~ дыш",
            "подавился", "подавилась", "(губы|лицо) & (посинел|синие|синюшн|фиолетов) & (дыш|воздух|задыха)",
            "остановк дыхани ~ (сейчас|только)", "not breathing", "isnt breathing", "stopped breathing",
            "(cant|cannot|can not|hardly|barely) ~ breathe", "(cant|cannot) (get|catch) ~ (air|breath!)",
            "(struggling|fighting|gasping) ~ (breath|air)", "gasping", "choking", "choked on",
            "(turning|turned|going|gone|went) (blue|purple|grey)", "lips ~ (blue|purple|grey) & breath",
        ),
        (
            "задыха", "задохн", "удушь", "(тяжело|трудно) дыш", "одышк ~ (усил|нараст|сильн|хуже)",
            "(сильн|тяжел) одышк", "посинел", "синеет", "губы ~ (синие|синюшн)", "синюшн",
            "дыхан ~ (плох|част|останов)", "не хватает воздух", "short of breath", "shortness of breath",
            "breathless", "(trouble|difficulty|hard|struggling) ~ breath", "breathing ~ (hard|fast|worse)",
            "lips ~ (blue|purple|grey)", "blue lips",
        ),
    ),
    Sign(
        "unconscious",
        _("loss of consciousness"),
        (
            "без сознан", "(не приходит|не пришел|не пришла) в (себя|сознан)", "не просыпа",
            "не (может|можем|могу) ~ разбудить", "не добудиться", "не ~ добудиться",
            "не реагиру ~ (голос|боль|нас|меня|ничего|свет)", "(потерял|потеряла) сознан ~ не",
            "(лежит|упал) & (не отвечает|не шевелится|закатил|не встает)", "глаза ~ закатил",
            "(рухнул|отключил) ~ не", "unconscious", "unrespons",
            "(wont|cant|doesnt|not|isnt) (wake|waking)", "(cant|cannot) ~ wake", "not conscious",
            "passed out & (not|wont|hasnt|cant)",
            "(collapsed|on the floor|fell) & (wont answer|not answering|not moving|wont move|eyes rolled)",
            "eyes ~ rolled", "(wont|will not) (respond|answer)", "very hard to wake",
        ),
        (
            "(теря|потерял) сознан", "обморок", "отключил", "заторможен", "рухнул", "fainted", "faints",
            "collapsed", "passed out", "lost consciousness", "blacked out",
        ),
    ),
    Sign(
        "heart",
        _("signs of a heart attack"),
        (
            f"{of.CHEST} & {of.PAIN} & {of.SPREADS}", "за грудин & (отда|рук|челюст|лопатк|бледн)",
            "crushing ~ chest", "elephant ~ chest", "(инфаркт|heart attack) ~ (прямо сейчас|right now)",
            "think ~ having a heart attack", "похоже ~ инфаркт ~ сейчас",
        ),
        (
            f"{of.PAIN} ~ {of.CHEST}", f"{of.CHEST} ~ {of.PAIN}", "сердечный приступ", "chest pain",
            "heart attack",
        ),
    ),
    Sign(
        "stroke",
        _("signs of a stroke"),
        (
            f"{of.FACE} ~ {of.CROOKED}", f"{of.CROOKED} ~ {of.FACE}", f"{of.CROOKED} & {of.SPEECH}",
            f"{of.SPEECH} & {of.LIMB} ~ {of.LIMP}", f"{of.LIMP} ~ {of.LIMB} & {of.SPEECH}",
            "половина лица ~ (обвис|онемел|не двиг)",
            f"(внезапн|вдруг!|резко|sudden|all of a sudden) & {of.SPEECH}",
            "(внезапн|вдруг!|резко) ~ (отнял|онемел|парализ|пропала речь)",
            "sudden ~ (numb|weakness|weak|paralys|slurr)", f"{of.FACE} ~ numb & {of.LIMB}",
            "stroke ~ (happening|right now)", "инсульт ~ (прямо сейчас|происходит)",
        ),
        (
            "отнял ~ (рук|ног|речь|сторон|половин)", f"{of.LIMB} ~ {of.LIMP}", "парализова", of.SPEECH,
            "невнятн речь", "онемел ~ (половин|сторон|рук|лиц)",
            "(половин|сторон|левая|правая) ~ (онемел|немеет|не работает)",
            "(one|left|right) side ~ (weak|numb|paralys|limp)", "(cant|cannot) move ~ (arm|leg|side)",
        ),
    ),
    Sign(
        "headache",
        _("a sudden, very strong headache"),
        (
            "сам ~ сильн ~ боль ~ жизни", "голов & такого ~ никогда", "голов & никогда ~ (так|такой)",
            "голова взорвалась", "громоподобн", "(боль|удар) ~ голов ~ как (удар|взрыв|ножом)",
            "worst headache of", "worst headache ~ (life|ever)", "headache & worst ~ ever",
            "(headache|head) & worst ~ life", "thunderclap", "headache ~ (like never|exploded|exploding)",
        ),
        (
            "(невыносим|очень сильн|дик|сильнейш|адск|страшн) ~ головн боль",
            "(невыносимо|дико|очень сильно) ~ болит голов", "голов ~ (раскалыва|взорв)",
            "(terrible|severe|unbearable|excruciating|horrible) ~ headache",
        ),
    ),
    Sign(
        "seizure",
        _("a seizure that does not stop"),
        (
            "(судорог|приступ|припад|бьется) & не (прекраща|прекратил|останавли|проход|заканчив|отпуска)",
            "не ~ (остановить|купировать|снять) ~ (судорог|приступ)",
            "(судорог|приступ|припад|бьется) ~ (подряд|второй час|один за другим)",
            (
                "(судорог|судорогах|трясет|бьется) & (уже 5|уже 10|уже 15|уже 20|10 минут|15 минут|20 "
                "минут|30 минут|полчаса|пять минут|десять минут|двадцать минут)"
            ),
            "(бьется|бьет) в (судорогах|припадке|конвульсиях)",
            "(seizure|seizing|convuls|fit!|fitting) ~ (wont|not|doesnt|hasnt|isnt|wouldnt) (stop|end|come)",
            (
                "(seizure|seizing|convuls|fitting) & (5 minutes|10 minutes|15 minutes|20 minutes|30 "
                "minutes|half an hour|ten minutes|twenty minutes|five minutes)"
            ),
            "seizure ~ (nonstop|after another)", "seizing (now|right)", "back to back (seizure|fit)",
            "having a (seizure|fit) (now|right)", "(is|hes|shes) (seizing|convulsing|fitting)",
            "(shes|hes) having a (seizure|fit)", "status epilepticus (now!|right now)",
            "(эпистатус|эпи статус) ~ (сейчас|час)",
        ),
        (
            "судорог", "судороги", "припадок", "эпистатус", "приступ эпилепс", "seizure", "convuls",
            "seizing", "status epilepticus",
        ),
    ),
    Sign(
        "bleeding",
        _("heavy bleeding"),
        (
            f"{of.BLOOD} ~ не (остан|прекращ|удается|унима)", "не ~ остановить ~ кров",
            "(рвет|рвота|рвоту|рвало|вырвало|тошнит) ~ кровью!", "рвота с кров",
            "(вырвало|рвота|рвет) & (кофейн|алой кров|сгустками крови)",
            "(кашля|откашлива|харка) ~ кров ~ (много|сгуст|полным|сильно|ложк|стакан|ртом)",
            "кров ~ (хлещет|фонтан|льется|ручьем|горлом|рекой)", "(хлещет|льется|фонтан) ~ кров",
            "кровь изо рта", "истека кров", "(залит|в луже) ~ кров",
            f"{of.BLOOD} & (прокладк|полотенц|простын) & (час!|часа|минут|промокла|насквозь|меняем|меняю)",
            "(черный|черного|дегтеобразн) ~ (стул|кал!) & (слаб|голов|обмор|бледн)",
            "(vomiting|vomited|throwing up|threw up|puking|vomits|vomit) ~ blood",
            "(coughing|coughed|coughs) up ~ blood & (lot|clots|cup|bright|mouthful|handful|much|spoon)",
            "blood (wont|not) (stop|stopping)",
            "(bleed|bleeding|nosebleed) ~ (wont|not|doesnt|isnt|hasnt|wouldnt) (stop|stopping|slow)",
            "(cant|cannot) stop ~ (bleed|blood)", "bleeding (heavily|out|through|badly)",
            "(gushing|spurting|pouring) ~ blood", "blood ~ (gushing|spurting|pouring|everywhere)",
            "(soaked|soaking|soaks) & (pad|pads|towel|sheet) & (hour|blood|bleed|minutes)",
            "(black|tarry) (stool|poo) & (faint|dizz|weak|pale|collapse)",
        ),
        (
            "кровотеч", "кашля ~ кров", "(много|теряет) ~ крови", "(сильно|обильно) кровит",
            "кровь ~ (рвот|сгуст|пошла)", "bleeding", "coughing ~ blood", "clots ~ (passing|out)",
            "losing ~ blood",
        ),
    ),
    Sign(
        SELF_HARM,
        _("thoughts of suicide"),
        (
            "(покончить|покончу|покончил|покончит) с (собой|жизнью|этим|всем)",
            "(хочу|хочет|хотел|хотела|лучше) ~ умереть", "не (хочу|хочет) (больше|дальше) жить",
            "не (хочу|хочет|хочется) жить", "жить ~ не (хочу|хочет|хочется)", "наложить на себя",
            "(убью|убить|убьет|убьется) себя", "убьется", "(порезал|вскрыл|режет) ~ вены", "суицид",
            "самоубий", "самоуби", "мысли о смерти", "(нет|не вижу|не видит|пропал) ~ смысл ~ жить",
            "незачем жить", "не вижу смысла ~ жи", "(попрощал|прощается) с (нами|детьми|семьей|всеми)",
            "прыгн ~ (окна|крыши|балкона|моста)", "(режет|порезал|порезала|порезы|режу) себя",
            "причиня ~ себе", "(устал|устала) жить", "повеси", "повешусь", "лучше бы ~ (умер|не жить)",
            "хочу ~ чтобы ~ все ~ (закончил|кончил)", "(исчезнуть|уснуть) ~ (навсегда|не проснуться)",
            "не хочу просыпаться", "kill (myself|himself|herself|themselves)",
            "killing (myself|himself|herself)", "suicid", "(want|wants|wanted|wanting|wish) to die",
            "(wish|wishes) ~ (were|was) dead", "(end|ending|take|taking) (my|his|her|their|own) ~ life",
            "(end|ends|ending) (it|things) (all|tonight|now|today)",
            "(will|wants to|want to|going to) end it",
            "(dont|doesnt|not) want to (live|be alive|be here|wake up|go on)",
            "(harm|hurt|cut|cuts)! (myself|himself|herself|themselves)",
            "(harming|hurting|cutting) (myself|himself|herself)", "self harm", "better off dead",
            "better off without (me|him|her)", "no (reason|point) ~ (live|living)",
            "(rather|wish) ~ (be dead|was dead|were dead)",
            "(pills|rope|gun|knife) ~ (in front of|ready|in my hand)",
            "said goodbye ~ (kids|children|us|everyone)",
        ),
    ),
    Sign(
        "poisoning",
        _("poisoning, or something dangerous swallowed"),
        (
            f"{of.SWALLOWED} & {of.DANGEROUS}",
            (
                "(выпил|наглотал|наелся|наелась|съел) ~ (таблет|снотворн|уксус|отбеливат|кислот|щелоч|"
                "химикат|бензин|моющ|антифриз|ртут|крота)"
            ),
            "(упаковк|пачк|горст|много|все) ~ таблет", "передозиров & (таблет|нарко|лекарств)",
            "(отравил|отравлен|надышал) ~ (газ|таблет|гриб|дым|угарн|химич|краск)", "угарн газ",
            f"(drank|drunk|drinking) ~ {of.DANGEROUS}",
            "(took|taken|swallowed) ~ (too many|whole|entire|all) ~ (pill|tablet|box|pack|bottle|medic)",
            "overdosed", "(took|taken) ~ overdose", "carbon monoxide", "(whole|entire) (box|pack|bottle) of",
            "swallowed ~ (pill|tablet|poison)",
        ),
        (
            "отравил", "отравлен", "передозиров", "poisoned", "overdose",
        ),
    ),
    Sign(
        "allergy",
        _("a severe allergic reaction"),
        (
            f"{of.AIRWAY} ~ {of.SWOLLEN} & {of.BITE}", f"{of.SWOLLEN} ~ {of.AIRWAY} & {of.BITE}",
            f"{of.SWOLLEN} & {of.BITE} & {of.NO_AIR}", f"{of.SWOLLEN} & {of.AIRWAY} & {of.NO_AIR}",
            "анафилактическ шок ~ (сейчас|сегодня|началс)",
            "(throat|tongue) ~ (swelling|closing|swollen|swells)", "anaphylactic shock ~ (now|right|having)",
            "(going into|having) anaphyla", f"(сыпь|крапивниц|hives) & {of.NO_AIR} & {of.BITE}",
        ),
        (
            "отек квинке", "анафилакт", "(лицо|губы|веки) ~ (отек|опух|распух|раздуло)", "anaphyla",
            "(face|lips|eyes) ~ (swelling|swollen|swelled)",
        ),
    ),
    Sign(
        "infant",
        _("a very sick baby"),
        (
            f"{of.BABY} & {of.FEVER}",
            f"{of.BABY} & (не ест|не сосет|не берет грудь|отказывается от груди|вялый|вялая|обмяк|сонлив)",
            "родничок (выбух|набух|вздул|выпира)", "(выбух|набух|вздул) родничок",
            (
                f"{of.BABY} & (not feeding|wont feed|not eating|refuses ~ feed|refusing ~ feed|limp|"
                "letharg|very sleepy)"
            ),
            "baby ~ (floppy|limp|lifeless)", "baby (not|wont|isnt) (feed|feeding|eating|nursing)",
            "bulging (fontanel|soft spot)",
        ),
    ),
    Sign(
        "infection",
        _("signs of meningitis or sepsis"),
        (
            "сыпь ~ не (бледнеет|исчезает) ",
            (
                "сыпь & (звездчат|геморраг|синяк|багров|фиолетов|как синяки) & (температур|жар!|рвот|не "
                "бледн|вял)"
            ),
            "сыпь ~ синяками",
            (
                "(температур|жар!|лихорад) & (шея не|шею не|не гнется шея|ригидн|каменн шея|наклонить "
                "голов|прижать подбородок)"
            ),
            "не может ~ (наклонить|пригнуть) голов", "rash ~ (doesnt|not|wont) (fade|blanch|disappear|go)",
            "(purple|bruise like) ~ (rash|spots) & (fever|spreading|vomit|sick)", "neck ~ stiff & fever",
            "stiff neck & fever", "(температур|40) & (бред|заговар|не узнает|путает)",
            "(бред|бредит|не узнает|заговарива) & температур",
            "(fever|temperature|temp!) & (confus|delirious|hallucinat|making ~ sense|recognise|recognize)",
            "septic shock (now|today)",
        ),
        (
            "температур ~ (39|40|41)", "(fever|temperature|temp!) ~ (39|40|41|102|103|104|105|106)",
            "(бредит|спутан|не узнает)", "(confused|delirious|hallucinating)",
        ),
    ),
    Sign(
        "fever_on_chemo",
        _("fever during treatment that weakens defences"),
        (
            f"{of.CHEMO} & {of.FEVER}",
            (
                "(лейкоз|лимфом|leuk|lymphom|пересадк|трансплантац|transplant) & (температур|лихорад|"
                "fever|chills|озноб) & (38|39|40|101|102|103|104|chills|озноб)"
            ),
        ),
    ),
    Sign(
        "pregnancy",
        _("danger in pregnancy"),
        (
            f"{of.PREGNANT} & (кровотеч|кровит|кровь пошла|пошла кровь|bleeding)",
            f"{of.PREGNANT} & (сильн бол|сильно болит|схватки|severe ~ pain|contractions)",
            (
                f"{of.PREGNANT} & (отошли воды|воды отошли|подтекают воды|waters broke|water broke|waters "
                "~ broken)"
            ),
            f"{of.PREGNANT} & (мушки|пелена|blurred|seeing spots|flashing lights|судорог|seizure)",
            "отошли воды", "воды отошли",
            (
                "(ребен|малыш|плод|пузожитель) & (не шевел|не двига|не толка|перестал шевел|перестал "
                "двига|перестал толка)"
            ),
            "не чувству ~ (шевелен|толчк)", "(нет|никаких) (шевелен|толчк)",
            "baby ~ (not|stopped|isnt|hasnt) (mov|kick)",
            "(havent|not|cant|no|stopped) ~ (felt|feel|feeling) ~ (baby|kick|move)",
            "no ~ (fetal movement|kicks|baby movement)", "(water|waters) (broke|have broken|just broke)",
            "после родов & (кровь|кровотеч|кровит) & (прокладк|сильно|много|хлещет|не остан)",
            "(after|since) ~ (birth|delivery|c section) & bleeding & (pad|pads|heav|through|lot|soak)",
        ),
    ),
    Sign(
        "cord",
        _("pressure on the spinal nerves"),
        (
            "(онемел|онемен|не чувству|немеет|ничего не чувств) ~ (промежност|между ног|седл)",
            "(промежност|между ног) ~ (онемел|онемен|немеет|не чувству)",
            (
                "(не держит мочу|не держу мочу|не могу помочиться|не может помочиться|не могу сходить в "
                "туалет|не могу пописать|не может пописать|задержк мочи|не чувствую как писаю|cant pee|"
                "cannot pee|cant urinate|cannot urinate|lost ~ bladder|losing ~ bladder|loss of bladder|"
                f"lost control ~ bladder|lost bowel) & {of.CORD}"
            ),
            "saddle (numb|anaesth|anesth|area)", "numb ~ (groin|between ~ legs|saddle|genital)",
            "(groin|between ~ legs) ~ numb",
        ),
        (
            "(спин|грыж|позвон|диск) & (недержан|не держит|не держу)",
            "ног ~ (отказали|отнялись|отказывают)", "(отказали|отнялись|отказывают) ног",
            "не (чувствую|чувствует) ног", "ног не (чувствую|чувствует)", "(cant|cannot) feel ~ (legs|feet)",
            "legs ~ (gave way|stopped working|gone|wont move)",
        ),
    ),
    Sign(
        "brain_pressure",
        _("pressure inside the head"),
        (
            (
                "(шунт|гидроцеф|глиом|глиобласт|опухоль мозга|опухолью мозга|shunt|hydroceph|gliom|"
                "glioblast|brain tumo) & (сонлив|не добуд|заторможен|теряет сознан|вялый|вялая|drows|very "
                "sleepy|sleepy|letharg|hard to wake)"
            ),
            "(шунт|shunt) & (рвот|рвет|vomit|throwing up)",
            "(опухоль мозга|brain tumo) & (рвот|рвет|vomit) & (сегодня|утр|голов|today|morning|head)",
            "зрачк ~ (расшир|не реагир|разного)",
            "(one|pupil) ~ (bigger|blown|larger) & (vomit|drows|head|confus)",
        ),
    ),
    Sign(
        "limb",
        _("a cold limb or a sudden pain of the testicle"),
        (
            "(внезапн|остр|резк|сильн) ~ бол ~ (яичк|мошонк)",
            "(яичк|мошонк) & (внезапн|остро|резк|сильно|распухл) & бол",
            (
                "(нога!|ногу!|рука!|руку!|ступня|стопа) & (холодн|ледян|побелел|посинел|почернел) & (боль|"
                "болит|внезапн|час!|часа|сегодня|сейчас|не чувств|онемел)"
            ),
            "(нога|ступня|стопа|рука) (посинела|побелела)", "sudden ~ (testic|scrot)",
            "(testic|scrot|ball!|balls) & (sudden|severe|hours) & (pain|swollen|hurt)",
            "testicular pain ~ (since|sudden|hour)",
            "(leg|arm!|foot|hand) & (cold|white!|blue|black) & (pain|sudden|numb|hurts)",
            "(leg|arm!|foot|hand) ~ (turned|gone|went) (cold|white|blue|black)",
        ),
    ),
    Sign(
        "injury",
        _("a fresh injury"),
        (
            (
                "(только что|минут назад|час назад|полчаса назад) & (упал|сбил|дтп!|авари|ножев|обжег|"
                "обварил|ошпарил|отрубил|оторвал|отрезал|ударил|выпал)"
            ),
            "(сейчас|сегодня) ~ (сбила машин|попал в дтп|попали в дтп|ножев|отрубил|отрезал)",
            "(упал|выпал) ~ (окна|балкон|этаж|высоты|крыши|дерева) & (сегодня|сейчас|лежит|только)",
            "сбил ~ машин & (только|сейчас|сегодня|минут|час!)",
            "(обварил|ошпарил|опрокинул ~ на себя) ~ (кипятк|чай|суп|вод)",
            "just & (fell off|fell from|hit by|stabbed|shot!|burned|burnt|crashed|scalded|cut off)",
            "(fell from|fell off|hit by) ~ just",
            "(hit by|run over by) ~ (car|truck|bus) & (now|just|ago|today)", "bone ~ sticking",
            "been (stabbed|shot!|run over)", "(boiling water|scalded) & (now|just|ago|today)",
            "(stabbed|shot!|crash) & (just|minutes ago|right now|hour ago)",
        ),
        (
            "кость торчит", "торчит кость", "(ножев|огнестрельн) ранен", "(stab|gunshot) wound",
        ),
    ),
    Sign(
        "abdomen",
        _("acute pain in the belly"),
        (
            "(кинжальн|острейш) боль", "живот ~ (как доска|доскообразн|каменный)",
            "(rigid|rock hard|board like) (abdomen|belly|stomach)",
        ),
        (
            "(сильн|остр|невыносим|резк|страшн) ~ бол ~ живот",
            "живот ~ (сильно|остро|невыносимо|очень) ~ бол",
            "(severe|terrible|unbearable|excruciating|sharp) ~ (abdominal|stomach|belly|tummy)",
            "(stomach|belly|tummy|abdomen) ~ (severe|terrible|unbearable|excruciating)",
        ),
    ),
    Sign(
        "sight",
        _("sudden loss of sight"),
        (
            "(внезапн|вдруг!|резко) ~ (ослеп|перестал ~ видеть|пропало зрен|потерял зрен|не вид)",
            "(sudden|all of a sudden) ~ (lost ~ sight|lost ~ vision|blind|cant see|cannot see)",
            "(vision|sight) ~ (went|gone) ~ sudden",
        ),
        (
            "перестал ~ видеть", "ослеп", "(пропало|потерял) ~ зрен", "зрен ~ (пропало|исчезло)",
            "не вид ~ глаз", "глаз ~ не видит", "(lost|loss) ~ (vision|sight)", "(went|gone) blind",
            "(cant|cannot) see", "(занавес|шторка|curtain) ~ (глаз|eye|vision)",
        ),
    ),
)  # fmt: skip
