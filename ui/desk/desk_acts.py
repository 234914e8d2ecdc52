"""What the buttons of the desk do: a draft, a place on an agenda, the page where the matter is settled."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from app.desk.items import Act, DayEntry, DeskItem

if TYPE_CHECKING:
    from ui.desk.page import DeskPage

# The page to which an act leads with what it shows there, and what is asked there at once.
_LEADS: Final = {
    Act.CLOSE: ("assignments", "close-assignment"),
    Act.ARRANGE: ("meetings", "change-meeting"),
    Act.WRITE_MINUTES: ("meetings", "begin-minutes"),
    Act.SHOW_MEMBER: ("members", ""),
    Act.SHOW_MEETING: ("meetings", ""),
    Act.SHOW_ASSIGNMENT: ("assignments", ""),
}
# The act of the menus that it stands for.
_MENU: Final = {
    Act.SHOW_MEMBERS: "show-members",
    Act.SHOW_MEETINGS: "show-meetings",
    Act.SHOW_COMPOSITION: "list-composition",
    Act.SHOW_ASSIGNMENTS: "show-assignments",
    Act.SHOW_TERMS: "terms",
    Act.SHOW_SILENT: "silent",
    Act.BACK_UP: "back-up",
}


class DeskActs:
    """Does what a row of the desk or of the calendar asks for."""

    def __init__(self, page: DeskPage) -> None:
        self._page = page

    def do(self, item: DeskItem | DayEntry) -> None:
        """Do the act of the row."""
        if item.act is Act.DECIDE:
            self._decide(item.ids[0])
        elif item.act is Act.PUT_ON_AGENDA:
            self._put_on_agenda(item.ids[1])
        elif item.act in _LEADS:
            self._lead(*_LEADS[item.act], item.ids[0])
        else:
            self._page.actions_[_MENU[item.act]].trigger()

    def _lead(self, page: str, asked: str, matter: int) -> None:
        self._page.leads_to.emit(page, matter)
        if asked:
            self._page.actions_[asked].trigger()

    def _decide(self, organization_id: int) -> None:
        """Ask what is to be decided about the suspended member, and draft it."""
        # The dialog brings the drafts with it, which are not needed before one decides.
        from app.members.listing import rows
        from ui.members.draft_dialog import DraftDialog

        page = self._page
        dialog = DraftDialog(page, page.office.read(rows, date.today(), [organization_id]))
        dialog.exec()
        if dialog.draft is not None:
            page.leads_to.emit("resolutions", dialog.draft)
        dialog.deleteLater()

    def _put_on_agenda(self, meeting_id: int) -> None:
        from app.meetings.agenda_operations import begin_agenda

        self._page.do(begin_agenda, meeting_id)
