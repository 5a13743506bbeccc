"""Everything printed or given: made in memory, read back, recorded in the ledger, only then written (P4, P7, C5)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import DocumentFailed, InvalidInput, NotAllowed
from desktop.domain.plan_forms import left_out
from desktop.domain.safety_plans import Finders, SafetyPlan
from desktop.exports.atomic import in_pieces, need_place, write_atomic
from desktop.exports.document import Direction, Document, PageBrand
from desktop.exports.leak_check import HARD, leaks
from desktop.exports.pdf_text import read_paragraphs, read_properties
from desktop.exports.self_check import Row, check_pdf, expectation_of
from desktop.exports.typst_writer import TypstWriter
from desktop.services.agency_brand import ON_PAGES, page_brand
from desktop.services.lanes import OnWriter, here
from desktop.services.ledger import LedgerService
from desktop.services.made import Made
from desktop.services.neutral_names import PAGES, neutral_name
from desktop.services.plan_making import PlanForm, Wanted, make_form, picture_of
from desktop.services.plan_messages import who_says
from desktop.services.plan_pages import plan_page
from desktop.services.plan_texts import PlanTextForms, need_none

if TYPE_CHECKING:
    from desktop.content.store import ContentStore
    from desktop.domain.plan_templates import PlanTemplate
    from desktop.services.plans import PlansService


class DocumentsService(PlanTextForms):
    """Making and `give` are slow (pool)."""

    def __init__(
        self, writer: TypstWriter, content: ContentStore, ledger: LedgerService, plans: PlansService
    ) -> None:
        self._writer = writer
        self._content = content
        self._ledger = ledger
        self._plans = plans

    def plan_document(self, plan_id: str, language: str) -> tuple[SafetyPlan, Document]:
        """Return a plan and its page in one language; raises DocumentFailed when something is still missing in it."""
        plan, template, headings, wanted = self._prepared(plan_id, "pdf", language, "")
        page = plan_page(
            plan,
            template,
            headings,
            language=language,
            direction=wanted.direction,
            file_title=plan.neutral_title.strip(),
        )
        return plan, page

    def _prepared(
        self, plan_id: str, form: str, language: str, leave_out: str
    ) -> tuple[SafetyPlan, PlanTemplate, dict[str, str], Wanted]:
        plan = self._plans.get(plan_id)
        if plan is None:
            raise InvalidInput("plan", "plan_gone")
        if not plan.steps_for_form(language):
            raise DocumentFailed("nothing_to_give")
        self._plans.need_safe_numbers(plan, language)
        missing = plan.missing_in(language)
        if missing:
            raise DocumentFailed("texts_missing", count=len(missing))
        if not plan.neutral_title.strip():
            raise DocumentFailed("title_missing")
        template = self._plans.template_of(plan, self._content)
        headings = {}
        for element in template.elements:
            text = self._content.client_text(f"safety_plans/{template.id}", f"{element.id}/heading", language)
            headings[element.id] = text.text if text is not None else element.heading
        wanted = Wanted(
            form=form,
            language=language,
            direction=self._direction(language),
            paper=self._content.agency_profile().paper,
            leave_out=leave_out,
        )
        return plan, template, headings, wanted

    def _plan_form(
        self, plan_id: str, form: str, language: str, leave_out: str = ""
    ) -> tuple[SafetyPlan, PlanForm]:
        signs = leave_out + self._plans.left_signs(plan_id)
        plan, template, headings, wanted = self._prepared(plan_id, form, language, signs)
        return plan, make_form(self._writer, plan, template, headings, wanted)

    def plan_pdf(
        self, plan_id: str, language: str, *, password: str = "", form: str = "pdf", leave_out: str = ""
    ) -> Made:
        """Return a plan as a tagged PDF that passed its check, in one of the forms `plan_forms.PAGES`.

        With a password it is encrypted (AES-256). `leave_out` are characters that no font draws and that somebody has
        agreed to print the plan without.
        """
        return self._plan_made(plan_id, language, password, form, leave_out)[0]

    def plan_shown(
        self, plan_id: str, language: str, *, form: str = "pdf", password: str = "", picture: bool = False
    ) -> tuple[Made, list[bytes]]:
        """Return a plan's form and its pages as PNG to be looked at, of one making; with `picture` it is a PNG itself.

        Raises NotAllowed (picture_has_no_password) where somebody could open what has none.
        """
        made, laid = self._plan_made(plan_id, language, password, form, "")
        if picture:
            if password or left_out(form, Finders(codes=made.found_by)):
                raise NotAllowed("picture_has_no_password")
            data = picture_of(self._writer, laid)
            made = replace(made, data=data, file_name=neutral_name(PAGES, ".png"))
        return made, self._writer.png(laid.page, 96.0)

    def _plan_made(
        self, plan_id: str, language: str, password: str, form: str, leave_out: str
    ) -> tuple[Made, PlanForm]:
        plan, made = self._plan_form(plan_id, form, language, leave_out)
        data = made.pdf
        need_none(check_pdf(data, made.expected))
        shows = self._need_neutral(plan, read_paragraphs(data), read_properties(data))
        if password:
            from desktop.exports.pdf_password import protect  # loaded with the first password

            data = protect(data, password)
        finished = Made(
            what="plan",
            form=form,
            data=data,
            file_name=neutral_name(PAGES, ".pdf"),
            language=language,
            no_room=made.no_room,
            client_id=plan.client_id,
            object_id=plan.id,
            object_version=plan.plan_version,
            protected="password" if password else "",
            shows=shows,
            found_by=Finders.parse(plan.who_could_find).codes,
            left_signs=self._plans.left_signs(plan_id),
            unchecked=self._is_unchecked(plan, language) if form != "pictures" else False,
        )
        return finished, made

    def _need_neutral(
        self, plan: SafetyPlan, paragraphs: Sequence[str], properties: Mapping[str, str]
    ) -> tuple[str, ...]:
        """Return what shows and may be wanted; raises DocumentFailed leak_name, leak_id or leak_agency."""
        known = self._plans.known_by(plan.client_id, self._content.agency_profile().name)
        found = leaks(paragraphs, properties, known)
        if found and found[0] in HARD:
            raise DocumentFailed(found[0], row=who_says(plan, found[0], known))
        shown = any(text.strip() for text in properties.values())
        if (
            shown
            and self._plans.names_them(plan.client_id, plan.neutral_title)
            and not self._is_offered(plan)
        ):
            raise DocumentFailed("leak_name", row="title")
        return found

    def _is_offered(self, plan: SafetyPlan) -> bool:
        """Tell whether the title is one that is offered: it is nobody's name, whatever it sounds like."""
        title = plan.neutral_title.strip()
        for template in self._content.plan_templates():
            for line in template.neutral_titles:
                text_id = f"neutral_title/{line.id}/say"
                for language in {"en", plan.worker_language, plan.client_language} - {""}:
                    text = self._content.client_text(f"safety_plans/{template.id}", text_id, language)
                    if text is not None and text.text.strip() == title:
                        return True
        return False

    def plan_paper(self, plan_id: str, language: str, *, form: str = "pdf", leave_out: str = "") -> Made:
        """Return the plan as a page to print, checked like any other; NotAllowed where others look through papers."""
        plan = self._plans.get(plan_id)
        if plan is not None:
            finders = Finders.parse(plan.who_could_find)
            if not finders.asked:
                raise NotAllowed("finders_not_asked")
            if left_out("print", finders):
                raise NotAllowed("others_see_papers")
        return self.plan_pdf(plan_id, language, form=form, leave_out=leave_out)

    def brand(self) -> PageBrand | None:
        """Return the agency's head for its own pages, without what of it cannot be used; None where there is none."""
        profile, folder = self._content.agency_profile(), self._content.agency_folder
        return page_brand(profile, folder, self._writer.draws)[0]

    def sheets(self, document: Document) -> int:
        """Return on how many sheets a page comes out; nothing of it is checked yet."""
        from desktop.exports.print_pdf import page_count

        return page_count(self._writer.pdf(self._on_paper(document)))

    def handout(self, handout_id: str, language: str) -> Document:
        """Return a page for clients in one language; raises DocumentFailed when a text is missing in it."""
        from desktop.services.handout_pages import handout_page

        texts = self._content.client_texts(f"handouts/{handout_id}", language)
        handout = self._content.handout(handout_id)
        return handout_page(handout, texts, language=language, direction=self._direction(language))

    def make(
        self,
        document: Document,
        *,
        what: str,
        client_id: str | None = None,
        object_id: str | None = None,
        kept_back: Sequence[str] = (),
        must_hold: Sequence[str] = (),
        found_by: Sequence[str] = (),
        unchecked: bool = False,
    ) -> Made:
        """Return any other document as a tagged PDF that passed its check: an incident report, a note, a hand-out.

        `kept_back` are texts that must not be found on it, `must_hold` others beside its steps that must. `found_by` is
        the answer to who could find it, `unchecked` whether it is given though no translator has checked it (A4).
        """
        document = self._on_paper(document)
        if what in ON_PAGES:
            document = replace(document, brand=self.brand())
        data = self._writer.pdf(document)
        hidden = [Row(key=f"kept:{place}", text=text) for place, text in enumerate(kept_back)]
        expected = expectation_of(document, hidden)
        wanted = [Row(key=f"line:{place}", text=text) for place, text in enumerate(must_hold)]
        need_none(check_pdf(data, replace(expected, steps=(*expected.steps, *wanted))))
        return Made(
            what=what,
            form="pdf",
            data=data,
            file_name=neutral_name(PAGES, ".pdf"),
            language=document.language,
            client_id=client_id,
            object_id=object_id,
            found_by=tuple(found_by),
            unchecked=unchecked,
        )

    def give(
        self,
        made: Made,
        path: Path,
        *,
        to_kind: str,
        to_whom: str,
        rule: str,
        release_id: str | None = None,
        on_writer: OnWriter = here,
        report: Callable[[int, int], None] | None = None,
    ) -> Path:
        """Record the form in the ledger, then write the file. Slow (pool): typed words do not wait for a stick.

        The entry is there before the first byte, so that nothing leaves unrecorded, also when the stick is pulled or
        the power fails. When the file is not finished nothing of it stays there, and a second entry says so.
        Raises NotWritable (also when a file of that name is there), NoSpace, and whatever `report` raises to stop it;
        NotAllowed for a plan that somebody could find there, or of which nobody has asked (`plan_forms.left_out`);
        DocumentFailed(leak_file_name) where the name of what a client gets says whose it is.
        """
        made.need_agreed()
        if to_kind == "client" and made.client_id:
            known = self._plans.known_by(made.client_id, self._content.agency_profile().name)
            if leaks((), {"file": path.stem}, known):
                raise DocumentFailed("leak_file_name")
        if made.what == "plan" and to_kind == "client" and made.object_id:
            self._need_safe(made.object_id, made.form, password=bool(made.protected))
            plan = self._plans.get(made.object_id)
            if made.form == "audio" and plan is not None:
                # recorded where nobody knows the content: what was asked about it is added here
                codes = Finders.parse(plan.who_could_find).codes
                unchecked = self._is_unchecked(plan, made.language)
                made = replace(made, found_by=codes, unchecked=unchecked)
        elif to_kind == "client" and made.found_by:
            reason = left_out("file", Finders(codes=made.found_by), password=bool(made.protected))
            if reason:
                raise NotAllowed(reason)
        need_place(path)
        disclosure = made.disclosure(
            to_kind=to_kind,
            to_whom=to_whom,
            rule=rule,
            release_id=release_id,
            file_name=path.name,
            protected=made.protected or None,
        )
        entry = on_writer(lambda: self._ledger.record(disclosure))
        try:
            write_atomic(path, in_pieces(made.data, report))
        except BaseException:
            # the vault may be closing, or the disk full: then the entry alone stays, and says rather too much
            with suppress(Exception):
                on_writer(lambda: self._ledger.not_finished(entry, disclosure))
            raise
        plan_id = made.object_id if made.what == "plan" and to_kind == "client" else None
        if plan_id:
            on_writer(lambda: self._plans.mark_given(plan_id))
        return path

    def print_given(
        self,
        made: Made,
        *,
        to_kind: str,
        rule: str,
        found_by: Sequence[str] = (),
        copies: int = 1,
        pages: str = "",
    ) -> str:
        """Record that the form goes out on paper, before it is sent; returns the entry's id. No password guards paper.

        A plan is not yet marked as given: that is `PlansService.mark_given`, once the printer has it.
        """
        made.need_agreed()
        if made.protected:
            raise NotAllowed("paper_has_no_password")
        if to_kind == "client" and found_by and left_out("print", Finders(codes=tuple(found_by))):
            raise NotAllowed("others_see_papers")
        if made.what == "plan" and made.object_id and to_kind == "client":
            self._plans.need_still_given(made.object_id, "print")
        return self._ledger.record(
            made.disclosure(
                form="print",
                to_kind=to_kind,
                to_whom=to_kind,
                rule=rule,
                found_by=tuple(found_by),
                copies=copies,
                pages=pages,
            )
        )

    def _on_paper(self, document: Document) -> Document:
        """Lay it out for what the agency prints on; a sign has a sheet of its own choice."""
        if document.template == "sign":
            return document
        return replace(document, paper=self._content.agency_profile().paper)

    def _direction(self, language: str) -> Direction:
        for known in self._content.languages():
            if language in {known.tag, known.code}:
                return known.direction
        return "ltr"
