"""What else goes out of the registry, besides the roll: a card, certificates, notices, figures, contacts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from app.members.notices import governing_resolution, to_be_told
from ui import jobs
from ui.widgets.dialog import show_until_closed

if TYPE_CHECKING:
    from app.members.rows import Card
    from ui.members.page import MembersPage

# What prints and what is printed is imported when it is asked for: the registry is shown sooner without.


class Papers:
    """The printed matter of the page «Организации»."""

    def __init__(self, page: MembersPage) -> None:
        self._page = page

    def possible(self) -> dict[str, Callable[[], object]]:
        """Return what can be done now, by the id of the action."""
        acts: dict[str, Callable[[], object]] = {"figures": self.count}
        if self._page.table.model().rowCount():
            acts["export-vcard"] = self.save_contacts
        if self._page.selected():
            acts["certificate"] = self.certify
        if card := self._page.card:
            acts["print-card"] = partial(self.print_card, card)
            if to_be_told(card, date.today()):
                acts["notice"] = partial(self.notify, card)
            if decided := governing_resolution(card):
                acts["extract-member"] = partial(self.extract, card, decided)
        return acts

    def print_card(self, card: Card) -> None:
        """Show the pages of the card."""
        from ui.members.card_paper import CardPaper

        show_until_closed(CardPaper(self._page, card))

    def certify(self) -> None:
        """Show the certificates of the chosen ones; the day and the addressee are chosen beside them."""
        from ui.members.certificate_dialog import CertificateDialog

        show_until_closed(CertificateDialog(self._page, self._page.selected()))

    def notify(self, card: Card) -> None:
        """Show the notice of the decision that governs the membership; its addressee is chosen above it."""
        from ui.members.notice_dialog import NoticeDialog

        show_until_closed(NoticeDialog(self._page, card))

    def extract(self, card: Card, resolution_id: int) -> None:
        """Let an extract be given to the organisation, with the clauses about it."""
        from ui.resolutions.extract_acts import give_extract

        give_extract(self._page, resolution_id, card.row.id)

    def count(self) -> None:
        """Show the figures of a year, or between two days."""
        from ui.members.figures_dialog import FiguresDialog

        show_until_closed(FiguresDialog(self._page))

    def save_contacts(self) -> None:
        """Ask whose contacts and where to, and write them for a mail program or a telephone."""
        from app.documents.files import save, with_ending
        from app.members.vcard import render_vcards
        from ui.members.which_dialog import meant

        page = self._page
        organizations = meant(page, "Сохранить контакты", few=1)
        asked = _asked_for_name(page) if organizations else ""
        if organizations and asked:
            name = with_ending(asked, ".vcf")
            office, day = page.office, page.day.day()
            jobs.run(
                page,
                lambda: save(name, office.read(render_vcards, organizations, day)),
                lambda _: page.said.emit(f"Сохранено: {name}"),
                page.say_failed,
            )


def _asked_for_name(page: MembersPage) -> str:
    """Return where the contacts go; empty where it was left."""
    name, _ = QFileDialog.getSaveFileName(
        page, "Сохранить контакты", "Контакты организаций.vcf", "Контакты vCard (*.vcf)"
    )
    return name
