"""The plan as a document: made, read back, shown as it will look, its password told another way, saved to a place."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError
from desktop.ui.flow_buttons import button_row
from desktop.ui.giving import give_file
from desktop.ui.messages import explain
from desktop.ui.places import on_stick
from desktop.ui.screens.plan_failed import PlanFailed
from desktop.ui.screens.plan_form_parts import FileKind, NoRoom, form_hint, found_words
from desktop.ui.screens.plan_given import delete_title
from desktop.ui.screens.plan_password import PasswordCard
from desktop.ui.screens.plan_preview import Preview
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate

if TYPE_CHECKING:
    from desktop.services.made import Made
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft
    from desktop.ui.tasks import Task
    from desktop.ui.widgets.buttons import PrimaryButton

translate = QCoreApplication.translate


class DocumentForm(QWidget):
    """`given` after the file is there and the ledger knows of it; `jump(page, row id)` to what is wrong."""

    given = Signal()
    jump = Signal(str, str)

    def __init__(
        self, context: ScreenContext, draft: PlanDraft, form: str, language: str, save: PrimaryButton
    ) -> None:
        """`form` is one of `plan_forms.PAGES`."""
        super().__init__()
        self.theme = context.theme
        self._context, self._draft, self.form, self.language = context, draft, form, language
        self._save = save
        self.made: Made | None = None
        self._protected = draft.facts["protection"] == "password"
        self.preview: Preview | None = None
        self._found: list[IconLabel] = []
        self._build()
        self._make()

    # ---- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self.theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space("l"))
        self._picture_place = QVBoxLayout()
        self.waiting = PlainLabel(theme, translate("Plan", "The page is being made."), role="muted")
        self._picture_place.addWidget(self.waiting)
        self._row.addLayout(self._picture_place, 1)
        side = QVBoxLayout()
        side.setSpacing(theme.space("s"))
        self.result = Card(theme, translate("Plan", "Looked for again in the finished page"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.space("xs"))
        self.result.body.addLayout(self._lines)
        self.result.hide()
        side.addWidget(self.result)
        self.no_room = NoRoom(theme)
        self.no_room.agreed.connect(lambda _on: self._offer())
        side.addWidget(self.no_room)
        self.file_kind = FileKind(theme)
        self.file_kind.chosen.connect(lambda _kind: self._make())
        if self.form == "pictures" and not self._protected:
            side.addWidget(button_row(theme, [self.file_kind]))
        if hint := form_hint(self.form):
            side.addWidget(PlainLabel(theme, hint, role="muted", wrap=True))
        self.failure = PlanFailed(self._context, self._draft, self.language)
        self.failure.jump.connect(self.jump)
        self.failure.again.connect(self._make)
        side.addWidget(self.failure)
        self.password_card: PasswordCard | None = None
        if self._protected:
            self.password_card = PasswordCard(self._context, self._draft)
            self.password_card.changed.connect(self._make)
            side.addWidget(self.password_card)
        self.saved = Banner(theme, "", tone="good", icon="circle-check")
        self.saved.setObjectName("plan_saved")
        self.saved.hide()
        side.addWidget(self.saved)
        self.stop_button = SecondaryButton(theme, translate("Plan", "Stop"))
        self.stop_button.setObjectName("plan_stop")
        self.stop_button.clicked.connect(self._on_stop)
        self.stop_button.hide()
        self._writing: Task | None = None
        side.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignLeading)
        side.addStretch(1)
        self._row.addLayout(side, 1)

    def set_narrow(self, narrow: bool) -> None:
        """The page above its results in a narrow window."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)

    # ---- making ------------------------------------------------------------------------------------------------

    @property
    def password(self) -> str:
        """The password on the screen; empty where there is none, or none yet."""
        return self.password_card.password if self.password_card is not None else ""

    def _make(self) -> None:
        self.made = None
        self.saved.hide()
        self.result.hide()
        if self._protected and not self.password:
            self._save.set_cannot(translate("Plan", "Choose the password first."))
            self.waiting.hide()
            return
        self._save.set_cannot(translate("Plan", "The page is being made."))
        self._context.autosave.flush()
        # everything typed is in the vault before the page is made from it
        self._context.tasks.write(self, lambda: None, done=lambda _none: self._start())

    def _start(self) -> None:
        documents, plan_id, language = self._context.services.documents, self._draft.id, self.language
        password, form, kind = self.password, self.form, self.file_kind.value()

        def make() -> tuple[Made, list[bytes], str, str]:
            made, pages = documents.plan_shown(
                plan_id, language, form=form, password=password, picture=kind == "png"
            )
            return made, pages, password, kind

        self._context.tasks.slow(self, make, done=self._on_made, failed=self._on_failed)

    def _on_made(self, result: tuple[Made, list[bytes], str, str]) -> None:
        made, pages, password, kind = result
        if password != self.password or kind != self.file_kind.value():
            return  # another password or kind of file was asked for meanwhile
        self.made = made
        self.failure.hide()
        self.waiting.hide()
        if self.preview is not None:
            self._picture_place.removeWidget(self.preview)
            self.preview.hide()
            self.preview.deleteLater()
        self.preview = Preview(self.theme, pages)
        self._picture_place.addWidget(self.preview)
        self._show_result()
        self.no_room.show_rows(self._draft, made.no_room)
        self._offer()

    def _offer(self) -> None:
        """What has no room is left out only when somebody has said so."""
        if self.made is None:
            return
        self.made = replace(self.made, agreed=self.no_room.is_agreed)
        words = translate("Plan", "Say first that the card may be given without some rows.")
        self._save.set_cannot("" if self.no_room.is_agreed else words)

    @property
    def agreed(self) -> tuple[str, ...]:
        """The rows this form may be given without."""
        return self.no_room.rows if self.no_room.is_agreed else ()

    def _show_result(self) -> None:
        made = self.made
        if made is None:
            return
        lines, look = found_words(self._draft, made)
        for old in self._found:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._found = [
            IconLabel(self.theme, words, icon="check", icon_role="positive", wrap=True) for words in lines
        ]
        self._found += [
            IconLabel(self.theme, words, icon="triangle-alert", role="caution", wrap=True) for words in look
        ]
        for label in self._found:
            self._lines.addWidget(label)
        self.result.show()

    def _on_failed(self, error: Exception) -> None:
        self.waiting.hide()
        self.result.hide()
        self.failure.show_error(error)
        self._save.set_cannot(explain(error))

    # ---- giving ------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Ask where to; the name says nothing."""
        if self.made is not None:
            title = translate("Plan", "Where shall the page be saved?")
            self._context.window.choose_place_for(title, self.made.file_name, self._give)

    def _give(self, path: Path) -> None:
        made = self.made
        if made is None:
            return
        self._save.set_busy(translate("Plan", "Saving"))
        self.stop_button.show()
        self._writing = give_file(
            self._context,
            self,
            made,
            path,
            to_kind="client",
            rule="given_to_client",
            done=self._on_given,
            failed=self._on_not_given,
        )

    def _on_given(self, path: Path) -> None:
        """Where it lies is written down too; one on a stick is to be deleted there again."""
        giving = self._context.services.plan_giving
        went = "usb" if on_stick(path) else ""
        self._context.tasks.write(
            self,
            partial(giving.saved, self._draft.id, path, went, delete_title(path.name)),
            done=lambda _none: self._show_given(path),
            failed=lambda _error: self._show_given(path),
        )

    def _end(self) -> None:
        self._writing = None
        self.stop_button.hide()
        self._save.set_busy(None)

    def _on_stop(self) -> None:
        task = self._writing
        if task is None:
            return
        task.cancel()
        self._end()
        self._when_ended(task)
        words = translate(
            "Plan", "Stopped. What was begun there is taken away again, and written down as not finished."
        )
        self._context.window.tell(words)
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _when_ended(self, task: Task) -> None:
        """What was written down of it is shown as soon as it is."""
        if task.ended:
            self.given.emit()
        else:
            QTimer.singleShot(50, self, lambda: self._when_ended(task))

    def _show_given(self, path: Path) -> None:
        self._end()
        words = translate("Plan", "Saved as {file}. It is written down under what was given.")
        self.saved.set_message(words.format(file=isolate(path.name)), tone="good")
        self.saved.show()
        plan = self._context.services.plans.get(self._draft.id)
        if plan is not None:
            self._draft.refresh(plan)
        self.given.emit()

    def _on_not_given(self, error: Exception) -> None:
        self._end()
        self.given.emit()
        if not isinstance(error, ExpectedError):
            return
        self._context.window.tell(explain(error), caution=True)
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)
