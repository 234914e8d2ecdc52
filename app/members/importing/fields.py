"""What a column of somebody's registry can tell."""

from enum import StrEnum

from db.vocabulary import EventKind


class Field(StrEnum):
    """What a column tells; also the key of a value in `registry import --json`."""

    NAME = "name"
    SHORT_NAME = "short_name"
    FORMER_NAME = "former_name"
    FORM = "form"
    STATUS = "status"
    SINCE = "since"  # the day from which the status lasts
    ADMITTED = "admitted"
    SUSPENDED = "suspended"
    UNTIL = "until"
    LEFT = "left"
    REASON = "reason"
    BASIS = "basis"
    LEADER = "leader"
    LEADER_POST = "leader_post"
    PHONES = "phones"
    EMAILS = "emails"
    SITES = "sites"
    REGION = "region"
    CITY = "city"
    ADDRESS = "address"
    REGISTRATION_NUMBER = "registration_number"
    REGISTERED_ON = "registered_on"
    HEADCOUNT = "headcount"
    FIELDS = "fields"  # of work
    LAST_CONTACT = "last_contact"
    NOTES = "notes"
    ORDINAL = "ordinal"  # «№ п/п»: says nothing of the organisation


# As they are called on the screen, in the order in which they are offered.
TITLES = {
    Field.NAME: "Название",
    Field.SHORT_NAME: "Краткое название",
    Field.FORMER_NAME: "Прежнее название",
    Field.FORM: "Правовая форма",
    Field.STATUS: "Членство",
    Field.SINCE: "С какого дня",
    Field.ADMITTED: "Принята",
    Field.SUSPENDED: "Членство приостановлено с",
    Field.UNTIL: "Приостановлено до",
    Field.LEFT: "Исключена или вышла",
    Field.REASON: "Причина",
    Field.BASIS: "Основание",
    Field.LEADER: "Руководитель",
    Field.LEADER_POST: "Должность руководителя",
    Field.PHONES: "Телефоны",
    Field.EMAILS: "Эл. почта",
    Field.SITES: "Сайты",
    Field.REGION: "Регион",
    Field.CITY: "Город",
    Field.ADDRESS: "Адрес",
    Field.REGISTRATION_NUMBER: "Регистрационный номер",
    Field.REGISTERED_ON: "Дата регистрации",
    Field.HEADCOUNT: "Численность",
    Field.FIELDS: "Направления деятельности",
    Field.LAST_CONTACT: "Последняя связь",
    Field.NOTES: "Заметки",
    Field.ORDINAL: "Порядковый номер",
}

# In which field the day of a step is told.
STEP_DAY = {
    EventKind.ADMITTED: Field.ADMITTED,
    EventKind.SUSPENDED: Field.SUSPENDED,
    EventKind.EXCLUDED: Field.LEFT,
    EventKind.WITHDREW: Field.LEFT,
    EventKind.DISSOLVED: Field.LEFT,
}
