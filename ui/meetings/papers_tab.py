"""The documents of a meeting: its minutes, its resolutions, and what became of each."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QStackedWidget

from app.meetings import minutes
from app.meetings.documents import DocumentRow, documents
from db.vocabulary import DocumentKind, ResolutionState
from ui import theme
from ui.meetings.tab import Tab
from ui.resolutions.columns import STATE_MARK, state_words
from ui.widgets.button import button
from ui.widgets.empty import Empty
from ui.widgets.label import ElidedLabel
from ui.widgets.layout import column, line
from ui.widgets.page import Page
from ui.widgets.table import Column, Table

COLUMNS: tuple[Column[DocumentRow], ...] = (
    Column("Документ", lambda row: row.words, least=42),
    Column(
        "Состояние",
        lambda row: state_words(row.kind, row.state),
        chars=17,
        mark=lambda row: STATE_MARK[row.state],
    ),
)
_NOTHING = "Документов пока нет"
_HOW = "Протокол составится сам из повестки, участников и голосований; останется вписать, что решили."
_OPEN_RENEWED = "Обновить в проекте протокола присутствующих, кворум и голосования; набранный текст останется"


class PapersTab(Tab):
    """The list of documents; each is opened where decisions are written."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.table: Table[DocumentRow] = Table(COLUMNS, "Документы заседания", key=lambda row: row.id)
        self.counts = ElidedLabel(role="quiet")
        self.write = button("Составить протокол", self.go_to_minutes, "filled")
        self.renew = button("Обновить протокол", self.renew_minutes)
        self.renew.setToolTip(_OPEN_RENEWED)
        self._new = button("Новая резолюция", self.begin_resolution)
        self.empty = Empty(
            button("Составить протокол", self.begin_minutes, "filled"),
            button("Новая резолюция", self.begin_resolution),
        )
        self.stack = QStackedWidget()
        self._arrange()
        self.table.opened.connect(lambda row: self._open(row.id))

    def show_meeting(self, meeting_id: int) -> None:
        """Show the documents of this meeting, the minutes first."""
        super().show_meeting(meeting_id)
        rows = self.page.office.read(documents, meeting_id)
        rows.sort(key=lambda row: row.kind is not DocumentKind.MINUTES)
        self.table.show_rows(rows)
        begun = self._minutes()
        self.write.setText("Открыть протокол" if begun else "Составить протокол")
        self.renew.setVisible(begun is not None and begun.state is not ResolutionState.ADOPTED)
        self.counts.setText(f"Документов: {len(rows)}")
        self.empty.say(_NOTHING, _HOW)
        self.stack.setCurrentWidget(self._list if rows else self.empty)

    def go_in(self) -> None:
        """Move the keyboard to the documents, the first one chosen."""
        if rows := self.table.rows:
            if self.table.current() is None:
                self.table.choose(rows[0].id)
            self.table.setFocus()
        else:
            self.empty.answers.setFocus()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done with the documents."""
        acts: dict[str, Callable[[], object]] = {"begin-resolution": self.begin_resolution}
        begun = self._minutes()
        if begun is None:
            acts["begin-minutes"] = self.begin_minutes
        elif begun.state is not ResolutionState.ADOPTED:
            acts["renew-minutes"] = self.renew_minutes
        return acts

    def go_to_minutes(self) -> None:
        """Open the minutes; there is one of each meeting, so that they are begun but once."""
        if begun := self._minutes():
            self._open(begun.id)
        else:
            self.begin_minutes()

    def begin_minutes(self) -> None:
        """Draw up the minutes and open them."""
        if changes := self.page.do(minutes.begin_minutes, self.meeting_id):
            self._open(changes.ids[0])

    def begin_resolution(self) -> None:
        """Begin a resolution of this meeting and open it."""
        if changes := self.page.do(minutes.begin_resolution, self.meeting_id):
            self._open(changes.ids[0])

    def renew_minutes(self) -> None:
        """Bring the draft of the minutes up to what is recorded now, and open it."""
        begun = self._minutes()
        if begun and self.page.do(minutes.renew_minutes, begun.id):
            self._open(begun.id)

    def _minutes(self) -> DocumentRow | None:
        return next((row for row in self.table.rows if row.kind is DocumentKind.MINUTES), None)

    def _open(self, document_id: int) -> None:
        self.page.leads_to.emit("resolutions", document_id)

    def _arrange(self) -> None:
        tools = line(self.counts, 0, self._new, self.renew, self.write, gap=theme.MIDDLE_GAP)
        tools.setContentsMargins(theme.PAGE_GAP, theme.MIDDLE_GAP, theme.PAGE_GAP, theme.MIDDLE_GAP)
        self._list = QFrame()
        self._list.setObjectName("pageBody")
        inside = column(tools, self.table, gap=0)
        inside.setStretch(1, 1)
        self._list.setLayout(inside)
        for part in (self._list, self.empty):
            self.stack.addWidget(part)
        self.setLayout(column(self.stack, gap=0))
