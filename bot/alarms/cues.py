"""Words that tell an emergency of today from one that is past, usual, feared or denied."""

_COUNT = (
    "(13!|14!|16!|24!|36!|48!|45!|90!|1!|2!|3!|4!|5!|6!|7!|8!|9!|10!|11!|12!|15!|18!|20!|30!|40!|полтора|"
    "пару!|два!|две!|три!|четыре|пять|пяти|шесть|шести|семь|семи|восемь|восьми|девять|десять|десяти|двух|"
    "трех|пятнадцать|двадцать|тридцать|несколько|one!|two!|three!|four!|five!|six!|seven!|eight!|nine!|"
    "ten!|fifteen|twenty|thirty|few)"
)
_PART_OF_DAY = "(утра|вечера|ночи|обеда|полудня|полуночи|рассвета|завтрака|ужина|дня!|часу!)"
_SINCE = (
    "(morning|noon|midnight|lunch|dinner|breakfast|tea!|supper|dawn|yesterday|last!|this!|about|around|"
    "early|monday|tuesday|wednesday|thursday|friday|saturday|sunday|bedtime|school|midday|tonight|an!|"
    "half|the!)"
)

ACUTE = (
    "внезапн", "вдруг!", "резко", "только что", "прямо сейчас", "сейчас!", "сегодня", "с утра", "этой ночью",
    "полчаса", "(минут|час!|часа!|часов!|полчаса) назад", "(второй|третий|четвертый|пятый|шестой) час",
    "уже час!", "(вторые|третьи) сутки", "скорую", "скорая", "скорой", "за час!", "минут не",
    f"с {_PART_OF_DAY}", f"с {_COUNT} {_PART_OF_DAY}", "со вчера", "со вчерашн", "с (ночи|вечера)", "вчера",
    "за ночь", "за сутки", "за (вечер|утро|полчаса|минуту|пару|последн)",
    f"за {_COUNT} (час|минут|дня|дней|суток)", "к (вечеру|утру|ночи|обеду)", f"{_COUNT} минут",
    f"{_COUNT} (час!|часа!|часов!|суток|сутки)",
    "минут (пять|десять|двадцать|пятнадцать|тридцать|сорок|5|10|15|20|30)", "час (прошел|уже)", "двое суток",
    "на глазах", "все хуже", "хуже и хуже", "становится хуже", "прям!", "не знаем что делать", "что делать",
    "спасите", "помогите (срочно|скорее|умоляю)", "куда (ехать|везти|бежать)", "(едем|везем|везти|мчимся)",
    "впервые", "первый раз", "среди ночи", "ночью (стал|вдруг|началась|начался|началось|проснул|поднялась)",
    "проснулся", "проснулась", "скорее", "умирает", "(вторая|третья|вторую|третью) (ночь|сутки)",
    "(понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье) ~ сегодня", "sudden", "right now",
    "just now", "now (cant|cannot|vomit|bleeding|unable|shaking|confused|fever|is!|he|she|hes|im|its)",
    "just started", "just (happened|came|collapsed|fell|went|got|had|found)", "today", "tonight",
    "this (morning|afternoon|evening)", "since morning", "(min|hour|hrs) ago", "an hour", "ambulance",
    "emergency room", "last hour", "all of a sudden", "out of (nowhere|the blue)", f"since {_SINCE}",
    f"since {_COUNT}", f"for {_COUNT} (min|hour|hr)", f"{_COUNT} (min|hours|hrs)", "(half|over) an hour",
    "overnight", "yesterday", "last night", "all night", "all day", "by the (minute|hour|second)",
    "getting worse", "gets worse", "worse and worse", "(woke) (up|at|with|me)", "first time ever",
    "(second|third|fourth) time today", "what (now|do i do|do we do|should i do|should we do)", "is dying",
    "midnight", "came on", "keeps getting", "on her way", "got worse", "(call|phone) ~ (999|911|112|103)",
    "where ~ (go|take him|take her|drive)", "within (minutes|an hour|hours|the hour)",
    "since (he|she|i|we) (woke|got up|came)",
)  # fmt: skip
"""Something is happening."""

PAST = (
    "(год!|года!|лет!|месяц|недел|полугод) назад", "(год!|года!|лет!|месяц|полгода) (спустя|как!)",
    "в (молодости|юности|студенч|школе|армии|девяност|нулев|восьмидес)", "в прошлую", "прошел (месяц|год)",
    "прошло ~ (месяц|год!|лет!)",
    (
        "(вылечил|пролечил|залечил|лечили|лечился|лечилась|прооперир|зашили|сшили|зашита|удалили|выписал|"
        "выписан|поставили|сделали|ампутир)"
    ),
    "(весной|зимой|летом|осенью)", "однажды", "последний раз", "в последний раз", "случал", "возвращал",
    "last time", "(fine|ok!|okay|well!|normal|clear) since", "(none|nothing) since", "once!", "back in",
    "back then", "as a (student|kid|boy|girl|baby|young)", "in my (teens|twenties|thirties|youth)",
    "sent home", "discharged", "home again", "home now", "settled",
    (
        "(treated|cured|resuscitated|operated|repaired|stitched|removed|drained|stented|banded|coiled|"
        "clipped|amputated) (in|for|last|at|twice|back|with|after|and|years|one|two)"
    ),
    "i had", "we had", "months later", "years later", "lost a", "mths ago", "yrs ago",
    "in (spring|summer|autumn|winter)", "at (birth|school|diagnosis)", "since (birth|childhood|then)",
    "(назад|тому) (год!|лет!)", "полгода назад", "полтора года", "перенес", "стриктур", "рубц", "рубец",
    "в анамнезе", "в детстве", "в (январ|феврал|март|апрел|мае!|июн|июл|август|сентябр|октябр|ноябр|декабр)",
    "в (19|20)", "прошл", "(был!|была!|было!|были!)", "при родах", "в роду", "в семье", "когда то", "раньше",
    "ранее", "в прошлом", "с (19|20)", "при рождении", "(year|month|week)! ago", "(years|months|weeks) ago",
    "last (year|month|week|winter|summer|spring|autumn)",
    "in (january|february|march|april|may!|june|july|august|september|october|november|december|19|20)",
    "stricture", "scar", "history of",
    "(he|she|i|they|we|who|dad|mum|mom|has|have) had (a!|an!|his|her|their|my|one|two|several)", "was!",
    "were!", "used to", "as a (child|teenager)", "in the past", "at birth", "previous", "earlier this year",
    "since 20",
)  # fmt: skip
"""It was, and is told as what was."""

HABIT = (
    "(вторая|третья|четвертая|пятая|вторую|третью|четвертую|пятую|шестая|шестую) недел",
    "(первый|второй|третий|четвертый|пятый|шестой|седьмой|восьмой|девятый|десятый) год", "круглый год",
    "(месяц|год!|года!|лет!) подряд", "на ~ (этаж)", "приступами", "время от времени", "пару раз в", "раз в",
    "временами", "в норме", "стабильно", "терпим", "случайно", "случайная", "находка", "через нос!",
    "now and (then|again)", "come and go", "comes and goes", "on and off", "off and on", "by chance",
    "by accident", "incidental", "stable", "for ages", "a bit", "a little", "mild",
    "(month|yrs|years) (in|now|long)", "3 yrs", "2 yrs", "yrs!", "through ~ nose",
    "(climbing|walking|running) ~ (floors|stairs|uphill|hills)", "slowly", "постепенно", "медленно",
    "on the (second|third|2|3)", "как (обычно|всегда)", "as usual", "like always", "(always|usual) has",
    "иногда", "периодическ", "бывает", "бывают", "по ночам", "ночью", "во сне",
    "(второй|третий|четвертый|пятый|шестой) (месяц|год)", "от (кош|бег|пыл|запах|холод)", "идиопатич",
    "рецидив", "при (нагрузк|ходьб|подъем|физическ|плаче)", "когда (плачет|кричит|идет|поднима)",
    "на (лестниц|этаж)", "часто (бывает|болит|повтор)", "(очень|довольно|крайне) редко", "постоянн", "давно",
    "хроническ", "раза в", "(каждый|каждую|каждое|каждые) (день|дня|ночь|недел|месяц|год|утро|вечер|раз)",
    "уже (год!|лет!|месяц|несколько)", "много лет", "с рождения", "годами", "месяцами", "после еды",
    "натощак", "несколько (месяц|лет!)", "эпизод", "весной", "sometimes", "occasional", "at times", "often",
    "usually", "rarely", "in (his|her|my|their) sleep", "while (asleep|sleeping|walking)", "during sleep",
    "at night", "on exertion", "idiopathic", "recurrent", "when (walking|climbing|crying)",
    "when (he|she|i|they) (walk|climb|cries|cry|exercis|sleep|lie)", "with exercise", "stairs",
    "every (day|night|week|month|year|morning|time|few|other)", "chronic", "for (years|months|weeks)",
    "for (many|several|two|three) (years|months|weeks)", "once a", "twice a", "times a",
    "a (year|month|week)!", "episodes", "constantly", "always", "long time",
)  # fmt: skip
"""It is usual, and has been for long."""

SETTLED = (
    "(fine|ok!|okay|better|stable|normal|quiet|well!) now",
    "сейчас ~ (норма!|в норме|тихо|спокойно|спокойна|здоров|тихий)", "теперь (норма|тихо|здоров)", "в нику",
    "nicu", "в реанимации", "на ивл", "в коме", "intensive care", "icu!", "on a ventilator", "on ventilator",
    "in a coma", "induced coma", "(родился|родилась) ~ (син|асфикс)", "born (blue|not)", "восстановил",
    "recovered", "now (ok|okay|fine|better|stable)",
    "(сейчас|теперь) (все хорошо|нормальн|лучше|стабил|все в порядке|хорошо!)",
)  # fmt: skip
"""Others are at the bedside already."""

ASKED = (
    "а если", "если (вдруг|бы|что|она|он|опухоль|тромб)", "что если", "вдруг (потом|когда нибудь)",
    "(может|могут|может быть) ли", "можно ли", "правда ли", "бывает ли", "правда такое бывает", "бывает!",
    "от чего бывает", "боюсь что", "боюсь!", "боимся", "боится", "боялись", "пугает", "пугают", "пугал",
    "страшно что", "переживаю что", "опасаюсь", "опасаемся", "говорят что может", "грозит", "на случай",
    "в случае", "хотим знать заранее", "заранее", "когда нибудь",
    "может (лопнуть|случиться|произойти|начаться|быть)", "можно от", "вредно ли", "опасно ли",
    "предрасположен", "риск", "вероятн", "шутк", "шучу", "what if",
    "if (it|this|that|the|his|her|my|he|she|we|i)", "if ~ one day", "one day",
    "(could|can|would|will|might|may|does|do) (it|this|that|the|his|her|my|a)", "can (happen|cause|lead)",
    "could (happen|cause|lead|burst|rupture)", "might (happen|burst|rupture|bleed)",
    "(worried|scared|afraid|worry|terrified|fear) (that|of|about|it|he|she|they)", "(scared|afraid) of",
    "watch (for|out)", "look out for", "what to expect", "in case", "asking ahead", "in the future",
    "going to", "is it (dangerous|safe|true|possible)", "should we expect", "chance of", "chances of",
    "likely", "hypothetic", "feels like (dying|i cant|i cannot)", "panic", "панич",
    "(joking|kidding|figure of speech)", "starts (on|next)", "booked for", "planned for", "scheduled",
)  # fmt: skip
"""It is asked, feared or planned, and has not come."""

SUPPOSED = (
    "а если", "что если", "если ~ вдруг", "вдруг ~ когда нибудь", "what if", "if ~ (ever|one day|suddenly)",
)  # fmt: skip
"""It is only supposed, however suddenly."""

KIN = (
    "(у знаком|у сосед|у подруг|у коллег|знакомый|у одноклас)",
    "(friends|neighbours|colleagues|neighbors) (child|son|daughter|wife|husband|mother|father|kid|baby)",
    "died (by|of|from)", "(cousin|uncle|aunt|grandfather|grandmother|great) ~ (died|had|lost)",
    "(дед|дядя|тетя|прадед|бабушка|двоюродн) ~ (умер|погиб|повесил|покончил)", "до моего рождения",
    "before i was born", "в семье", "family history",
)  # fmt: skip
"""It is somebody else's story."""

LONG_AGO = (
    "(год!|года!|лет!|месяц) (назад|тому)", "(тому|назад) (год!|лет!)",
    "в (молодости|юности|детстве|прошлом|школе|армии)", "(years|months|yrs) ago",
    "last (year|spring|summer|autumn|winter|month)", "as a (teen|student|child)", "in the past",
    "in (19|20)", "в (19|20)", "когда то", "раньше!", "used to", "history of", "in my (teens|twenties)",
    "в анамнезе",
)  # fmt: skip
"""It was so long ago that even thoughts of suicide are over."""

LED_BY = (
    "не то чтобы", "не то что", "not that", "нет!", "без!", "не было", "не бывает", "отрица", "риск",
    "угроз", "опасност", "боится", "боялся", "боялась", "боимся", "профилактик", "предотвратить", "чтобы не",
    "никогда не", "исключ", "no!", "without", "never", "denies", "denied", "risk of", "fear of", "afraid of",
    "prevent", "not had", "no more", "rule out", "isnt", "did not", "didnt", "any", "нос!",
)  # fmt: skip
"""Before a sign: it is denied or feared."""

DENIED = (
    "нет!", "не было", "не бывает", "исключ", "отрица", "прошл", "прекратил", "остановил", "none!",
    "ruled out", "denied", "has stopped", "stopped by itself", "is gone", "went away", "resolved", "нос",
    "сам!", "сама!", "самостоятельно", "без (аппарат|ивл|трубк|кислород|маск)", "without", "wakefulness",
    "to (treatment|chemo|steroid|therapy|medic)",
)  # fmt: skip
"""Behind a sign: it is denied or over."""
