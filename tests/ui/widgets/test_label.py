from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.widgets.label import PlainLabel, plain_caption, plain_tip


def test_a_label_shows_markup_as_typed(qtbot: QtBot) -> None:
    label = PlainLabel("<img src=x> & Ко")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<img src=x> & Ко"


def test_a_tooltip_shows_markup_as_typed() -> None:
    assert plain_tip("<b>Фонд</b> & Ко") == "<span>&lt;b&gt;Фонд&lt;/b&gt; &amp; Ко</span>"


def test_a_menu_keeps_the_ampersand() -> None:
    assert plain_caption("Брат & сестра") == "Брат && сестра"
