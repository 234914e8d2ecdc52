"""A leader as a cell tells of one: the name, perhaps the post beside it, perhaps others too."""

import re
from dataclasses import dataclass

from app.russian.folding import fold
from app.russian.names import PersonName, parse_name

_APART = re.compile(r"[;\n,/()]|\s[–—-]\s|:\s")
_POST = re.compile(
    r"председ|директ|руковод|президент|глав[аы](?!\w)|координ|лидер|завед|управл|секретар|вице|зам\.|замест"
    r"|исполнит|генеральн|поч[её]тн|и\. ?о\.|атаман|настоят|основат|куратор|менеджер",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\d[\d ()+-]{4,}")
_NAMED = re.compile(r"(?P<post>[^А-ЯЁA-Z]*[^А-ЯЁA-Z\s]|И\. ?о\..*?)\s+(?P<name>[А-ЯЁA-Z].*)")
_BEHIND = re.compile(r"(?P<name>(?:[А-ЯЁ][\w.\-]*\s*)+?)\s+(?P<post>[а-яё].*)")


@dataclass(frozen=True, slots=True)
class LeaderTold:
    """Who leads: the surname first; `rest` is whoever and whatever else stands there."""

    name: str
    post: str = ""
    rest: str = ""


def read_leader(text: str) -> LeaderTold:
    """Return the first person of the cell, with the post that is told beside the name."""
    names: list[str] = []
    posts: list[str] = []
    rest: list[str] = []
    for piece in filter(None, map(str.strip, _APART.split(text))):
        name, post = _split(piece)
        posts += [post] if post else []
        if name:
            (rest if _PHONE.search(name) or names else names).append(name)
    if not names:
        return LeaderTold("", "", " ".join(text.split()))
    return LeaderTold(_ordered(names[0]), posts[0] if posts else "", ", ".join([*rest, *posts[1:]]))


def same_person(one: str, other: str) -> bool:
    """Return whether both may be one person: «Петрова Л.Г.» and «Петрова Людмила Григорьевна»."""
    if fold(one) == fold(other):
        return True
    first, second = parse_name(one), parse_name(other)
    return fold(first.surname) == fold(second.surname) and all(
        _fits(a, b) for a, b in ((first.first, second.first), (first.patronymic, second.patronymic))
    )


def _split(piece: str) -> tuple[str, str]:
    """Return the name and the post of one piece; either may be empty."""
    if not _POST.search(piece):
        return piece, ""
    for pattern in (_NAMED, _BEHIND):
        found = pattern.fullmatch(piece)
        if found and _POST.search(found["post"]) and not _POST.search(found["name"]):
            return found["name"], found["post"].strip()
    return "", piece


def _ordered(name: str) -> str:
    """Return the name with the surname first, as the office keeps it."""
    parsed = parse_name(name)
    return str(parsed) if isinstance(parsed, PersonName) and parsed.surname else " ".join(name.split())


def _fits(one: str, other: str) -> bool:
    """Return whether the parts agree; an initial agrees with what begins so, nothing with anything."""
    short, long = sorted((fold(one).rstrip("."), fold(other).rstrip(".")), key=len)
    return long.startswith(short) if len(short) < 2 else short == long
