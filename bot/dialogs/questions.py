"""Which questions to a specialist we suggest, by what the family has told so far."""

import re
from collections.abc import Iterator

from bot.engine.answer import Answers
from bot.engine.field import Option
from bot.engine.message import Msg, _

SHOWN = 8
"""How many suggestions fit on a telephone without scrolling away from the question."""
OF_SITUATION = 5
"""How many of them may speak of this particular situation; the rest suit everyone."""


def _ask(id_: str, label: Msg, text: Msg) -> Option:
    return Option(id_, label, text)


UNIVERSAL = (
    _ask(
        "diagnosis",
        _("The diagnosis"),
        _("Do you agree with the diagnosis, and which finding does it rest on?"),
    ),
    _ask("options", _("All options"), _("Which options do we have, including waiting?")),
    _ask(
        "balance",
        _("Good and harm"),
        _("What good and what harm can each option bring, and how likely is each?"),
    ),
    _ask("usual", _("Usual practice"), _("Is the proposed step what is usually done in such a situation?")),
    _ask("tests", _("Tests first"), _("Which tests should still be done before we decide?")),
)

BY_DECISION = {
    "operation": (
        _ask("op_aim", _("Aim of operation"), _("What will the operation solve, and how sure is that?")),
        _ask("op_gentler", _("A gentler way"), _("Is there a gentler way, or a way without an operation?")),
        _ask("op_wait", _("Time to wait"), _("How long can we wait without harm?")),
    ),
    "treatment": (
        _ask(
            "tr_aim",
            _("Aim of treatment"),
            _("What can this treatment achieve: a cure, more time, an easier life?"),
        ),
        _ask("tr_order", _("Best order"), _("In which order is it best to treat, and why?")),
        _ask("tr_signs", _("Signs it works"), _("How and when will we see whether the treatment works?")),
    ),
    "unclear": (
        _ask(
            "un_likely",
            _("Likely diagnoses"),
            _("Which two or three diagnoses fit best, and what speaks against each?"),
        ),
        _ask("un_test", _("The best test"), _("Which one test would help most now?")),
        _ask(
            "un_treatable", _("Treatable causes"), _("Is there a treatable cause that should not be missed?")
        ),
    ),
    "sure": (
        _ask(
            "su_review",
            _("Second look"),
            _("Should the images or the tissue be looked at again by someone else?"),
        ),
        _ask("su_type", _("Exact type"), _("What exactly is the type and stage of the illness?")),
        _ask(
            "su_against", _("What speaks against"), _("Is there anything that does not fit this diagnosis?")
        ),
    ),
    "failing": (
        _ask("fa_right", _("Still right"), _("Is the diagnosis itself still right?")),
        _ask("fa_dose", _("Dose and time"), _("Was the treatment given long enough and at the right dose?")),
        _ask("fa_next", _("Next step"), _("What is the best next step, and what comes after it?")),
    ),
    "several": (
        _ask(
            "se_choose", _("Your choice"), _("Which of the proposed options would you choose here, and why?")
        ),
        _ask("se_later", _("Doors left open"), _("Which option leaves more ways open for later?")),
        _ask("se_change", _("What would change"), _("What could change your recommendation?")),
    ),
    "rare": (
        _ask("ra_centre", _("Expert centre"), _("Which centre or patient registry knows this illness well?")),
        _ask("ra_genes", _("Genetic tests"), _("Are genetic tests needed, or a fresh look at earlier ones?")),
        _ask("ra_watch", _("What to watch"), _("What should be watched, and how often?")),
    ),
    "abroad": (
        _ask("ab_differ", _("What differs there"), _("What would really be done differently abroad?")),
        _ask("ab_home", _("Start at home"), _("Can the same treatment be started at home, on your advice?")),
        _ask("ab_after", _("After the return"), _("Who should follow up after coming home, and how?")),
    ),
}

CHILD = (
    _ask("ch_growth", _("Growth and school"), _("What does this mean for growth, school and play?")),
    _ask("ch_dose", _("Age and weight"), _("Are the doses and tests right for this age and weight?")),
)
CANCER = (
    _ask(
        "ca_slides",
        _("Tissue again"),
        _("Should the tissue be examined again, and is a marker or gene test missing?"),
    ),
    _ask("ca_trial", _("Clinical trials"), _("Is there a clinical trial worth asking about?")),
)
HEART = (
    _ask(
        "he_window",
        _("The right time"),
        _("When is the best time for the procedure, and what if it is later?"),
    ),
    _ask("he_way", _("Catheter or open"), _("Can it be done through a vessel, without opening the chest?")),
)
NERVES = (
    _ask(
        "ne_loss",
        _("What may suffer"),
        _("Which abilities are at risk: movement, speech, sight? How are they protected?"),
    ),
    _ask(
        "ne_watch",
        _("Watching safely"),
        _("Is it safe to watch for now, and how often are new images needed?"),
    ),
)
JOINTS = (
    _ask(
        "jo_result",
        _("Realistic result"),
        _("What result is realistic at this age and with this way of life?"),
    ),
    _ask("jo_other", _("Without surgery"), _("What can exercise, injections or time achieve here?")),
)

OPTIONS = (
    *UNIVERSAL,
    *(option for options in BY_DECISION.values() for option in options),
    *(*CHILD, *CANCER, *HEART, *NERVES, *JOINTS),
)

_FIELDS = (
    (
        CANCER,
        re.compile(r"^(C|D0|D3[7-9]|D4[0-8])"),
        re.compile(
            r"\bрак(а|у|ом|е)?\b|\bопухол|\bонко|метаста|бластом|карцином|сарком|лимфом|лейкоз|меланом"
            r"|cancer|tumou?r|metasta|blastom|carcinom|sarcom|lymphom|leuk(a?e)mi|melanom"
        ),
    ),
    (
        HEART,
        re.compile(r"^(I[0-5]|Q2[0-8])"),
        re.compile(r"\bсерд|\bпорок|клапан|перегородк|\bтетрад|\bheart|cardi|\bvalve|septal|fallot"),
    ),
    (
        JOINTS,
        re.compile(r"^M([0-2]|4[0-9]|5[0-4])"),
        re.compile(
            r"сустав|артроз|\bпозвон|\bгрыж\w* диск|\bjoint|arthr|\bspin[ae]|\bdis[ck]\b|\bknee|\bhip\b"
        ),
    ),
    (
        NERVES,
        re.compile(r"^(G|C7[0-2]|D3[23]|D4[23]|M5[01])"),
        re.compile(r"\bмозг|эпилепс|глиом|менинги|\bневр|\bнерв|\bbrain|epilep|gliom|mening|\bneur"),
    ),
)
"""Per field: its suggestions, the ICD-10 codes it owns, and word stems a family would use for it."""


def suggest(answers: Answers) -> tuple[str, ...]:
    """Ids of the questions to offer, the most particular first; the same answers give the same list."""
    particular = [option.id for option in _particular(answers)][:OF_SITUATION]
    general = [option.id for option in UNIVERSAL][: SHOWN - len(particular)]
    return (*particular, *general)


def _particular(answers: Answers) -> Iterator[Option]:
    of_child = CHILD if minor(answers) else ()
    of_field = next(_of_fields(answers), ())
    # A sick child brings two kinds of questions; one of each leaves room for those about the decision.
    each = 1 if of_child and of_field else 2
    decision = answers.get(("decision",))
    if isinstance(decision, str):
        yield from BY_DECISION.get(decision, ())
    yield from of_field[:each]
    yield from of_child[:each]


def _of_fields(answers: Answers) -> Iterator[tuple[Option, ...]]:
    code, said = answers.get(("icd",)), answers.get(("diagnosis",))
    if isinstance(code, str):
        yield from (options for options, codes, _words in _FIELDS if codes.match(code))
    if isinstance(said, str):
        yield from (options for options, _codes, words in _FIELDS if words.search(said.lower()))


def minor(answers: Answers) -> bool:
    """Whether the family has let us know that this is about a child; no clock is asked."""
    return (
        answers.get(("writer",)) == "parent"
        or answers.get(("knows",)) == "minor"
        or answers.get(("guardian",)) == "yes"
    )
