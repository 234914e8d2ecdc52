"""What stands in a cell, made into what a card holds."""

import re
from datetime import date
from functools import lru_cache

from app.members.importing.fields import Field
from app.russian.dates import short_date
from app.russian.folding import fold
from app.spreadsheet.sheets import Value
from db.vocabulary import LegalForm

_NOTHING = re.compile(
    r"[-–—_.…?\s/]*|н/?[дп]|нет(?: данных| сведений)?|не указан\w*|не ?известн\w+|неизв\.?|отсутству\w+"
)
_NOTHING_BEGINS = "-–—_.…?/ нНоО"
# No part is longer than an address may have; without these limits a long text is searched for minutes.
_EMAIL = re.compile(
    r"(?<![^\s@,;<>()«»\"])[^\s@,;<>()«»\"]{1,64}@[^\s@,;<>()«»\"]{1,255}\.[^\s@,;.<>()«»\"]{2,63}"
)
_PHONES_APART = re.compile(r"[;\n|]|,(?!\d)|\s/\s|/(?=\s*[+(\d][\d ()\-]{5})")
_EXTENSION = re.compile(r"(?:доб|вн|ext|[(#]?\d)", re.IGNORECASE)
_LISTED_APART = re.compile(r"[;,\n\r\v\f\x85\u2028\u2029]|\s/\s")
_SITES_APART = re.compile(r"[;\n,]|\s+")
_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0]\d{3})+|\d+")
_COUNTED = re.compile(
    r"(?:\d{1,3}(?:[ \u00a0]\d{3})+|\d+)\s*(?:чел|член|участ|организ)?\w*\.?", re.IGNORECASE
)
SHORTEST_PHONE = 5  # digits

# The first that fits decides.
_FORMS = (
    (r"без\w* рег|не ?зарег|без образования", LegalForm.UNREGISTERED),
    (r"юридическ\w+ лиц|оюл(?!\w)", LegalForm.LEGAL_UNION),
    (r"филиал|представительств", LegalForm.BRANCH),
    (r"фонд|(?<!\w)[бмр]?оф(?!\w)", LegalForm.FOUNDATION),
    (r"ассоциаци", LegalForm.LEAGUE),
    (r"союз", LegalForm.UNION),
    (r"движени", LegalForm.MOVEMENT),
    (r"общественн\w+ (?:\w+ )?(?:объедин|организ)|(?<!\w)[бмрг]?оо(?!\w)", LegalForm.ASSOCIATION),
)
_FORM_PATTERNS = tuple((re.compile(pattern), form) for pattern, form in _FORMS)


def text_of(value: Value) -> str:
    """Return the cell as text: a whole number in all its digits, a day as 14.02.2011."""
    match value:
        case None:
            return ""
        case date():
            return short_date(value)
        case _:
            return str(value)


@lru_cache(20_000)
def flat(text: str) -> str:
    """Return the text as it is compared: folded, on one line, without commas and semicolons."""
    return " ".join(fold(text).replace(";", " ").replace(",", " ").split())


def says_nothing(text: str) -> bool:
    """Return whether the cell is as good as empty: «–», «нет», «не указан»."""
    return len(text) < 20 and text[:1] in _NOTHING_BEGINS and _NOTHING.fullmatch(fold(text)) is not None


def digits(phone: str) -> str:
    """Return by what a telephone is known: its last nine digits."""
    return "".join(filter(str.isdigit, phone.split("доб")[0]))[-9:]


def phones(text: str) -> tuple[list[str], str]:
    """Return the telephones of a cell, an extension with its number, and what else stands there."""
    found: list[str] = []
    rest: list[str] = []
    bare = _EMAIL.sub(" ", text) if "@" in text else text
    for piece in map(str.strip, _PHONES_APART.split(bare)):
        number = sum(map(str.isdigit, piece))
        if number >= SHORTEST_PHONE:
            found.append(piece.strip(" ,.:"))
        elif number and found and _EXTENSION.match(piece):
            found[-1] += f", {piece}"
        elif re.search(r"\w", piece):
            rest.append(piece)
    return found, ", ".join(rest)


def emails(text: str) -> tuple[list[str], str]:
    """Return the addresses of a cell, and what else stands there."""
    if "@" not in text:
        return [], text
    rest = _EMAIL.sub(" ", text)
    return [found.strip(".") for found in _EMAIL.findall(text)], " ".join(re.findall(r"\S*\w\S*", rest))


def sites(text: str) -> list[str]:
    """Return the sites of a cell."""
    return [site for site in map(str.strip, _SITES_APART.split(text)) if site]


def listed(text: str) -> list[str]:
    """Return the items of a list written in one cell, each once."""
    items = (item.strip(" \t.\u00a0") for item in _LISTED_APART.split(text))
    return list({fold(item): item for item in items if item}.values())


def headcount(value: Value) -> int | None:
    """Return the first number of the cell: 120 of «около 120»; None where there is none."""
    if isinstance(value, int | float):
        return int(value) if value >= 0 else None
    found = _NUMBER.search(text_of(value))
    return int("".join(filter(str.isdigit, found[0]))) if found else None


def is_plain_number(value: Value) -> bool:
    """Return whether the cell is a number of people and nothing besides."""
    return isinstance(value, int) or _COUNTED.fullmatch(text_of(value)) is not None


@lru_cache(4096)
def legal_form(text: str) -> LegalForm:
    """Return the legal form that the words name."""
    folded = fold(text)
    return next((form for pattern, form in _FORM_PATTERNS if pattern.search(folded)), LegalForm.OTHER)


def form_in_name(name: str) -> LegalForm:
    """Return the legal form that stands before a name proper in quotes, or begins a name without any."""
    before = re.split(r"[«\"„“]", name, maxsplit=1)[0]
    return legal_form(before) if before.strip() else LegalForm.OTHER


def site_key(site: str) -> str:
    """Return by what a site is known: without «https://www.» and the last slash."""
    return re.sub(r"^(?:https?://)?(?:www\.)?|/$", "", fold(site))


def items_of(told: Field, text: str) -> list[str]:
    """Return the items of a field that may hold several."""
    match told:
        case Field.PHONES:
            return phones(text)[0]
        case Field.EMAILS:
            return emails(text)[0]
        case Field.SITES:
            return sites(text)
        case _:
            return listed(text)
