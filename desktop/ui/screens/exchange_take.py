"""Take one in: choose or drop a case pack, look at what is new, the same and different, then all of it or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError
from desktop.services.exchange import PACK_EXTENSION
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import as_expected, explain
from desktop.ui.screens.exchange_conflicts import Conflicts
from desktop.ui.screens.exchange_texts import counted_words, way_on
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.domain.packs import PackPreview
    from desktop.ui.context import ScreenContext
    from desktop.ui.tasks import Task


class TakePage(Page):
    """Nothing is written before the button at the foot."""

    wants_keys = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(
            context.theme, "", footer=True, max_width=context.theme.tokens.layout["today_lead_column"]
        )
        self._context = context
        self._path: Path | None = None
        self._task: Task | None = None
        self.preview: PackPreview | None = None
        self.conflicts: Conflicts | None = None
        self._shown: QWidget | None = None
        self._taken_client = ""
        self.set_title(
            self.tr("Take one in"), subtitle=self.tr("Nothing is written before you have seen it.")
        )
        self.setAcceptDrops(True)
        self._build()

    # ---- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self.theme
        self.file_button = SecondaryButton(theme, self.tr("Choose a case pack"), icon="folder-open")
        self.file_button.setObjectName("exchange_choose")
        self.file_button.clicked.connect(self._on_choose)
        card = Card(theme)
        card.body.addWidget(button_row(theme, [self.file_button]))
        self.file = PlainLabel(theme, self.tr("Or drop the file here."), role="muted", wrap=True)
        card.body.addWidget(self.file)
        self.phrase = TextField(theme, self.tr("Passphrase of the pack"), password=True)
        self.phrase.setObjectName("exchange_phrase")
        self.phrase.entered.connect(self._read)
        self.phrase.hide()
        card.body.addWidget(self.phrase)
        self.open_button = SecondaryButton(theme, self.tr("Open it"))
        self.open_button.setObjectName("exchange_open")
        self.open_button.clicked.connect(self._read)
        self.open_button.hide()
        card.body.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(card)
        self.problem = Banner(theme, "", tone="look")
        self.problem.setObjectName("exchange_problem")
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.keys_button = QuietButton(theme, self.tr("Show my key"), icon="key-round", adds=True)
        self.keys_button.setObjectName("exchange_show_key")
        self.keys_button.clicked.connect(self.wants_keys)
        self.keys_button.hide()
        self.body.addWidget(self.keys_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.result = Banner(theme, "", tone="good", icon="circle-check")
        self.result.setObjectName("exchange_taken")
        self.result.hide()
        self.body.addWidget(self.result)
        self.open_client = SecondaryButton(theme, self.tr("Open the client"), icon="user-round")
        self.open_client.setObjectName("exchange_open_client")
        self.open_client.clicked.connect(self._on_open_client)
        self.open_client.hide()
        self.body.addWidget(self.open_client, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addStretch(1)
        self.stop_button = SecondaryButton(theme, self.tr("Put it away"), page=True)
        self.stop_button.setObjectName("exchange_put_away")
        self.stop_button.clicked.connect(self.clear)
        self.footer_end.addWidget(self.stop_button)
        self.take_button = PrimaryButton(theme, self.tr("Take in"), page=True)
        self.take_button.setObjectName("exchange_take")
        self.take_button.clicked.connect(self._on_take)
        self.footer_end.addWidget(self.take_button)
        self._show_state()

    # ---- the file ----------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A dropped file is looked at."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                event.acceptProposedAction()
                self.take_file(Path(url.toLocalFile()))
                return

    def _on_choose(self) -> None:
        self._context.window.choose_file(self.tr("Which case pack?"), (PACK_EXTENSION,), self.take_file)

    def take_file(self, path: Path) -> None:
        """Look at a file: does it ask for a passphrase, or is it for this vault's key?"""
        self.clear()
        self._path = path
        self.file.setText(isolate(path.name))
        self._show_state()
        exchange = self._context.services.exchange
        self._task = self._context.tasks.slow(
            self, exchange.opens_with_passphrase, path, done=self._on_kind, failed=self._on_refused
        )

    def _on_kind(self, by_passphrase: bool) -> None:
        self.phrase.setVisible(by_passphrase)
        self.open_button.setVisible(by_passphrase)
        if by_passphrase:
            self.phrase.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._read()

    def _read(self) -> None:
        path = self._path
        if path is None:
            return
        passphrase = self.phrase.text() if self.phrase.isVisibleTo(self) else None
        if passphrase is not None and not passphrase.strip():
            self.phrase.set_wrong(self.tr("Write the passphrase first."))
            return
        self._drop_shown()
        self.problem.hide()
        self.phrase.set_wrong("")
        self.open_button.set_busy(self.tr("Opening"))
        exchange = self._context.services.exchange
        words = passphrase.strip() if passphrase is not None else None
        self._task = self._context.tasks.slow(
            self, lambda: exchange.read(path, passphrase=words), done=self._on_read, failed=self._on_refused
        )

    def _on_refused(self, error: Exception) -> None:
        self.open_button.set_busy(None)
        expected = as_expected(error)
        reason = expected.reason if isinstance(expected, ExpectedError) else ""
        if reason == "wrong_passphrase":
            self.phrase.set_wrong(f"{explain(expected)} {way_on(reason)}")
            self.phrase.select_all()
            self.phrase.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.problem.set_message(explain(expected), tone="look", detail=way_on(reason))
        self.problem.show()
        self.keys_button.setVisible(reason == "no_key")
        self._show_state()
        self.file_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- the preview -------------------------------------------------------------------------------------------

    def _on_read(self, preview: PackPreview) -> None:
        self.open_button.set_busy(None)
        self.phrase.hide()
        self.phrase.set_text("")
        self.open_button.hide()
        self.preview = preview
        self._show_preview(preview)
        self._show_state()
        ready = self.take_button.isVisibleTo(self) and self.take_button.isEnabled()
        target = self.take_button if ready else self.file_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_preview(self, preview: PackPreview) -> None:
        theme = self.theme
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        card = Card(theme, self.tr("What is in it"))
        names = listed(isolate(name) for _id, name in preview.clients)
        card.body.addWidget(PlainLabel(theme, names, size="large", strong=True, wrap=True))
        source = self.tr("From {label}").format(label=isolate(preview.source_label))
        card.body.addWidget(PlainLabel(theme, source, role="muted", wrap=True))
        words = self._signer_words(preview)
        if preview.signer_known:
            card.body.addWidget(IconLabel(theme, words, icon="badge-check", role="positive", wrap=True))
        else:
            card.body.addWidget(IconLabel(theme, words, icon="triangle-alert", role="caution", wrap=True))
        for icon, words, counted in (
            ("plus", self.tr("New: {count}"), preview.new),
            ("check", self.tr("The same here already: {count}"), preview.same),
        ):
            if counted:
                line = words.format(count=ltr(str(sum(counted.values()))))
                card.body.addWidget(IconLabel(theme, line, icon=icon, icon_role="muted"))
                detail = counted_words(counted)
                card.body.addWidget(PlainLabel(theme, detail, size="small", role="muted", wrap=True))
        if preview.erased:
            words = self.tr("Erased here under a rule, and stays away: {count}")
            card.body.addWidget(
                PlainLabel(theme, words.format(count=ltr(str(preview.erased))), role="muted", wrap=True)
            )
        column.addWidget(card)
        if preview.taken_at is not None:
            column.addWidget(Banner(theme, self._taken_before(preview), tone="information"))
        elif preview.changes_nothing:
            words = self.tr("Everything in it is here already, word for word.")
            column.addWidget(Banner(theme, words, tone="information"))
        if preview.conflicts and preview.taken_at is None:
            self.conflicts = Conflicts(theme, preview.conflicts)
            self.conflicts.decided.connect(self._show_state)
            column.addWidget(self.conflicts)
        self._shown = holder
        self._place.addWidget(holder)
        # a layout would show it a turn later, and the buttons stand there before what they are about
        holder.show()

    def _signer_words(self, preview: PackPreview) -> str:
        if preview.signer_label:
            words = self.tr("Signed with the key that you checked as {label}")
            return words.format(label=isolate(preview.signer_label))
        if preview.signer_known:
            return self.tr("Signed with a key of this vault")
        if preview.signer_seen:
            return self.tr(
                "Signed with the same key as an earlier case pack. Nobody here has checked whose it is: "
                "compare the six words on the phone, under Keys."
            )
        return self.tr(
            "Signed with a key that nobody here has checked. Ask the sender on the phone whether it is theirs."
        )

    def _taken_before(self, preview: PackPreview) -> str:
        if preview.taken_at is None:
            return ""
        day = day_words.full_day(preview.taken_at.local().date())
        words = self.tr("This case pack was already taken in on {day}. Nothing changed.")
        return words.format(day=isolate(day))

    def _show_state(self) -> None:
        preview = self.preview
        self.stop_button.setVisible(self._path is not None)
        wanted = preview is not None and preview.taken_at is None and not preview.changes_nothing
        self.take_button.setVisible(wanted)
        self.footer.setVisible(wanted or self._path is not None)
        if preview is None:
            return
        left = self.conflicts.open_ones() if self.conflicts is not None else 0
        words = self.tr("Choose for each record first. Still open: {count}").format(count=ltr(str(left)))
        self.take_button.set_cannot(words if left else "")

    # ---- taking in ---------------------------------------------------------------------------------------------

    def _on_take(self) -> None:
        preview = self.preview
        if preview is None:
            return
        decisions = self.conflicts.decisions() if self.conflicts is not None else {}
        self.take_button.set_busy(self.tr("Taking in"))
        exchange = self._context.services.exchange
        self._context.tasks.write(
            self,
            lambda: exchange.take_in(preview, decisions),
            done=lambda counts: self._on_taken(preview, counts),
            failed=self._on_not_taken,
        )

    def _on_taken(self, preview: PackPreview, counts: dict[str, int]) -> None:
        self.take_button.set_busy(None)
        self._drop_shown()
        self.preview = None
        self._show_state()
        self.stop_button.hide()
        names = listed(isolate(name) for _id, name in preview.clients)
        self._taken_client = preview.clients[0][0] if preview.clients else ""
        words = self.tr("{name} is here now.").format(name=names)
        parts = [
            (self.tr("new: {count}"), counts["new"]),
            (self.tr("the same: {count}"), counts["same"]),
            (self.tr("ours kept: {count}"), counts["kept_ours"]),
            (self.tr("theirs taken: {count}"), counts["took_theirs"]),
            (self.tr("erased here, left out: {count}"), counts["erased"]),
        ]
        detail = listed(text.format(count=ltr(str(number))) for text, number in parts if number)
        self.result.set_message(words, tone="good", detail=detail[:1].upper() + detail[1:])
        self.result.show()
        self.open_client.setVisible(bool(self._taken_client))
        self.open_client.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_not_taken(self, error: Exception) -> None:
        self.take_button.set_busy(None)
        self.problem.set_message(explain(as_expected(error)), tone="look", detail=way_on(""))
        self.problem.show()

    def _on_open_client(self) -> None:
        self._context.window.go("client", {"client_id": self._taken_client})

    # ---- the rest ----------------------------------------------------------------------------------------------

    def clear(self) -> None:
        """Put everything away; nothing was written."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._path = None
        self.preview = None
        self._drop_shown()
        self.open_button.set_busy(None)
        self.phrase.set_text("")
        self.phrase.set_wrong("")
        for widget in (
            self.phrase,
            self.open_button,
            self.problem,
            self.keys_button,
            self.result,
            self.open_client,
        ):
            widget.hide()
        self.file.setText(self.tr("Or drop the file here."))
        self._show_state()

    def _drop_shown(self) -> None:
        shown, self._shown, self.conflicts = self._shown, None, None
        if shown is not None:
            self._place.removeWidget(shown)
            shown.hide()
            shown.deleteLater()

    def first(self) -> QWidget | None:
        """Return what takes the focus."""
        return self.file_button
