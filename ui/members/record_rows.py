"""The rows of a card's records: files, contacts, people and names of other times; a click opens one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from app.members.rows import AttachmentRow, Card, ContactRow, LeaderRow
from app.members.words import to_day
from app.russian.dates import short_date
from ui.members.facts import other_leaders, post_words
from ui.widgets.button import icon_button
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column
from ui.widgets.link import Link
from ui.widgets.menu import menu
from ui.widgets.rows_grid import RowsGrid

if TYPE_CHECKING:
    from ui.members.acts import MemberActs

LAST_CONTACTS = 3  # shown until «все» is asked for

Row = tuple[QWidget, QWidget | QLayout, QWidget | None]  # the day, the words, what may be done


def rows_grid(rows: Iterable[Row]) -> RowsGrid:
    """Return the rows of a section, one under another."""
    grid = RowsGrid(least=QFontMetrics(QApplication.font()).horizontalAdvance("00.00.0000"))
    for row in rows:
        grid.add_row(*row)
    return grid


def attachment_rows(card: Card, acts: MemberActs) -> list[Row]:
    """Return the files of the card; a click opens one."""
    return [_attachment(attachment, acts) for attachment in card.attachments]


def contact_rows(card: Card, acts: MemberActs, *, everything: bool) -> list[Row]:
    """Return the last contacts, or all of them; a click corrects one."""
    shown = card.contacts if everything else card.contacts[:LAST_CONTACTS]
    return [_contact(card, record, acts) for record in shown]


def leader_rows(card: Card, day: date, acts: MemberActs) -> list[Row]:
    """Return who led at other times; a click on the name shows the person, one on the span the post."""
    return [_post(card, post, acts) for post in other_leaders(card, day)]


def post_rows(card: Card, acts: MemberActs) -> list[Row]:
    """Return who holds or held other posts."""
    return [_post(card, post, acts) for post in card.posts]


def name_rows(card: Card, acts: MemberActs) -> list[Row]:
    """Return the names borne before, each with the day it was replaced; a click corrects one."""
    rows: list[Row] = []
    for former in card.former_names:
        day = _quiet(to_day(former.replaced_on, former.replaced_precision))
        words = Link(former.name, acts.agreed(partial(acts.naming.correct_former, card, former)))
        rows.append((day, words, None))
    return rows


def size_words(size: int) -> str:
    """Return «340 КБ», «1,2 МБ»."""
    if size < 1_000_000:
        return f"{max(size // 1000, 1)}\u00a0КБ"
    return f"{size / 1_000_000:.1f}\u00a0МБ".replace(".", ",")


def _attachment(attachment: AttachmentRow, acts: MemberActs) -> Row:
    name = Link(attachment.name, partial(acts.attaching.show, attachment))
    about = ", ".join(filter(None, (attachment.note, size_words(attachment.size))))
    more = icon_button("chevron-down", "Ещё о файле", lambda: None)
    more.setAccessibleName(f"Ещё о файле {attachment.name}")
    more.setObjectName("fileMenu")
    more.setMenu(
        menu(
            more,
            ("Открыть", partial(acts.attaching.show, attachment)),
            ("Сохранить как…", partial(acts.attaching.save, attachment)),
            ("Переименовать…", acts.agreed(partial(acts.attaching.describe, attachment))),
            ("Убрать с карточки", acts.agreed(partial(acts.attaching.remove, attachment))),
        )
    )
    more.setPopupMode(more.ToolButtonPopupMode.InstantPopup)
    words = column(name, PlainLabel(about, "small").wrapping(), gap=2)
    return _quiet(short_date(attachment.added_on)), words, more


def _contact(card: Card, record: ContactRow, acts: MemberActs) -> Row:
    outcome = "" if record.answered else "ответа нет"
    told = ", ".join(filter(None, (record.means, record.from_whom, outcome))) or "связались"
    words = column(
        Link(told, acts.agreed(partial(acts.contacting.correct, card, record)), quiet=not record.answered),
        gap=2,
    )
    if record.note:
        words.addWidget(PlainLabel(record.note, "small").wrapping())
    return _quiet(short_date(record.day)), words, None


def _post(card: Card, post: LeaderRow, acts: MemberActs) -> Row:
    name = Link(post.name, acts.agreed(partial(acts.staffing.open_person, post.person_id)))
    span = Link(post_words(post), acts.agreed(partial(acts.staffing.correct, card, post)), quiet=True)
    return _quiet(_years(post)), column(name, span, gap=2), None


def _years(post: LeaderRow) -> str:
    since = str(post.since.year) if post.since else "…"
    until = str(post.until.year) if post.until else ""
    return since if since == until else f"{since}–{until}"


def _quiet(words: str) -> PlainLabel:
    return PlainLabel(words, "quiet")
