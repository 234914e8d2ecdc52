"""What the window shows while no office is open: the first start, or why the file could not be opened."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.russian.typography import quoted
from ui import theme
from ui.members.importing.kinds import KINDS
from ui.widgets.button import button
from ui.widgets.file_drop import FileDrop
from ui.widgets.form import field, line_edit
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, hairline, line

WIDTH = 560
_NAMELESS = "Введите название совета: оно стоит на всех документах."


class Welcome(QWidget):
    """A small panel in the middle: the council's name and three ways to begin."""

    begun = Signal(str)  # the council's name
    registry_wanted = Signal(str, object)  # the name, and the file that was dropped, or None
    example_wanted = Signal()
    file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pageBody")
        self._dropped: Path | None = None
        self.name = line_edit(placeholder="Координационный совет …")
        self._trouble = PlainLabel(role="error").wrapping()
        self._trouble.hide()
        panel = QFrame()
        panel.setFixedWidth(WIDTH)
        panel.setLayout(self._inside())
        self.setLayout(column(0, line(0, panel, 0), 0, 0))
        self.name.returnPressed.connect(self._begin_with_registry)
        FileDrop(self, KINDS, self._take_dropped)

    def object_to(self, sentence: str) -> None:
        """Say what is in the way."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def _inside(self) -> QVBoxLayout:
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
            theme.SMALL_GAP,
            *self._ways(),
            theme.SMALL_GAP,
            hairline(),
            line(PlainLabel("Файл уже есть?", "quiet"), existing, 0),
            gap=theme.MIDDLE_GAP,
        )

    def _ways(self) -> tuple[QVBoxLayout, ...]:
        return (
            _way(
                button("Открыть мой реестр Excel", self._begin_with_registry, "filled", "file-spreadsheet"),
                "Покажем, что прочитано, и спросим о непонятном. Ваш файл останется как есть.",
            ),
            _way(
                button("Начать с пустого", self._begin, drawing="file-plus"),
                "Организации можно вносить по одной, а реестр Excel — позже.",
            ),
            _way(
                button("Посмотреть пример", self.example_wanted.emit, drawing="landmark"),
                "Вымышленный совет с организациями и решениями. Название не понадобится.",
            ),
        )

    def _begin(self) -> None:
        if name := self._named():
            self.begun.emit(name)

    def _begin_with_registry(self) -> None:
        if name := self._named():
            self.registry_wanted.emit(name, self._dropped)

    def _take_dropped(self, path: Path) -> None:
        """Begin with the file, or keep it until the council has a name."""
        self._dropped = path
        if self.name.text().strip():
            self._begin_with_registry()
        else:
            self.object_to(f"{_NAMELESS} Потом нажмите «Открыть мой реестр Excel»: {quoted(path.name)}.")
            self.name.setFocus()

    def _named(self) -> str:
        """Return the council's name; without one say that it is needed."""
        name = self.name.text().strip()
        self.object_to("" if name else _NAMELESS)
        if not name:
            self.name.setFocus()
        return name


def _way(begin: QPushButton, meaning: str) -> QVBoxLayout:
    return column(begin, PlainLabel(meaning, "small").wrapping(), gap=theme.GAP)


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
