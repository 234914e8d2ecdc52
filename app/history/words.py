"""What the tables of the file are called in the office, and the values that may stand in them."""

from typing import Any

from app.composition.words import BODY
from app.meetings.words import NOMINATIVE
from app.members.words import EVENT, FORM
from app.resolutions import kinds
from db.vocabulary import (
    AgendaKind,
    AssignmentState,
    AttendanceRole,
    Body,
    Choice,
    ClauseStyle,
    Counted,
    DecisionKind,
    EventKind,
    Gender,
    LegalForm,
    MeetingKind,
    QuorumBase,
    Recurrence,
    Reply,
    ResolutionState,
    Share,
    VoteKind,
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
    "version": "Редакция проекта",
    "correction": "Исправленная опечатка",
    "dispatch": "Рассылка документа",
    "extract": "Выписка",
    "extract_clause": "Пункт выписки",
    "assignment": "Поручение",
    "assignment_part": "Поручение организации",
    "progress_note": "Ход исполнения",
    "deadline_move": "Перенос срока",
    "agenda_item": "Вопрос повестки",
    "agenda_paper": "Материал к вопросу",
    "attendance": "Участник заседания",
    "quorum_rule": "Правило кворума",
    "majority_rule": "Правило голосования",
    "vote": "Голосование",
    "candidate": "Кандидатура",
    "ballot": "Бюллетень",
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
    "assignment_part": ("organization", "organization_id"),
    "progress_note": ("assignment", "assignment_id"),
    "deadline_move": ("assignment", "assignment_id"),
    "version": ("resolution", "resolution_id"),
    "correction": ("resolution", "resolution_id"),
    "dispatch": ("resolution", "resolution_id"),
    "extract": ("resolution", "resolution_id"),
    "extract_clause": ("clause", "clause_id"),
    "agenda_item": ("meeting", "meeting_id"),
    "agenda_paper": ("agenda_item", "item_id"),
    "attendance": ("meeting", "meeting_id"),
    "vote": ("agenda_item", "item_id"),
    "candidate": ("vote", "vote_id"),
    "ballot": ("attendance", "attendance_id"),
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
    DecisionKind: kinds.KIND,
    Body: BODY,
    Recurrence: {
        Recurrence.MONTHLY: "каждый месяц",
        Recurrence.QUARTERLY: "каждый квартал",
        Recurrence.HALF_YEARLY: "каждые полгода",
        Recurrence.YEARLY: "каждый год",
    },
    AgendaKind: {
        AgendaKind.MINUTES: "утверждение протокола",
        AgendaKind.STANDING: "постоянный вопрос",
        AgendaKind.SUSPENSION: "срок приостановления",
        AgendaKind.ORDINARY: "вопрос секретариата",
    },
    AttendanceRole: {
        AttendanceRole.DELEGATE: "делегат",
        AttendanceRole.MEMBER: "член органа",
        AttendanceRole.GUEST: "гость",
    },
    Reply: {Reply.COMES: "будет", Reply.STAYS_AWAY: "не будет"},
    QuorumBase: {
        QuorumBase.ORGANIZATIONS: "организации",
        QuorumBase.DELEGATES: "делегаты по норме",
        QuorumBase.COUNCIL: "члены совета",
        QuorumBase.SECRETARIAT: "члены секретариата",
        QuorumBase.NONE: "никого",
    },
    Share: {
        Share.HALF: "больше половины",
        Share.TWO_THIRDS: "не менее двух третей",
        Share.NUMBER: "своё число",
    },
    Counted: {Counted.PRESENT: "присутствующих", Counted.ALL: "всех имеющих голос"},
    VoteKind: {VoteKind.MOTION: "по вопросу", VoteKind.ELECTION: "выборы"},
    Choice: {Choice.FOR: "за", Choice.AGAINST: "против", Choice.ABSTAINED: "воздержался"},
}
