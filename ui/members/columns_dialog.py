"""The dialog «Столбцы»: which columns the table shows, in which order, and how names are sorted."""

from PySide6.QtWidgets import QCheckBox, QWidget

from ui import theme
from ui.members.columns import COLUMNS, NAME
from ui.members.member_list import MemberList
from ui.widgets.arrangement import Arrangement
from ui.widgets.button import button
from ui.widgets.dialog import Dialog
from ui.widgets.layout import column, line
from ui.widgets.tick_list import TickList

LINES = 11


class ColumnsDialog(Dialog):
    """What is ticked is shown at once; the name of the organisation always stands first."""

    def __init__(self, parent: QWidget, shown: MemberList) -> None:
        super().__init__(
            parent, "Столбцы", "Порядок и ширину можно менять и в самой таблице: потяните за заголовок.", 480
        )
        self._shown = shown
        self.list = TickList("Столбцы таблицы", [])
        self.list.ticked.connect(self._take)
        self.bare = QCheckBox("Сортировать без слов «ОО», «фонд» и кавычек")
        self.bare.setChecked(shown.bare_names())
        self.bare.toggled.connect(shown.sort_bare_names)
        moves = column(
            button("Выше", lambda: self._move(-1)),
            button("Ниже", lambda: self._move(1)),
            0,
            gap=theme.SMALL_GAP,
        )
        self.body.addLayout(line(self.list, moves, gap=theme.MIDDLE_GAP))
        self.body.addWidget(self.bare)
        self.offer("Как было сначала", self._reset, left=True)
        self.offer("Готово", self.accept, "filled")
        self._fill()
        self.list.setFixedHeight(self.list.height_for(LINES))

    def _fill(self) -> None:
        shown = [each.id for each in self._shown.table.shown_columns()]
        titles = {each.id: each.title for each in COLUMNS if each.id != NAME}
        ordered = [id_ for id_ in (*shown, *titles) if id_ in titles]
        self.list.fill([(titles[id_], id_, id_ in shown) for id_ in dict.fromkeys(ordered)])

    def _take(self) -> None:
        before = self._shown.table.arrangement()
        shown = tuple(str(id_) for id_ in self.list.values())
        self._shown.arrange(Arrangement((NAME, *shown), before.widths if before else {}))

    def _move(self, step: int) -> None:
        if self.list.move_current(step):
            self._take()

    def _reset(self) -> None:
        self._shown.arrange(None)
        self.bare.setChecked(False)
        self._fill()
