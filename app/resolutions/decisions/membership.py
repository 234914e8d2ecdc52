"""How a sentence that decides about a membership is taken apart: verb, organisations, term, reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.resolutions.bodies import Case
from app.resolutions.decisions.base import Span
from app.resolutions.decisions.governed import is_governed
from app.resolutions.decisions.grounds import hide_asides, reason_in, until_in, words
from app.resolutions.decisions.organizations import organizations
from app.resolutions.decisions.wording import Wording
from app.resolutions.sentences import sentences

OTHER_BODIES = (
    r"(?!\s+(?:[\w-]+\s+)?(?:рабоч|оргкомитет|комисси|секретариат|правлени|президиум|редколлег|коллеги|делегаци"
    r"|жюри|групп|комитет))"
)
COUNCIL = r"(?:(?:[\w-]+\s){0,2}совет[а]?(?!\w)|(?-i:[А-ЯЁ]{2,}))"
# What a council unites is a word of its own with a capital: «в Содружество», «из Ассоциации».
INTO_UNION = r"(?-i:(?:Содружество|Ассоциацию|Союз|Объединение|Федерацию|Лигу)(?!\w|\s[«„\"]))"
OF_UNION = r"(?-i:(?:Содружества|Ассоциации|Союза|Объединения|Федерации|Лиги)(?!\w|\s[«„\"]))"


@dataclass(frozen=True, slots=True)
class Pattern:
    """The verb of a decision, the words that make it one about membership, whether it may have a term."""

    verb: re.Pattern[str]
    membership: re.Pattern[str]
    has_term: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """What one sentence decides about one organisation."""

    organization: str
    until: str
    reason: str
    source: tuple[Span, ...]


EXCLUSION = Pattern(
    re.compile(r"(?<!\w)(?:исключить|вывести)(?!\w)", re.IGNORECASE),
    re.compile(
        rf"(?<!\w)из (?:(?:состава|числа|членов|рядов|реестра)(?!\w){OTHER_BODIES}|{COUNCIL}|{OF_UNION})",
        re.IGNORECASE,
    ),
)
TERMINATION = Pattern(
    re.compile(r"(?<!\w)прекратить(?!\w)", re.IGNORECASE),
    re.compile(r"(?<!\w)членств", re.IGNORECASE),
)
ADMISSION = Pattern(
    re.compile(r"(?<!\w)принять(?!\w)", re.IGNORECASE),
    re.compile(
        rf"(?<!\w)(?:в (?:(?:состав|члены|число|ряды)(?!\w){OTHER_BODIES}|{COUNCIL}|{INTO_UNION})"
        r"|членом|членами)",
        re.IGNORECASE,
    ),
)
SUSPENSION = Pattern(
    re.compile(r"(?<!\w)приостановить(?!\w)", re.IGNORECASE),
    re.compile(r"(?<!\w)членство", re.IGNORECASE),
    has_term=True,
)
EXTENSION = Pattern(
    re.compile(r"(?<!\w)продлить(?=\s+(?:[\w-]+\s+){0,2}?приостанов)", re.IGNORECASE),
    re.compile(r"(?<!\w)членств", re.IGNORECASE),
    has_term=True,
)
RESTORATION = Pattern(
    re.compile(r"(?<!\w)(?:возобновить|восстановить)(?!\w)", re.IGNORECASE),
    re.compile(rf"(?<!\w)(?:членство|в (?:составе|членах|правах)(?!\w){OTHER_BODIES})", re.IGNORECASE),
)


def decided(wording: Wording, pattern: Pattern) -> Iterator[Decided]:
    """Yield what the clause decides by the pattern's verb, one for each organisation."""
    for start, end in sentences(wording.text):
        yield from _in_sentence(wording.text[start:end], start, wording.items, pattern)


def _in_sentence(sentence: str, offset: int, items: tuple[str, ...], pattern: Pattern) -> Iterator[Decided]:
    verb, membership = pattern.verb.search(hide_asides(sentence)), pattern.membership.search(sentence)
    if not verb or not membership:
        return
    until = until_in(sentence) if pattern.has_term else None
    reason = reason_in(sentence, until)
    if _is_governed(sentence, verb.start(), reason):
        return
    cases = _cases(membership[0])
    named = organizations(sentence, cases, _spans(until, reason))
    if not named and reason:  # «В связи с утратой связи ОО «Мост» исключить»: no comma parts the two
        named = organizations(sentence, cases, _spans(until))
        reason = (reason[0], min([reason[1], *(found.span[0] for found in named)]))
    spans = _spans(verb.span(), until, reason)
    for found in named:
        source = tuple(sorted((a + offset, b + offset) for a, b in (*spans, found.span)))
        yield Decided(found.name, words(sentence, until), words(sentence, reason), source)
    if not named and sentence.endswith(":"):
        source = tuple(sorted((a + offset, b + offset) for a, b in spans))
        yield from _in_items(items, pattern, words(sentence, until), words(sentence, reason), source)


def _cases(membership: str) -> tuple[Case, Case]:
    """Return the cases an organisation may stand in: the membership of whom, or whom to exclude and admit."""
    return Case.NOMINATIVE, Case.GENITIVE if membership.lower().startswith("членств") else Case.ACCUSATIVE


def _spans(*spans: Span | None) -> tuple[Span, ...]:
    return tuple(span for span in spans if span)


def _in_items(
    items: tuple[str, ...], pattern: Pattern, until: str, reason: str, source: tuple[Span, ...]
) -> Iterator[Decided]:
    """Yield one decision for each item of the list under the sentence; its own term and reason come first."""
    for item in items:
        own_until = until_in(item) if pattern.has_term else None
        own_reason = reason_in(item, own_until)
        for named in organizations(item, tuple(Case), _spans(own_until, own_reason))[:1]:
            yield Decided(
                named.name, words(item, own_until) or until, words(item, own_reason) or reason, source
            )


def _is_governed(sentence: str, verb: int, reason: Span | None) -> bool:
    before = sentence[:verb]
    if reason and reason[0] < verb:
        before = before[: reason[0]] + before[reason[1] :]
    return is_governed(before)
