"""The one place that gives out content: the agency's file where it is sound, else the built-in one, problems named.

Files are read when first asked for and kept; what the crisis screen says is read by `warm_up()`
so that the crisis key never waits for a disk.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar, cast

from desktop.content.build_crisis import CrisisShape, build_crisis
from desktop.content.build_drill import DrillShape, build_drill
from desktop.content.build_education import EducationShape, build_education
from desktop.content.build_guidance import GuidanceShape, build_guidance
from desktop.content.build_handout import HandoutShape, build_handout
from desktop.content.build_incidents import CuesShape, IncidentsShape, build_cues, build_incidents
from desktop.content.build_lists import (
    HotlinesShape,
    LanguagesShape,
    build_hotlines,
    build_languages,
    hotline_said,
)
from desktop.content.build_observation import ObservationShape, build_observation
from desktop.content.build_plan import PlanShape, build_plan
from desktop.content.build_protocol import ProtocolShape, build_protocol
from desktop.content.build_sign import SignShape, build_sign
from desktop.content.load import completed_by, try_file
from desktop.content.problems import ContentProblem
from desktop.content.profile import FILE as PROFILE_FILE
from desktop.content.profile import read_profile, save_profile
from desktop.content.sidecar_write import said_elsewhere, sidecar_text
from desktop.content.sidecars import ClientText, Sidecar, build_sidecar
from desktop.content.texts import Texts
from desktop.content.toml_file import FileRefused, read_toml
from desktop.domain.agency import AgencyProfile
from desktop.domain.crisis_content import CrisisContent
from desktop.domain.drills import DrillScript
from desktop.domain.education import Topic
from desktop.domain.errors import ContentBroken
from desktop.domain.guidance import Guidance
from desktop.domain.handouts import Handout
from desktop.domain.hotlines import Hotline
from desktop.domain.incident_kinds import DangerCues, IncidentKind
from desktop.domain.languages import Language
from desktop.domain.observation import ObservationContent
from desktop.domain.plan_templates import PlanTemplate
from desktop.domain.protocol import Protocol
from desktop.domain.quick_note import NOTE
from desktop.domain.signs import Sign

T = TypeVar("T")
S = TypeVar("S")

OBSERVATION = "observation/built_in"
CRISIS, INCIDENTS, CUES = "crisis/built_in", "crisis/incidents", "crisis/cues"
HOTLINES = "hotlines/us"
LANGUAGES = "languages"
EDUCATION, KEPT = "education/topics", "kept/"


class ContentStore:
    """Content for one program language.

    A *kind* names a file without its ending, such as ``protocols/phone`` or ``safety_plans/low_risk``. `agency` is
    the agency's folder with the same tree as `resources`; its own sidecars are in ``translations/<lang>/`` there.
    """

    def __init__(
        self, resources: Path, translations: Path, agency: Path | None = None, language: str = "en"
    ) -> None:
        self._built_in = resources
        self._sidecars = translations / "content"
        self._agency = agency
        self._language = language
        self._kept: dict[str, Any] = {}
        self._texts: dict[str, Texts] = {}
        self._sidecar_kept: dict[tuple[str, str], Sidecar | None] = {}
        self.problems: list[ContentProblem] = []

    @property
    def language(self) -> str:
        """The program language that caseworker texts come in."""
        return self._language

    @property
    def agency_folder(self) -> Path | None:
        """The agency's own content folder, None where there is none."""
        return self._agency

    @property
    def resources_folder(self) -> Path:
        """The built-in content."""
        return self._built_in

    @property
    def translations_folder(self) -> Path:
        """The program's and the built-in content's texts in other languages."""
        return self._sidecars.parent

    def in_language(self, language: str) -> ContentStore:
        """Return a store of the same folders in another program language."""
        return ContentStore(self._built_in, self._sidecars.parent, self._agency, language)

    def warm_up(self) -> None:
        """Read what must be in memory before the crisis key can be pressed."""
        for read in (self.agency_profile, self.hotlines, self.crisis, self.incidents, self.cues):
            read()

    # ---- what there is -----------------------------------------------------------------------------------------

    def protocols(self) -> tuple[str, ...]:
        """Return the ids of the protocols of sessions, built-in and the agency's; "just a note" is none of them."""
        return tuple(name for name in self._names("protocols") if name != NOTE)

    def own_protocols(self) -> tuple[str, ...]:
        """Return the ids of the agency's own, also of those that stand in place of a built-in one."""
        files = (self._agency / "protocols").glob("*.toml") if self._agency is not None else ()
        return tuple(sorted(file.stem for file in files))

    def protocol(self, protocol_id: str) -> Protocol:
        """Return a protocol; raises ContentBroken when there is no sound file at all."""
        return self._load(
            f"protocols/{protocol_id}",
            ProtocolShape,
            lambda shape, texts: build_protocol(shape, texts, self.observation(), self.topics()),
            lambda protocol: protocol.id,
        )

    def observation(self) -> ObservationContent:
        """Return cues and clues."""
        return self._load(OBSERVATION, ObservationShape, build_observation)

    def topics(self) -> tuple[Topic, ...]:
        """Return the topics of education."""
        return self._load(EDUCATION, EducationShape, build_education)

    def crisis(self) -> CrisisContent:
        """Return what the crisis screen says."""
        return self._load(
            CRISIS, CrisisShape, completed_by(self._built_in, CRISIS, CrisisShape, build_crisis)
        )

    def incidents(self) -> tuple[IncidentKind, ...]:
        """Return the seven kinds of incident in the order of KIND_IDS; none where not even our file is sound."""
        with suppress(ContentBroken):  # a crisis opens without them: the six steps are all it needs
            build = completed_by(self._built_in, INCIDENTS, IncidentsShape, build_incidents)
            return self._load(INCIDENTS, IncidentsShape, build)
        return ()

    def cues(self) -> DangerCues:
        """Return the danger cues that the crisis screen and the plans' gate share; none where no file is sound."""
        with suppress(ContentBroken):
            return self._load(CUES, CuesShape, completed_by(self._built_in, CUES, CuesShape, build_cues))
        return DangerCues(cues=(), any_of_them="")

    def plan_templates(self) -> tuple[PlanTemplate, ...]:
        """Return all sound safety plan templates."""
        found = []
        for name in self._names("safety_plans"):
            with suppress(ContentBroken):  # named in `problems`; the others still serve
                found.append(self.plan_template(name))
        stood_in = {name for name, texts in self._texts.items() if texts.name.startswith(KEPT)}
        return tuple(each for each in found if f"safety_plans/{each.id}" not in stood_in)

    def plan_template(self, template_id: str) -> PlanTemplate:
        """Return a template; raises ContentBroken when there is no sound file at all."""
        hotlines = frozenset(hotline.id for hotline in self.hotlines())
        return self._load(
            f"safety_plans/{template_id}",
            PlanShape,
            lambda shape, texts: build_plan(shape, texts, hotlines, self.cues()),
            lambda template: template.id,
        )

    def stand_in(self, template: PlanTemplate) -> None:
        """Use a template as a vault kept it, where no file of it is sound; English alone, no choice for a new plan."""
        kind = f"safety_plans/{template.id}"
        self._kept[kind], self._texts[kind] = template, Texts(f"{KEPT}{kind}.toml")

    def hotlines(self) -> tuple[Hotline, ...]:
        """Return the dated national numbers."""
        return self._load(HOTLINES, HotlinesShape, build_hotlines)

    def hotlines_to_read(self) -> tuple[Hotline, ...]:
        """Return the numbers with the words a client hears too (name, purpose, hours) in the program's language."""

        def said(text_id: str, english: str) -> str:
            found = self.client_text(HOTLINES, text_id, self._language)
            return found.text if found is not None else english

        return tuple(hotline_said(each, said) for each in self.hotlines())

    def languages(self) -> tuple[Language, ...]:
        """Return the languages a client may speak."""
        return self._load(LANGUAGES, LanguagesShape, build_languages)

    def guidance(self, page_id: str) -> Guidance:
        """Return a page of guidance; raises ContentBroken when there is no sound file at all."""
        return self._load(f"guidance/{page_id}", GuidanceShape, build_guidance, lambda page: page.id)

    def handout(self, handout_id: str) -> Handout:
        """Return a page for clients; raises ContentBroken when there is no sound file at all."""
        return self._load(f"handouts/{handout_id}", HandoutShape, build_handout, lambda page: page.id)

    def signs(self) -> tuple[str, ...]:
        """Return the ids of the signs for walls, built-in and the agency's."""
        return self._names("signs")

    def sign(self, sign_id: str) -> Sign:
        """Return a sign for a wall; raises ContentBroken when there is no sound file at all."""
        return self._load(f"signs/{sign_id}", SignShape, build_sign, lambda sign: sign.id)

    def drills(self) -> tuple[str, ...]:
        """Return the ids of the practice crises."""
        return self._names("drills")

    def drill(self, drill_id: str) -> DrillScript:
        """Return the script of a practice crisis; raises ContentBroken when there is no sound file at all."""
        return self._load(f"drills/{drill_id}", DrillShape, build_drill, lambda script: script.id)

    def agency_profile(self) -> AgencyProfile:
        """Return the agency's profile, or the built-in values where it is missing or broken."""
        if "profile" not in self._kept:
            profile: AgencyProfile | None = None
            if self._agency is not None:
                profile, problems = read_profile(self._agency / PROFILE_FILE)
                self._note(problems)
            if profile is None:
                profile, problems = read_profile(self._built_in / "agency" / PROFILE_FILE, "built-in profile")
                self._note(problems)
            self._kept["profile"] = profile or AgencyProfile()
        return cast(AgencyProfile, self._kept["profile"])

    def save_profile(self, profile: AgencyProfile) -> None:
        """Write the profile and use it from now on; raises InvalidInput, NoSpace, NotWritable."""
        if self._agency is None:
            raise ContentBroken("no_agency_folder")
        save_profile(profile, self._agency)
        self._kept["profile"] = profile
        self.problems = [problem for problem in self.problems if problem.file != f"agency/{PROFILE_FILE}"]

    # ---- texts in other languages ------------------------------------------------------------------------------

    def client_text(self, kind: str, text_id: str, language: str) -> ClientText | None:
        """Return a text in the client's language, or None when there is none for the English as it is now."""
        entry = self.english(kind).get(text_id)
        if entry is None:
            return None
        if language == "en":
            return ClientText(text=entry, language="en", checked_by="")
        sidecar = self._sidecar(kind, language)
        return sidecar.find(text_id, entry) if sidecar is not None else None

    def english(self, kind: str) -> Mapping[str, str]:
        """Return every English text of a content file by id."""
        self._require(kind)
        return {entry.id: entry.english for entry in self._texts[kind].entries}

    def client_texts(self, kind: str, language: str) -> dict[str, ClientText]:
        """Return every client text of a file in one language; for pinning and for documents."""
        self._require(kind)
        found = {
            entry.id: self.client_text(kind, entry.id, language)
            for entry in self._texts[kind].entries
            if entry.audience == "client"
        }
        return {text_id: text for text_id, text in found.items() if text is not None}

    def client_languages(self, kind: str) -> tuple[str, ...]:
        """Return the languages that have a sidecar for a file, besides English."""
        places = [self._sidecars]
        if self._agency is not None:
            places.append(self._agency / "translations")
        tags = {
            folder.name
            for place in places
            if place.is_dir()
            for folder in place.iterdir()
            if (folder / f"{kind}.toml").is_file()
        }
        return tuple(sorted(tags))

    def sidecar_for_translators(self, kind: str, language: str) -> str:
        """Return a sidecar with every text of a file: translations that still fit, the others empty.

        What another protocol says in the same words is filled in from there.
        """
        others = []
        for name in self.protocols() if kind.startswith("protocols/") else ():
            sidecar = self._sidecar(f"protocols/{name}", language)
            if sidecar is not None and f"protocols/{name}" != kind:
                with suppress(ContentBroken):  # named by the check of its folder
                    others.append((self.english(f"protocols/{name}"), sidecar))
        entries, known = self.texts_of(kind).entries, self._sidecar(kind, language)
        return sidecar_text(kind, language, entries, known, said_elsewhere(others))

    def texts_of(self, kind: str) -> Texts:
        """Return the collected texts and sources of a file; for checks and for searching by fact id."""
        self._require(kind)
        return self._texts[kind]

    # ---- inside ------------------------------------------------------------------------------------------------

    def _require(self, kind: str) -> None:
        """Load the file of a kind so that its texts are known."""
        if kind in self._texts:
            return
        folder, _slash, name = kind.rpartition("/")
        fixed: dict[str, Callable[[], object]] = {
            OBSERVATION: self.observation,
            CRISIS: self.crisis,
            INCIDENTS: self.incidents,
            CUES: self.cues,
            HOTLINES: self.hotlines,
            LANGUAGES: self.languages,
            EDUCATION: self.topics,
        }
        many: dict[str, Callable[[str], object]] = {
            "protocols": self.protocol,
            "safety_plans": self.plan_template,
            "guidance": self.guidance,
            "handouts": self.handout,
            "signs": self.sign,
            "drills": self.drill,
        }
        if kind in fixed:
            fixed[kind]()
        elif folder in many:
            many[folder](name)
        else:
            raise ContentBroken("unknown_kind", file=kind)

    def _names(self, folder: str) -> tuple[str, ...]:
        places = [self._built_in / folder]
        if self._agency is not None:
            places.append(self._agency / folder)
        return tuple(
            sorted({file.stem for place in places if place.is_dir() for file in place.glob("*.toml")})
        )

    def _load(
        self,
        kind: str,
        shape: type[S],
        build: Callable[[S, Texts], T],
        id_of: Callable[[T], str] | None = None,
    ) -> T:
        """Return what a file holds: the agency's where it is there and sound, else the built-in one."""
        if kind in self._kept:
            return cast(T, self._kept[kind])
        for place, label in ((self._agency, "agency"), (self._built_in, "built-in")):
            if place is None or (label == "agency" and not (place / f"{kind}.toml").exists()):
                continue
            texts = Texts(f"{label}/{kind}.toml", self._sidecar(kind, self._language))
            built = try_file(place / f"{kind}.toml", shape, build, texts, id_of)
            self._note(texts.problems)
            if built is not None:
                self._kept[kind] = built
                self._texts[kind] = texts
                return built
        raise ContentBroken("no_sound_file", file=f"{kind}.toml")

    def _sidecar(self, kind: str, language: str) -> Sidecar | None:
        """Return the sidecar of a file: the built-in texts with the agency's own on top."""
        if language == "en":
            return None
        key = (kind, language)
        if key not in self._sidecar_kept:
            places = [
                (self._sidecars / language / f"{kind}.toml", f"translations/content/{language}/{kind}.toml")
            ]
            if self._agency is not None:
                own = self._agency / "translations" / language / f"{kind}.toml"
                places.append((own, f"agency/translations/{language}/{kind}.toml"))
            merged: Sidecar | None = None
            for path, name in places:
                found = self._read_sidecar(path, name)
                if found is not None:
                    texts = {**(merged.texts if merged else {}), **found.texts}
                    merged = Sidecar(language=language, source=kind, texts=texts)
            self._sidecar_kept[key] = merged
        return self._sidecar_kept[key]

    def _read_sidecar(self, path: Path, name: str) -> Sidecar | None:
        if not path.is_file():
            return None
        try:
            sidecar, problems = build_sidecar(read_toml(path, name), name)
        except FileRefused as refused:
            sidecar, problems = None, refused.problems
        self._note(problems)
        return sidecar

    def _note(self, problems: list[ContentProblem]) -> None:
        self.problems += [problem for problem in problems if problem not in self.problems]
