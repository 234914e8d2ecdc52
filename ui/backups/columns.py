"""What the table of the copies shows."""

from app.backups.copies import CopyRow
from app.backups.words import moment_words
from ui.widgets.table import RIGHT, Column

COLUMNS: tuple[Column[CopyRow], ...] = (
    Column("Когда сделана", lambda row: moment_words(row.moment), chars=25, sort_key=lambda row: row.number),
    Column("Какая", lambda row: row.name or row.why),
    Column("Организаций", lambda row: str(row.organizations), chars=11, align=RIGHT),
)
