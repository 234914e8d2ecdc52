"""The start: first the shell is painted, then the office file is opened and the first page filled."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from app.errors import FileDamaged, UserError
from ui import crash, jobs, theme
from ui.first_window import FirstWindow
from ui.main_window import PROGRAM, MainWindow

if TYPE_CHECKING:  # whatever the shell can be painted without is imported afterwards
    from app.office import Office
    from ui.backups.acts import BackupActs
    from ui.backups.keeper import Keeper
    from ui.welcome import Welcome

KEEP_AFTER_MS = 3000  # the window is there to be used first


def start() -> int:
    """Run the window until it is closed, or show the one that is open already; return the exit code."""
    qt = QApplication(sys.argv[:1])
    first = FirstWindow()
    if not first.is_ours() and first.bring_forward():
        print("Секретариат уже открыт: показано его окно.", file=sys.stderr)
        return 0
    qt.setApplicationName("sekretariat")
    qt.setApplicationDisplayName(PROGRAM)
    crash.install()
    application = Application(qt, QSettings("sekretariat", "sekretariat"))
    crash.install(application.take_refusal)
    application.window.ready.connect(lambda: first.listen(application.window))
    application.window.show()
    return qt.exec()


class Application:
    """The window with the office file that is open in it."""

    def __init__(self, qt: QApplication, settings: QSettings, path: Path | None = None) -> None:
        self._qt, self._settings, self._path = qt, settings, path
        self._office: Office | None = None
        self.keeper: Keeper | None = None
        self._look = theme.saved_look(settings)
        theme.apply(qt, self._look)
        self.window = MainWindow(settings)
        self.window.painted.connect(self.go_on)
        self.window.worked.connect(self._name_window)
        qt.aboutToQuit.connect(self.close)

    def go_on(self) -> None:
        """Once the shell is seen: fill the menus, open the last file or welcome whoever has none."""
        from ui import immortals, office_file

        immortals.preserve()
        _speak_russian(self._qt)
        with _unswept():
            self._furnish()
            path = self._path or Path(self._settings.value("office/file") or office_file.default())
            if path.exists():
                self.open(path)
            else:
                self.welcome()

    def open(self, path: Path) -> None:
        """Open an office file in the window; say kindly why it cannot be."""
        from app.office import Office

        self.close()
        try:
            self._show(Office.open(path))
        except UserError as error:
            self._say_unopened(path, error)

    def create(self, path: Path, council: str) -> None:
        """Make a new office file and open it."""
        from app.office import Office

        self._show(Office.create(path, council))

    def choose_file(self) -> None:
        """Ask for an office file and open it."""
        from ui import office_file

        near = self._office.path if self._office else office_file.default()
        if chosen := office_file.ask_existing(self.window, near):
            self.open(chosen)

    def welcome(self) -> None:
        """Show the ways to begin."""
        from ui.welcome import Welcome

        self.close()
        panel = Welcome()
        panel.begun.connect(lambda name: self._begin(panel, name))
        panel.registry_wanted.connect(lambda name, path: self._begin_with_registry(panel, name, path))
        panel.example_wanted.connect(self.show_example)
        panel.file_wanted.connect(self.choose_file)
        self.window.show_instead(panel)
        panel.name.setFocus()

    def show_example(self) -> None:
        """Open the invented council; it is made, in a file of its own, when it is first wanted."""
        from app.demo import build
        from ui import office_file

        path = office_file.example()
        if not path.exists():
            build(path)
        self.open(path)

    def close(self) -> None:
        """Let go of the office file."""
        if self._office:
            self.window.leave_office()
            jobs.wait()  # an export may still be reading the file
            if self.keeper:
                self.keeper.retire()
                self.keeper = None
            self._office.close()
            self._office = None

    def _show(self, office: Office) -> None:
        from app.council import council_name
        from ui.pages import PAGES

        self._office = office
        self._settings.setValue("office/file", str(office.path))
        self.window.show_office(office, office.read(council_name), PAGES)
        QTimer.singleShot(KEEP_AFTER_MS, self.window, self.keep_copies)

    def _name_window(self) -> None:
        """Let the window be called as the council is called now."""
        from app.council import council_name

        if self._office:
            self.window.name_council(self._office.read(council_name))

    def keep_copies(self) -> None:
        """See to the copies of the open office from now on."""
        from ui.backups.keeper import Keeper

        if self._office and self.keeper is None:
            self.keeper = Keeper(self._office, self.window)
            self.keeper.told.connect(self.window.stands)
            self.keeper.damage_found.connect(self.rescue)
            self.window.worked.connect(self.keeper.notice)
            self.keeper.begin()

    def take_refusal(self, error: UserError) -> None:
        """Take what no page has answered: a damaged file is left for the ways out, all else is said."""
        from ui.widgets.dialog import tell

        if not isinstance(error, FileDamaged):
            tell(self.window, "Не получилось", str(error))
        elif self._office:
            self.rescue()

    def rescue(self) -> None:
        """Leave the damaged file that is open and show the ways out; dialogs about it are closed first."""
        if dialog := QApplication.activeModalWidget():
            dialog.close()
            QTimer.singleShot(0, self.window, self.rescue)
        elif self._office:
            path = self._office.path
            self.close()
            self._show_damaged(path)

    def _say_unopened(self, path: Path, error: UserError) -> None:
        from app.backups.damage import was_ours

        self.close()
        if isinstance(error, FileDamaged) or was_ours(path):
            self._show_damaged(path)
        else:
            self._show_unopened(path, str(error))

    def _show_damaged(self, path: Path) -> None:
        from ui.backups.damaged import Damaged

        panel = Damaged(path)
        panel.chosen.connect(lambda way_out: self._backups().leave_damage(path, way_out))
        panel.file_wanted.connect(self.choose_file)
        self.window.show_instead(panel)

    def _show_unopened(self, path: Path, sentence: str) -> None:
        from ui.welcome import Unopened

        panel = Unopened(sentence)
        panel.again.connect(lambda: self.open(path))
        panel.file_wanted.connect(self.choose_file)
        self.window.show_instead(panel)

    def _begin(self, panel: Welcome, council: str) -> bool:
        """Make the office of a council just named; return whether it is there."""
        from ui import office_file

        own = office_file.default()
        path = office_file.ask_new(self.window) if own.exists() else own
        if path is None:
            return False
        try:
            self.create(path, council)
        except UserError as error:
            panel.object_to(str(error))
            return False
        self.window.show_page("members")  # nothing needs attention yet: the registry is what one came for
        return True

    def _begin_with_registry(self, panel: Welcome, council: str, registry: Path | None) -> None:
        """Take the registry into the new office; whoever leaves that has the office all the same."""
        from ui.members.importing.kinds import ask_registry
        from ui.members.imports import take_in
        from ui.members.page import MembersPage

        registry = registry or ask_registry(self.window)
        if registry and self._begin(panel, council) and isinstance(self.window.page, MembersPage):
            take_in(self.window.page, registry)

    def _furnish(self) -> None:
        self.window.furnish(
            {
                "open": lambda _: self.choose_file(),
                "create": lambda _: self.welcome(),
                "back-up": lambda _: self._with_copies(lambda acts, path: acts.make(path)),
                "backups": lambda _: self._with_copies(lambda acts, path: acts.show(path)),
                "larger": lambda on: self._dress(theme.Look(self._look.dark, on)),
                "dark": lambda on: self._dress(theme.Look(on, self._look.larger)),
                "about": lambda _: self._tell_about(),
                "quit": lambda _: self.window.close(),
            }
        )
        self.window.status_line.copies_wanted.connect(self.window.actions_["backups"].trigger)
        self.window.actions_["larger"].setChecked(self._look.larger)
        self.window.actions_["dark"].setChecked(self._look.dark)

    def _backups(self) -> BackupActs:
        from ui.backups.acts import BackupActs

        return BackupActs(self)

    def _with_copies(self, act: Callable[[BackupActs, Path], None]) -> None:
        if self._office:
            self.window.settle()
            act(self._backups(), self._office.path)
            self.keep_copies()
            if self.keeper:
                self.keeper.look()

    def _dress(self, look: theme.Look) -> None:
        self._look = look
        theme.save_look(self._settings, look)
        theme.apply(self._qt, look)

    def _tell_about(self) -> None:
        from app.log import log_file
        from ui.widgets.dialog import tell

        file = f"Открыт файл: {self._office.path}\n" if self._office else ""
        tell(self.window, PROGRAM, f"{file}Об ошибках программа пишет сюда: {log_file()}")


@contextmanager
def _unswept() -> Iterator[None]:
    """Let no garbage be looked for: all that is imported meanwhile stays, sweeping would only cost time."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _speak_russian(qt: QApplication) -> None:
    """Let Qt's own words, in file dialogs and in the menus of fields, be Russian too."""
    QLocale.setDefault(QLocale(QLocale.Language.Russian))
    words = QTranslator(qt)
    if words.load("qtbase_ru", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        qt.installTranslator(words)
