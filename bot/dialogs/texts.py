"""The longer things we say, where every word was weighed."""

from bot.engine.message import _

LANGUAGE = _("Hello. Which language is easier for you?\n\nЗдравствуйте. На каком языке вам удобнее?")

OFFER = _(
    "{service} helps families get a second opinion. A specialist at another hospital, often abroad, "
    "studies the papers and images and answers your questions in writing.\n\n"
    "I will ask about twenty short questions. You can pause at any moment: everything is kept.\n\n"
    "This is not emergency care. If someone is getting worse right now, please call 112 or 103."
)
LIMITS = _(
    "The specialist works from papers, without an examination. The opinion may confirm what your doctors "
    "say, differ from it, or ask for more tests. It does not replace them, and no one can know the outcome "
    "beforehand.\n\n"
    "Once the papers are gathered, it takes from days to a few weeks. Some hospitals review free of charge, "
    "others ask a fee. You learn the price first."
)

CONSENT = _(
    "To prepare your request, we need to keep what you tell us about the illness, and the papers. "
    "They serve this second opinion and nothing else, and are stored encrypted.\n\n"
    "Until you send the request, /cancel erases everything. After that, "
    "a word to the coordinator is enough.\n\n"
    "Do you agree to this?"
)
CONSENT_WHY = _(
    "Health is a private matter, and the law protects it. So we ask first, and keep nothing without your yes."
)
CHANNEL = _(
    "We are talking through Telegram, a service of another company. Your messages and files lie on its "
    "servers too, and how they are kept there is not in our hands.\n\n"
    "Is that all right with you?"
)
SHARING = _(
    "Our coordinators will read your request, and a translator if one is needed.\n\n"
    "Before anything goes to a hospital, a coordinator names the hospital and the country "
    "and asks you once more.\n\n"
    "Do you agree to this?"
)

KNOWS = _(
    "An adult decides about their own medical papers. Does the patient know that you are asking "
    "for a second opinion?\n\n"
    "If not yet, we can still go on: a coordinator will talk it over with you "
    "before anything goes to a hospital."
)
KNOWS_CLOSE = _(
    "An adult decides about their own medical papers. Does the person close to you know that you are asking "
    "for a second opinion?\n\n"
    "If not yet, we can still go on: a coordinator will talk it over with you "
    "before anything goes to a hospital."
)
KNOWS_WHY = _(
    "A hospital needs the consent of the person it gives an opinion on. "
    "Families sometimes keep a diagnosis from someone they love, and we can talk about that calmly."
)
GUARDIAN = _(
    "Under 18, a parent or legal guardian decides. "
    "Do they know that you are writing to us, and do they agree?"
)
GUARDIAN_SELF = _(
    "You are under 18, so a parent or legal guardian has to agree. "
    "Do they know that you are writing to us, and do they agree?"
)

REASON = _(
    "Why would you like a second opinion? What worries you most?\n\n"
    "Write as you would tell it. A few sentences are enough."
)
TREATMENTS = _(
    "Which treatment has there been, or is going on now?\n\n"
    "Add operations, courses and medicines one by one. The important ones are enough."
)

INBOX = _("You have sent this already. What is it?")
REPORTS = _(
    "Now the papers. First, recent ones from doctors: discharge letters, conclusions, blood tests.\n\n"
    "Send files or clear photos: the whole page, in good light. Several at once is fine."
)
IMAGING = _(
    "Images: X-ray, ultrasound, CT, MRI, with their written conclusions.\n\n"
    "Best of all are the files from the disc, the whole folder in one archive. "
    "A photo of the film shows less, but if it is all you have, send it.\n\n"
    "If there is only a disc, choose “Send later”: a coordinator will help."
)
IMAGING_WHY = _(
    "A written conclusion is how one doctor read the images. "
    "The specialist wants to look at them with fresh eyes."
)
PATHOLOGY = _(
    "Was a piece of tissue examined: a biopsy, histology, a test for markers or genes?\n\n"
    "If so, send the conclusion with all its pages."
)
OTHER = _(
    "Is there anything else the specialist should see? "
    "For example, operation reports, a list of medicines with doses, your own notes."
)

QUESTIONS = _(
    "What would you like to ask the specialist? Choose from the list or write your own, up to seven.\n\n"
    "The most important one goes first."
)
CONTACT = _(
    "How else can we reach you if this chat falls silent? Send a telephone number or an e-mail address."
)

SENT = _(
    "Thank you. Your request has reached us. Its number is {case}.\n\n"
    "A coordinator will read it and write to you here, usually within two working days. "
    "If something is missing, they will tell you how to get it.\n\n"
    "You can go on writing and sending papers here: all of it joins your request."
)
CANCELLED = _(
    "We have stopped, and everything you told us here is erased.\n\n"
    "You can come back on any day: just send /start."
)
DECLINED = _(
    "That is your right. Nothing was kept.\n\n"
    "Without this consent we cannot prepare a request. You can also ask for a second opinion directly, "
    "through your doctor or at another hospital. If you change your mind, send /start."
)
CHANNEL_DECLINED = _(
    "We understand. Nothing was kept.\n\n"
    "We cannot take papers another way yet. You can ask for a second opinion directly, "
    "through your doctor or at another hospital. If you change your mind, send /start."
)
PATIENT_DECLINED = _(
    "An adult decides about their own papers, so we stop here. Nothing was kept.\n\n"
    "If they think differently one day, or would rather write themselves, send /start."
)
GUARDIAN_NEEDED = _(
    "For someone under 18 we need the consent of a parent or guardian. Nothing was kept.\n\n"
    "Please show them this chat: they can begin here with /start. "
    "If asking them is hard, talk to another adult you trust, or to the doctor."
)
