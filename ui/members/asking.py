"""How the acts of the page «Организации» ask: in a dialog, and first of all while another day is shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from app.russian.dates import long_date
from ui.widgets.dialog import Dialog, ask, show_until_closed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.members.page import MembersPage

Act = Callable[[], object]


class Asking:
    """What the groups of acts share."""

    def __init__(self, page: MembersPage) -> None:
        self._page = page

    def agreed(self, act: Act) -> Act:
        """Return the act, asked about first while another day than today is shown."""
        return lambda: self.agrees() and act()

    def agrees(self) -> bool:
        """Return whether something may be changed: today always, on another day if one insists."""
        if self._page.is_today():
            return True
        return insists(self._page, "Реестр показан", self.day())

    def day(self) -> date:
        """Return the day that is shown."""
        return self._page.day.day()

    def open(self, dialog: Dialog, yes: str, act: Act) -> None:
        """Ask in the dialog, and do the act when its filled button is pressed."""
        dialog.offer_cancel()
        dialog.offer(yes, lambda: dialog.attempt(act), "filled")
        show_until_closed(dialog)

    def offer_removal(self, dialog: Dialog, words: str, act: Act) -> None:
        """Offer in the dialog to take out what it shows; it can be undone, so nothing more is asked."""
        dialog.offer(words, lambda: dialog.attempt(act), "link", left=True)


def insists(parent: QWidget, shown: str, day: date) -> bool:
    """Return whether one insists on changing something while another day than today is shown."""
    return ask(
        parent,
        "Показан не сегодняшний день",
        f"{shown} на {long_date(day)} Изменение войдёт в общую историю и будет видно и сегодня.",
        "Всё равно изменить",
        "Не менять",
    )
