"""Addresses and telephones of the chosen ones, put into the clipboard for a letter or a messenger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from app.members.addresses import emails, phones
from app.members.listing import rows
from app.russian.numerals import plural

if TYPE_CHECKING:
    from ui.members.page import MembersPage


def copy_emails(page: MembersPage) -> None:
    """Put the addresses in a line, ready for the field «Кому», and say how many, and who has none."""
    chosen = page.selected()
    addresses = page.office.read(emails, chosen)
    counted = plural(len(addresses.split("; ")), "адрес", "адреса", "адресов")
    without = sum(not row.emails.strip() for row in page.office.read(rows, page.day.day(), chosen))
    _copy(page, addresses, counted, without, "адреса почты")


def copy_phones(page: MembersPage) -> None:
    """Put the telephones in lines with the names before them, and say of how many, and who has none."""
    chosen = page.selected()
    lines = page.office.read(phones, chosen)
    having = len(lines.splitlines())
    counted = f"телефоны {plural(having, 'организации', 'организаций', 'организаций')}"
    _copy(page, lines, counted, len(chosen) - having, "телефона")


def _copy(page: MembersPage, text: str, counted: str, without: int, of_what: str) -> None:
    if not text:
        page.said.emit(f"Копировать нечего: {of_what} нет ни у кого из выбранных.")
        return
    QGuiApplication.clipboard().setText(text)
    whose = plural(without, "организации", "организаций", "организаций")
    page.said.emit(f"Скопировано: {counted}" + (f"; у {whose} {of_what} нет" if without else ""))
