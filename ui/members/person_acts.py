"""What is done with a person, from wherever his or her name stands."""

from functools import partial

from app.members import merging, people
from ui.members.merge_dialog import MergeDialog
from ui.members.person_dialog import PersonDialog
from ui.widgets.dialog import Dialog, show_until_closed
from ui.widgets.page import Page


def show_person(page: Page, person_id: int) -> None:
    """Show what is known of a person, to be corrected, or to be joined with another card of the same one."""
    dialog = PersonDialog(page, page.office.read(people.person_card, person_id))
    dialog.offer("Это один человек…", partial(_merge, page, person_id, dialog), "link", left=True)
    dialog.offer_cancel()
    act = partial(_correct, page, person_id, dialog)
    dialog.offer("Сохранить", lambda: dialog.attempt(act), "filled")
    show_until_closed(dialog)


def _correct(page: Page, person_id: int, dialog: PersonDialog) -> None:
    page.carry_out(people.correct_person, person_id, dialog.details())


def _merge(page: Page, person_id: int, beneath: Dialog) -> None:
    """Ask which other card is of the same person; once they are one, the card below has had its day."""
    dialog = MergeDialog(beneath, page.office, person_id)
    dialog.offer_cancel()
    act = partial(_carry_out_merge, page, person_id, dialog)
    dialog.offer("Объединить", lambda: dialog.attempt(act), "filled")
    merged = dialog.exec() == Dialog.DialogCode.Accepted
    dialog.deleteLater()
    if merged:
        beneath.reject()


def _carry_out_merge(page: Page, person_id: int, dialog: MergeDialog) -> None:
    page.carry_out(merging.merge_persons, person_id, dialog.other())
