"""Until when and why a membership changes: the stretches of a sentence that say so."""

import re

from app.resolutions.decisions.base import Span

_VERBS = r"(?:исключить|вывести|прекратить|приостановить|продлить|принять|возобновить|восстановить)(?!\w)"
_OFFENCE = r"за (?=неуплат|систематич|нарушен|невыполн|неисполн|отсутств|действия|дискредит)"
_ASIDE = re.compile(r"«[^»]*»|\([^)]*\)")
_UNTIL = re.compile(
    r"(?<!\w)(?:вплоть до|до|сроком на|на срок|на (?:\w+ ){1,2}(?:год|года|лет|месяц\w*)(?!\w)"
    rf"|на неопредел[её]нный срок|бессрочно)"
    rf"(?:(?![,;(]|\.\s*$|\sв связи\s|\sввиду\s|\sпо причине\s|\s{_OFFENCE}|\sчленств|\s{_VERBS}).)*",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"(?<!\w)(?:в связи со?|ввиду|по причине|вследствие|из-за|на основании|согласно"
    r"|по (?:\w+ )?(?:заявлению|просьбе)"
    rf"|{_OFFENCE})"
    rf"(?:(?!,?\s(?:{_VERBS}|из состава|из числа|из членов|членство|;)|\.\s*$|;).)*",
    re.IGNORECASE,
)


def until_in(text: str) -> Span | None:
    """Return where the term stands: the last one outside of quotes and brackets."""
    spans = [found.span() for found in _UNTIL.finditer(hide_asides(text))]
    return spans[-1] if spans else None


def reason_in(sentence: str, until: Span | None) -> Span | None:
    """Return where the reason stands; it ends where the term begins."""
    hidden = sentence[: until[0]] + ";" * (until[1] - until[0]) + sentence[until[1] :] if until else sentence
    found = _REASON.search(hidden)
    return (found.start(), found.start() + len(found[0].rstrip(" ,;.:"))) if found else None


def words(text: str, span: Span | None) -> str:
    """Return the words of the stretch; of the full stop only the one that belongs to «2027 г.»."""
    said = text[span[0] : span[1]].rstrip(" ,;.:") if span else ""
    return f"{said}." if said.endswith(" г") else said


def hide_asides(text: str) -> str:
    """Return the text as long as it was, with nothing to read in quotes or brackets."""
    return _ASIDE.sub(lambda aside: "«" * len(aside[0]), text)


def without_asides(text: str) -> str:
    """Return the text without what stands in quotes or brackets."""
    return _ASIDE.sub("", text)
