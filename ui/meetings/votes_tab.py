"""What was voted on at a meeting: the questions of its agenda, each with its votes."""

from collections import defaultdict
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from app.meetings.agenda import agenda
from app.meetings.commission_document import is_counted_by_commission
from app.meetings.elections import next_round
from app.meetings.holding import Holding, holding
from app.meetings.rows import AgendaRow, VoteRow
from app.meetings.votes import votes
from db.vocabulary import VoteKind
from ui import theme
from ui.meetings.tab import Tab
from ui.meetings.votes_item import Deeds, VotesItem
from ui.meetings.voting import Voting
from ui.widgets.button import button
from ui.widgets.empty import Empty
from ui.widgets.label import ElidedLabel
from ui.widgets.layout import clear, column, hairline, line
from ui.widgets.page import Page
from ui.widgets.scroll import TallScroll

_NOTHING = "Голосовать пока не о чём"
_HOW = "Составьте повестку на соседней вкладке: каждый её вопрос появится здесь."
_KEYS = "↑ ↓ — вопрос · Enter — голосование · Ctrl+U — единогласно"


class VotesTab(Tab):
    """The question with the keyboard is the one that the menu's commands are about."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.items: list[VotesItem] = []
        self._here = 0
        self._rows = column(gap=0)
        self.commission = ElidedLabel(role="quiet")
        self.empty = Empty()
        self.stack = QStackedWidget()
        self._voting = Voting(page, 0)
        self._arrange()

    def show_meeting(self, meeting_id: int) -> None:
        """Show the questions of this meeting with their votes."""
        if meeting_id != self.meeting_id:
            self._here = 0
        super().show_meeting(meeting_id)
        self._voting = Voting(self.page, meeting_id)
        had_keyboard = self._has_keyboard()
        held = self.page.office.read(holding, meeting_id)
        self.commission.setText(_commission(held))
        self._show_items(held)
        self.stack.setCurrentIndex(0 if self.items else 1)
        if had_keyboard:
            self._go_to(self._here)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done with the question that is chosen."""
        acts: dict[str, Callable[[], object]] = {"commission": self._voting.commission}
        if not self.items:
            return acts
        here = self.items[self._here]
        item, acts["vote"] = here.item, here.vote_asked.emit
        if not self.page.office.read(holding, self.meeting_id).by_correspondence:
            acts |= {
                "vote-unanimous": partial(self._voting.unanimous, item),
                "elect": partial(self._voting.elect, item),
            }
        return acts

    def _show_items(self, held: Holding) -> None:
        taken: dict[int, list[VoteRow]] = defaultdict(list)
        for vote in self.page.office.read(votes, self.meeting_id):
            taken[vote.item_id].append(vote)
        for item in self.items:
            item.blockSignals(True)  # on their way out the keyboard passes through them
        clear(self._rows)
        self.items = [
            self._item(row, taken[row.id], held) for row in self.page.office.read(agenda, self.meeting_id)
        ]
        for place, item in enumerate(self.items):
            item.chosen.connect(partial(self._choose, place))
            item.left.connect(lambda steps, place=place: self._go_to(place + steps))
            self._rows.addWidget(item)
            item.show()  # what is hidden takes no keyboard
        self._rows.addStretch(1)
        self._here = min(self._here, max(len(self.items) - 1, 0))
        self._show_here()

    def _item(self, row: AgendaRow, taken: list[VoteRow], held: Holding) -> VotesItem:
        item = VotesItem(row)
        vote = partial(self._voting.vote, row)
        waits = held.by_correspondence and taken  # put to the vote already: what it waits for are ballots
        item.vote_asked.connect(partial(self._voting.ballots, row, taken[-1]) if waits else vote)
        for each in taken:
            item.add_vote(each, self._deeds(row, each, held, taken))
        if held.by_correspondence:
            if not taken:
                item.offer([("Поставить на голосование", vote)], [])
            return item
        unanimous = ("Единогласно", partial(self._voting.unanimous, row))
        elect = ("Выборы…", partial(self._voting.elect, row))
        if taken:
            item.offer([], [("Ещё голосование…", vote), elect])
        else:
            item.offer([unanimous, ("Голосование…", vote)], [elect])
        return item

    def _deeds(self, row: AgendaRow, vote: VoteRow, held: Holding, taken: list[VoteRow]) -> Deeds:
        voting, last = self._voting, all(each.repeats_id != vote.id for each in taken)
        deeds: Deeds = []
        if held.by_correspondence:
            deeds.append(("Бюллетени…", partial(voting.ballots, row, vote)))
        else:
            deeds.append(("Исправить…", partial(voting.correct, row, vote)))
            if vote.kind is VoteKind.MOTION and last:
                deeds.append(("Повторить…", partial(voting.again, row, vote)))
            elif last and (standing := next_round(vote)):
                deeds.append(("Следующий тур…", partial(voting.next_round, row, vote, standing)))
        if is_counted_by_commission(vote):
            deeds.append(("Протокол…", partial(voting.protocol, vote)))
        deeds.append(("Убрать", partial(voting.remove, vote)))
        return deeds

    def _choose(self, place: int) -> None:
        self._here = place
        self._show_here()
        self.page.acts_changed.emit()

    def _show_here(self) -> None:
        for place, item in enumerate(self.items):
            item.show_here(place == self._here)
        self.setFocusProxy(self.items[self._here] if self.items else self._scroll)

    def _go_to(self, place: int) -> None:
        if 0 <= place < len(self.items):
            self.items[place].setFocus()
            self._scroll.ensureWidgetVisible(self.items[place], 0, theme.PAGE_GAP)

    def _has_keyboard(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and any(
            item.isAncestorOf(focused) or item is focused for item in self.items
        )

    def _arrange(self) -> None:
        inside = QWidget()
        inside.setObjectName("pageBody")
        inside.setLayout(self._rows)
        self._scroll = TallScroll(inside, "Голосования")
        name_it = button("Счётная комиссия…", lambda: self._voting.commission(), "link")
        named = line(name_it, self.commission, 0, gap=theme.SMALL_GAP)
        foot = column(named, ElidedLabel(_KEYS, "small"), gap=theme.GAP)
        foot.setContentsMargins(theme.PAGE_GAP, theme.SMALL_GAP, theme.PAGE_GAP, theme.SMALL_GAP)
        shown = QFrame()
        shown.setObjectName("pageBody")
        layout = column(self._scroll, hairline(), foot, gap=0)
        layout.setStretch(0, 1)
        shown.setLayout(layout)
        self.stack.addWidget(shown)
        self.stack.addWidget(self.empty)
        self.empty.say(_NOTHING, _HOW)
        self.setLayout(column(self.stack, gap=0))


def _commission(held: Holding) -> str:
    return ", ".join(held.commission) or "не названа"
