"""The pages of the window. Imported after the shell is painted: with them come the queries of the office."""

from PySide6.QtCore import QSettings

from app.office import Office
from ui.actions import Actions
from ui.members.page import MembersPage
from ui.widgets.page import Page

# All but the first page are imported when they are first shown.


def _resolutions(office: Office, settings: QSettings, actions: Actions) -> Page:
    from ui.resolutions.page import ResolutionsPage

    return ResolutionsPage(office, settings, actions)


def _history(office: Office, settings: QSettings, actions: Actions) -> Page:
    from ui.history.page import HistoryPage

    return HistoryPage(office, settings, actions)


def _settings(office: Office, settings: QSettings, actions: Actions) -> Page:
    from ui.settings.page import SettingsPage

    return SettingsPage(office, settings, actions)


def _help(office: Office, settings: QSettings, actions: Actions) -> Page:
    from ui.help.page import HelpPage

    return HelpPage(office, settings, actions)


PAGES = {
    "members": MembersPage,
    "resolutions": _resolutions,
    "history": _history,
    "settings": _settings,
    "help": _help,
}
