"""Check this vault: what `vault verify` checks, beside the work, with progress and a way to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError
from desktop.ui.day_words import time_of
from desktop.ui.finding_texts import CONTEXT, TEXTS
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.tasks import Cancelled
from desktop.ui.widgets.banner import Banner, Tone
from desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, ltr

if TYPE_CHECKING:
    from desktop.storage.verify import Finding, Verification
    from desktop.ui.context import ScreenContext
    from desktop.ui.tasks import Task


class VaultCheck(QWidget):
    """Nothing is changed by looking; what is found is said with what to do about it."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._task: Task | None = None
        theme = context.theme
        card = Card(theme, self.tr("Check this vault"))
        words = self.tr(
            "Reads every page of the database, the history with its signatures, the key file and its copy. "
            "You can go on working; a save may wait a moment."
        )
        card.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        self.begin_button = PrimaryButton(theme, self.tr("Check now"), icon="shield-check")
        self.begin_button.setObjectName("vault_check_now")
        self.begin_button.clicked.connect(self.begin)
        self.stop_button = SecondaryButton(theme, self.tr("Stop checking"))
        self.stop_button.setObjectName("vault_check_stop")
        self.stop_button.clicked.connect(self.stop)
        self.stop_button.hide()
        card.body.addWidget(button_row(theme, [self.begin_button, self.stop_button]))
        self.progress = PlainLabel(theme, "", wrap=True)
        self.progress.setObjectName("vault_check_progress")
        self.progress.hide()
        card.body.addWidget(self.progress)
        self._found = QVBoxLayout()
        self._found.setSpacing(theme.space("s"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        column.addWidget(card)
        column.addLayout(self._found)
        self.banners: list[Banner] = []

    def begin(self) -> None:
        """Check, unless it is being done."""
        if self._task is not None:
            return
        self._show([])
        self._running(True)
        self._task = self._context.tasks.slow(
            self,
            self._context.services.history.check,
            done=self._on_done,
            failed=self._on_failed,
            progress=self._on_progress,
        )

    def stop(self) -> None:
        """Stop between two steps."""
        if self._task is None:
            return
        self._task.cancel()
        self._running(False)
        self._say(self.tr("Stopped. What was checked so far is not kept."))

    def _on_progress(self, at: int, of: int) -> None:
        self._say(self.tr("Step {at} of {of}").format(at=ltr(str(min(at + 1, of))), of=ltr(str(of))))

    def _on_done(self, found: Verification) -> None:
        self._running(False)
        self._say(self.tr("Checked at {time}.").format(time=time_of(self._context.clock.now())))
        banners = [self._banner(finding) for finding in found.findings]
        if found.is_sound:
            words = self.tr("This vault is sound: {count} entries of the history hold together.")
            sound = Banner(self._context.theme, words.format(count=ltr(str(found.history))), tone="good")
            banners.insert(0, sound)
            if not self._context.services.vault.read_only:
                # the check that comes by itself each week is done with this one
                self._context.tasks.write(
                    self, self._context.services.history.note_sound, failed=lambda _error: None
                )
        self._show(banners)
        if banners:
            # said by a screen reader as it comes, like every answer to a press
            self.progress.setAccessibleDescription(banners[0].accessibleName())

    def _on_failed(self, error: Exception) -> None:
        self._running(False)
        if isinstance(error, ExpectedError):
            self._say("")
            self._show([Banner(self._context.theme, explain(error), tone="look")])
        elif not isinstance(error, Cancelled):
            self._say(self.tr("The check could not be finished. Try again."))

    def _banner(self, finding: Finding) -> Banner:
        what, to_do = (QCoreApplication.translate(CONTEXT, words) for words in TEXTS[finding.code])
        if finding.count > 1:
            what = self.tr("{what} ({count})").format(what=what, count=ltr(str(finding.count)))
        tone: Tone = "look" if finding.is_problem else "information"
        return Banner(self._context.theme, what, tone=tone, detail=to_do)

    def _running(self, running: bool) -> None:
        if not running:
            self._task = None
        self.begin_button.set_busy(self.tr("Checking…") if running else None)
        self.stop_button.setVisible(running)

    def _say(self, words: str) -> None:
        self.progress.setText(words)
        self.progress.setVisible(bool(words))

    def _show(self, banners: list[Banner]) -> None:
        for banner in self.banners:
            self._found.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.banners = banners
        for banner in banners:
            self._found.addWidget(banner)
