"""From the lock screen or the first run to open pages: key derivation, the inbox, the place, the notices."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop.services.restoring import Secret
from desktop.ui.crisis_taking_in import CrisisTakingIn
from desktop.ui.later import later
from desktop.ui.opened import Opened, prepare
from desktop.ui.theme.fonts import is_latin

if TYPE_CHECKING:
    from desktop.services.app_services import Services
    from desktop.storage.vault import OpenVault
    from desktop.ui.crisis_offer import CrisisOffer
    from desktop.ui.main_window import MainWindow
    from desktop.ui.relauncher import LockedState
    from desktop.ui.screens.gate_page import GatePage
    from desktop.ui.screens.lock import LockScreen


class UnlockFlow(QObject):
    """Drives the gate: which page stands before the vault, and what happens when it opens."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._parts = window.parts
        self._lock_screen: LockScreen | None = None
        self._own_name = ""
        self.locked_at = ""
        """The time of day when it was locked; empty at a first start of the day."""
        self._front: Path | None = window.parts.vault_folder
        self._checking = False
        self._opening = False
        self._lock_again = False
        self._told = ""
        self.crisis_first = False
        """Begin with the crisis page and nothing behind it; set before `begin`."""
        self._taking_in = CrisisTakingIn(window)
        self.offer: CrisisOffer | None = None
        """Lines of a crisis are in memory only and a vault is open: asks whether they belong there."""

    # ------------------------------------------------------------ the gate

    def begin(self, locked: LockedState | None) -> None:
        """Show the lock screen where there is a vault, the first run where there is none."""
        if self.crisis_first:
            # the lock screen is made when somebody leaves crisis; nothing of the vault but its header is read
            self._window.crisis.closed.connect(self._gate_behind_crisis)
            self._window.crisis.open()
            return
        if locked is not None:
            self.locked_at = locked.locked_at
            self._front = self._folder_named(locked.vault)
        self._show_gate()
        if locked is not None and self._lock_screen is not None:
            self._lock_screen.failures = locked.wrong_tries
        if (locked is not None and locked.crisis) or self._parts.vaults.crisis_left_open(
            self.folder_in_front()
        ):
            # also after a kill: the timer and the ticks are there before anything is unlocked
            self._window.crisis.open()

    def show_lock_screen(self, *, waiting_for_disk: bool = False, locked_at: str = "") -> None:
        """Show the lock screen, or show it again."""
        from desktop.ui.screens.lock import LockScreen

        self.locked_at = locked_at or self.locked_at
        vaults = self._parts.vaults.known(self._parts.vault_folder)
        if not all(is_latin(vault.label) for vault in vaults):
            self._parts.theme.complete_fonts()
        screen = LockScreen(
            self._parts.theme,
            self._parts.appearance.language,
            people=lambda: self._parts.content.agency_profile().supervisors(),
        )
        screen.show_vaults(vaults, self.folder_in_front())
        screen.set_locked_at(self.locked_at)
        screen.set_waiting_for_disk(waiting_for_disk)
        screen.unlock.connect(self._on_unlock)
        screen.agency.connect(self._on_agency)
        screen.another.connect(lambda: self.show_first_run(beside=True))
        screen.crisis.connect(self._window.crisis_pressed)
        screen.language_chosen.connect(self._parts.appearance.set_language)
        screen.backup_wanted.connect(self.show_restore)
        screen.officer_wanted.connect(self._show_officer)
        self._lock_screen = screen
        self._window.show_gate(screen)
        screen.start()
        if self._opening:
            screen.set_busy(True)

    def show_first_run(self, *, beside: bool = False) -> None:
        """Show the first run; `beside` other vaults it offers the way back to the lock screen."""
        from desktop.ui.screens.first_run import FirstRunScreen

        screen = FirstRunScreen(self._parts, beside=beside)
        screen.left.connect(self.show_lock_screen)
        screen.crisis.connect(self._window.crisis_pressed)
        screen.backup_wanted.connect(self.show_restore)
        screen.language_chosen.connect(self._parts.appearance.set_language)
        screen.finished.connect(
            lambda folder, passphrase: self._on_first_run_finished(folder, passphrase, screen.state.own_name)
        )
        self._lock_screen = None
        self._window.show_gate(screen)
        screen.start()

    def show_restore(self) -> None:
        """Show the way from a backup to a vault that can be opened."""
        from desktop.ui.screens.restore import RestoreScreen

        screen = RestoreScreen(self._parts)
        screen.opened.connect(self._on_restored)
        self._show_beside(screen)

    def _show_officer(self) -> None:
        from desktop.ui.screens.gate_page import OfficerGate

        self._show_beside(OfficerGate(self._parts))

    def _show_beside(self, screen: GatePage) -> None:
        """Show a page that leads back to the lock screen, or to the first run where there is no vault."""
        failures = self.wrong_tries
        self._lock_screen = None
        screen.crisis.connect(self._window.crisis_pressed)
        screen.left.connect(lambda: self._back_from(failures))
        self._window.show_gate(screen)
        screen.start()

    def _back_from(self, failures: int) -> None:
        self._show_gate()
        if self._lock_screen is not None:
            self._lock_screen.failures = failures

    def _show_gate(self) -> None:
        if self._parts.vaults.known(self._parts.vault_folder):
            self.show_lock_screen()
        else:
            self.show_first_run()

    def _gate_behind_crisis(self) -> None:
        if self._window.gate is None and not self._window.unlocked:
            self._show_gate()

    def _on_restored(self, folder: Path, secret: Secret, only_read: bool) -> None:
        """A backup was brought back, or is to be read where it lies: open it with the secret just given."""
        self._open_known(folder, secret, only_read=only_read)

    def rebuild_gate(self) -> None:
        """Show the same gate in the present language."""
        from desktop.ui.screens.first_run import FirstRunScreen

        gate = self._window.gate
        if isinstance(gate, FirstRunScreen):
            gate.rebuild()
        elif self._lock_screen is not None:
            failures = self._lock_screen.failures
            self.show_lock_screen(waiting_for_disk=self._window.locking.waiting)
            self._lock_screen.failures = failures

    def folder_in_front(self) -> Path | None:
        """Return the vault that the lock screen would open now."""
        if self._front is not None:
            return self._front
        kept = self._parts.appearance.preferences.last_vault
        if kept and (folder := self._folder_named(kept)) is not None:
            return folder
        known = self._parts.vaults.known(self._parts.vault_folder)
        return known[0].folder if known else None

    def show_crisis_seconds(self, seconds: int | None) -> None:
        """The running time in the lock screen's crisis button."""
        if self._lock_screen is not None:
            self._lock_screen.crisis_button.set_running(seconds)

    def set_waiting_for_disk(self, waiting: bool) -> None:
        """Sealed text is not yet on the disk, or it is now."""
        if self._lock_screen is not None:
            self._lock_screen.set_waiting_for_disk(waiting)

    def _folder_named(self, kept: str) -> Path | None:
        if not kept:
            return None
        folder = Path(kept)
        folder = folder if folder.is_absolute() else self._parts.paths.vaults / kept
        return folder if folder.is_dir() else None

    # ------------------------------------------------------------ opening

    def _on_unlock(self, folder: Path, passphrase: str, recovery_key: str) -> None:
        self._try(folder, Secret(passphrase=passphrase, recovery_key=recovery_key))

    def _on_agency(self, folder: Path, key_file: Path, passphrase: str) -> None:
        """The agency's key file and its passphrase, from the page for a lost passphrase."""
        self._try(folder, Secret(key_file=key_file, passphrase=passphrase))

    def _try(self, folder: Path, secret: Secret) -> None:
        screen = self._lock_screen
        if screen is None:
            return
        screen.set_busy(True)
        self._front = folder
        self._opening = True
        # owned by the flow, not by the page: a page built anew meanwhile must not drop a vault that is open by then
        self._parts.tasks.slow(
            self, self._opened, folder, secret, done=self._on_open, failed=self._on_refused
        )

    def _opened(self, folder: Path, secret: Secret, only_read: bool = False) -> OpenVault:
        """On the pool."""
        with secret.given() as given:
            return self._parts.vaults.open(folder, **given, only_read=only_read)

    def open_by(self, folder: Path, work: Callable[[], OpenVault], told: str) -> None:
        """Open what `work` returns, on the pool, and say `told` once it is open; a failure leads to the lock screen."""
        self._lock_screen = None
        self._front = folder
        self._opening = True
        self._told = told
        self._parts.tasks.slow(self, work, done=self._on_open, failed=self._on_not_opened)

    @property
    def at_lock_screen(self) -> bool:
        """Tell whether the lock screen stands there, or nothing yet behind crisis, and nobody is opening a vault."""
        return (self._lock_screen is not None or self._window.gate is None) and not self._opening

    @property
    def wrong_tries(self) -> int:
        """How many passphrases did not open it since it was locked."""
        return self._lock_screen.failures if self._lock_screen is not None else 0

    def lock_again(self) -> None:
        """Locked while it is just opening: then it locks as soon as there is something to lock."""
        self._lock_again = self._opening

    def _on_refused(self, error: Exception) -> None:
        self._opening = self._lock_again = False
        if self._lock_screen is not None:
            self._lock_screen.refuse(error)

    def _on_first_run_finished(self, folder: Path, passphrase: str, own_name: str) -> None:
        """The first run made a vault: open it without asking for the passphrase again."""
        self._own_name = own_name
        self._open_known(folder, Secret(passphrase=passphrase))

    def _open_known(self, folder: Path, secret: Secret, *, only_read: bool = False) -> None:
        self._front = folder
        self._opening = True
        self._parts.tasks.slow(
            self, self._opened, folder, secret, only_read, done=self._on_open, failed=self._on_not_opened
        )

    def _on_not_opened(self, error: Exception) -> None:
        self._told = ""
        self.show_lock_screen()
        self._on_refused(error)

    def _on_open(self, vault: OpenVault) -> None:
        from desktop.services.app_services import Services

        parts = self._parts
        services = Services(vault, parts.clock, parts.content, parts.resources, parts.vaults.reserve)
        parts.tasks.attach(vault)
        self._window.locking.stop_waiting()
        if not vault.read_only:
            key = (vault.folder, vault.vault_id, vault.inbox.public)
            parts.tasks.slow(self, parts.inbox_keys.remember, *key)
        parts.appearance.keep(last_vault=self._neutral(vault.shown_folder))
        wrong_tries = self.wrong_tries
        parts.tasks.write(
            self,
            prepare,
            services,
            wrong_tries,
            self._own_name,
            done=lambda taken: self._finish(vault, services, taken, wrong_tries, None),
            failed=lambda error: self._finish(vault, services, None, wrong_tries, error),
        )

    def _neutral(self, folder: Path) -> str:
        return folder.name if folder.parent == self._parts.paths.vaults else str(folder)

    def _finish(
        self, vault: OpenVault, services: Services, taken: Any, wrong_tries: int, error: Exception | None
    ) -> None:
        from desktop.ui.held_page import HELD, HeldPage
        from desktop.ui.navigator import Place
        from desktop.ui.notices import UNREAD, Notice, notices_for

        lock_again, self._opening, self._lock_again = self._lock_again, False, False
        window = self._window
        opened = Opened(vault, services, services.interface.rescued())
        place = Place.from_json(services.interface.place())
        if place is not None and place.screen == HELD:
            place = None
        if self._lock_screen is not None:
            self._lock_screen.forget()
            self._lock_screen = None
        self._bring_crisis(opened)
        covered = window.covering.shown
        window.show_frame(opened, place)
        frame = window.frame
        assert frame is not None
        if not vault.can_sign and not vault.read_only:
            # a lost passphrase is replaced before anything else
            HeldPage(frame, place)
        unread = services.inbox.unread()
        notices = notices_for(vault, taken, wrong_tries, error, self._parts.content.problems, unread)
        if self._told:
            notices.insert(0, Notice(self._told, caution=False))
            self._told = ""
        for notice in notices:
            frame.show_notice(notice)
        if notices and notices[0].about == UNREAD and not lock_again:
            # behind another one it may never be seen: then it is told again next time
            self._parts.tasks.write(self, services.inbox.unread_told, unread, failed=lambda _error: None)
        if window.crisis.running or services.crises.open_runs():
            # a crisis that runs, or ran when the window was locked or killed, goes on by itself
            later(self, window.crisis.open)
        later(self, window.agency_files.look_closer)
        if lock_again:
            # before anything of it was painted
            window.lock()
        elif covered:
            # hidden while it was opening: the cover stays, now with something beneath it
            window.hide_pressed()

    def _bring_crisis(self, opened: Opened) -> None:
        """What runs on the crisis page goes into the vault that is open now, if it takes it and it belongs there."""
        crisis = self._window.crisis
        if opened.vault.read_only:
            crisis.only_in_memory()
            return
        if crisis.waits_for_vault:
            from desktop.ui.crisis_offer import CrisisOffer

            self.offer = CrisisOffer(self._window, opened)
            later(self, self.offer.ask)
        else:
            crisis.attach(opened.services)
        self._taking_in.begin(opened)

    # ------------------------------------------------------------ back from the cover

    def check_passphrase(self, passphrase: str, done: Callable[[bool], None]) -> None:
        """Look on the pool whether it opens the open vault; only one look at a time."""
        opened = self._window.opened
        if opened is None or self._checking:
            return
        self._checking = True

        def ended(right: bool) -> None:
            self._checking = False
            if self._window.opened is opened:
                done(right)

        self._parts.tasks.slow(
            self,
            self._parts.vaults.check,
            opened.vault.folder,
            passphrase,
            done=ended,
            failed=lambda _error: ended(False),
        )

    def check_cover(self, passphrase: str) -> None:
        """Look at the passphrase given under the cover; with nothing open the cover simply goes."""
        window = self._window
        if window.opened is None:
            window.covering.uncover()
            return
        window.covering.page.set_busy()
        self.check_passphrase(passphrase, self._on_checked)

    def _on_checked(self, right: bool) -> None:
        window = self._window
        if right:
            window.covering.page.start()
            window.covering.uncover()
        else:
            window.covering.page.refuse()
