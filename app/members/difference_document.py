"""What changed in the registry, as a document for paper and Word."""

from collections.abc import Iterator
from pathlib import Path

from app.documents import files
from app.documents.export import export
from app.documents.tree import Align, Block, Column, Document, Heading, Paragraph, Properties, Run, Table
from app.members.comparison import TITLE, Change
from app.members.difference import Difference
from app.members.sent_lists import sent_words
from app.russian.dates import long_date
from app.russian.numerals import plural
from db.vocabulary import Status

_COLUMNS = (
    Column("№", 1.2, Align.RIGHT),
    Column("Организация", 9),
    Column("Было", 6),
    Column("Стало", 6),
    Column("Когда и на каком основании", 9),
)


def compose_difference(told: Difference) -> Document:
    """Return the difference with its totals and a table for each kind of change."""
    return Document(
        tuple(_blocks(told)),
        Properties(title(told), author=told.council),
        letterhead=(told.council,),
        landscape=True,
    )


def title(told: Difference) -> str:
    """Return «Изменения в реестре между 31 декабря 2025 г. и 20 ноября 2026 г.»."""
    return f"Изменения в реестре между {long_date(told.before)} и {long_date(told.after)}"


def summary(told: Difference) -> tuple[str, ...]:
    """Return the sentences above the changes: with what it was compared, how many changed, the totals."""
    return tuple(filter(None, (_compared(told), _changed(told), _totals(told))))


def events(change: Change) -> str:
    """Return what happened on the way, a line each, with the basis and the reason in parentheses."""
    return "\n".join(
        f"{event.words} ({event.grounds})" if event.grounds else event.words for event in change.events
    )


def _compared(told: Difference) -> str:
    if told.sent is None:
        return ""
    part = "" if told.totals else " В нём была часть реестра: сравнены она и принятые с тех пор."
    return f"Реестр сравнён со списком {sent_words(told.sent)}.{part}"


def _changed(told: Difference) -> str:
    if not told.changes:
        return "За это время в реестре ничего не изменилось."
    return f"Изменения у\u00a0{plural(told.organizations, 'организации', 'организаций', 'организаций')}."


def _totals(told: Difference) -> str:
    if told.totals is None:
        return ""
    was, now = told.totals
    counted = (("состоят", Status.ACTIVE), ("членство приостановлено", Status.SUSPENDED))
    words = "; ".join(f"{what}: было {was[status]}, стало {now[status]}" for what, status in counted)
    return f"{words.capitalize()}."


def _blocks(told: Difference) -> Iterator[Block]:
    yield Heading((Run(title(told)),))
    yield Paragraph((Run(" ".join(summary(told))),), align=Align.CENTRE, indented=False)
    for group, changes in told.groups.items():
        yield Heading((Run(f"{TITLE[group]} ({len(changes)})"),), level=2)
        yield Table(_COLUMNS, tuple(_row(number, change) for number, change in enumerate(changes, 1)))


def _row(number: int, change: Change) -> tuple[str, ...]:
    return str(number), change.name, change.before, change.after, events(change)


def export_difference(told: Difference, path: Path) -> None:
    """Write the difference as the file name asks: .xlsx, .pdf, .docx or .txt."""
    if path.suffix.lower() == ".xlsx":
        # openpyxl loads only when Excel is asked for.
        from app.members.difference_workbook import render_difference

        files.save(path, render_difference(told))
    else:
        export(compose_difference(told), path)
