"""The pages of the window. Imported after the shell is painted: with them come the queries of the office."""

from PySide6.QtCore import QSettings

from app.office import Office
from ui.actions import Actions
from ui.desk.page import DeskPage
from ui.widgets.page import Page

# All but the first page are imported when they are first shown.


def _members(office: Office, settings: QSettings, actions: Actions) -> Page:
    from ui.members.page import MembersPage

    return MembersPage(office, settings, actions)


def _meetings(office: Office, settings: QSettings, actions: Actions) -> Page:
    from ui.meetings.page import MeetingsPage

    return MeetingsPage(office, settings, actions)


def _assignments(office: Office, settings: QSettings, actions: Actions) -> Page:
    from ui.assignments.page import AssignmentsPage

    return AssignmentsPage(office, settings, actions)


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
    "desk": DeskPage,
    "members": _members,
    "meetings": _meetings,
    "resolutions": _resolutions,
    "assignments": _assignments,
    "history": _history,
    "settings": _settings,
    "help": _help,
}
