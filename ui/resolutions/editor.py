"""One resolution: its clauses on the left, the printed page beside them."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget

from app.emblem import emblem
from app.errors import UserError
from app.resolutions import drafts, queries
from app.resolutions.decisions.base import MembershipDecision
from app.resolutions.earlier import notes_on
from app.resolutions.kind_words import WORDS_OF
from app.resolutions.numbering import numbers_stay
from app.resolutions.phrases import Phrases, phrases
from app.resolutions.plan import plan, resolution_name
from app.resolutions.since_adoption import since_adoption
from app.resolutions.text import ResolutionText
from app.russian.dates import short_date
from db.vocabulary import ResolutionState
from ui import jobs, theme
from ui.resolutions.acts import MORE, ResolutionActs
from ui.resolutions.adopted_strip import AdoptedStrip
from ui.resolutions.adoption_dialog import AdoptionDialog
from ui.resolutions.columns import state_words
from ui.resolutions.corrections import Corrections
from ui.resolutions.editor_header import EditorHeader
from ui.resolutions.find_bar import FindBar
from ui.resolutions.finding import Finding
from ui.resolutions.keeping import Keeper
from ui.resolutions.phrase_popup import PhrasePopup
from ui.resolutions.preview_pane import PreviewPane
from ui.resolutions.sheet import Sheet
from ui.widgets.button import button, more_button
from ui.widgets.dialog import ask
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
        self.preview = PreviewPane(self.sheet.text, page.settings, lambda: page.office.read(emblem))
        self.keeper = Keeper(page, self.sheet.text, self._tell_kept)
        self._adopt = button("Отметить принятой…", page.actions_["adopt"].trigger, "filled")
        self.header = EditorHeader(
            self.leave,
            button("Сравнить", page.actions_["versions"].trigger),
            button("Печать", page.actions_["print"].trigger, drawing="printer"),
            more_button([page.actions_[name] for name in MORE]),
            self._adopt,
        )
        self.find_bar = FindBar()
        self.strip = AdoptedStrip(page.actions_["open-scan"].trigger)
        acts.after.clause_here = self.sheet.clauses.stored_here
        self._phrases: Phrases | None = None
        self._arrange()
        self.finding = Finding(self.find_bar, self.sheet)
        self.phrases = PhrasePopup(self, lambda: self._phrases)
        self.sheet.clauses.offer(self.phrases)
        self._scroll.verticalScrollBar().valueChanged.connect(self.phrases.close_)
        for key, step in (("F3", 1), ("Shift+F3", -1)):
            context = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(key), self, partial(self.finding.step, step), context=context)
        self.sheet.changed.connect(self._take_typing)
        self.sheet.revealed.connect(lambda row: self._scroll.ensureWidgetVisible(row, 0, theme.PAGE_GAP))

    def open(self, resolution_id: int) -> None:
        """Show a resolution; what was typed and never saved comes back."""
        self._resolution_id = resolution_id
        self.finding.close()
        self._show()
        if self._phrases is None and not self._is_adopted():
            jobs.run(self, lambda: self._page.office.read(phrases), self._know, self._page.say_failed)
        self._scroll.verticalScrollBar().setValue(0)
        self._go_in()

    def reload(self) -> None:
        """Show what the office file holds now; unsaved typing stays."""
        try:
            if not self.keeper.dirty:
                self._show()
        except UserError:  # undone: it is no more
            self.left.emit()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done now, by the id of the action."""
        possible = {**self._acts.possible(self._resolution_id, self._state), "find": self.finding.open}
        if "free-numbers" in possible:
            possible["renumber"] = self.renumber
        return possible if self._is_adopted() else {**possible, "adopt": self.adopt}

    def leave(self) -> None:
        """Go back to the list; what was typed becomes one operation."""
        if self.keeper.settle():
            self.left.emit()

    def adopt(self) -> None:
        """Show what adoption would do; done or not, the clause in the way is shown next."""
        if not self.keeper.settle():
            return
        self._phrases = None  # there may be more of them soon
        planned = self._page.office.read(plan, self._resolution_id)
        dialog = AdoptionDialog(self._page, planned, self.sheet.text())
        dialog.exec()
        if dialog.wanted_clause:
            self.sheet.clauses.go_to(dialog.wanted_clause)
        else:
            self._scroll.setFocus()

    def renumber(self) -> None:
        """Ask, and number the clauses in their order; the references follow."""
        question = "Номера пойдут подряд, ссылки последуют за ними. Напечатанное разойдётся с проектом."
        if ask(self, "Перенумеровать пункты?", question, "Перенумеровать"):
            self.sheet.clauses.number_anew()

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
        self.strip.tell(office.read(since_adoption, self._resolution_id))
        self.sheet.clauses.keep_numbers(office.read(numbers_stay, self._resolution_id))
        self.keeper.watch(self._resolution_id, saved, dirty=typed is not None)
        self._tell_state()
        QTimer.singleShot(0, self, self.preview.refresh)

    def _know(self, phrases: Phrases) -> None:
        self._phrases = phrases

    def _show_text(self, text: ResolutionText, state: ResolutionState) -> None:
        if state is self._state and text == self.sheet.text():
            self.sheet.take_ids(text)
        else:
            self._state = state
            self.sheet.show_text(text, editable=not self._is_adopted())
            self.finding.look_again()

    def _take_typing(self) -> None:
        self.keeper.typed()
        self.preview.typed()
        self.header.name.setText(resolution_name(self.sheet.text()))

    def _tell_state(self) -> None:
        text = self.sheet.text()
        self.header.name.setText(resolution_name(text))
        words = state_words(text.kind, self._state)
        dated = self._is_adopted() and text.date_to
        self.header.state.setText(f"{words} {short_date(dated)}" if dated else words)
        self._adopt.setText(f"{WORDS_OF[text.kind].mark}…")
        self._adopt.setVisible(not self._is_adopted())
        self._page.acts_changed.emit()

    def _tell_kept(self, at: datetime) -> None:
        words = state_words(self.sheet.text().kind, self._state)
        self.header.state.setText(f"{words} · сохранён в {at:%H:%M}")

    def _go_in(self) -> None:
        """Let one write at once in a draft that has just been begun, and read in all others."""
        first = next(iter(self.sheet.clauses.texts()), None)
        just_begun = first is not None and not first.text() and not self._is_adopted()
        (first if first and just_begun else self._scroll).setFocus()

    def _is_adopted(self) -> bool:
        return self._state is ResolutionState.ADOPTED

    def _arrange(self) -> None:
        self._scroll = TallScroll(self.sheet, "Резолюция")
        self._scroll.setObjectName("sheetScroll")
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        writing = QWidget()
        writing.setLayout(column(self.find_bar, self.strip, self._scroll, gap=0))
        splitter.addWidget(writing)
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
