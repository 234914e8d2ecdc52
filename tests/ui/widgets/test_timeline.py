from datetime import date

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from db.vocabulary import Precision, Status
from ui import theme
from ui.widgets.timeline import BAR, MARKS, Span, Timeline

ADMITTED = Span(date(2010, 1, 1), Status.ACTIVE, "01.01.2010: принята")
SUSPENDED = Span(date(2020, 1, 1), Status.SUSPENDED, "01.01.2020: членство приостановлено")
EXCLUDED = Span(date(2025, 1, 1), Status.FORMER, "01.01.2025: исключена")
MIDDLE = MARKS + BAR // 2
WIDTH = 400


def shown(qtbot: QtBot, *spans: Span, until: date) -> Timeline:
    bar = Timeline()
    qtbot.addWidget(bar)
    bar.resize(WIDTH, bar.sizeHint().height())
    bar.show_spans(spans, until)
    return bar


def colours(picture: QImage, first: int, last: int, height: int = MIDDLE) -> set[str]:
    return {picture.pixelColor(x, height).name() for x in range(first, last)}


def test_each_status_has_its_colour_for_its_share_of_the_time(qtbot: QtBot) -> None:
    picture = shown(qtbot, ADMITTED, SUSPENDED, until=date(2030, 1, 1)).grab().toImage()
    inks = theme.colors()
    assert picture.pixelColor(100, MIDDLE) == QColor(inks.bar_active)
    assert QColor(inks.bar_suspended).name() in colours(picture, 250, 350)


def test_without_colours_the_shape_tells_the_status(qtbot: QtBot) -> None:
    picture = shown(qtbot, ADMITTED, SUSPENDED, EXCLUDED, until=date(2030, 1, 1)).grab().toImage()
    assert len(colours(picture, 50, 150)) == 1  # even
    assert len(colours(picture, 230, 270)) > 1  # hatched
    assert colours(picture, 330, 370) != colours(picture, 330, 370, MARKS + 1)  # a thin line


def test_what_is_still_to_come_is_only_dashed(qtbot: QtBot) -> None:
    future = Span(date(2030, 1, 1), Status.SUSPENDED, "01.01.2030: членство приостановлено")
    bar = shown(qtbot, ADMITTED, future, until=date(2020, 1, 1))
    picture = bar.grab().toImage()
    assert picture.pixelColor(100, MIDDLE) == QColor(theme.colors().bar_active)
    assert picture.pixelColor(280, MIDDLE) != QColor(theme.colors().bar_active)
    assert len(colours(picture, 200, 300, MARKS + 1)) > 1
    assert "предстоит 01.01.2030" in bar.accessibleName()
    assert "предстоит 01.01.2010" not in bar.accessibleName()


def test_a_day_known_by_its_year_is_drawn_faintly_for_that_year(qtbot: QtBot) -> None:
    rough = Span(ADMITTED.since, Status.ACTIVE, "2010 год: принята", Precision.YEAR)
    picture = shown(qtbot, rough, until=date(2020, 1, 1)).grab().toImage()
    assert picture.pixelColor(20, MIDDLE) != QColor(theme.colors().bar_active)
    assert picture.pixelColor(60, MIDDLE) == QColor(theme.colors().bar_active)


def test_the_pointer_on_a_mark_is_told_its_event_and_beside_it_the_span(qtbot: QtBot) -> None:
    bar = shown(qtbot, ADMITTED, SUSPENDED, until=date(2030, 1, 1))
    assert bar.words_at(100) == ADMITTED.words
    assert bar.words_at(WIDTH / 2 - 2) == SUSPENDED.words
    assert bar.words_at(300) == SUSPENDED.words


def test_events_of_one_day_are_told_together(qtbot: QtBot) -> None:
    same = Span(SUSPENDED.since, Status.FORMER, "01.01.2020: исключена")
    bar = shown(qtbot, ADMITTED, SUSPENDED, same, until=date(2030, 1, 1))
    assert bar.words_at(WIDTH / 2) == f"{SUSPENDED.words}\n{same.words}"


def test_the_bar_tells_its_spans_to_a_screen_reader(qtbot: QtBot) -> None:
    assert ADMITTED.words in shown(qtbot, ADMITTED, SUSPENDED, until=date(2030, 1, 1)).accessibleName()


def test_without_events_there_is_no_bar(qtbot: QtBot) -> None:
    bar = Timeline()
    qtbot.addWidget(bar)
    bar.show_spans((), date(2024, 1, 1))
    assert not bar.isVisible()
