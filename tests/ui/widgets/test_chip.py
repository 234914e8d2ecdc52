from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.layout import column
from ui.widgets.link import Link

LONG = "исключить: Общественное объединение «Товарищество собирателей & хранителей песен»"


def chips(qtbot: QtBot, width: int, *words: str) -> tuple[QWidget, list[Chip]]:
    holder, flow = QWidget(), Flow()
    holder.setLayout(flow)
    made = [Chip(each, "accent", lambda: None) for each in words]
    for chip in made:
        flow.addWidget(chip)
    qtbot.addWidget(holder)
    holder.resize(width, 200)
    with qtbot.waitExposed(holder):
        holder.show()
    return holder, made


def test_a_chip_without_room_is_cut_and_says_the_whole_in_its_tip(qtbot: QtBot) -> None:
    _, (chip,) = chips(qtbot, 200, LONG)
    assert chip.text().endswith("…")
    assert "&amp;" in chip.toolTip()
    assert chip.accessibleName() == LONG
    assert chip.sizeHint().width() > 200


def test_a_cut_chip_lets_the_window_rest(qtbot: QtBot) -> None:
    holder, _ = chips(qtbot, 200, LONG)
    QCoreApplication.processEvents()
    asked: list[QEvent.Type] = []

    class Watch(QWidget):
        def eventFilter(self, _: object, event: QEvent) -> bool:
            asked.append(event.type())
            return False

    watch = Watch()
    qtbot.addWidget(watch)
    holder.installEventFilter(watch)
    qtbot.wait(50)
    assert QEvent.Type.LayoutRequest not in asked


def test_chips_go_on_in_the_next_line(qtbot: QtBot) -> None:
    holder, made = chips(qtbot, 260, "поручение", "срок: не позднее 31.10.2026", "Секретариат")
    assert made[0].y() < made[-1].y()
    assert holder.layout().heightForWidth(260) > holder.layout().heightForWidth(2000)


def test_a_long_chip_goes_on_in_the_next_line_and_is_taller(qtbot: QtBot) -> None:
    _, (chip, short) = chips(qtbot, 300, LONG, "поручение")
    assert chip.text().replace("\n", " ").replace("&&", "&") == LONG
    assert chip.height() == chip.heightForWidth(300) > short.height()
    assert short.y() >= chip.y() + chip.height()


def test_a_link_goes_on_in_as_many_lines_as_it_needs(qtbot: QtBot) -> None:
    holder, link = QWidget(), Link(LONG, lambda: None)
    holder.setLayout(column(link))
    qtbot.addWidget(holder)
    holder.resize(140, 400)
    with qtbot.waitExposed(holder):
        holder.show()
    assert link.text().count("\n") > 3
    assert link.text().replace("\n", " ").replace("&&", "&") == LONG
