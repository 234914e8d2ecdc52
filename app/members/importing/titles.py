"""Which field the title of a column means, whatever words somebody chose for it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from app.members.importing.fields import Field
from app.russian.folding import fold

F = Field

# Word stems and how surely they mean the field; where several fit, the surest is it.
_STEMS: tuple[tuple[Field, int, str], ...] = (
    (F.ORDINAL, 9, r"^(?:№|n|no|#)?\s*(?:п\s*[./\\-]?\s*п\.?)?$|порядков\w* н"),
    (F.NAME, 10, r"наимен|назван"),
    (F.NAME, 7, r"^(?:организаци|объединени|нко|член[ыа]? совета|член организаци|общественн)\w*"),
    (F.NAME, 4, r"организаци|объединени"),
    (F.SHORT_NAME, 13, r"(?:сокр|кратк|аббрев|короткое)\w*"),
    (
        F.FORMER_NAME,
        14,
        r"(?:прежн|старо|бывш|предыдущ)\w*\.? (?:наимен|назв)|ранее (?:назыв|имен)|переименов",
    ),
    (F.FORM, 12, r"опф|орг\w*\W*прав|правов\w+ форм|^форма|вид (?:объедин|организ)|тип (?:объедин|организ)"),
    (F.STATUS, 9, r"статус|состояни\w|^членств\w*$|членств\w* в|^член(?:\W|$)|действующ"),
    (F.SINCE, 13, r"с какого (?:дня|числа|времени)|статус с|дата (?:статуса|изменения статуса)"),
    (F.ADMITTED, 11, r"вступ|прием|принят[аоы]?(?:$|\W)|включен|(?:член|состав|совет)\w* с(?:$|\W)|стаж"),
    (F.SUSPENDED, 12, r"приост"),
    (
        F.UNTIL,
        13,
        r"^до$|до какого|приост\w* (?:членств\w* )?до(?:$|\W)|срок\w* приост|срок (?:оконч|истеч)|оконч\w+",
    ),
    (F.LEFT, 12, r"исключ|выбы|выход|вышл|вышед|вывед|ликвид|прекращ"),
    (F.REASON, 15, r"причин|почему"),
    (F.BASIS, 14, r"основани"),
    (F.BASIS, 7, r"протокол|решени|резолюц|постановл|документ"),
    (F.LEADER, 9, r"руковод|ф\W*и\W*о|председат|директор|президент|^глава|лидер|возглав|контактн\w+ лицо"),
    (F.LEADER, 12, r"ф\W*и\W*о(?:\W|$)"),
    (F.LEADER_POST, 13, r"должност"),
    (F.PHONES, 11, r"тел(?:$|\W|еф)|моб(?:$|\W|ил)|факс|whats|ватсап|вотсап|сотов|^(?:раб|дом)\w*\.?$"),
    (F.PHONES, 5, r"контакт|связь"),
    (F.EMAILS, 12, r"e\s*-?\s*mail|е-?мейл|имейл|емейл|мейл|эл\w*\W*(?:поч|адр)|электронн|^почта$|@"),
    (F.SITES, 11, r"сайт|web|веб|соц\w*\W*сет|страниц|facebook|instagram|telegram|телеграм|интернет"),
    (F.REGION, 10, r"регион|област|^край|район|округ|субъект"),
    (F.CITY, 10, r"город(?!ск)|нас\w*\W*п(?:ункт|\.)|местополож|^местность|село"),
    (F.ADDRESS, 9, r"адрес|место ?нахожд"),
    (F.REGISTRATION_NUMBER, 14, r"рег\w*\W*(?:№|номер|n)|(?:№|номер)\W*(?:о )?(?:гос\w*\W*)?(?:рег|свид)"),
    (F.REGISTRATION_NUMBER, 12, r"огрн|^инн|^бин|окпо|свидетельств"),
    (F.REGISTERED_ON, 13, r"дат\w* (?:гос\w*\W*)?(?:пере)?рег|рег\w*\W*дат|зарегистр"),
    (F.REGISTERED_ON, 13, r"(?:год|дата) (?:создан|образован|основан|учрежд|рег)"),
    (F.REGISTERED_ON, 6, r"регистрац|создан[ао]?$|основан[ао]?$"),
    (F.HEADCOUNT, 13, r"(?:кол\w*\W*во|количеств|число)\W*(?:член|чел|участ|люд)|числен|^членов|сколько"),
    (F.FIELDS, 10, r"направлен|деятельн|сфера|профиль|тематик|чем занима"),
    (
        F.LAST_CONTACT,
        13,
        r"посл\w*\.? (?:раз|связ|контакт|обращ|отмет)|дата (?:связи|контакта)|связывал|на связи",
    ),
    (F.NOTES, 10, r"примеч|коммент|заметк|^прочее|доп\w*\W*(?:инф|свед)|^прим\.?$"),
)
_PATTERNS = tuple((field, weight, re.compile(pattern)) for field, weight, pattern in _STEMS)

# What may stand in several columns; of all else the surest column tells it.
REPEATED = frozenset({F.PHONES, F.EMAILS, F.SITES, F.NOTES, F.FIELDS, F.ADDRESS, F.ORDINAL})
_LONGEST_TITLE = 80
_OWN = 3  # how much more a title weighs than those above it

# Columns that only a list of events has: what happened is no organisation.
_EVENTS = re.compile(r"событи|что произошло|изменени[ея]\b|операци|запись|вид записи")


def is_of_events(title: str) -> bool:
    """Return whether the column tells what happened; a sheet with one is a history."""
    return _EVENTS.search(fold(title)) is not None


@lru_cache(4096)
def meanings(title: str) -> tuple[tuple[int, Field], ...]:
    """Return what the title may mean, the surest first; of «Телефоны: моб.» the last part says most."""
    folded = fold(title)
    if not folded or len(folded) > _LONGEST_TITLE or folded.isdigit():
        return ()
    *above, own = folded.split(": ")
    sure = _sureness(folded)
    if above:
        sure |= {field: weight + _OWN for field, weight in _sureness(own).items() if field is not F.ORDINAL}
    return tuple(sorted(((weight, field) for field, weight in sure.items()), reverse=True))


def _sureness(folded: str) -> dict[Field, int]:
    sure: dict[Field, int] = {}
    for field, weight, pattern in _PATTERNS:
        if pattern.search(folded):
            sure[field] = max(weight, sure.get(field, 0))
    return sure


def assigned(titles: Sequence[str]) -> list[Field | None]:
    """Return what each column tells: the surest first, and nothing twice but what may stand twice."""
    fields: list[Field | None] = [None] * len(titles)
    claims = sorted(
        (-weight, column, field) for column, title in enumerate(titles) for weight, field in meanings(title)
    )
    taken: set[Field] = set()
    for _, column, field in claims:
        if fields[column] is None and field not in taken:
            fields[column] = field
            if field not in REPEATED:
                taken.add(field)
    return fields
