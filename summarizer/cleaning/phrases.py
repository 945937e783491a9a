"""The phrases by which ``wording`` knows furniture whatever their case, one rule after the other.

Gathered from news pages and from the sentences that recur word for word in many documents of Multi-News. Patterns in
``opens`` stand at the start of a block, those in ``ends`` at its end, those in ``holds`` anywhere.
"""

from __future__ import annotations

from typing import NamedTuple

from summarizer.cleaning.prose import NO_STOP, NO_VERB


class Phrases(NamedTuple):
    """Patterns any one of which gives a block away, if it has at most ``most_words`` words."""

    rule: str
    most_words: int
    opens: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()


_ITEMS = r"(?: (?:articles?|stor(?:y|ies)|posts?|topics?|news|content|coverage|headlines?|links|videos?|reads|now))*"
_WE = r"(?:we|(?:this|our) (?:web)?site|our partners)"
_MEDIUM = (
    r"(?:newsletter|inbox|e-?mail|mailing list|subscri|sign(?:ing)? up|\bmembership|\ba member\b|free trial"
    r"|notifications|news alerts?\b|google news|instagram|facebook|telegram|whatsapp|twitter|youtube|linkedin|tiktok)"
)
_AGENCIES = (
    r"(?:reuters|afp|ap|tass|dpa|efe|ansa|xinhua|upi|bloomberg|(?:the )?associated press|agence france.presse|agencies)"
)
_WORK = r"(?:material|content|article|story)"
_REPRINTED = r"(?:\w+,? ){0,3}(?:(?:re)?(?:published|produced|printed|distributed|used)|copied|broadcast)"
_SALE = r"(?:links?|purchas\w+|affiliate|buy|click)"
_ADDRESS = (
    r"(?:[^\s@]{0,64}@\S+|[\w-]{1,64}(?:\.[\w-]{1,64})*\.[a-z]{2,}(?:/\S*)?|[+(\d][\d() .-]{6,20}"
    r"|(?:twitter|facebook|instagram|linkedin|telegram|signal|whatsapp|e-?mail|phone)(?: \S+)?)"
)

IN_ANY_CASE = (
    Phrases(
        "advertisement",
        12,
        opens=(
            r"(?:skip )?(?:advert(?:isement|ising)?s?|ads?)$|ad feedback$|remove ads?$|go ad.free$",
            r"(?:sponsored|promoted|paid)(?: (?:content|posts?|stories|links?))?$",
            r"(?:story|article|report|post|content) continues (?:below|after)"
            r"(?:\W*$|(?: \w+)? (?:ad\w*|video|images?|photos?|pictures?|gallery|newsletter|promotion)\b)",
            r"(?:scroll(?: down)? to continue|continue reading)(?: reading| below| the main story)?$",
        ),
    ),
    Phrases(
        "related",
        40,
        opens=(
            r"(?:read(?: also| more| next)?|also read|see(?: also)?|don['’]t miss) ?[:|»›>]",
            rf"(?:related|recommended|suggested){_ITEMS} ?[:|»›>]",
            r"next ?[:|»›>](?! (?-i:[a-z]))",
            r"(?:more|previous|watch|listen|explainer|in pictures|more on this \w+|first in [\w ]{1,30}) ?[:|»›>]",
            r"\w+(?: \w+){0,2}\| ",
            rf"(?:next|previous) (?:article|post|story)(?!s).*{NO_STOP}",
            r"(?:not the answer you['’]re looking for|have any thoughts on this)\?",
            r"click here (?:to|for)\b",
            r"(?:live updates?|live blog|as it happened)\b.{0,60}\b(?:here|below|live)\b",
            r"follow (?:our|the) live (?:\w+ )?(?:blog|coverage|feed|reports?|stream|ticker|updates?)\b",
            r"for more (?:information|news|stories|on this)\b(?:[^,]{0,80}|.*,(?: please)?)"
            r" (?:visit|go to|see|click|contact)\b",
        ),
        ends=(r"(?:next|previous) article",),
    ),
    Phrases(
        "related",
        12,
        opens=(
            rf"(?:recommended|suggested|trending|popular|latest|similar|recent|featured){_ITEMS}$",
            rf"more$|(?:most|more|other|top|also) (?:read|popular|viewed|shared|commented|recent|great \w+){_ITEMS}$",
            r"(?:more|other|top) (?:articles|stories|posts|topics|news|headlines|links|videos|reads)$",
            r"most (?:read|popular|viewed|shared) (?:in|on|at|from) [^.?!]*$",
            r"(?:hot|breaking|live|local|our latest|just in|on this) (?:stor(?:y|ies)|news|topics?|questions)$",
            r"(?:related|trending)\b[^.?!]{0,20}$",
            r"(?:the )?(?:author|editor)s?['’]?s? (?:selected|picks?|choice|other)\b[^.?!]*$",
            r"(?:more|latest) (?:from|on|about|by|in|like)\b[^.?!]*$|also (?:in|on|by)\b[^.?!]*$",
            r"you (?:may|might) (?:also )?(?:like|enjoy)\b[^.?!]*$|recommended for you(?:$|[^\w\s])",
            r"in case you missed it",
            r"(?:what to )?read next$|(?:read|see) also$|also read$|don['’]t miss$|must[- ]reads?$|keep reading$",
            r"up next$|(?:tags?|tagged|filed under)\b[^.?!]*$|topics?$|browse other questions\b|explore more",
            r"(?:posted|filed|published|categori[sz]ed) (?:in|under)\b[^.?!]*$|(?:labels|categor(?:y|ies)|keywords) ?:",
            r"(?:older|newer) (?:posts?|entries|articles?)$",
        ),
    ),
    Phrases(
        "newsletter",
        60,
        opens=(
            r"(?:please |now )?(?:sign (?:me )?up|subscribe)(?:$|[^\w\s]"
            r"| (?:for|to|now|here|today|below|above|and|or|with|at|by|via|on|free|as|our|us|your|this|the|a|an)\b)",
            r"(?:join|receive|get|never miss|don['’]t (?:miss|have time)|stay (?:up|in)|enter your|become|follow)\b"
            rf"(?!-).*{_MEDIUM}",
            rf"(?:want more|like us|send me|keep up|contact me|thank you for|thanks for)\b.*{_MEDIUM}|yes!.*{_MEDIUM}",
            rf"(?:plus|register|try)\b(?=.*(?:\b(?:you|your|our|us|free)\b|newsletter)).*{_MEDIUM}",
            r"(?:help )?support (?:(?-i:[Uu]s)|our|independent (?:\w+ )?(?:journalism|media|news|reporting))\b",
            r"donate (?:now|today|to us)\b|help (?-i:[Uu]s)\b.*\b(?:journalism|newsroom)\b",
            r"(?:please )?consider (?:making|supporting|donating|subscribing|becoming)\b",
            r"(?:do you )?(?:have|got) (?:a|any) (?:news |story )?(?:tips?|story|questions?|comments?|feedback)\?"
            r"(?:$|.*(?:\b(?:us|our|you|your|call|contact|e-?mail|ring|send|text|write)\b|@))",
            r"no spam(?:$|[^\w\s]| ever\b)",
            r"(?:if you['’]re .*)?already (?:an?|have an?)(?: \w+){0,3}? (?:subscriber|member|account(?: holder)?)"
            r"(?:$|[?.!:]|,? (?:you|please|log|sign|click|enter)\b)",
            r"whenever .* you ?['’] ?ll get an e-?mail\b",
            r"(?:continue|keep) reading\b.*\b(?:subscri|account|log ?in|sign (?:in|up))",
            r"(?:please )?donate to\b[^.]{2,80}(?::|\bat\b|$)",
            r"do you have (?:any )?(?:information|documents|knowledge)\b"
            r"(?>.*?\?).*\b(?:contact|e-?mail|call|message)\b",
            r"(?:contact|reach|e-?mail) (?:our|the) (?:\w+ )?(?:reporters?|team|newsroom|editors?)\b",
            r"to (?:continue|keep) reading(?:$|[^\w\s]"
            r"| (?:this|the|our|all|more|please|you|subscri\w+|sign|log|register|become|and|without|for free)\b)",
            r"this (?:article|content|story) is for (?:subscribers|members)\b",
            r"to (?:view|read|see|access|unlock) (?:the|this|our) (?:\w+ ){0,2}(?:story|articles?|content|page)\b"
            r".{0,40}\b(?:subscri|log ?in|sign (?:in|up)|regist)",
            r"(?:for [^,]{3,60},? )?(?:please )?(?:download|get) (?:the|our) .{0,40}\bapps?\b",
            r"(?:please )?(?:send|submit|e-?mail) (?:us )?your (?:\w+ )?"
            r"(?:letters?|questions?|tips?|stor(?:y|ies)|photos?|comments?|news|events?|feedback)\b",
            r"thank you for reading\b|add .{1,60} as an interest\b",
            r"(?:what do you think|do you agree)\?.*\b(?:have your say|vote)\b",
            r"this (?:article|story|content) is (?:free|available) (?:to|for)\b.*\b(?:subscri|register|sign up)",
            r"(?:let us know|tell us|share your thoughts|have your say)\b.*\b(?:comments?|twitter|facebook|e-?mail)\b",
        ),
        holds=(
            r"\b(?:delivered|sen[dt]|straight|direct(?:ly)?|free|daily|weekly|news\w*|stories)\b.{0,80}"
            r"\b(?:to|in) your inbox\b",
            r"\bpurchase a subscription (?:and|to) continue\b|\bunsubscribe at any time\b",
            r"\bsubscription is required to (?:continue|read|view|access)\b",
        ),
        ends=(
            r"(?:^|[.?!:] )(?:sign up|subscribe|register|donate|join us)(?: (?:here|now|today|below|for free))?[.!:]?",
        ),
    ),
    Phrases(
        "newsletter",
        8,
        opens=(
            r"(?:newsletters?|subscriptions?|(?:your |recipient |enter your )?e-?mail(?: address)?)\b[^.?!]*$",
            r"make a (?:donation|contribution)$|donate\b|(?:support|join) (?-i:[Uu]s)\b",
        ),
        ends=(r"\bnewsletters?!?|\bmailing list!?",),
    ),
    Phrases(
        "cookies",
        150,
        opens=(
            r"by (?:signing up|subscribing|submitting|continuing|clicking|registering|using|entering)\b"
            r"(?>.*?\b(?:you|i)\b)(?: \w+){0,2} (?:agree|agreeing|consent|consenting|accept|acknowledge|confirm)\b",
            r"i (?:agree|consent|accept)\b(?! that| with).*(?:privacy|terms|information|data|e-?mail)",
            r"you are using a browser|thank you for visiting\b",
            r"these cookies\b.*\b(?:you|your|we|our|(?:web)?sites?|browsers?)\b",
            r"(?=.*\b(?:you|your|we|our)\b).*\b(?:personali[sz]ed (?:ads|advertising)|ad.?blocker)\b",
            r"(?:we (?:value|care about|respect) your privacy|please read our (?:privacy|terms))\b",
        ),
        holds=(
            rf"\b{_WE} (?:and \w+ \w+ )?(?:\w+ )?uses? (?:of )?cookies\b|\bto cookies being used\b|\benable cookies\b",
            r"\b(?:your|my)\b.{1,80}\bin accordance with (?:the|our|this) .{1,60}privacy (?:policy|notice)",
            r"\bstore and/or access information\b|\bpersonali[sz]ed (?:ads|advertising) and content\b",
            r"\benable javascript\b|\bjavascript (?:is )?(?:disabled|turned off)\b",
        ),
    ),
    Phrases(
        "cookies",
        8,
        opens=(
            r"(?:(?:manage|accept|reject|use of|all|your) )*cookies?$",
            r"(?:i agree|i accept|accept(?: all)?|got it|agree)$|do not sell (?:or share )?my\b",
            r"terms (?:of (?:use|services?)|(?:and|&) (?:conditions|privacy))\b(?:[^.?!]*| apply\.)$",
            r"(?:(?:accept|reject|decline|allow|deny|manage|save)"
            r"(?: (?:all|cookies|preferences|settings|choices|options))+\W*){2,4}$",
            r"(?=[^.?!]*$|.*\b(?:our|your|read|see|view)\b)"
            r".*\b(?:cookies?|privacy) (?:policy|settings|notice|preferences|statement)\b",
        ),
    ),
    Phrases(
        "disclaimer",
        200,
        opens=(
            r"(?:the |all |any )?(?:views?|opinions?)(?: and (?:opinions?|views?))?,? "
            r"(?:expressed|stated|of the (?:author|writer)(?! of))\b.*\b"
            r"(?:own|solely|those of|alone|(?:his|hers|theirs)(?! \w)"
            r"|not (?:necessarily|reflect|represent|endorsed|the (?:views?|opinions?|position)))\b",
            r"(?:the |all |any )?(?:user |reader )?comments? (?:posted |published |made |expressed )?"
            r"(?:here|below|on this (?:site|page|article)|by (?:readers|users|visitors) (?:are|do|may|will))\b",
            r"(?:(?:advertis\w+|affiliate|editorial|legal|editor\S{0,2}) ){0,2}"
            r"(?:disclaimers?|disclosures?|editorial (?:note|policy|standards)) ?(?:[:–—-]|$)",
            r"(?:this|the) (?:post|article|page|story|site) contains (?:references to products|affiliate|sponsored)",
            r"this is an? (?:opinion|sponsored|paid) (?:piece|article|column|post)\b|our standards ?:",
        ),
        holds=(
            rf"\b{_WE} may (?:earn|receive|get|be paid)\b.{{1,120}}\b(?:commission|compensation)",
            rf"\b{_SALE}\b.{{0,120}}\bmay earn an? (?:\w+ )?(?:commission|portion of sales)\b",
            rf"\bmay earn an? (?:\w+ )?(?:commission|portion of sales)\b.{{0,120}}\b{_SALE}\b",
            r"\bsupported by its audience\W+when you\b",
            r"\bquotes delayed\b|\bthose of our users\b",
        ),
    ),
    Phrases(
        "copyright",
        100,
        opens=(
            r"copyright by(?: (?-i:[A-Z]\S*|\d{4}|and|of|the|for|in))+\W*(?:$|all\b)",
            r"copyright (?:©|\(c\)|\w* ?\d{4})|(?:\W )?©|\(c\) ?\d{4}|cc by\b|powered by \w+(?: \w+)?$",
            r"reproduction of (?:this )?material|this page was last (?:edited|modified|updated)\b|blog at wordpress",
            r"(?:text|content|this work) is available under\b",
        ),
        holds=(
            r"© ?\d{4}|\b(?:all|some) rights reserved\b(?! (?:for|to)\b)|\bpersonal, non-commercial use only\b",
            rf"(?:^|[.!?:;|)] )(?:this|our|all) (?:\w+ )?{_WORK} (?:may|must) not be {_REPRINTED}\b",
            rf"\b{_WORK} (?:may|must) not be {_REPRINTED}\b.{{0,80}}\bwithout .{{0,40}}\bpermission\b",
            r"\b(?:licen[cs]ed|republished)\b.{1,120}\bunder an? .{0,30}creative commons",
            r"\brepublished from\b.{1,120}\bunder an? .{0,30}licen[cs]e",
        ),
    ),
    Phrases(
        "comments",
        30,
        opens=(
            r"(?:(?:\d+|no|view|show|see|load|read|hide|write an?) )?(?:all )?(?:\d+ )?comments?"
            r"(?: \(?\d+\)?| yet| policy| below)?$",
            r"comments? (?:are|is) (?:now |currently )?(?:closed|disabled|(?:turned |switched )?off)"
            r"(?: (?:on|for|to|at|here|in)\b[^,]{0,80})?(?:[.!]?$|\. |, but\b)",
            r"join the (?:conversation|discussion)\b|repl(?:y|ies)$",
            rf"\d+ (?:comments?|responses?|replies|thoughts?) (?:so far\b|(?:to|on)\b.*{NO_STOP})|house rules$",
            r"(?:leave|post|write|add|submit) (?:a|your|an) (?:public )?(?:comment|reply|response|answer)\b",
            r"(?:leave|post|write|add|submit) (?:public )?(?:comment|reply|response|answer)\W*$",
            r"your email address will not be published|save my name(?: in\b|,|$)|notify me (?:of|when)\b",
            r"required fields(?: are\b|\W*$)",
            r"(?:log ?in|sign in|register|you must be logged in)\b(?!.*\b(?:declin|refus|not\b)).*\b(?:comment|reply)",
            r"be the first to (?:comment|reply)\b|name ?\*$",
        ),
        holds=(r"\buses akismet\b",),
    ),
    Phrases(
        "date",
        16,
        opens=(
            r"(?:this|the) (?:page|article|story|post|site) (?:was )?last (?:edited|modified|updated|reviewed)\b",
            r"last (?:edited|modified|updated|reviewed)\b(?! in\b)(?!.*, (?!at |on |by )(?-i:[a-z]{2}))",
            r"(?:posted|published|updated|first published)(?: at)?:? \d{1,2}[.:]\d\d ?(?:[ap]\.?m\b|\||$)",
        ),
        holds=(r"\blast (?:edited|modified|updated|reviewed)\b[^.?!]*$",),
    ),
    Phrases("biography", 8, opens=(r"(?:about|meet) (?:the )?(?:authors?|writers?|reporters?)\b",)),
    Phrases(
        "notice",
        30,
        opens=(
            r"(?:contact|reach|e-?mail|write to|follow) "
            r"(?:the (?:author|writer|reporter)|him|her|them|me|(?!the )\w+ \w+) (?:at|on|via)"
            rf" (?:(?:\S+ ){{0,2}}{_ADDRESS}|(?:the|our) (?:\w+ )?(?:newsroom|news ?desk))\W*$",
            r"(?:for more(?! than\b)|to read more)\b.{0,60}\b(?:click|tap) ",
            r"(?:for more(?! than\b)|to read more)\b.{0,60}\b(?:visit|go to)"
            r" (?:(?:our|us|the)\b.*\b(?:site|website|page)\b|https?://|[\w-]+\.\w)",
        ),
        ends=(rf"\bcan be (?:reached|contacted|followed) (?:at|on|via) {_ADDRESS}\W*",),
    ),
    Phrases(
        "credit",
        60,
        opens=(
            rf"\W?(?:additional |with )?reporting(?: and \w+)? by\b{NO_VERB}",
            r"\W?(?:writing|editing|compiled|translated) by (?-i:[A-Z])\w* [\w’'-]+\W*(?:$|;)",
            r"(?:this|an? (?:\w+ )?version of this) (?:article|story|post|piece|essay|column) (?:was |has been )?"
            r"(?:(?:originally|first|previously|also) (?:published|appear(?:s|ed)|posted|ran)"
            r"|updated|corrected|republished|reprinted|syndicated|appears in)\b",
            rf"with (?:inputs?|files|additional reporting) from\b{NO_VERB}|with agencies$",
            rf"\W?(?:sources?: ?)?{_AGENCIES}(?:(?: and|\W)++{_AGENCIES})*+\W*$",
            r"(?:the )?editor['’]?s?['’]? note ?[:–—-]|(?:corrections?|clarifications?)(?: \([^()]{3,40}\))? ?[:–—]",
        ),
        ends=(r"\bcontributed? (?:to )?(?:this )?(?:reporting|report|story|article)\b\W*(?:from [\w ,.]{1,60})?",),
    ),
    Phrases(
        "caption",
        80,
        opens=(
            r"\W?(?:(?:file |featured |cover )?(?:photos?|photographs?|images?|pictures?)|illustration|graphic"
            r"|(?:photo |image )?credits?)(?: (?:credits?|source|caption|copyright))? ?(?:[:/|]|$)",
            r"(?:image|photo|media) (?:copyright|caption|source)(?:\b(?! (?-i:[a-z]))|(?=(?-i:[A-Z])))",
            r"media playback is unsupported|click to enlarge$|\W?file ?(?:[–—]|- )|pictured ?:",
        ),
        holds=(r"\bin this .{0,40}file (?:photo|image|picture)\b",),
        ends=(r"\b(?:slideshow|gallery|photos?) ?\( ?\d+ (?:images|photos|pictures) ?\)", r"\(file(?: photo)?\)"),
    ),
    Phrases("share", 16, opens=(r"click to (?:e-?mail|print|share)\b.*\(opens in (?:a )?new window\)$",)),
    Phrases(
        "caption",
        16,
        opens=(
            r"\W?(?:file |featured |cover )?(?:photos?|photographs?|images?|pictures?) (?:by|via|courtesy(?: of)?)"
            rf"(?=:? (?-i:[A-Z@])){NO_VERB}",
        ),
    ),
)
