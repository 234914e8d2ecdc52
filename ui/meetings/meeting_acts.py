"""What is done with a whole meeting, chosen in the list or open."""

from collections.abc import Callable
from functools import partial

from app.meetings import operations
from app.meetings.rows import MeetingRow
from app.meetings.rules import MeetingState
from ui.meetings.call_off_dialog import CallOffDialog
from ui.meetings.columns import state_of
from ui.meetings.meeting_form import MeetingDialog
from ui.widgets.dialog import Dialog, ask, show_until_closed
from ui.widgets.page import Page

MORE = (
    ("change-meeting", "call-off", "hold-after-all", "remove-meeting"),
    ("begin-agenda", "add-item", "renumber-agenda", "attach-draft", "attach-paper"),
    ("invite",),
)


class MeetingActs:
    """Works on what is stored; what is being typed is settled first."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def possible(self, row: MeetingRow) -> dict[str, Callable[[], object]]:
        """Return what can be done with this meeting, by the id of the action."""
        acts: dict[str, Callable[[], object]] = {
            "change-meeting": partial(self.change, row),
            "remove-meeting": partial(self.remove, row),
        }
        if row.items:
            acts["print"] = partial(self.print, row)
        if row.cancelled:
            acts["hold-after-all"] = partial(self._page.do, operations.hold_after_all, row.id)
            return acts
        acts["invite"] = partial(self.invite, row)
        if state_of(row) is not MeetingState.HELD:
            acts["call-off"] = partial(self.call_off, row)
        return acts

    def plan(self) -> int | None:
        """Ask for a new meeting and return it, or None where it was left."""
        planned: list[int] = []
        dialog = MeetingDialog(self._page, self._page.office)

        def enter() -> None:
            planned.extend(self._page.carry_out(operations.plan_meeting, dialog.facts()).ids)

        self._open(dialog, "Запланировать", enter)
        return planned[0] if planned else None

    def change(self, row: MeetingRow) -> None:
        """Ask what is otherwise, and change it."""
        self._page.settle()
        dialog = MeetingDialog(
            self._page, self._page.office, self._page.office.read(operations.facts_of, row.id)
        )
        self._open(
            dialog,
            "Сохранить",
            lambda: self._page.carry_out(operations.change_meeting, row.id, dialog.facts()),
        )

    def call_off(self, row: MeetingRow) -> None:
        """Ask for the reason, and note that the meeting is not held."""
        dialog = CallOffDialog(self._page, row.name)
        self._open(
            dialog,
            "Отменить заседание",
            lambda: self._page.carry_out(operations.call_off, row.id, dialog.reason.text()),
            "Не отменять",
        )

    def remove(self, row: MeetingRow) -> None:
        """Ask, and remove the meeting."""
        if ask(self._page, "Удалить заседание?", f"{row.name}. Удаление можно отменить.", "Удалить"):
            self._page.do(operations.remove_meeting, row.id)

    def print(self, row: MeetingRow) -> None:
        """Show the agenda as it will be printed."""
        from ui.meetings.agenda_paper import AgendaPaper

        self._page.settle()
        show_until_closed(AgendaPaper(self._page, row.id))

    def invite(self, row: MeetingRow) -> None:
        """Show the invitations as they will be printed."""
        from ui.meetings.invitation_paper import InvitationPaper

        self._page.settle()
        show_until_closed(InvitationPaper(self._page, row.id))

    def _open(self, dialog: Dialog, yes: str, act: Callable[[], object], no: str = "Отмена") -> None:
        dialog.offer_cancel(no)
        dialog.offer(yes, lambda: dialog.attempt(act), "filled")
        show_until_closed(dialog)
