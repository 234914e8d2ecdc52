"""How the sheets of a file were understood, in sentences."""

from collections.abc import Sequence

from app.members.importing import ColumnReading, SheetReading
from app.russian.numerals import plural
from app.russian.typography import quoted

_HEADLESS = (
    "В файле не нашлось шапки: строки с названиями столбцов. Добавьте её над списком в Excel "
    "(«Название», «Телефон», «Адрес») и откройте файл снова."
)


def said_of(reading: SheetReading) -> str:
    """Return how the sheet was understood."""
    if not reading.columns:
        return "Этот лист не вносится: списка организаций в нём не найдено."
    if not reading.taken:
        return "Этот лист не вносится. Если он нужен, отметьте его слева."
    rows = len(reading.sheet.rows) - reading.header.stop
    below = plural(rows, "строка под шапкой", "строки под шапкой", "строк под шапкой")
    left = ", ".join(map(_called, reading.unread))
    return f"{below}. Не вносятся столбцы: {left}." if left else f"{below}. Вносятся все столбцы."


def obstacle(readings: Sequence[SheetReading]) -> str:
    """Return what stands in the way of an import, and what to do; empty where nothing does."""
    taken = [reading for reading in readings if reading.taken]
    if not any(reading.columns for reading in readings):
        return _HEADLESS
    if not taken:
        return "Отметьте лист, с которого вносить организации."
    nameless = next((reading.name for reading in taken if not reading.is_registry), None)
    if nameless is None:
        return ""
    return f"На листе {quoted(nameless)} выберите «Название» над столбцом с названиями организаций."


def _called(column: ColumnReading) -> str:
    return f"{column.letter} {quoted(column.title)}" if column.title else column.letter
