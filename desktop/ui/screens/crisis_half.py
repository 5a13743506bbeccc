"""What stands in a field of the crisis page that was not left yet: kept within a second, after a kill a line.

Where, Who and the fields of a call stamp what stands in them when they are left. A kill before that took it. It comes
back as a line that says which field it stood in, never into the field: half an address sends nobody anywhere.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.domain.crisis import CrisisLine
from desktop.domain.ids import new_id
from desktop.ui.later import later
from desktop.ui.screens.crisis_registry import MADE

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QLineEdit

    from desktop.domain.crisis import CrisisRun
    from desktop.ui.screens.crisis import CrisisScreen
    from desktop.ui.widgets.fields import TextField

HALF = "half"
AFTER_DRAWING_MS = 200
translate = QCoreApplication.translate


class HalfTyped(QObject):
    """One entry a field, by the id of the line it would become; what is stamped as it is left forgets it."""

    def __init__(self, screen: CrisisScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._ids: dict[str, tuple[str, str]] = {}
        """By field: the run it was typed in, and the id of the line it would become."""
        self._mine: set[str] = set()
        """Every id of this page: what it keeps itself is nothing that a process before it left."""
        self._looked: set[str] = set()
        if screen.context.drill:
            return
        for field in (screen.view.where, screen.view.who):
            self._watch_editor(field.editor, field.objectName())
            field.stamped.connect(partial(self._stamped, field.objectName()))
        screen.refreshed.connect(self._look_soon)

    def watch(self, field: TextField, stamped: SignalInstance | None = None) -> None:
        """Keep what is typed into a field of a panel; connect it after its own stamping.

        It is done with when the field is left or entered, or, where it is stamped otherwise, with `stamped`.
        """
        if not self._screen.context.drill:
            self._watch_editor(field.editor, field.objectName(), stamped)

    # ------------------------------------------------------------ keeping

    def _watch_editor(self, editor: QLineEdit, name: str, stamped: SignalInstance | None = None) -> None:
        editor.textEdited.connect(lambda text: self._typed(name, editor.accessibleName(), text))
        if stamped is not None:
            stamped.connect(lambda *_what: self._done(name))
            return
        editor.returnPressed.connect(lambda: self._done(name))
        editor.left.connect(lambda: self._done(name))  # type: ignore[attr-defined]

    def _typed(self, name: str, label: str, text: str) -> None:
        runner = self._screen.runner
        run = runner.run
        if run is None or not runner.model.running:
            return
        run_id, line_id = self._ids.get(name, ("", ""))
        if run_id != run.id:
            line_id = new_id()
            self._mine.add(line_id)
            self._ids[name] = run.id, line_id
        words = text.strip()
        self._keep(run, line_id, half_words(label, words) if words else "")

    def _stamped(self, name: str, _words: str) -> None:
        self._done(name)

    def _done(self, name: str) -> None:
        """It was left or entered: what was meant is stamped, by whoever stamps it."""
        run_id, line_id = self._ids.pop(name, ("", ""))
        runner = self._screen.runner
        run = next((each for each in runner.runs if each.id == run_id), None)
        if run is None:
            return
        self._keep(run, line_id, "")
        if run is runner.run and any(line.id == line_id for line in run.lines):
            runner.take_back(line_id)  # an unlock in the middle of the word took the half line in

    def _keep(self, run: CrisisRun, line_id: str, words: str) -> None:
        screen = self._screen
        line = CrisisLine(
            id=line_id,
            seq=0,
            at=screen.context.clock.now(),
            kind="line",
            text=words,
            while_locked=not screen.runner.unlocked,
            data={HALF: "1"},
        )
        services = screen.context.services
        if services is None:
            screen.runner.keeper.draft(run, line)
            return
        kept = {"run": run.id, "line": line_id, "text": words}
        screen.context.autosave.put(f"crisis_half/{line_id}", kept, services.crisis_intake.keep_half)

    # ------------------------------------------------------------ after a kill

    def _look_soon(self) -> None:
        """Once for each run in front; the vault is asked after the page is drawn."""
        runner = self._screen.runner
        run = runner.run
        if self._screen.context.services is None or run is None or run.id in self._looked:
            return
        self._looked.add(run.id)
        later(self, partial(self._look, run.id), AFTER_DRAWING_MS)

    def _look(self, run_id: str) -> None:
        """Stamp what a process before this one had half typed in a run that is in front."""
        services, runner = self._screen.context.services, self._screen.runner
        run = runner.run
        if services is None or services.vault.closed or run is None or not runner.model.running:
            return
        if run.id != run_id:
            self._looked.discard(run_id)  # when it comes back
            return
        there = {line.id for line in run.lines}
        stored = services.crisis_intake.half(run.id)
        found = [(line_id, words) for line_id, words in stored.items() if line_id not in self._mine]
        for line_id, words in found:
            if line_id not in there:
                line = runner.model.stamp("line", words, line_id=line_id, data={HALF: "1"})
                runner.keeper.line(runner.run or run, line)
                runner.stamped.emit(line)
            self._keep(run, line_id, "")
        if found:
            runner.changed.emit()


def half_words(label: str, words: str) -> str:
    """Return the line that what stood in a field becomes."""
    return translate("CrisisHalf", "Half-written in “{field}”: {words}").format(field=label, words=words)


def watch_half(screen: CrisisScreen, field: TextField, stamped: SignalInstance | None = None) -> None:
    """Keep what is typed into a field of a panel until it is left, or `stamped`."""
    half = screen.parts.get(HALF)
    if isinstance(half, HalfTyped):
        half.watch(field, stamped)


MADE[HALF] = HalfTyped
