"""The closed lists of English words that the checks rest on."""

from __future__ import annotations

FUNCTION_WORDS = frozenset(
    """
    a an the this that these those such same other another each every either neither both all any some few
    many much more most less least several own i me my mine myself you your yours yourself he him his
    himself she her hers herself it its itself we us our ours ourselves they them their theirs themselves
    who whom whose which what whoever whatever someone something anyone anything everyone everything nobody
    nothing none one ones of in on at to for by with from into onto upon over under above below about around
    after before since until till during through throughout across along against among amid between within
    without behind beyond beside besides near toward towards despite per via off out up down as than like
    except and or but nor so yet if because although though while whereas when where why how whether unless
    once am is are was were be been being do does did done doing have has had having will would shall should
    can could may might must ought not no never also too very just only even still already again ever then
    there here now well quite rather almost nearly however therefore thus meanwhile moreover instead
    otherwise perhaps yes according mr mrs ms dr 's 're 've 'll 'd 'm s t ca wo
    """.split()
)
"""Words that carry no claim of their own; a text may use them freely."""

ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof gen lt col sgt capt sen rep gov rev hon st jr sr inc ltd co corp vs no
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)
"""Words whose full stop ends no sentence."""

IRREGULAR_FORMS = {
    form: base
    for base, *forms in map(
        str.split,
        """
        say said, tell told, make made, go went gone goes, take took taken, come came, see saw seen, know knew known,
        get got gotten, give gave given, find found, think thought, become became, leave left, feel felt,
        bring brought, begin began begun, keep kept, hold held, write wrote written, stand stood, hear heard,
        mean meant, meet met, run ran, pay paid, sit sat, speak spoke spoken, lie lay lain, lead led, grow grew grown,
        lose lost, fall fell fallen, send sent, build built, understand understood, draw drew drawn,
        break broke broken, spend spent, rise rose risen, drive drove driven, buy bought, wear wore worn,
        choose chose chosen, seek sought, throw threw thrown, catch caught, deal dealt, win won,
        forget forgot forgotten, shoot shot, sell sold, fly flew flown, fight fought, teach taught, eat ate eaten,
        strike struck stricken, steal stole stolen, hide hid hidden, freeze froze frozen, swear swore sworn,
        withdraw withdrew withdrawn, forbid forbade forbidden, arise arose arisen, overcome overcame,
        overthrow overthrew overthrown, undergo underwent undergone, undertake undertook undertaken,
        shake shook shaken, sink sank sunk, swim swam swum, sing sang sung, drink drank drunk, ring rang rung,
        blow blew blown, bear bore borne, tear tore torn, wake woke woken, bind bound, flee fled, feed fed,
        bleed bled, sleep slept, sweep swept, weep wept, creep crept, lend lent, bend bent, man men, woman women,
        child children, person people, foot feet, wife wives, life lives, half halves,
        die died dying dead death deaths, kill killings, sneak snuck, bite bit bitten, beat beat beaten, hit hit,
        hurt hurt, cut cut, put put, shut shut, dig dug, ride rode ridden, shine shone, slay slew slain, january jan,
        february feb, april apr, june jun, july jul, august aug, september sep sept, october oct, november nov,
        december dec, crisis crises, analysis analyses, dollar usd, euro eur, pound gbp, rouble ruble rubles
        """.split(","),
    )
    for form in forms
}
"""Irregular or short form → base form, which stands before it, of the words that news uses most."""

SAME_WORDS = {"hurt": "injur", "injuri": "injur"}
"""Stem → that of a word that news has in its place: "nobody was hurt", "no injuries", "no one was injured"."""

CURRENCIES = {
    form: name
    for name, forms in {
        "dollar": "$ dollar usd",
        "euro": "€ euro eur",
        "pound": "£ pound gbp",
        "yen": "¥ yen",
        "yuan": "yuan",
        "rouble": "₽ rouble ruble",
        "rupee": "₹ rupee",
        "hryvnia": "hryvnia",
        "cent": "cent",
    }.items()
    for form in forms.split()
}
"""Sign, name or code of a currency → its name."""

HEDGES = {
    **dict.fromkeys(["about", "around", "approximately", "roughly", "some", "circa"], "about"),
    "all but": "all but",
    **dict.fromkeys(["nearly", "almost", "close to", "just under", "just short of"], "nearly"),
    **dict.fromkeys(["more than", "over", "above", "upward of", "upwards of", "exceeding"], "more than"),
    **dict.fromkeys(["less than", "fewer than", "under", "below"], "less than"),
    **dict.fromkeys(["at least", "no fewer than", "no less than", "a minimum of"], "at least"),
    **dict.fromkeys(["up to", "as many as", "as much as", "at most", "no more than"], "at most"),
}
"""Words directly before a number → how they bound it."""

MONTH_NAMES = tuple("january february march april may june july august september october november december".split())
MONTHS = {form: at for at, name in enumerate(MONTH_NAMES, 1) for form in (name, name[:3])} | {"sept": 9}
"""Folded name or abbreviation of a month → its number."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
RELATIVE_DAYS = frozenset(["today", "yesterday", "tomorrow", "tonight"])
DATE_WORDS = RELATIVE_DAYS.union(WEEKDAYS, MONTHS)
TIME_NOUNS = frozenset(["day", "week", "weekend", "month", "year", "morning", "evening", "night", "hour", "time"])

MEASURES = frozenset(
    """
    second minute hour day week month year metre kilometre foot inch yard mile acre hectare gram kilogram tonne ton
    ounce litre gallon degree
    """.split()
)
"""Nouns of what is measured; with another of them a number is another."""

NEGATORS = frozenset(
    "not no never none nobody nothing neither nor without cannot hardly barely unable unlikely".split()
)
"""Words that deny what follows them."""

BE = frozenset(["is", "are", "was", "were", "be", "been", "being"])

DENYING_VERBS = frozenset(["refuse", "fail", "deny", "reject", "lack"])
"""Verbs that deny their object or the verb that depends on them."""

DOUBTS = frozenset(
    ["may", "might", "could", "allegedly", "reportedly", "possibly", "perhaps", "probably", "apparently"]
)
"""Words that keep what follows them from being stated as a fact."""

REPORTING_VERBS = frozenset(
    """
    say says said tell tells told reports reported announced claim claims claimed stated warn warns
    warned add adds added notes noted insist insists insisted argue argues argued explains explained writes
    wrote tweeted confirms confirmed denies denied admits admitted acknowledges acknowledged alleges alleged
    declares declared suggests suggested replied responded stressed emphasized reiterated recalled reveals
    revealed predicted testified vows vowed pledged quipped remarked asserts asserted contends contended
    maintains maintained believe believes believed
    """.split()
)
"""Forms of verbs that put a statement into someone's mouth, unless they are more often nouns."""

ANY_SAYING = "|".join(sorted(REPORTING_VERBS))
"""As alternatives of a pattern."""

TITLES = frozenset(
    """
    minister president premier chancellor secretary mayor governor senator ambassador spokesman spokeswoman
    spokesperson chief head leader director chairman chairwoman chair commander general colonel captain coach
    manager judge prosecutor lawyer attorney officer deputy king queen prince princess pope bishop archbishop
    professor doctor actor actress singer author novelist founder executive boss owner editor analyst economist
    envoy negotiator commissioner official lawmaker representative speaker adviser aide
    """.split()
)
"""Nouns that name an office or a profession."""

SAME_NAMES = {
    spelling: names[0]
    for names in (
        ("u.s", "usa", "america", "american", "americans"),
        ("uk", "britain", "british"),
        ("kyiv", "kiev"),
        ("kharkiv", "kharkov"),
        ("odesa", "odessa"),
        ("hussein", "husein", "hussain", "husain"),
        ("lviv", "lvov"),
        ("muhammad", "mohammed", "mohammad", "mohamed", "muhammed", "mohamad"),
        ("gaddafi", "qaddafi", "gadhafi", "kadafi", "kadhafi"),
        ("hizbullah", "hezbollah", "hizbollah"),
    )
    for spelling in names
}
"""Folded names that mean the same but that no rule of spelling brings together → the first of them."""

ABBREVIATED_NAMES = {
    "u.s": ("united", "states"),
    "uk": ("united", "kingdom"),
    "eu": ("european", "union"),
    "un": ("united", "nations"),
}
"""Abbreviations that news uses without spelling them out → the words they stand for."""

DEFINITE = frozenset(["the", "these", "those", "its", "his", "her", "their", "our"])
"""Before a noun that the reader is taken to know."""
