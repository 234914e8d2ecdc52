"""What the tables and columns of the file are called in the office; every journalled column is named here."""

from typing import Any

from app.meetings.words import NOMINATIVE
from app.members.words import EVENT, FORM
from db.vocabulary import (
    AssignmentState,
    ClauseStyle,
    EventKind,
    Gender,
    LegalForm,
    MeetingKind,
    ResolutionState,
)

NOUN = {
    "council": "Сведения о совете",
    "organization": "Карточка организации",
    "field_of_work": "Направление работы",
    "attachment": "Вложение",
    "sent_list": "Отправленный реестр",
    "saved_filter": "Сохранённый отбор",
    "former_name": "Прежнее название",
    "person": "Лицо",
    "post": "Должность",
    "contact_record": "Отметка о связи",
    "membership_event": "Запись о членстве",
    "meeting": "Заседание",
    "resolution": "Документ",
    "clause": "Текст пункта",
    "decision": "Решение по пункту",
    "signature": "Подпись",
    "assignment": "Поручение",
}

_PERIOD = {"period_text": "Срок", "period_start": "Начало срока", "period_end": "Конец срока"}

# In the order in which they are told.
FIELD: dict[str, dict[str, str]] = {
    "council": {
        "name": "Полное название",
        "name_genitive": "Полное название в родительном падеже",
        "short_name": "Краткое название",
        "city": "Город",
        "address": "Адрес",
        "phones": "Телефон",
        "emails": "Эл. почта",
        "site": "Сайт",
        "silent_years": "Лет без связи",
    },
    "organization": {
        "name": "Полное название",
        "short_name": "Краткое название",
        "form": "Форма",
        "registration_number": "Регистрационный номер",
        "registered_on": "Дата регистрации",
        "region": "Регион",
        "city": "Город",
        "address": "Адрес",
        "phones": "Телефон",
        "emails": "Эл. почта",
        "sites": "Сайт",
        "headcount": "Численность",
        "notes": "Заметки",
    },
    "field_of_work": {"name": "Направление"},
    "attachment": {"name": "Файл", "note": "Что это", "added_on": "Добавлено"},
    "sent_list": {
        "name": "Файл",
        "day": "На какой день",
        "addressee": "Кому",
        "organizations": "Организаций",
    },
    "saved_filter": {"name": "Название", "choice": "Отбор"},
    "former_name": {"name": "Полное название", "short_name": "Краткое название", "replaced_on": "Заменено с"},
    "person": {
        "surname": "Фамилия",
        "given": "Имя",
        "patronymic": "Отчество",
        "gender": "Пол",
        "birthday": "День рождения",
        "phones": "Телефон",
        "emails": "Эл. почта",
        "notes": "Заметки",
    },
    "post": {
        "person_id": "Лицо",
        "title": "Должность",
        "is_leader": "Руководитель",
        "since": "С какого дня",
        "until": "До какого дня",
        "basis": "Основание",
    },
    "contact_record": {
        "day": "День",
        "means": "Способ связи",
        "from_whom": "От кого",
        "answered": "Ответ получен",
        "note": "Заметка",
    },
    "membership_event": {
        "kind": "Событие",
        "effective": "С какого дня",
        "until_text": "До какого срока",
        "until_date": "Срок наступает",
        "until_meeting_id": "До заседания",
        "reason": "Причина",
        "note": "Подробнее",
        "successor_id": "Правопреемник",
        "clause_id": "Основание: пункт",
        "basis": "Основание: документ",
        "basis_date": "Дата документа",
        "annulled": "Аннулирована",
        "annulled_reason": "Почему аннулирована",
    },
    "meeting": {
        "kind": "Вид",
        "number": "Номер",
        "theme": "Тема",
        "place": "Место",
        "date_from": "Первый день",
        "date_to": "Последний день",
        "by_correspondence": "Заочно",
        **_PERIOD,
    },
    "resolution": {
        "meeting_id": "Заседание",
        "state": "Состояние",
        "adopted_on": "Принята",
        "style": "Пункты",
        "letterhead": "Шапка",
        "title": "Название документа",
        "heading": "Заголовок: чья резолюция",
        "theme": "Тема",
        "place": "Место",
        "date_line": "Дата и место под заголовком",
        "operative": "Постановляющее слово",
        "adoption_text": "Запись о принятии",
        "unanimous": "Единогласно",
        "votes_for": "За",
        "votes_against": "Против",
        "votes_abstained": "Воздержались",
        "running": "Колонтитул",
        "unplaced": "Не нашло места",
    },
    "clause": {"marker": "Номер", "text": "Текст", "responsible": "Ответственные", **_PERIOD},
    "decision": {"facts": "Решение", "meeting_id": "Назначенное заседание"},
    "signature": {"post": "Должность", "name": "Имя"},
    "assignment": {
        "text": "Текст",
        "responsible": "Ответственные",
        "state": "Состояние",
        "closed_on": "Снято с контроля",
        "result": "Результат",
        **_PERIOD,
    },
}

_OF_A_PERIOD = {"period_kind", "period_disputed", "period_note"}

# Keys, what is kept for search and speed, and what is told with another column.
NOT_SHOWN: dict[str, set[str]] = {
    "council": {"id"},
    "organization": {
        "id",
        "registered_precision",
        "name_key",
        "short_name_key",
        "folded",
        "sort_key",
        "bare_key",
    },
    "field_of_work": {"id", "organization_id", "key"},
    "attachment": {"id", "organization_id", "content_sha256"},
    "sent_list": {"id", "at", "file_sha256", "rows_sha256"},
    "saved_filter": {"id", "key"},
    "former_name": {"id", "organization_id", "replaced_precision", "name_key", "short_name_key"},
    "person": {"id", "folded"},
    "post": {"id", "organization_id", "since_precision", "until_precision"},
    "contact_record": {"id", "organization_id"},
    "membership_event": {"id", "organization_id", "precision", "ends"},
    "meeting": {"id", *_OF_A_PERIOD},
    "resolution": {"id", "folded"},
    "clause": {"id", "resolution_id", "part", "parent_id", "position", "written", "marks", *_OF_A_PERIOD},
    "decision": {"id", "clause_id", "position", "kind"},
    "signature": {"id", "resolution_id", "position"},
    "assignment": {"id", "clause_id", *_OF_A_PERIOD},
}

# The column that says how exactly a day is known.
PRECISION = {
    "registered_on": "registered_precision",
    "effective": "precision",
    "replaced_on": "replaced_precision",
    "since": "since_precision",
    "until": "until_precision",
}

# What a row is a part of, and the column that says of which one.
PART_OF = {
    "field_of_work": ("organization", "organization_id"),
    "attachment": ("organization", "organization_id"),
    "former_name": ("organization", "organization_id"),
    "post": ("organization", "organization_id"),
    "contact_record": ("organization", "organization_id"),
    "membership_event": ("organization", "organization_id"),
    "clause": ("resolution", "resolution_id"),
    "signature": ("resolution", "resolution_id"),
    "decision": ("clause", "clause_id"),
    "assignment": ("clause", "clause_id"),
}

KIND: dict[type, dict[Any, str]] = {
    LegalForm: FORM,
    EventKind: EVENT,
    MeetingKind: NOMINATIVE,
    Gender: {Gender.MALE: "мужской", Gender.FEMALE: "женский"},
    ResolutionState: {
        ResolutionState.DRAFT: "проект",
        ResolutionState.BASIS: "принята за основу",
        ResolutionState.ADOPTED: "принята",
    },
    ClauseStyle: {ClauseStyle.NUMBERED: "с номерами", ClauseStyle.DASHED: "с тире"},
    AssignmentState: {
        AssignmentState.OPEN: "на контроле",
        AssignmentState.DONE: "исполнено",
        AssignmentState.OBSOLETE: "утратило актуальность",
        AssignmentState.PASSED_ON: "передано",
    },
}
