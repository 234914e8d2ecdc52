"""One resolution: its clauses on the left, the printed page beside them."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from app.errors import UserError
from app.resolutions import drafts, queries
from app.resolutions.decisions.base import MembershipDecision
from app.resolutions.earlier import notes_on
from app.resolutions.plan import plan, resolution_name
from app.resolutions.text import ResolutionText
from app.russian.dates import short_date
from db.vocabulary import ResolutionState
from ui import theme
from ui.resolutions.acts import MORE, ResolutionActs
from ui.resolutions.adoption_dialog import AdoptionDialog
from ui.resolutions.columns import STATE
from ui.resolutions.corrections import Corrections
from ui.resolutions.editor_header import EditorHeader
from ui.resolutions.keeping import Keeper
from ui.resolutions.preview_pane import PreviewPane
from ui.resolutions.sheet import Sheet
from ui.widgets.button import button, more_button
from ui.widgets.layout import column
from ui.widgets.page import Page
from ui.widgets.scroll import TallScroll


class Editor(QWidget):
    """Shows one resolution; a draft is edited, an adopted one only read."""

    left = Signal()  # back to the list

    def __init__(self, page: Page, acts: ResolutionActs) -> None:
        super().__init__()
        self._page, self._acts = page, acts
        self._resolution_id = 0
        self._state = ResolutionState.DRAFT
        self.sheet = Sheet(Corrections(self, page.office, lambda: self.sheet.day()))
        self.preview = PreviewPane(self.sheet.text, page.settings)
        self.keeper = Keeper(page, self.sheet.text, self._tell_kept)
        self._adopt = button("Отметить принятой…", page.actions_["adopt"].trigger, "filled")
        self.header = EditorHeader(
            self.leave,
            button("Печать", page.actions_["print"].trigger, drawing="printer"),
            more_button([page.actions_[name] for name in MORE]),
            self._adopt,
        )
        self._arrange()
        self.sheet.changed.connect(self._take_typing)
        self.sheet.revealed.connect(lambda row: self._scroll.ensureWidgetVisible(row, 0, theme.PAGE_GAP))

    def open(self, resolution_id: int) -> None:
        """Show a resolution; what was typed and never saved comes back."""
        self._resolution_id = resolution_id
        self._show()
        self._scroll.verticalScrollBar().setValue(0)
        self._scroll.setFocus()

    def reload(self) -> None:
        """Show what the office file holds now; unsaved typing stays."""
        try:
            if not self.keeper.dirty:
                self._show()
        except UserError:  # undone: it is no more
            self.left.emit()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done now, by the id of the action."""
        possible = self._acts.possible(self._resolution_id, self._state)
        return possible if self._is_adopted() else {**possible, "adopt": self.adopt}

    def leave(self) -> None:
        """Go back to the list; what was typed becomes one operation."""
        if self.keeper.settle():
            self.left.emit()

    def adopt(self) -> None:
        """Show what adoption would do; done or not, the clause in the way is shown next."""
        if not self.keeper.settle():
            return
        planned = self._page.office.read(plan, self._resolution_id)
        dialog = AdoptionDialog(self._page, planned, self.sheet.text())
        dialog.exec()
        if dialog.wanted_clause:
            self.sheet.clauses.go_to(dialog.wanted_clause)
        else:
            self._scroll.setFocus()

    def show_example(self) -> None:
        """Show the first clause that changes the registry, and the pages at once."""
        self.preview.show_now()
        rows = (row.line().clause for row in self.sheet.clauses.rows)
        deciding = (
            each for each in rows if any(isinstance(one, MembershipDecision) for one in each.decisions)
        )
        if clause := next(deciding, None):
            self.sheet.clauses.go_to(clause.marker or "")

    def _show(self) -> None:
        office = self._page.office
        saved = office.read(queries.resolution_text, self._resolution_id)
        state = office.read(queries.state_of, self._resolution_id)
        typed = office.read(drafts.typed, self._resolution_id)
        self._show_text(typed or saved, state)
        self.sheet.clauses.show_notes(office.read(notes_on, self._resolution_id))
        self.keeper.watch(self._resolution_id, saved, dirty=typed is not None)
        self._tell_state()
        QTimer.singleShot(0, self, self.preview.refresh)

    def _show_text(self, text: ResolutionText, state: ResolutionState) -> None:
        if state is self._state and text == self.sheet.text():
            self.sheet.take_ids(text)
        else:
            self._state = state
            self.sheet.show_text(text, editable=not self._is_adopted())

    def _take_typing(self) -> None:
        self.keeper.typed()
        self.preview.typed()
        self.header.name.setText(resolution_name(self.sheet.text()))

    def _tell_state(self) -> None:
        text = self.sheet.text()
        self.header.name.setText(resolution_name(text))
        adopted = f"принята {short_date(text.date_to)}" if text.date_to else "принята"
        self.header.state.setText(adopted if self._is_adopted() else STATE[self._state])
        self._adopt.setVisible(not self._is_adopted())
        self._page.acts_changed.emit()

    def _tell_kept(self, at: datetime) -> None:
        self.header.state.setText(f"{STATE[self._state]} · сохранён в {at:%H:%M}")

    def _is_adopted(self) -> bool:
        return self._state is ResolutionState.ADOPTED

    def _arrange(self) -> None:
        self._scroll = TallScroll(self.sheet, "Резолюция")
        self._scroll.setObjectName("sheetScroll")
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._scroll)
        splitter.addWidget(self.preview)
        splitter.setSizes([620, 610])
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        settings = self._page.settings
        if state := settings.value("resolutions/splitter"):
            splitter.restoreState(state)
        splitter.splitterMoved.connect(
            lambda *_: settings.setValue("resolutions/splitter", splitter.saveState())
        )
        self.setLayout(column(splitter, gap=0))
