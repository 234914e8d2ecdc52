import sys

from PySide6.QtCore import QObject


def test_calls_into_qt_do_not_wear_none_out() -> None:
    thing = QObject()
    for _ in range(20_000):
        thing.setObjectName("имя")
    assert sys.getrefcount(None) > 20_000
