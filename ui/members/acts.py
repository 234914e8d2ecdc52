"""What may be done to the chosen organisation: each act asks what it needs and does one operation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from app.members import operations
from app.members.rows import Card
from app.russian.dates import long_date
from db.vocabulary import EventKind
from ui.members.history import annullable
from ui.widgets.dialog import Dialog, ask

if TYPE_CHECKING:
    from ui.members.page import MembersPage

Act = Callable[[], object]

# Each dialog is imported when it is opened: the registry is shown sooner without them.


class MemberActs:
    """The acts of the page «Организации»."""

    def __init__(self, page: MembersPage) -> None:
        self._page = page

    def possible(self) -> dict[str, Act]:
        """Return what can be done now, by the id of the action."""
        acts: dict[str, Act] = {"add-member": self._agreed(self.add)}
        card = self._page.card
        if card is None:
            return acts
        for action, act in (
            ("edit-member", self.edit),
            ("rename-member", self.rename),
            ("new-leader", self.appoint),
            ("contacted", self.contacted),
        ):
            acts[action] = self._agreed(partial(act, card))
        for kind in card.may:
            acts[f"step-{kind}"] = self._agreed(partial(self.take_step, card, kind))
        if annullable(card):
            acts["annul-entry"] = self._agreed(partial(self.annul, card))
        return acts

    def add(self) -> None:
        """Open the card of a new organisation and show it."""
        from ui.members.editor import Editor

        editor = Editor(self._page)

        def act() -> None:
            changes = self._page.carry_out(
                operations.add_organization,
                editor.details(),
                leader=editor.leader.text(),
                admitted=editor.admitted(),
            )
            self._page.reveal(changes.ids[0])

        self._open(editor, "Добавить", act)

    def edit(self, card: Card) -> None:
        """Change the card."""
        from ui.members.editor import Editor

        editor = Editor(self._page, card.details)
        self._open(
            editor,
            "Сохранить",
            lambda: self._page.carry_out(operations.edit_organization, card.row.id, editor.details()),
        )

    def rename(self, card: Card) -> None:
        """Give another name from a day on."""
        from ui.members.small_dialogs import RenameDialog

        dialog = RenameDialog(self._page, card)

        def act() -> None:
            renamed = replace(card.details, name=dialog.name.text(), short_name=dialog.short_name.text())
            self._page.carry_out(
                operations.edit_organization, card.row.id, renamed, renamed_on=dialog.since.the_day()
            )

        self._open(dialog, "Переименовать", act)

    def appoint(self, card: Card) -> None:
        """Record another leader from a day on."""
        from ui.members.small_dialogs import LeaderDialog

        dialog = LeaderDialog(self._page, card)

        def act() -> None:
            name, since, title = dialog.name.text(), dialog.since.the_day(), dialog.title.text().strip()
            self._page.carry_out(operations.set_leader, card.row.id, name, since, title=title)

        self._open(dialog, "Сохранить", act)

    def contacted(self, card: Card) -> None:
        """Note that the organisation was heard from today."""
        self._page.do(operations.record_contact, card.row.id, date.today())

    def take_step(self, card: Card, kind: EventKind) -> None:
        """Record a step of the membership."""
        from ui.members.event_dialog import EventDialog

        dialog = EventDialog(self._page, self._page.office, card, kind, self._page.day.day())
        self._open(
            dialog,
            "Записать",
            lambda: self._page.carry_out(operations.enter_event, card.row.id, dialog.entry()),
        )

    def annul(self, card: Card) -> None:
        """Take a wrong entry out of the count."""
        from ui.members.small_dialogs import AnnulDialog

        dialog = AnnulDialog(self._page, card)
        self._open(
            dialog,
            "Аннулировать",
            lambda: self._page.carry_out(
                operations.annul_event, dialog.entry.currentData(), dialog.reason.text()
            ),
        )

    def _open(self, dialog: Dialog, yes: str, act: Act) -> None:
        dialog.offer_cancel()
        dialog.offer(yes, lambda: dialog.attempt(act), "filled")
        dialog.exec()
        dialog.deleteLater()

    def _agreed(self, act: Act) -> Act:
        """Return the act, asked about first while another day than today is shown."""
        return act if self._page.is_today() else lambda: self._agrees() and act()

    def _agrees(self) -> bool:
        day = long_date(self._page.day.day())
        return ask(
            self._page,
            "Показан не сегодняшний день",
            f"Реестр показан на {day} Изменение войдёт в общую историю и будет видно и сегодня.",
            "Всё равно изменить",
            "Не менять",
        )
