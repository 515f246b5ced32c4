"""Words that tell an emergency of today from one that is past, usual, feared or denied."""

ACUTE = (
    "внезапн", "вдруг!", "резко", "только что", "прямо сейчас", "сейчас!", "сегодня", "с утра",
    "этой ночью", "полчаса", "(минут|час!|часа!|часов!) назад", "(второй|третий) час", "уже час!",
    "вторые сутки", "скорую", "скорая", "за час!", "минут не", "sudden", "right now", "just now",
    "now (cant|cannot|vomit|bleeding|unable|shaking|confused|fever|is!|he|she)", "just started", "today",
    "tonight", "this morning", "since morning", "(minute|minutes|hour|hours) ago", "an hour", "ambulance",
    "emergency room", "last hour", "all of a sudden",
)  # fmt: skip
"""Something is happening."""

PAST = (
    "(год!|года!|лет!|месяц|недел) назад", "(назад|тому) (год!|лет!)", "полгода назад", "полтора года",
    "перенес", "стриктур", "рубц", "рубец", "в анамнезе", "в детстве",
    "в (январ|феврал|март|апрел|мае!|июн|июл|август|сентябр|октябр|ноябр|декабр)", "в (19|20)", "прошл",
    "(был!|была!|было!|были!)", "при родах", "в роду", "в семье", "когда то", "раньше", "ранее",
    "в прошлом", "с (19|20)", "при рождении", "(year|month|week)! ago", "(years|months|weeks) ago",
    "last (year|month|week|winter|summer|spring|autumn)",
    "in (january|february|march|april|may!|june|july|august|september|october|november|december|19|20)",
    "stricture", "scar", "history of", "had (a!|an!|his|her|their|my|one|two|several)", "was!", "were!",
    "used to", "as a (child|teenager)", "in the past", "at birth", "previous", "earlier this year",
    "since 20", "after birth",
)  # fmt: skip
"""It was, and is told as what was."""

HABIT = (
    "иногда", "периодическ", "бывает", "бывают", "по ночам", "ночью", "во сне",
    "(второй|третий|четвертый|пятый|шестой) (месяц|год)", "от (кош|бег|пыл|запах|холод)", "идиопатич",
    "рецидив", "при (нагрузк|ходьб|подъем|физическ|плаче)", "когда (плачет|кричит|идет|поднима)",
    "на (лестниц|этаж)", "часто", "редко", "постоянн", "давно", "хроническ", "раз в", "раза в",
    "(каждый|каждую|каждое|каждые) (день|дня|ночь|недел|месяц|год|утро|вечер|раз)",
    "уже (год!|лет!|месяц|несколько)", "много лет", "с рождения", "годами", "месяцами", "после еды",
    "натощак", "несколько (месяц|лет!)", "эпизод", "весной", "sometimes", "occasional", "at times",
    "often", "usually", "rarely", "in (his|her|my|their) sleep", "while (asleep|sleeping|walking)",
    "during sleep", "at night", "on exertion", "idiopathic", "recurrent", "when (walking|climbing|crying)",
    "when (he|she|i|they) (walk|climb|cries|cry|exercis|sleep|lie)", "with exercise", "stairs",
    "every (day|night|week|month|year|morning|time|few|other)", "chronic", "for (years|months|weeks)",
    "for (many|several|two|three) (years|months|weeks)", "once a", "twice a", "times a",
    "a (year|month|week)!", "episodes", "constantly", "always", "long time",
)  # fmt: skip
"""It is usual, and has been for long."""

SETTLED = (
    "в реанимации", "на ивл", "в коме", "intensive care", "icu!", "on a ventilator", "on ventilator",
    "in a coma", "induced coma", "(родился|родилась) ~ (син|асфикс)", "born (blue|not)", "восстановил",
    "recovered", "now (ok|okay|fine|better|stable)", "(сейчас|теперь) (все хорошо|нормально|лучше|стабил)",
)  # fmt: skip
"""Others are at the bedside already."""

LED_BY = (
    "нет!", "без!", "не было", "не бывает", "отрица", "риск", "угроз", "опасност", "боится", "боялся",
    "боялась", "боимся", "профилактик", "предотвратить", "чтобы не", "никогда не", "исключ", "no!",
    "without", "never", "denies", "denied", "risk of", "fear of", "afraid of", "prevent", "not had",
    "no more", "rule out", "isnt", "did not", "didnt", "any", "нос!",
)  # fmt: skip
"""Before a sign: it is denied or feared."""

DENIED = (
    "нет!", "не было", "не бывает", "исключ", "отрица", "прошл", "прекратил", "остановил", "none!",
    "ruled out", "denied", "has stopped", "stopped by itself", "is gone", "went away", "resolved", "нос",
    "сам!", "сама!", "самостоятельно", "без (аппарат|ивл|трубк|кислород|маск)", "without", "out!",
    "wakefulness", "to (treatment|chemo|steroid|therapy|medic)",
)  # fmt: skip
"""Behind a sign: it is denied or over."""
