"""Files and recordings inside the vault: looked at, taken in piece by piece, seen, named, removed, given out (C9)."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.attachments import KINDS, MIB, MOST_REASON, MOST_TITLE, PHOTO, Attachment
from desktop.domain.errors import InvalidInput, NoSpace, NotWritable
from desktop.domain.file_types import ENDING_OF, FileFacts, look
from desktop.domain.ledger import Disclosure
from desktop.domain.picture_parts import copy_without_facts
from desktop.domain.plain_text import one_line
from desktop.exports.atomic import need_place, write_atomic
from desktop.services.apart_drawing import pages_of_pdf
from desktop.services.chosen_file import blocks, even, reader, reading
from desktop.services.lanes import OnWriter, here
from desktop.services.neutral_names import PAGES, neutral_name
from desktop.services.stored_file import StoredFile
from desktop.storage import attachments as rows
from desktop.storage import ballast, cases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop.domain.releases import Release
    from desktop.services.ledger import LedgerService
    from desktop.storage.vault import OpenVault

    Report = Callable[[int, int], None]

AT_ONCE = 32
"""Pieces written in one transaction, 1 MiB: typed words wait no longer than that takes."""
SPARE = 4 * MIB
GIVEN_TO = {
    "client": "given_to_client",
    "supervisor": "inside_agency",
    "inside_agency": "inside_agency",
    "other_agency": "release",
}
"""To whom a file may be given, and under which rule; another agency takes a release that names it (VAWA)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file outside that may be taken in: where, how large (bytes), what it is; `pages` of a PDF."""

    path: Path
    size: int
    facts: FileFacts
    pages: int = 0


class AttachmentsService:
    """`look`, `take_in`, `open` and `give` are slow (pool); the others that write belong on the writer lane."""

    def __init__(self, vault: OpenVault, ledger: LedgerService, most: Callable[[], int]) -> None:
        """`most` tells how many MiB one file may have."""
        self._vault = vault
        self._ledger = ledger
        self._most = most

    # ---- taking in -----------------------------------------------------------------------------------------------

    def look(self, path: Path) -> Found:
        """Return what a file is, without keeping anything of it. One that is too large is not read at all.

        Raises:
            InvalidInput: "file" with a reason of `domain.file_types`, file_too_big, file_no_file, file_pages,
            file_password, file_slow_to_look. FileMissing, NotWritable("unreadable").
        """
        with reading(path) as file:
            size = self._size_of(path)
            facts = look(reader(file), size, path.name)
            pages = pages_of_pdf(blocks(file, size)) if facts.media_type == "application/pdf" else 0
        return Found(path=path, size=size, facts=facts, pages=pages)

    def take_in(
        self,
        client_id: str,
        found: Found,
        *,
        with_facts: bool = False,
        on_writer: OnWriter = here,
        report: Report | None = None,
    ) -> str:
        """Keep a file with a client and return its id. Pool; `report` may raise to stop it.

        Of a picture only what is drawn is kept, unless `with_facts`. A piece at a time is held; when the work ends in
        any other way than well, nothing of it stays, and what a kill leaves is swept at the next unlock.

        Raises:
            InvalidInput: client_gone, file_changed, file_already_here, file_too_big, file_damaged. NoSpace.
            NotAllowed: the client is closed.
            FileMissing("file_gone"): the stick was pulled.
        """
        if not rows.has_client(self._vault.connection(), client_id):
            raise InvalidInput("client", "client_gone")
        cases.need_open(self._vault.connection(), client_id)
        free = ballast.free_bytes(self._vault.folder)
        if free is not None and free < 2 * found.size + SPARE:
            raise NoSpace
        media_type, family = found.facts.media_type, found.facts.media_type.partition("/")[0]
        kind = "recording" if family == "audio" else "other"
        staged = on_writer(lambda: self._begin(media_type, kind))
        try:
            with reading(found.path, midway=True) as file:
                if self._size_of(found.path) != found.size:
                    raise InvalidInput("file", "file_changed")
                clean = found.facts.hidden and not with_facts
                pieces = (
                    copy_without_facts(media_type, reader(file), found.size)
                    if clean
                    else blocks(file, found.size)
                )
                size, sha256 = self._keep_pieces(staged, even(pieces), found.size, on_writer, report)
            values = {"client_id": client_id, "size": size, "sha256": sha256}
            values["title"] = one_line(found.path.stem)[:MOST_TITLE]
            on_writer(lambda: self._finish(staged, values))
        except BaseException as error:
            # a lane that has ended, a disk that is full: then it is swept after the next unlock
            with suppress(Exception):
                on_writer(lambda: self._drop([staged]))
            if isinstance(error, ValueError):
                raise InvalidInput("file", "file_damaged") from error
            raise
        return staged

    def _keep_pieces(
        self,
        staged: str,
        pieces: Iterator[bytes],
        of: int,
        on_writer: OnWriter,
        report: Report | None,
    ) -> tuple[int, str]:
        digest, size, number = hashlib.sha256(), 0, 0
        batch: list[bytes] = []

        def write() -> None:
            nonlocal number, batch
            first, now = number, batch
            if now:
                on_writer(lambda: self._add(staged, first, now))
            number, batch = number + len(now), []

        for piece in pieces:
            digest.update(piece)
            size += len(piece)
            if size > self._most() * MIB:
                raise InvalidInput("file", "file_too_big", most=self._most())
            batch.append(piece)
            if len(batch) == AT_ONCE:
                if report is not None:
                    report(min(size, of), of)
                write()
        write()
        if report is not None:
            report(of, of)
        return size, digest.hexdigest()

    def _begin(self, media_type: str, kind: str) -> str:
        with self._vault.unit_of_work("begin file") as work:
            return rows.begin(work, media_type, kind)

    def _add(self, staged: str, first: int, pieces: list[bytes]) -> None:
        with self._vault.unit_of_work("pieces of a file") as work:
            rows.add_pieces(work, staged, first, pieces)

    def _finish(self, staged: str, values: dict[str, object]) -> None:
        with self._vault.unit_of_work("keep file") as work:
            conn = self._vault.connection()
            if not rows.has_client(conn, str(values["client_id"])):
                raise InvalidInput("client", "client_gone")
            cases.need_open(conn, str(values["client_id"]))
            if rows.same(conn, str(values["client_id"]), str(values["sha256"])):
                raise InvalidInput("file", "file_already_here")
            rows.finish(work, staged, values)

    def _drop(self, ids: list[str]) -> None:
        with self._vault.unit_of_work("drop unfinished file") as work:
            for staged in ids:
                rows.drop(work, staged)

    def sweep(self) -> int:
        """Throw away what was begun and never finished: at unlock, before anything else is taken in. Writer lane.

        A disk that refuses keeps nobody out: it is tried again at the next unlock. Returns how many went.
        """
        left = rows.unfinished(self._vault.connection())
        try:
            if left:
                self._drop(left)
        except (NoSpace, NotWritable):
            return 0
        return len(left)

    # ---- what there is -------------------------------------------------------------------------------------------

    def of_client(self, client_id: str) -> list[Attachment]:
        """Return a client's files, newest first."""
        return rows.of_client(self._vault.connection(), client_id)

    def pictures_of(self, client_id: str) -> list[Attachment]:
        """Return the pictures that may be a client's photo, those that are said to be one first.

        Papers and evidence are none: their names are not for a page that others may see.
        """
        may_be = (PHOTO, "other")
        found = [
            each for each in self.of_client(client_id) if each.family == "picture" and each.kind in may_be
        ]
        return sorted(found, key=lambda each: each.kind != PHOTO)

    def photo_of(self, client_id: str) -> Attachment | None:
        """Return the picture that was chosen as the client's photo; None where none was, or where it was removed."""
        chosen = rows.photo_id(self._vault.connection(), client_id)
        return next((each for each in self.pictures_of(client_id) if each.id == chosen), None)

    def choose_photo(self, client_id: str, attachment_id: str) -> None:
        """Take one of the client's pictures as their photo, or none; the file itself stays where it is.

        Raises:
            InvalidInput: file_gone, also for a file that is no picture of this client. NotAllowed: client_closed.
        """
        if attachment_id and attachment_id not in {each.id for each in self.pictures_of(client_id)}:
            raise InvalidInput("file", "file_gone")
        cases.need_open(self._vault.connection(), client_id)
        with self._vault.unit_of_work("photo of a client") as work:
            work.update("clients", client_id, {"photo_attachment": attachment_id or None})
            if attachment_id:
                rows.update(work, attachment_id, {"kind": PHOTO})

    def get(self, attachment_id: str) -> Attachment | None:
        """Return one file; None when it is gone or removed."""
        found = rows.get(self._vault.connection(), attachment_id)
        return found if found is not None and not found.removed else None

    def open(self, attachment_id: str) -> StoredFile:
        """Return a file to be read on this thread; raises InvalidInput file_gone, DatabaseDamaged("attachment")."""
        about = self.get(attachment_id)
        if about is None:
            raise InvalidInput("file", "file_gone")
        return StoredFile(self._vault.connection(), about)

    def change(
        self,
        attachment_id: str,
        *,
        title: str | None = None,
        kind: str | None = None,
        reason: str | None = None,
    ) -> None:
        """Store what is said about a file; raises InvalidInput too_long, unknown_choice, file_gone."""
        self._need(attachment_id)
        changes: dict[str, str] = {}
        for name, text, most in (("title", title, MOST_TITLE), ("reason", reason, MOST_REASON)):
            if text is None:
                continue
            words = one_line(text).strip() if name == "title" else text.strip()
            if len(words) > most:
                raise InvalidInput(name, "too_long", most=most)
            changes[name] = words
        if kind is not None:
            if kind not in KINDS:
                raise InvalidInput("kind", "unknown_choice")
            changes["kind"] = kind
        with self._vault.unit_of_work("about a file") as work:
            rows.update(work, attachment_id, changes)

    def remove(self, attachment_id: str) -> None:
        """Take a file out of the client's list; raises InvalidInput file_gone, NotAllowed for a closed client."""
        self._need(attachment_id)
        with self._vault.unit_of_work("remove file") as work:
            rows.remove(work, attachment_id)

    def bring_back(self, attachment_id: str) -> None:
        """Undo `remove`."""
        with self._vault.unit_of_work("bring file back") as work:
            rows.bring_back(work, attachment_id)

    # ---- giving out ----------------------------------------------------------------------------------------------

    def neutral_name(self, about: Attachment) -> str:
        """Return a file name that tells nothing, with the ending of what it is."""
        return neutral_name(PAGES, ENDING_OF[about.media_type])

    def give(
        self,
        attachment_id: str,
        path: Path,
        *,
        to_kind: str,
        found_by: tuple[str, ...] = (),
        release: Release | None = None,
        on_writer: OnWriter = here,
        report: Report | None = None,
    ) -> Path:
        """Record it in the ledger, then write the plain file: nobody guards it any more. Pool.

        `found_by` keeps the answer to "who could find it?" (codes of `FINDERS`); `release` is the one that names the
        other agency.

        Raises NotWritable, NoSpace, InvalidInput(unknown_choice, file_gone), NotAllowed(release_needed,
        release_not_in_force, release_ask_alone), and whatever `report` raises to stop it; then nothing of it stays
        there, and a second entry says so.
        """
        if to_kind not in GIVEN_TO:
            raise InvalidInput("to_kind", "unknown_choice")
        outside = to_kind == "other_agency"
        need_place(path)
        stored = self.open(attachment_id)
        about = stored.about
        disclosure = Disclosure(
            what="attachment",
            form=ENDING_OF[about.media_type].removeprefix("."),
            to_kind=to_kind,
            to_whom=release.recipient if outside and release is not None else to_kind,
            rule=GIVEN_TO[to_kind],
            client_id=about.client_id,
            release_id=release.id if outside and release is not None else None,
            object_id=about.id,
            file_name=path.name,
            file_sha256=about.sha256,
            found_by=found_by,
        )
        entry = on_writer(lambda: self._ledger.record(disclosure))
        try:
            write_atomic(path, stored.pieces(report))
        except BaseException:
            with suppress(Exception):
                on_writer(lambda: self._ledger.not_finished(entry, disclosure))
            raise
        return path

    # ---- inside --------------------------------------------------------------------------------------------------

    def _need(self, attachment_id: str) -> Attachment:
        about = self.get(attachment_id)
        if about is None:
            raise InvalidInput("file", "file_gone")
        cases.need_open(self._vault.connection(), about.client_id)
        return about

    def _size_of(self, path: Path) -> int:
        size = path.stat().st_size
        if size > self._most() * MIB:
            raise InvalidInput("file", "file_too_big", most=self._most())
        return size
