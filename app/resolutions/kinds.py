"""What the kinds of decisions are called in the office."""

from db.vocabulary import DecisionKind

KIND = {
    DecisionKind.ADMIT: "приём",
    DecisionKind.SUSPEND: "приостановление",
    DecisionKind.EXTEND: "продление приостановления",
    DecisionKind.RESTORE: "возобновление",
    DecisionKind.EXCLUDE: "исключение",
    DecisionKind.SCHEDULE: "заседание",
    DecisionKind.COMPOSITION: "состав органа",
    DecisionKind.ASSIGN: "поручение",
    DecisionKind.STANDING: "постоянный вопрос повестки",
    DecisionKind.CHECKLIST: "список, сбор",
    DecisionKind.NOMINATE: "делегирование",
    DecisionKind.PUBLISH: "рассылка, публикация",
    DecisionKind.AMEND: "изменение пункта",
    DecisionKind.CANCEL: "отмена пункта",
}
