"""How copies are spoken of."""

from datetime import datetime

from app.russian.dates import long_date
from db.backups.manifest import Why

WHY = {
    Why.DAILY: "ежедневная",
    Why.BEFORE_MIGRATION: "перед обновлением программы",
    Why.BEFORE_IMPORT: "перед загрузкой реестра",
    Why.BEFORE_RESTORE: "перед восстановлением",
    Why.BY_HAND: "по требованию",
}

_TABLES = {
    "assignment": "Поручения",
    "clause": "Пункты решений",
    "contact_record": "Отметки о связи",
    "council": "Сведения о совете",
    "decision": "Решения в пунктах",
    "draft": "Несохранённые тексты",
    "former_name": "Прежние названия",
    "journal": "Подробности истории",
    "meeting": "Заседания",
    "membership_event": "События членства",
    "operation": "История изменений",
    "organization": "Организации",
    "person": "Люди",
    "post": "Должности",
    "resolution": "Резолюции",
    "signature": "Подписи",
}


def table_word(table: str) -> str:
    """Return what the rows of a table are to the office."""
    return _TABLES.get(table, "Прочие записи")


def moment_words(moment: datetime) -> str:
    """Return «19 июня 2026 г., 14:32», as the clock stood where the copy was made."""
    return f"{long_date(moment.date())}, {moment:%H:%M}"
