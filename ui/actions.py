"""Every action once: its words, icon, shortcut and place; the menus derive from this table."""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from app.members.words import ACT
from ui.icons import icon
from ui.widgets.label import plain_caption

HERE = ""  # belongs to whichever page is shown


@dataclass(frozen=True, slots=True)
class Action:
    """One row of the table; `page` names the page that does it, None is the window itself."""

    id: str
    menu: str
    text: str
    icon: str = ""
    shortcut: str = ""
    page: str | None = None
    checkable: bool = False
    separated: bool = False  # a line above it in the menu
    fleeting: bool = False  # shown only while it can be done
    of_office: bool = False  # the whole program does it, but only while an office is open


_MEMBERS = "members"
_RESOLUTIONS = "resolutions"
_MEETINGS = "meetings"
_ASSIGNMENTS = "assignments"

ACTIONS = (
    Action("open", "Файл", "Открыть…", "folder-open", "Ctrl+O"),
    Action("create", "Файл", "Создать…", "file-plus"),
    Action("back-up", "Файл", "Сделать копию…", "archive", separated=True, of_office=True),
    Action("backups", "Файл", "Копии и восстановление…", "archive-restore", of_office=True),
    Action("print", "Файл", "Печать…", "printer", "Ctrl+P", page=HERE, separated=True),
    Action("export-xlsx", "Файл", "Сохранить в Excel…", "file-down", "Ctrl+E", page=HERE),
    Action("export-pdf", "Файл", "Сохранить в PDF…", page=HERE),
    Action("export-docx", "Файл", "Сохранить в Word…", page=HERE),
    Action("export-csv", "Файл", "Сохранить в CSV…", page=HERE),
    Action("export-txt", "Файл", "Сохранить как текст…", page=HERE),
    Action("export-ics", "Файл", "Сохранить в календарь (.ics)…", "calendar", page="desk"),
    Action("save", "Файл", "Сохранить", "save", "Ctrl+S", separated=True),
    Action("quit", "Файл", "Выйти", "log-out", "Ctrl+Q", separated=True),
    Action("undo", "Правка", "Отменить", "undo-2", "Ctrl+Z"),
    Action("redo", "Правка", "Вернуть", "redo-2", "Ctrl+Shift+Z"),
    Action("copy", "Правка", "Копировать", shortcut="Ctrl+C", page=HERE, separated=True),
    Action("find", "Правка", "Найти", "search", "Ctrl+F", page=HERE, separated=True),
    Action("show-desk", "Вид", "Сегодня", "house", "Ctrl+1"),
    Action("show-members", "Вид", "Организации", "building-2", "Ctrl+2"),
    Action("show-meetings", "Вид", "Заседания", "users", "Ctrl+3"),
    Action("show-resolutions", "Вид", "Решения", "file-text", "Ctrl+4"),
    Action("show-assignments", "Вид", "Поручения", "square-check", "Ctrl+5"),
    Action("show-history", "Вид", "История изменений", "history", "Ctrl+H"),
    Action("show-settings", "Вид", "Настройки", "settings", "Ctrl+,"),
    Action("panel", "Вид", "Карточка справа", "panel-right", "F9", page=HERE, separated=True),
    Action("larger", "Вид", "Крупнее", "a-large-small", "Ctrl++", checkable=True, separated=True),
    Action("dark", "Вид", "Тёмное оформление", "moon", checkable=True),
    Action("add-member", "Организации", "Добавить…", "plus", "Ctrl+N", page=_MEMBERS),
    Action("import-registry", "Организации", "Внести из Excel…", "file-up", page=_MEMBERS),
    Action(
        "other-day", "Организации", "На другой день…", "calendar", "Ctrl+D", page=_MEMBERS, separated=True
    ),
    Action("today", "Организации", "Вернуться к сегодняшнему дню", page=_MEMBERS),
    Action("difference", "Организации", "Что изменилось…", page=_MEMBERS),
    Action("sent-lists", "Организации", "Отправленные реестры…", page=_MEMBERS),
    Action("figures", "Организации", "Итоги за период…", page=_MEMBERS),
    Action("silent", "Организации", "Давно без связи…", page=_MEMBERS, separated=True),
    Action("terms", "Организации", "Сроки приостановления…", page=_MEMBERS),
    Action("draft-about", "Организации", "Проект резолюции о выбранных…", page=_MEMBERS),
    Action("save-choice", "Организации", "Сохранить отбор…", page=_MEMBERS, separated=True),
    Action("columns", "Организации", "Столбцы…", page=_MEMBERS),
    Action("give-field", "Организации", "Добавить направление…", page=_MEMBERS, separated=True),
    Action("copy-emails", "Организации", "Скопировать адреса почты", page=_MEMBERS),
    Action("copy-phones", "Организации", "Скопировать телефоны", page=_MEMBERS),
    Action("export-vcard", "Организации", "Сохранить контакты (vCard)…", page=_MEMBERS),
    Action("edit-member", "Карточка", "Изменить…", "pencil", "F2", page=_MEMBERS),
    Action("rename-member", "Карточка", "Переименовать…", page=_MEMBERS),
    Action("new-leader", "Карточка", "Новый руководитель…", "users", page=_MEMBERS),
    Action("contacted", "Карточка", "Связались сегодня", "phone", "Ctrl+Shift+T", page=_MEMBERS),
    Action("contact", "Карточка", "Отметка о связи…", page=_MEMBERS),
    Action("attach", "Карточка", "Вложить файл…", page=_MEMBERS),
    *(
        Action(f"step-{kind}", "Карточка", f"{act}…", page=_MEMBERS, fleeting=True, separated=not place)
        for place, (kind, act) in enumerate(ACT.items())
    ),
    Action("annul-entry", "Карточка", "Аннулировать запись…", page=_MEMBERS),
    Action("certificate", "Карточка", "Справка о членстве…", page=_MEMBERS, separated=True),
    Action("notice", "Карточка", "Уведомление о решении…", page=_MEMBERS, fleeting=True),
    Action("extract-member", "Карточка", "Выписка из решения…", page=_MEMBERS, fleeting=True),
    Action("print-card", "Карточка", "Печать карточки…", page=_MEMBERS),
    Action("card-history", "Карточка", "История изменений…", "history", page=_MEMBERS),
    Action("new-meeting", "Заседания", "Новое заседание…", "calendar-plus", "Ctrl+Shift+N", page=_MEETINGS),
    Action("change-meeting", "Заседания", "Изменить…", "pencil", "Alt+Return", page=_MEETINGS),
    Action("call-off", "Заседания", "Не состоится…", page=_MEETINGS),
    Action("hold-after-all", "Заседания", "Всё-таки состоится", page=_MEETINGS, fleeting=True),
    Action("remove-meeting", "Заседания", "Удалить…", page=_MEETINGS),
    Action("begin-agenda", "Заседания", "Составить повестку", page=_MEETINGS, separated=True),
    Action("add-item", "Заседания", "Добавить вопрос", "plus", page=_MEETINGS),
    Action("attach-draft", "Заседания", "Проект к вопросу…", page=_MEETINGS),
    Action("attach-paper", "Заседания", "Файл к вопросу…", page=_MEETINGS),
    Action("renumber-agenda", "Заседания", "Перенумеровать повестку", page=_MEETINGS),
    Action("invite", "Заседания", "Приглашения…", page=_MEETINGS, separated=True),
    Action("next-side", "Заседания", "Следующая вкладка", shortcut="Ctrl+PgDown", page=_MEETINGS),
    Action("previous-side", "Заседания", "Предыдущая вкладка", shortcut="Ctrl+PgUp", page=_MEETINGS),
    Action("invite-all", "Заседания", "Пригласить всех", "users", page=_MEETINGS, separated=True),
    Action("invite-delegate", "Заседания", "Ещё делегат…", page=_MEETINGS),
    Action("invite-guest", "Заседания", "Гость…", page=_MEETINGS),
    Action("mark-present", "Заседания", "Отметить пришедших", "user-check", page=_MEETINGS),
    Action("reply-comes", "Заседания", "Ответ: будет", page=_MEETINGS),
    Action("reply-stays-away", "Заседания", "Ответ: не будет", page=_MEETINGS),
    Action("reply-none", "Заседания", "Ответа нет", page=_MEETINGS),
    Action("remove-participant", "Заседания", "Убрать из списка", page=_MEETINGS),
    Action("print-sheet", "Заседания", "Лист регистрации…", "printer", page=_MEETINGS),
    Action("vote-unanimous", "Заседания", "Единогласно", "check", "Ctrl+U", page=_MEETINGS, separated=True),
    Action("vote", "Заседания", "Голосование…", "vote", "Ctrl+G", page=_MEETINGS),
    Action("elect", "Заседания", "Выборы…", "user-check", "Ctrl+Shift+G", page=_MEETINGS),
    Action("commission", "Заседания", "Счётная комиссия…", page=_MEETINGS),
    Action("begin-minutes", "Заседания", "Составить протокол", "file-text", page=_MEETINGS, separated=True),
    Action("renew-minutes", "Заседания", "Обновить протокол по данным заседания", page=_MEETINGS),
    Action("begin-resolution", "Заседания", "Новая резолюция", "file-plus", page=_MEETINGS),
    Action("list-composition", "Заседания", "Состав совета", page=_MEETINGS, separated=True),
    Action("council-elect", "Заседания", "Избрать…", "user-check", "Ctrl+Shift+E", page=_MEETINGS),
    Action("council-change", "Заседания", "Изменить запись…", page=_MEETINGS),
    Action("council-end", "Заседания", "Прекратить полномочия…", page=_MEETINGS),
    Action("council-person", "Заседания", "Сведения о человеке…", page=_MEETINGS),
    Action("council-day", "Заседания", "Состав на другой день…", "calendar", "Ctrl+Shift+D", page=_MEETINGS),
    Action("council-today", "Заседания", "Состав на сегодня", page=_MEETINGS, fleeting=True),
    Action("council-changes", "Заседания", "Как менялся состав…", page=_MEETINGS),
    Action("list-delegates", "Заседания", "Делегаты", page=_MEETINGS, separated=True),
    Action("delegate-clause", "Заседания", "Показать пункт о делегате", page=_MEETINGS),
    Action("delegate-meeting", "Заседания", "Показать заседание делегата", page=_MEETINGS),
    Action("import-resolution", "Решения", "Внести из файла…", "file-up", "Ctrl+I", page=_RESOLUTIONS),
    Action("import-archive", "Решения", "Внести папку…", "folder-open", page=_RESOLUTIONS),
    Action("new-resolution", "Решения", "Новый проект", "file-plus", page=_RESOLUTIONS),
    Action(
        "find-clause", "Решения", "Найти в принятых пунктах…", "search", "Ctrl+Shift+F", page=_RESOLUTIONS
    ),
    Action("adopt", "Решения", "Отметить принятой…", "check", page=_RESOLUTIONS, separated=True),
    Action("extract", "Решения", "Выписка…", page=_RESOLUTIONS),
    Action("extracts", "Решения", "Выданные выписки…", page=_RESOLUTIONS),
    Action("execution", "Решения", "Справка об исполнении…", page=_RESOLUTIONS),
    Action("mark-signed", "Решения", "Отметить подписание…", page=_RESOLUTIONS, separated=True),
    Action("open-scan", "Решения", "Открыть скан", page=_RESOLUTIONS, fleeting=True),
    Action("save-scan", "Решения", "Сохранить скан…", page=_RESOLUTIONS, fleeting=True),
    Action("dispatch", "Решения", "Отметить рассылку…", page=_RESOLUTIONS),
    Action("revise", "Решения", "Исправить опечатку…", page=_RESOLUTIONS),
    Action("correct-date", "Решения", "Исправить дату заседания…", page=_RESOLUTIONS),
    Action("cancel-adoption", "Решения", "Отменить принятие…", page=_RESOLUTIONS),
    Action("accept-as-basis", "Решения", "Отметить принятой за основу", page=_RESOLUTIONS, separated=True),
    Action("versions", "Решения", "Редакции проекта…", "history", page=_RESOLUTIONS),
    Action("keep-numbers", "Решения", "Закрепить номера…", page=_RESOLUTIONS, fleeting=True),
    Action("renumber", "Решения", "Перенумеровать…", page=_RESOLUTIONS, fleeting=True),
    Action("free-numbers", "Решения", "Не закреплять номера", page=_RESOLUTIONS, fleeting=True),
    Action("remove-draft", "Решения", "Удалить проект…", page=_RESOLUTIONS),
    Action("close-assignment", "Поручения", "Снять с контроля…", "check", "Ctrl+K", page=_ASSIGNMENTS),
    Action("reopen-assignment", "Поручения", "Вернуть на контроль", page=_ASSIGNMENTS, fleeting=True),
    Action("note-progress", "Поручения", "Отметить ход исполнения", "pencil", "Ctrl+M", page=_ASSIGNMENTS),
    Action("move-deadline", "Поручения", "Перенести срок…", "calendar", page=_ASSIGNMENTS, separated=True),
    Action("change-responsible", "Поручения", "Ответственные…", "users", page=_ASSIGNMENTS),
    Action("set-recurrence", "Поручения", "Повторение…", page=_ASSIGNMENTS),
    Action("open-parts", "Поручения", "Раскрыть по организациям", page=_ASSIGNMENTS),
    Action("go-to-clause", "Поручения", "Показать пункт решения", page=_ASSIGNMENTS, separated=True),
    Action("show-help", "Справка", "Руководство", "circle-question-mark", "F1"),
    Action("about", "Справка", "О программе", "info", separated=True),
)

_STEPS = {"undo": "Отменить", "redo": "Вернуть"}  # enabled by what was done, on whatever page

Dispatch = Callable[[Action, bool], None]


class Actions(QObject):
    """The table as living QActions; whatever is chosen goes to one `dispatch(row, checked)`."""

    def __init__(self, parent: QObject, dispatch: Dispatch) -> None:
        super().__init__(parent)
        self._living = {row.id: self._make(row, dispatch) for row in ACTIONS}

    def __getitem__(self, action_id: str) -> QAction:
        return self._living[action_id]

    def fill(self, menus: Mapping[str, QMenu]) -> None:
        """Put every action into its menu."""
        for row in ACTIONS:
            if row.separated:
                menus[row.menu].addSeparator()
            menus[row.menu].addAction(self[row.id])

    def offer(self, shown: str, able: Mapping[str, Set[str]]) -> None:
        """Enable what the pages can do, each by its id; of a page not made yet everything is offered."""
        for row in ACTIONS:
            if row.id not in _STEPS:
                page = shown if row.page == HERE else row.page
                can = page is None or page not in able or row.id in able[page]
                self[row.id].setEnabled(can)
                self[row.id].setVisible(can or not row.fleeting)

    def name_steps(self, undoes: str | None, redoes: str | None) -> None:
        """Name in the menu what «Отменить» would take back, and «Вернуть» bring back."""
        for (step, verb), name in zip(_STEPS.items(), (undoes, redoes), strict=True):
            self[step].setText(plain_caption(f"{verb}: {name}") if name else verb)
            self[step].setEnabled(name is not None)

    def restrict(self, able: frozenset[str]) -> None:
        """Enable only these: no office is open."""
        for row in ACTIONS:
            self[row.id].setEnabled(row.id in able and not row.of_office)

    def _make(self, row: Action, dispatch: Dispatch) -> QAction:
        action = QAction(row.text, self)
        if row.icon:
            action.setIcon(icon(row.icon, "quiet"))
        action.setShortcut(QKeySequence(row.shortcut))
        action.setCheckable(row.checkable)
        action.triggered.connect(lambda checked=False: dispatch(row, checked))
        return action
