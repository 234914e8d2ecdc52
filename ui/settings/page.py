"""The page «Настройки»: the council's own details, the looks, where everything lies."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.changes import Noun
from app.council import CouncilDetails, council_details
from app.council_operations import cleaned, set_council_detail
from app.emblem import emblem, read_emblem, set_emblem
from app.errors import UserError
from app.office import Office
from app.places import places_of
from ui import theme
from ui.actions import Actions
from ui.settings.council import CouncilForm
from ui.settings.looks import Looks
from ui.settings.papers import PapersForm
from ui.settings.places import PlacesList
from ui.settings.rules import RulesList
from ui.settings.years import Years
from ui.widgets.form import field
from ui.widgets.label import PlainLabel
from ui.widgets.layout import column, hairline, line
from ui.widgets.page import Page
from ui.widgets.scroll import TallScroll

WIDTH = 760  # longer lines of a form tire the eye
_COUNCIL = "Эти сведения стоят на документах и в реестре. Сохраняются сами, когда поле оставлено."
_LOST = "Считать связь утраченной через"
_LOST_HINT = "Если столько лет не было ответа, организация попадает в список «Давно без связи»."


class SettingsPage(Page):
    """Every field is saved when it is left, each as one step of undo."""

    id: ClassVar[str] = "settings"
    nouns: ClassVar[frozenset[Noun]] = frozenset({Noun.COUNCIL})

    def __init__(self, office: Office, settings: QSettings, actions: Actions) -> None:
        super().__init__(office, settings, actions, "Настройки")
        self._stored: CouncilDetails = office.read(council_details)
        self.council = CouncilForm()
        self.papers = PapersForm()
        self.years = Years()
        self.rules = RulesList(self)
        self.looks = Looks(actions)
        self.places = PlacesList(actions)
        self.council.left.connect(self._keep)
        self.papers.left.connect(self._keep)
        self.papers.chosen.connect(self.choose_emblem)
        self.years.editingFinished.connect(lambda: self._keep("silent_years", self.years.value()))
        self.body.addWidget(TallScroll(self._inside(), "Настройки"), 1)

    def reload(self) -> None:
        """Show what the office file holds now."""
        self._stored = self.office.read(council_details)
        self.council.show_details(self._stored)
        self.papers.show_details(self._stored, self.office.read(emblem))
        self.years.setValue(self._stored.silent_years)
        self.rules.show_rules()
        self.places.show_places(places_of(self.office.path))

    def settle(self) -> None:
        """Save what is being typed."""
        for name, text in self.council.typed().items():
            self._keep(name, text)
        self._keep("executor", self.papers.executor.text())
        self._keep("silent_years", self.years.value())

    def choose_emblem(self, path: Path | None) -> None:
        """Take the picture in as the emblem; without a path print without one."""
        try:
            picture = read_emblem(path) if path else None
        except UserError as error:
            self.trouble.say(str(error))
        else:
            self.do(set_emblem, picture)

    def _keep(self, name: str, typed: str | int) -> None:
        """Save one detail; where a rule stands in the way, say so and show the stored one again."""
        wanted = cleaned(typed)
        if wanted != getattr(self._stored, name) and self.do(set_council_detail, name, wanted) is None:
            self.reload()

    def _inside(self) -> QWidget:
        years = column(field(_LOST, self.years, _LOST_HINT))
        form = QWidget()
        form.setMaximumWidth(WIDTH)
        form.setLayout(
            column(
                _section("Совет", column(PlainLabel(_COUNCIL, "quiet").wrapping(), theme.GAP, self.council)),
                _section("Документы", column(self.papers)),
                _section("Связь с организациями", years),
                _section("Кворум и голосование", column(self.rules)),
                _section("Оформление", column(self.looks)),
                _section("Где всё лежит", column(self.places)),
                0,
                gap=2 * theme.WIDE_GAP,
            )
        )
        holder = QWidget()
        holder.setObjectName("pageBody")
        beside = line(form, 0, margin=theme.PAGE_GAP)
        beside.setStretch(0, 100)  # as wide as it may be, then free room
        holder.setLayout(beside)
        return holder


def _section(title: str, inside: QVBoxLayout) -> QVBoxLayout:
    """Return one section: its title over a hairline, below what it holds."""
    return column(PlainLabel(title, "strong"), hairline(), inside, gap=theme.SMALL_GAP)
