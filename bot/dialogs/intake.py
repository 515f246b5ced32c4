"""The second-opinion intake, in the order it is spoken."""

from bot.alarms import card
from bot.engine.answer import Answers
from bot.engine.condition import AllOf, Given, Is, Younger
from bot.engine.dialog import Dialog, Question, Repeat, Section
from bot.engine.field import Choice, Coded, Contact, Day, Files, Option, Several, Sorting, Text, one_of
from bot.engine.message import _

from . import texts
from .checks import began_after_birth, born_before_treatment
from .codes import diagnosis_code
from .questions import OPTIONS, suggest

SELF = Is("writer", "self")
CHILD = Is("writer", "parent", "grown")
CLOSE = Is("writer", "spouse", "child", "relative")
PLANNED = Is("decision", "operation", "treatment", "several", "abroad")

UNKNOWN = {"unknown": _("I don't know")}
LATER = {"later": _("Send later")}


def _ways_to_know(answers: Answers) -> tuple[str, ...]:
    """A husband, a mother or a grown-up child cannot be a minor; for others we have to ask."""
    ways = ("yes", "unaware", "unable", "against")
    return ways if answers.get(("writer",)) in {"grown", "spouse", "child"} else (*ways, "minor")


BEGINNING = Section(
    "beginning",
    _("Before we begin"),
    (
        Question("language", texts.LANGUAGE, one_of(ru=_("Русский"), en=_("English"))),
        Question("offer", texts.OFFER, one_of(yes=_("I understand"))),
        Question("limits", texts.LIMITS, one_of(yes=_("I understand"))),
        Question(
            "consent",
            texts.CONSENT,
            one_of(yes=_("I agree"), no=_("I don't agree")),
            why=texts.CONSENT_WHY,
            ends={"no": "declined"},
        ),
        Question(
            "channel",
            texts.CHANNEL,
            one_of(yes=_("That is fine"), no=_("Not for me")),
            ends={"no": "channel_declined"},
        ),
        Question(
            "sharing",
            texts.SHARING,
            one_of(yes=_("I agree"), no=_("I don't agree")),
            ends={"no": "declined"},
        ),
    ),
)

WHO = Section(
    "who",
    _("Who it is about"),
    (
        Question(
            "writer",
            _("Who needs the second opinion?"),
            one_of(
                self=_("I do"),
                parent=_("Child under 18"),
                grown=_("Grown-up child"),
                spouse=_("Husband or wife"),
                child=_("Mother or father"),
                relative=_("Another relative"),
                guardian=_("Someone I represent"),
                doctor=_("My patient"),
                other=_("Someone else"),
            ),
            label=_("Who needs it"),
            why=_("So that we speak to you rightly, and know who may decide about the papers."),
        ),
        Question(
            "knows",
            texts.KNOWS,
            Choice(
                (
                    Option("yes", _("Knows and agrees")),
                    Option("unaware", _("Doesn't know yet")),
                    Option("unable", _("Cannot decide")),
                    Option("against", _("Is against it")),
                    Option("minor", _("Is under 18")),
                ),
                suggest=_ways_to_know,
            ),
            label=_("Knows about this"),
            when=Is("writer", "grown", "spouse", "child", "relative", "doctor", "other"),
            variants=((Is("writer", "grown", "spouse", "child", "relative"), texts.KNOWS_CLOSE),),
            why=texts.KNOWS_WHY,
            ends={"against": "patient_declined"},
        ),
        Question(
            "name",
            _("What is the patient's full name, as in the passport?"),
            Text(up_to=120, at_least=2),
            label=_("Name"),
            variants=(
                (SELF, _("What is your full name, as in the passport?")),
                (CHILD, _("What is your child's full name, as in the papers?")),
                (CLOSE, _("What is their full name, as in the passport?")),
            ),
            why=_(
                "A hospital compares the name with every paper and every image. One spelling saves letters."
            ),
        ),
        Question(
            "birth",
            _("The date of birth: day, month and year. For example, 12.03.2018."),
            Day(partial=False),
            label=_("Date of birth"),
            variants=(
                (SELF, _("When were you born? Day, month and year, for example 12.03.1980.")),
                (CHILD, _("When was your child born? Day, month and year, for example 12.03.2018.")),
            ),
            why=_("Children and adults are treated by different specialists, and doses go by age."),
            check=born_before_treatment,
        ),
        Question(
            "guardian",
            texts.GUARDIAN,
            one_of(yes=_("Yes, they agree"), no=_("Not yet")),
            label=_("Parents agree"),
            when=AllOf(
                (
                    Younger("birth", 18),
                    Is("writer", "self", "grown", "spouse", "child", "relative", "other"),
                )
            ),
            variants=((SELF, texts.GUARDIAN_SELF),),
            ends={"no": "guardian_needed"},
        ),
        Question(
            "sex",
            _("The sex, as the medical papers give it."),
            one_of(female=_("Female"), male=_("Male"), other=_("Other")),
            label=_("Sex"),
            why=_("Normal test results and doses differ between women and men."),
        ),
        Question(
            "country",
            _("Which country and city does the patient live in?"),
            Text(up_to=100, at_least=2),
            label=_("Country and city"),
            variants=(
                (SELF, _("Which country and city do you live in?")),
                (CHILD, _("Which country and city does your child live in?")),
                (CLOSE, _("Which country and city do they live in?")),
            ),
            why=_(
                "Not every hospital takes requests from every country. And we will know your hours of night."
            ),
        ),
    ),
)

TREATMENT = (
    Question(
        "kind",
        _("What kind of treatment is it?"),
        one_of(
            surgery=_("Operation"),
            medicine=_("Medicine"),
            chemo=_("Chemotherapy"),
            radiation=_("Radiation"),
            other=_("Something else"),
        ),
        label=_("kind"),
    ),
    Question(
        "name",
        _(
            "What is it called? Copy it from the paper, or say it in your own words. "
            "Add the doses if you know them."
        ),
        Text(up_to=300),
        label=_("name"),
        skips=UNKNOWN,
    ),
    Question(
        "started",
        _("When was it, or when did it begin? A year is enough."),
        Day(),
        label=_("when"),
        skips=UNKNOWN,
        check=began_after_birth,
    ),
    Question(
        "outcome",
        _("How did it go?"),
        one_of(
            helped=_("It helped"),
            partly=_("Helped partly"),
            no=_("Did not help"),
            stopped=_("Had to stop"),
            ongoing=_("Still going on"),
        ),
        label=_("result"),
        skips=UNKNOWN,
    ),
)

ILLNESS = Section(
    "illness",
    _("Illness and decision"),
    (
        Question(
            "decision",
            _("What decision is in front of you? Choose what comes closest."),
            one_of(
                operation=_("Operation offered"),
                treatment=_("Treatment offered"),
                unclear=_("Diagnosis unclear"),
                sure=_("Check the diagnosis"),
                failing=_("Treatment isn't helping"),
                several=_("Several options"),
                rare=_("Rare illness"),
                abroad=_("Treatment abroad"),
                other=_("Something else"),
            ),
            label=_("Decision"),
            why=_("The decision tells us which specialist to look for, and which questions matter."),
        ),
        Question(
            "by_when",
            _(
                "By when do you have to decide? If a day is already set, for an operation for example, "
                "send that day. A month and a year are fine too."
            ),
            Day(ahead=True),
            label=_("Decide by"),
            why=_("So that the coordinator looks for a hospital that can answer in time."),
            skips={"none": _("No date set"), **UNKNOWN},
        ),
        Question(
            "diagnosis",
            _("What is the diagnosis? Copy it from the paper, or say it in your own words."),
            Text(up_to=1500, at_least=2),
            label=_("Diagnosis"),
            skips={"none": _("No diagnosis yet")},
        ),
        Question(
            "icd",
            _(
                "Is there a code beside the diagnosis, a letter with digits, such as C50.9 or Q21.3? "
                "It is often marked ICD-10. Please send it."
            ),
            Coded(diagnosis_code),
            label=_("ICD-10 code"),
            when=Given("diagnosis"),
            why=_("The code means the same in every language, so the right specialist is found sooner."),
            skips={"none": _("Not on paper")},
        ),
        Question(
            "proposed",
            _("What exactly do the doctors propose? Copy it from the paper, or say it in your own words."),
            Text(up_to=1500, at_least=2),
            label=_("Proposed"),
            when=PLANNED,
            why=_("It is easier for a specialist to judge a definite plan than to advise in general."),
            skips={"none": _("Nothing definite"), **UNKNOWN},
        ),
        Question(
            "reason",
            texts.REASON,
            Text(up_to=1500, at_least=2),
            label=_("Why a second opinion"),
            skips={"none": _("No answer")},
        ),
        Repeat(
            "treatments",
            texts.TREATMENTS,
            TREATMENT,
            label=_("Treatment so far"),
            add=_("Add treatment"),
            none=_("No treatment yet"),
            why=_("What has been tried, and how it went, often decides what makes sense next."),
            up_to=15,
        ),
    ),
)

RECORDS = Section(
    "records",
    _("Records"),
    (
        Question(
            "inbox",
            texts.INBOX,
            Sorting(
                (
                    Option("reports", _("Doctors' papers")),
                    Option("imaging", _("Images")),
                    Option("pathology", _("Tissue tests")),
                    Option("other", _("Something else")),
                )
            ),
            when=Given("inbox"),
        ),
        Question(
            "reports",
            texts.REPORTS,
            Files(),
            label=_("Doctors' papers"),
            why=_("The specialist judges by these papers. If some are missing, begin with what you have."),
            skips={**LATER, "none": _("There are none")},
        ),
        Question(
            "imaging",
            texts.IMAGING,
            Files(),
            label=_("Images"),
            why=texts.IMAGING_WHY,
            skips={**LATER, "none": _("There are none"), **UNKNOWN},
        ),
        Question(
            "pathology",
            texts.PATHOLOGY,
            Files(),
            label=_("Tissue tests"),
            why=_("Tissue shows what exactly the illness is. Often the whole treatment depends on it."),
            skips={**LATER, "none": _("Was not done"), **UNKNOWN},
        ),
        Question(
            "other",
            texts.OTHER,
            Files(),
            label=_("Other papers"),
            skips={**LATER, "none": _("Nothing else")},
        ),
    ),
)

ASKING = Section(
    "asking",
    _("Your questions"),
    (
        Question(
            "questions",
            texts.QUESTIONS,
            Several(OPTIONS, suggest=suggest, own=Text(up_to=400, at_least=10), at_least=1, up_to=7),
            label=_("Questions"),
            why=_("The specialist answers exactly what you ask. A short list gets fuller answers."),
            skips={"later": _("Decide later")},
        ),
    ),
)

REACHING = Section(
    "reaching",
    _("Staying in touch"),
    (
        Question(
            "contact",
            texts.CONTACT,
            Contact(),
            label=_("Another way"),
            why=_("Telephones get lost and chats get blocked. We use it only if we cannot reach you here."),
            skips={"none": _("Only here")},
        ),
    ),
)

INTAKE = Dialog(
    id="intake",
    version=1,
    sections=(BEGINNING, WHO, ILLNESS, RECORDS, ASKING, REACHING),
    endings={
        "sent": texts.SENT,
        "cancelled": texts.CANCELLED,
        "declined": texts.DECLINED,
        "channel_declined": texts.CHANNEL_DECLINED,
        "patient_declined": texts.PATIENT_DECLINED,
        "guardian_needed": texts.GUARDIAN_NEEDED,
    },
    inbox="inbox",
    language="language",
    alarm=card,
)
