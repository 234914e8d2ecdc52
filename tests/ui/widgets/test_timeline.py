from datetime import date

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from db.vocabulary import Status
from ui import theme
from ui.widgets.timeline import Span, Timeline

SPANS = (
    Span(date(2010, 1, 1), Status.ACTIVE, "01.01.2010: принята"),
    Span(date(2020, 1, 1), Status.SUSPENDED, "01.01.2020: членство приостановлено"),
)


def shown(qtbot: QtBot, until: date) -> Timeline:
    bar = Timeline()
    qtbot.addWidget(bar)
    bar.resize(400, bar.sizeHint().height())
    bar.show_spans(SPANS, until)
    return bar


def test_each_status_has_its_colour_for_its_share_of_the_time(qtbot: QtBot) -> None:
    picture = shown(qtbot, date(2030, 1, 1)).grab().toImage()
    inks = theme.colors()
    assert picture.pixelColor(100, 5) == QColor(inks.bar_active)
    assert picture.pixelColor(300, 5) == QColor(inks.bar_suspended)


def test_what_comes_after_the_shown_day_is_not_drawn(qtbot: QtBot) -> None:
    bar = shown(qtbot, date(2015, 1, 1))
    assert bar.grab().toImage().pixelColor(398, 5) == QColor(theme.colors().bar_active)
    assert "приостановлено" not in bar.accessibleName()


def test_the_bar_tells_its_spans_to_a_screen_reader(qtbot: QtBot) -> None:
    assert "01.01.2010: принята" in shown(qtbot, date(2030, 1, 1)).accessibleName()


def test_without_events_there_is_no_bar(qtbot: QtBot) -> None:
    bar = Timeline()
    qtbot.addWidget(bar)
    bar.show_spans((), date(2024, 1, 1))
    assert not bar.isVisible()
