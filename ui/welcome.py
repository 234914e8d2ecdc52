"""What the window shows while no office is open: the first start, or why the file could not be opened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.button import button
from ui.widgets.form import field, line_edit
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, hairline, line

WIDTH = 560


class Welcome(QWidget):
    """A small panel in the middle: the council's name and three ways to begin."""

    begun = Signal(str)  # the council's name
    example_wanted = Signal()
    file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pageBody")
        self.name = line_edit(placeholder="Координационный совет …")
        self._trouble = PlainLabel(role="error").wrapping()
        self._trouble.hide()
        panel = QFrame()
        panel.setFixedWidth(WIDTH)
        panel.setLayout(self._inside())
        self.setLayout(column(0, line(0, panel, 0), 0, 0))
        self.name.returnPressed.connect(self._begin)

    def object_to(self, sentence: str) -> None:
        """Say what is in the way."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def _inside(self) -> QVBoxLayout:
        start = button("Начать с пустого", self._begin, "filled")
        example = button("Посмотреть пример", self.example_wanted.emit)
        existing = button("Открыть файл секретариата…", self.file_wanted.emit, "link")
        return column(
            PlainLabel("Добро пожаловать", "title"),
            PlainLabel(
                "Здесь будут реестр организаций и решения вашего совета. Всё хранится в одном файле на этом "
                "компьютере.",
                "quiet",
            ).wrapping(),
            theme.SMALL_GAP,
            field("Как называется ваш совет?", self.name, "Полностью, как в документах."),
            self._trouble,
            line(start, example, 0),
            theme.SMALL_GAP,
            hairline(),
            line(PlainLabel("Файл уже есть?", "quiet"), existing, 0),
            gap=theme.MIDDLE_GAP,
        )

    def _begin(self) -> None:
        if self.name.text().strip():
            self.begun.emit(self.name.text().strip())
        else:
            self.object_to("Введите название совета: оно стоит на всех документах.")


class Unopened(QWidget):
    """Says why the file was not opened, and offers to try again or to take another."""

    again = Signal()
    file_wanted = Signal()

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setObjectName("pageBody")
        panel = QFrame()
        panel.setFixedWidth(WIDTH)
        buttons = line(
            button("Повторить", self.again.emit, "filled"),
            button("Открыть другой файл…", self.file_wanted.emit),
            0,
        )
        parts = (PlainLabel("Файл не открыт", "title"), PlainLabel(sentence, "error").wrapping(), buttons)
        panel.setLayout(column(*parts, gap=theme.WIDE_GAP))
        self.setLayout(column(0, line(0, panel, 0), 0, 0))
