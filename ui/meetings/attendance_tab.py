"""Who is invited to a meeting and who came."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QCheckBox, QFrame, QStackedWidget

from app.meetings import attendance_operations as sheet
from app.meetings import invitations
from app.meetings.attendance import attendance
from app.meetings.holding import holding
from app.meetings.rows import AttendanceRow
from app.russian.folding import search_fold
from db.vocabulary import Reply
from ui import theme
from ui.meetings.attendance_columns import for_whom
from ui.meetings.attendance_table import AttendanceTable
from ui.meetings.tab import Tab
from ui.widgets.button import button, more_button
from ui.widgets.dialog import Dialog, show_until_closed
from ui.widgets.empty import Empty
from ui.widgets.label import ElidedLabel
from ui.widgets.layout import column, hairline, line
from ui.widgets.page import Page
from ui.widgets.search_field import SearchField

_NOBODY = "Пока никто не приглашён"
_HOW = "Пригласите всех, кто имеет голос, одним нажатием; гостей можно добавить потом."
_RECOUNT = "Свои решения о членстве и составе совета действуют с момента принятия"
_NARROWEST = 150  # the buttons beside it are long
_KEYS = "Пробел — пришёл · + будет · − не будет · Enter — вписать имя или мандат · буквы — найти участника"
_MORE = (
    ("mark-present", "reply-comes", "reply-stays-away", "reply-none"),
    ("invite-delegate", "invite-guest", "remove-participant"),
)


class AttendanceTab(Tab):
    """The sheet: who is looked for is found as one types, the space bar marks who came."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._all: list[AttendanceRow] = []
        self.search = SearchField("Найти участника…")
        self.search.setMinimumWidth(_NARROWEST)
        self.counts = ElidedLabel(role="quiet")
        self.table = AttendanceTable()
        self.empty = Empty(button("Пригласить всех", self.invite_all, "filled", "users"))
        self.recounted = QCheckBox(_RECOUNT)
        self.stack = QStackedWidget()
        self._arrange()
        self._connect()

    def show_meeting(self, meeting_id: int) -> None:
        """Show who is invited to this meeting."""
        if meeting_id != self.meeting_id:
            self.search.clear()
        super().show_meeting(meeting_id)
        self._all = self.page.office.read(attendance, meeting_id)
        held = self.page.office.read(holding, meeting_id)
        self.recounted.setChecked(held.recounted)
        self.recounted.setVisible(held.decides_on_members or held.recounted)
        self.counts.setText(_counted(self._all))
        self._narrow()
        self.stack.setCurrentWidget(self._list if self._all else self.empty)

    def go_in(self) -> None:
        """Move the keyboard to the sheet, or to what begins it."""
        (self.table if self._all else self.empty.answers).setFocus()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done with those on the sheet."""
        acts: dict[str, Callable[[], object]] = {
            "invite-all": self.invite_all,
            "invite-delegate": self.invite_delegate,
            "invite-guest": self.invite_guest,
        }
        if self._all:
            acts |= {"print-sheet": self.print, "print": self.print, "find": self.search.seek}
        if rows := self.table.selected():
            acts |= {
                "mark-present": partial(self.toggle, rows),
                "reply-comes": partial(self.reply, rows, Reply.COMES),
                "reply-stays-away": partial(self.reply, rows, Reply.STAYS_AWAY),
                "reply-none": partial(self.reply, rows, None),
                "remove-participant": partial(self.remove, rows),
            }
        return acts

    def settle(self) -> None:
        """Keep what is being written into a cell."""
        if self.table.state() == AttendanceTable.State.EditingState:
            self.table.setFocus()  # leaving the editor writes what stands in it

    def invite_all(self) -> None:
        """Invite all who have a vote."""
        if self.page.do(invitations.invite_all, self.meeting_id):
            self.table.setFocus()

    def invite_guest(self) -> None:
        """Ask for a guest."""
        from ui.meetings.invite_dialogs import GuestDialog  # opened seldom

        dialog = GuestDialog(self.page)
        self._ask(
            dialog, lambda: self.page.carry_out(invitations.invite_guest, self.meeting_id, dialog.guest())
        )

    def invite_delegate(self) -> None:
        """Ask for one more delegate."""
        from ui.meetings.invite_dialogs import DelegateDialog  # opened seldom

        held = self.page.office.read(holding, self.meeting_id)
        dialog = DelegateDialog(self.page, self.page.office, held.day)
        self._ask(
            dialog,
            lambda: self.page.carry_out(
                invitations.invite_delegate, self.meeting_id, dialog.organization_id(), dialog.name.text()
            ),
        )

    def toggle(self, rows: list[AttendanceRow]) -> None:
        """Mark these as present; if all of them are, take the marks away."""
        ids, present = [row.id for row in rows], not all(row.present for row in rows)
        self.page.do(sheet.mark_present, ids, present=present)

    def reply(self, rows: list[AttendanceRow], reply: Reply | None) -> None:
        """Note what these have answered."""
        self.page.do(sheet.set_reply, [row.id for row in rows], reply)

    def remove(self, rows: list[AttendanceRow]) -> None:
        """Take these off the sheet; it can be undone, so nothing is asked."""
        self.page.do(sheet.remove_from_sheet, [row.id for row in rows])

    def print(self) -> None:
        """Show the sheet as it will be printed."""
        from ui.meetings.attendance_paper import AttendancePaper  # brings the paper machinery

        paper = AttendancePaper(self.page, self.meeting_id)
        show_until_closed(paper)

    def _ask(self, dialog: Dialog, act: Callable[[], object]) -> None:
        dialog.offer_cancel()
        dialog.offer("Пригласить", lambda: dialog.attempt(act), "filled")
        show_until_closed(dialog)

    def _narrow(self) -> None:
        typed = search_fold(self.search.text().strip())
        self.table.show_rows([row for row in self._all if typed in search_fold(_searched(row))])

    def _look_for(self, typed: str) -> None:
        """Begin a new search with the letters typed in the table."""
        self.search.setText(typed)
        self.search.setFocus()

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._narrow())
        self.search.left.connect(self.table.setFocus)
        self.table.typed.connect(self._look_for)
        self.table.toggled.connect(self.toggle)
        self.table.replied.connect(self.reply)
        self.table.removal_asked.connect(self.remove)
        self.table.written.connect(
            lambda row, field, text: self.page.do(sheet.write_on_sheet, row, field, text)
        )
        self.table.chosen.connect(lambda _: self.page.acts_changed.emit())
        self.recounted.clicked.connect(
            lambda wanted: self.page.do(sheet.recount, self.meeting_id, recounted=wanted)
        )

    def _arrange(self) -> None:
        actions = self.page.actions_
        tools = line(
            self.search,
            self.counts,
            0,
            button("Лист регистрации", self.print, drawing="printer"),
            more_button(*([actions[name] for name in group] for group in _MORE), about="об участниках"),
            button("Пригласить всех", self.invite_all, drawing="users"),
            gap=theme.MIDDLE_GAP,
        )
        tools.setContentsMargins(theme.PAGE_GAP, theme.MIDDLE_GAP, theme.PAGE_GAP, theme.MIDDLE_GAP)
        foot = column(self.recounted, ElidedLabel(_KEYS, "small"), gap=theme.GAP)
        foot.setContentsMargins(theme.PAGE_GAP, theme.SMALL_GAP, theme.PAGE_GAP, theme.SMALL_GAP)
        self._list = QFrame()
        self._list.setObjectName("pageBody")
        inside = column(tools, self.table, hairline(), foot, gap=0)
        inside.setStretch(1, 1)
        self._list.setLayout(inside)
        self.stack.addWidget(self._list)
        self.stack.addWidget(self.empty)
        self.empty.say(_NOBODY, _HOW)
        self.setLayout(column(self.stack, gap=0))
        self.setFocusProxy(self.table)


def _searched(row: AttendanceRow) -> str:
    return f"{for_whom(row)}\n{row.name}"


def _counted(rows: list[AttendanceRow]) -> str:
    """Return «приглашены 26, будут 12, пришли 20»."""
    counts = (
        ("приглашены", len(rows)),
        ("будут", sum(row.reply is Reply.COMES for row in rows)),
        ("пришли", sum(row.present for row in rows)),
    )
    return ", ".join(f"{words} {count}" for words, count in counts if count)
